// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Saves one run to a file that the person names, as a table, for programs, or as a picture of its
// time: asks for the path, reads the journal, writes, and says how it went. Owned by its parent
// window, one run at a time; UI thread.
#pragma once

#include "app/core/clock.h"
#include "app/fleet/fleetkind.h"
#include "app/journal/journal.h"
#include "app/restart/runtimeline.h"

#include <QWidget>

#include <functional>

namespace muster {

class HistoryExport;

class RunExport final : public QObject
{
    Q_OBJECT

public:
    //! \brief \a journal and \a clock outlive it; \a window is the parent of the dialog.
    RunExport(Journal &journal, Clock &clock, QWidget *window);

    //! \brief For the names in a table.
    void setKinds(const QList<FleetKind> &kinds) { m_kinds = kinds; }
    //! \brief For pictures: how a run stands at the moment; without it, as one that is done with.
    void setStanding(std::function<RunTimeline::Standing(const RunId &run)> standing);
    //! \brief Asks where to; nothing happens while another export is going on.
    void askForPath(const RunRecord &run);
    //! \brief The same for its timeline alone.
    void askForPicture(const RunRecord &run);
    //! \brief JSON, PNG or SVG when \a path ends so, else CSV.
    void exportTo(const RunRecord &run, const QString &path);

signals:
    void ended(const QString &message, bool good);

private:
    void ask(const RunRecord &run, const QString &name, bool isPicture);
    void writeRun(const RunRecord &run, const QString &path);
    void readForPicture(const RunRecord &run, const QString &path);
    void draw(const RunRecord &run, const std::optional<QList<RunEvent>> &events,
              const QString &path);
    void end(const QString &message, bool good);

    Journal &m_journal;
    Clock &m_clock;
    QWidget *m_window;
    QList<FleetKind> m_kinds;
    std::function<RunTimeline::Standing(const RunId &run)> m_standing;
    HistoryExport *m_export = nullptr;
    bool m_isBusy = false;
};

} // namespace muster
