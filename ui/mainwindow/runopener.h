// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Brings a run to the front of the job panel, whenever it was: one that the panel does not have is
// read from the journal first, to be looked at. The last one that was asked for counts. Owned by
// the main window, as are its collaborators; UI thread.
#pragma once

#include "app/fleet/fleetkind.h"
#include "app/journal/journal.h"

#include <QPointer>

namespace muster {

class JobPanel;

class RunOpener final : public QObject
{
    Q_OBJECT

public:
    //! \brief Both references outlive it. \a kinds: for the words of runs of the journal.
    RunOpener(Journal &journal, JobPanel &panel, QList<FleetKind> kinds, QObject *parent);

    //! \brief With \a target selected, when it is not empty; \a goes: with the focus in its rows.
    void open(const RunId &run, const TargetId &target = {}, bool goes = false);

signals:
    //! \brief The journal could not be read.
    void failed(const muster::Error &error);
    //! \brief The journal does not have it any more.
    void missing(const muster::RunId &run);

private:
    void found(const RunId &id, const Result<QList<RunHistory>> &result);
    void show(const RunId &id);
    void select(const TargetId &target);

    Journal &m_journal;
    JobPanel &m_panel;
    QList<FleetKind> m_kinds;
    QPointer<JournalRead> m_read;
    TargetId m_target;
    bool m_goes = false;
};

} // namespace muster
