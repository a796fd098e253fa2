// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Sending a part of a run again, as a person asks for it in the jobs panel or in the history: why
// it cannot be is said where it was asked, and what is found goes to the page that leads there,
// which asks for confirmation. Owned by the main window; UI thread.
#pragma once

#include "app/session/runrepeat.h"

namespace muster {

class ConnectionPage;
class JobPanel;
class PageStack;
class SideWindows;

class RepeatRequests final : public QObject
{
    Q_OBJECT

public:
    //! \brief What it works with; all of it lives as long as the window.
    struct Parts
    {
        Journal &journal;
        LaterRuns &later;
        PageStack &pages;
        JobPanel &jobs;
        SideWindows &sideWindows;
    };

    RepeatRequests(const Parts &parts, QObject *parent);

    //! \brief What may be repeated may have changed, in the panel and in the history.
    void update();
    //! \brief A connection was opened: resumes what waited for it.
    void resume(Session *session) { m_repeat.resume(session); }
    //! \brief No connection is waited for any more.
    void giveUp() { m_repeat.giveUp(); }

signals:
    //! \brief It waits until that connection is open.
    void openRequested(const muster::ConnectionId &connection);
    //! \brief To the front with \a page: it is about to ask.
    void pageRequested(muster::ConnectionPage *page);

private:
    [[nodiscard]] QString whyNot(const RunRecord &run) const;
    void onRefused(const RunRecord &run, const RepeatRefusal &refusal, bool isOfHistory);
    void onFound(const RunRecord &run, const QList<qsizetype> &positions);

    PageStack &m_pages;
    JobPanel &m_jobs;
    SideWindows &m_sideWindows;
    RunRepeat m_repeat;
};

} // namespace muster
