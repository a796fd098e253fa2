// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A source that answers when the test says so, and results to answer with.
#pragma once

#include "ui/find/findsource.h"

#include <QList>

namespace muster::test {

class FakeSource final : public FindSource
{
public:
    //! \brief True: every question is answered at once, with \c next.
    explicit FakeSource(bool atOnce = false)
        : m_atOnce(atOnce)
    {
    }

    QList<std::pair<QString, int>> asked;
    int rests = 0;
    FindAnswer next;

    void ask(const FindText &text, int number) override
    {
        asked.append({ text.typed, number });
        if (m_atOnce)
            emit answered(number, next);
    }
    void rest() override { ++rests; }
    //! \brief Answers question \a index with \a answer.
    void answer(qsizetype index, const FindAnswer &answer)
    {
        emit answered(asked.at(index).second, answer);
    }

private:
    bool m_atOnce;
};

inline FindResult result(FindKind kind, const QString &text, MatchRank rank = MatchRank::Start)
{
    FindResult made;
    made.text = text;
    made.detail = QStringLiteral("of ") + text;
    made.rank = rank;
    made.choice.kind = kind;
    made.choice.text = text;
    return made;
}

inline FindAnswer answerWith(const QList<FindResult> &results)
{
    FindAnswer answer;
    answer.results = results;
    return answer;
}

} // namespace muster::test
