// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/openrunsbar.h"

#include "app/restart/earlierruns.h"
#include "ui/widgets/messagebar.h"
#include "ui/words/connectionname.h"
#include "ui/words/outcometext.h"
#include "ui/words/sentences.h"

#include <QEvent>
#include <QVBoxLayout>

namespace muster {

namespace {

constexpr qsizetype namedAtOnce = 3;

} // namespace

OpenRunsBar::OpenRunsBar(const UnownedRuns &unowned, FindRun findRun, QWidget *parent)
    : QWidget(parent)
    , m_unowned(unowned)
    , m_findRun(std::move(findRun))
    , m_bar(new MessageBar)
{
    m_bar->setObjectName(QStringLiteral("openRunsMessage"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_bar);
    connect(m_bar, &MessageBar::actionTriggered, this, [this] {
        if (!m_runs.isEmpty())
            emit showRequested(m_runs.constLast());
    });
    connect(m_bar, &MessageBar::closed, this, [this] { m_runs.clear(); });
    connect(&unowned, &UnownedRuns::targetsChanged, this, &OpenRunsBar::update);
    m_bar->clear();
}

void OpenRunsBar::start()
{
    m_runs = m_unowned.runs();
    m_cutOff.clear();
    for (const RunId &id : std::as_const(m_runs)) {
        const RunRecord *run = m_findRun(id);
        if (run && isDone(*run) && m_unowned.wasPutRight(id))
            m_cutOff.insert(id);
    }
    update();
}

void OpenRunsBar::update()
{
    if (m_runs.isEmpty())
        return;
    m_runs.removeIf([this](const RunId &id) {
        const RunRecord *run = m_findRun(id);
        return !run || (isDone(*run) && !m_cutOff.contains(id));
    });
    showRuns();
}

QString OpenRunsBar::sentence(const RunRecord &run) const
{
    const QString name = connectionName(run.connection);
    //: a run: %1 its number, %2 a connection's name
    const QString what = m_unowned.wasPutRight(run.id)
        ? tr("The program ended while run #%1 (“%2”) was being sent.").arg(run.number).arg(name)
        : tr("Run #%1 (“%2”) has targets that must be followed or checked.")
              .arg(run.number)
              .arg(name);
    return joinedSentences(what, totalsSentence(totalsOf(run)));
}

void OpenRunsBar::showRuns()
{
    if (m_runs.isEmpty()) {
        m_bar->clear();
        return;
    }
    QStringList lines;
    for (auto id = m_runs.crbegin(); id != m_runs.crend() && lines.size() < namedAtOnce; ++id)
        lines += sentence(*m_findRun(*id));
    if (const auto more = m_runs.size() - lines.size(); more > 0)
        lines += tr("%n more run(s) are listed among the jobs.", nullptr, static_cast<int>(more));
    m_bar->setMessage(MessageBar::Kind::Warning, lines.join(u'\n'), tr("Show &it"));
}

void OpenRunsBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showRuns();
    QWidget::changeEvent(event);
}

} // namespace muster
