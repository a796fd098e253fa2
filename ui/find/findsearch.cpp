// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/find/findsearch.h"

#include "ui/words/sentences.h"

namespace muster {

namespace {

constexpr qsizetype longestName = 500; // longer is no name of anything, but a list

} // namespace

FindSearch::FindSearch(QObject *parent)
    : QObject(parent)
    , m_model(new FindModel(this))
{
}

void FindSearch::add(FindSource *source)
{
    source->setParent(this);
    const qsizetype place = m_sources.size();
    m_sources.append({ source });
    connect(source, &FindSource::answered, this,
            [this, place](int number, const FindAnswer &answer) { take(place, number, answer); });
}

void FindSearch::setText(const QString &typed)
{
    if (typed.trimmed().isEmpty()) {
        rest();
        return;
    }
    m_text.typed = typed;
    m_text.wanted = typed.size() > longestName ? WantedText() : WantedText(typed);
    ask();
}

void FindSearch::askAgain()
{
    if (!isEmpty())
        ask();
}

void FindSearch::ask()
{
    ++m_number;
    for (Asked &asked : m_sources) {
        asked.answer = {};
        asked.isPending = true;
    }
    m_pending = static_cast<int>(m_sources.size());
    m_isAsking = true; // what is answered at once is shown together
    for (const Asked &asked : std::as_const(m_sources))
        asked.source->ask(m_text, m_number);
    m_isAsking = false;
    showAnswers();
}

void FindSearch::rest()
{
    ++m_number;
    m_text = {};
    m_pending = 0;
    for (Asked &asked : m_sources) {
        asked.answer = {};
        asked.isPending = false;
        asked.source->rest();
    }
    showAnswers();
}

void FindSearch::take(qsizetype source, int number, const FindAnswer &answer)
{
    Asked &asked = m_sources[source];
    if (number != m_number || !asked.isPending)
        return;
    asked.isPending = false;
    asked.answer = answer;
    --m_pending;
    if (!m_isAsking)
        showAnswers();
}

void FindSearch::showAnswers()
{
    QList<FindAnswer> answers;
    for (const Asked &asked : std::as_const(m_sources))
        answers.append(asked.answer);
    m_model->setAnswers(answers);
    const int number = m_number;
    emit changed();
    if (m_pending == 0 && number == m_number && !isEmpty())
        emit settled();
}

QString FindSearch::problem() const
{
    QStringList problems;
    for (const Asked &asked : m_sources) {
        if (!asked.answer.problem.isEmpty())
            problems += asked.answer.problem;
    }
    return joinedSentences(problems);
}

} // namespace muster
