// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// How far the open runs of this program are, all together: the share of their targets that are
// settled. One that ends counts on until the last one does, so that the share never goes back for
// that. Owned by the main window; UI thread.
#pragma once

#include "app/fleet/records.h"
#include "ui/notify/taskbarprogress.h"

#include <QObject>

#include <map>

namespace muster {

class LiveRuns;

class RunProgress final : public QObject
{
    Q_OBJECT

public:
    //! \brief Both outlive it.
    RunProgress(const LiveRuns &live, TaskbarProgress &taskbar, QObject *parent = nullptr);

    //! \brief Off, nothing is shown.
    void setShown(bool isShown);
    //! \brief A person is needed, or has come. Shown whatever setShown() says.
    void setUrgent(bool isUrgent);

private:
    [[nodiscard]] TaskbarState state() const;
    void note(const RunId &run, const OutcomeTotals &totals);
    void update();

    const LiveRuns &m_live;
    TaskbarProgress &m_taskbar;
    std::map<RunId, OutcomeTotals> m_totals; // since the last time that no run was open
    TaskbarState m_last;
    bool m_isShown = true;
    bool m_isUrgent = false;
};

} // namespace muster
