// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/frontmarks.h"

#include "ui/connections/connectionwords.h"
#include "ui/mainwindow/connectionpage.h"
#include "ui/mainwindow/jobsdock.h"
#include "ui/mainwindow/lockbar.h"
#include "ui/mainwindow/pagestack.h"
#include "ui/runs/jobpanel.h"
#include "ui/widgets/tones.h"
#include "ui/words/connectionname.h"

#include <QEvent>
#include <QMainWindow>
#include <QPainter>

namespace muster {

namespace {

constexpr int frameWidth = 3;

} // namespace

FrontMarks::FrontMarks(QMainWindow &window, const PageStack &pages, JobPanel &jobs, JobsDock &dock)
    : QObject(&window)
    , m_window(window)
    , m_pages(pages)
    , m_jobs(jobs)
    , m_dock(dock)
{
    m_window.setContentsMargins(frameWidth, frameWidth, frameWidth, frameWidth);
    m_window.installEventFilter(this);
    connect(&m_jobs, &JobPanel::runShown, this, &FrontMarks::updateJobs);
}

void FrontMarks::update()
{
    ConnectionPage *page = m_pages.current();
    const bool isFramed = page && page->open().connection().production;
    if (isFramed != m_isFramed) {
        m_isFramed = isFramed;
        m_window.update();
    }
    watchLock();
    updateTitle();
    updateJobs();
}

void FrontMarks::watchLock()
{
    ConnectionPage *page = m_pages.current();
    ProductionLock *lock = page ? &page->open().runner().productionLock() : nullptr;
    if (lock == m_lock)
        return;
    if (m_lock)
        m_lock->disconnect(this);
    m_lock = lock;
    if (lock)
        connect(lock, &ProductionLock::remainingChanged, this, &FrontMarks::updateTitle);
}

// Minutes: a title that changes each second would be read out each second.
QString FrontMarks::stateText(ConnectionPage &page)
{
    const Connection &connection = page.open().connection();
    const std::chrono::milliseconds left = page.open().runner().productionLock().remaining();
    switch (page.lock().state()) {
    case LockBar::State::Open:
        break;
    case LockBar::State::ReadOnly:
        return connection.production ? tr("PRODUCTION (read-only)") : tr("read-only");
    case LockBar::State::Locked:
        return tr("PRODUCTION (locked)");
    case LockBar::State::Unlocked:
        //: %1: minutes
        return tr("PRODUCTION (unlocked, %1 min left)")
            .arg((left + std::chrono::seconds(59)) / std::chrono::minutes(1));
    }
    return {};
}

void FrontMarks::updateTitle()
{
    //: The program's name comes first; Chinese users know it as 点兵.
    QStringList parts { tr("Muster") };
    if (ConnectionPage *page = m_pages.current()) {
        parts += connectionName(page->open().connection());
        if (const QString state = stateText(*page); !state.isEmpty())
            parts += state;
    }
    m_window.setWindowTitle(parts.join(QStringLiteral(" – ")));
}

void FrontMarks::updateJobs()
{
    ConnectionPage *page = m_pages.current();
    const RunRecord *run = m_jobs.run(m_jobs.currentRun());
    const bool isElsewhere = run && page && m_pages.pageFor(*run) != page;
    m_dock.setElsewhere(isElsewhere ? markedName(run->connection) : QString());
}

bool FrontMarks::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_window && event->type() == QEvent::Paint && m_isFramed) {
        QPainter painter(&m_window);
        const QRect all = m_window.rect();
        const QRegion inside(
            all.marginsRemoved(QMargins(frameWidth, frameWidth, frameWidth, frameWidth)));
        painter.setClipRegion(QRegion(all) - inside);
        painter.fillRect(all, QColor::fromRgb(alarmRed));
    }
    return QObject::eventFilter(watched, event);
}

} // namespace muster
