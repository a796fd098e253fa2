// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What tells from afar where one is: the window's title, a red frame around it while a production
// connection is in front, and over the jobs the name of another connection whose run they show.
// Owned by the main window, as are its collaborators, which outlive it; UI thread.
#pragma once

#include <QObject>
#include <QPointer>

class QMainWindow;

namespace muster {

class ConnectionPage;
class JobPanel;
class JobsDock;
class PageStack;
class ProductionLock;

class FrontMarks final : public QObject
{
    Q_OBJECT

public:
    //! \brief The frame has its room in \a window from now on, also while it is not drawn.
    FrontMarks(QMainWindow &window, const PageStack &pages, JobPanel &jobs, JobsDock &dock);

    //! \brief Another page is in front, or its connection, its lock or the language is another.
    void update();
    [[nodiscard]] bool isFramed() const { return m_isFramed; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void updateTitle();
    void updateJobs();
    void watchLock();
    [[nodiscard]] static QString stateText(ConnectionPage &page);

    QMainWindow &m_window;
    const PageStack &m_pages;
    JobPanel &m_jobs;
    JobsDock &m_dock;
    QPointer<ProductionLock> m_lock; // of the page in front
    bool m_isFramed = false;
};

} // namespace muster
