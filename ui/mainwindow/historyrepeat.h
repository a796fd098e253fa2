// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// From a run of the history to what of it can be sent again: only through its own connection, and
// only what no later run has taken over. Asks and sends nothing. Owned by the main window; UI
// thread.
#pragma once

#include "app/journal/journal.h"

#include <QObject>
#include <QPointer>

#include <functional>

namespace muster {

class ConnectionPage;
class LaterRuns;

class HistoryRepeat final : public QObject
{
    Q_OBJECT

public:
    //! \brief The page of an open connection that leads to where \a run went, or nullptr.
    using FindPage = std::function<ConnectionPage *(const RunRecord &run)>;

    //! \brief \a journal and \a later outlive it.
    HistoryRepeat(Journal &journal, LaterRuns &later, FindPage findPage, QObject *parent);

    //! \brief Why nothing of \a run can be sent again now, as a sentence; empty: it can.
    [[nodiscard]] QString whyNot(const RunRecord &run) const;
    //! \brief Looks up what of \a run stands at \a outcome and was not taken over: one of the
    //! signals follows, unless it is asked again before.
    void repeat(const RunRecord &run, Outcome outcome);

signals:
    //! \brief Those \a positions of \a run, as the journal has it now, may be asked about.
    void found(const muster::RunRecord &run, const QList<qsizetype> &positions);
    //! \brief \a reason gives a sentence in the language that is on.
    void refused(const std::function<QString()> &reason);

private:
    void take(Outcome outcome, const QList<RunHistory> &histories);
    void offer();

    Journal &m_journal;
    LaterRuns &m_later;
    FindPage m_findPage;
    QPointer<JournalRead> m_read;
    RunRecord m_run; // as the journal has it now; without id: nothing is asked for
    Outcome m_outcome = Outcome::NotSent;
};

} // namespace muster
