// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Brings a run to the front of the job panel, or into a window of its own, whenever it was: one
// that the panel does not have is read from the journal first, to be looked at. The last one that
// was asked for counts. Owned by the main window, as are its collaborators; its windows go before
// the panel. UI thread.
#pragma once

#include "app/core/clock.h"
#include "app/fleet/fleetkind.h"
#include "app/journal/journal.h"

#include <QHash>
#include <QPointer>
#include <QWidget>

#include <functional>

namespace muster {

class JobPanel;
class RunWindow;

class RunOpener final : public QObject
{
    Q_OBJECT

public:
    //! \brief Both references outlive it. \a kinds: for the words of runs of the journal.
    RunOpener(Journal &journal, JobPanel &panel, QList<FleetKind> kinds, Clock &clock,
              QWidget *window);

    //! \brief With \a target selected, when it is not empty; \a goes: with the focus in its rows.
    void open(const RunId &run, const TargetId &target = {}, bool goes = false);
    //! \brief In a window of its own; one that stands already comes to the front.
    void openBeside(const RunId &run);

signals:
    //! \brief The journal could not be read.
    void failed(const muster::Error &error);
    //! \brief The journal does not have it any more.
    void missing(const muster::RunId &run);
    //! \brief It was made, and was not shown yet.
    void windowMade(muster::RunWindow *window);

private:
    //! \brief \a show follows once the panel knows \a run.
    void find(const RunId &run, const std::function<void()> &show);
    [[nodiscard]] bool takeFound(const RunId &run, const Result<QList<RunHistory>> &result);
    void show(const RunId &id, const TargetId &target, bool goes);
    void showBeside(const RunId &id);
    void select(const TargetId &target);

    Journal &m_journal;
    JobPanel &m_panel;
    QList<FleetKind> m_kinds;
    Clock &m_clock;
    QWidget *m_window;
    QPointer<JournalRead> m_read;
    QHash<RunId, QPointer<RunWindow>> m_beside;
};

} // namespace muster
