// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/jobsdock.h"

#include "ui/runs/jobpanel.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QEvent>
#include <QMainWindow>
#include <QResizeEvent>
#include <QTableView>

#include <algorithm>
#include <utility>

namespace muster {

namespace {

constexpr int lowWindow = 28; // lines of text: list and panel cannot both be read

} // namespace

JobsDock::JobsDock(QWidget *window)
    : QDockWidget(window)
{
    setObjectName(QStringLiteral("jobsDock"));
    setAllowedAreas(Qt::BottomDockWidgetArea | Qt::RightDockWidgetArea);
    retranslate();
}

void JobsDock::setPanel(JobPanel *panel)
{
    m_panel = panel;
    setWidget(panel);
    connect(panel, &JobPanel::attentionWanted, this, [this] {
        show();
        raise();
    });
    connect(panel, &JobPanel::roomWanted, this, &JobsDock::giveRoom);
    connect(panel, &JobPanel::runShown, this, &QWidget::show);
    connect(qApp, &QApplication::focusChanged, this,
            [this](const QWidget *, const QWidget *now) { followFocus(now); });
    toggleViewAction()->installEventFilter(this);
    // Not when it comes by itself: the person may be in the middle of something.
    connect(toggleViewAction(), &QAction::triggered, panel, [panel](bool shown) {
        if (shown)
            panel->view().setFocus();
    });
}

// The key goes to the rows of the panel while it is shown and the focus elsewhere; a second time,
// and from the menu, it hides the panel.
bool JobsDock::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize) {
        const auto *resize = static_cast<QResizeEvent *>(event);
        if (resize->size().height() < resize->oldSize().height())
            giveWayLater();
    }
    if (watched != toggleViewAction() || event->type() != QEvent::Shortcut || !m_panel->isVisible()
        || m_panel->isAncestorOf(QApplication::focusWidget()))
        return QDockWidget::eventFilter(watched, event);
    m_panel->view().setFocus(Qt::ShortcutFocusReason);
    return true;
}

void JobsDock::setElsewhere(const QString &connection)
{
    if (connection == m_elsewhere)
        return;
    m_elsewhere = connection;
    retranslate();
}

// At least half of the window, unless it floats or is beside the list.
void JobsDock::giveRoom()
{
    auto *window = qobject_cast<QMainWindow *>(parentWidget());
    if (!window || isFloating() || window->dockWidgetArea(this) != Qt::BottomDockWidgetArea)
        return;
    window->resizeDocks({ this }, { std::max(height(), window->height() / 2) }, Qt::Vertical);
}

bool JobsDock::isWindowLow()
{
    const auto *window = qobject_cast<const QMainWindow *>(parentWidget());
    return window && !isFloating() && window->dockWidgetArea(this) == Qt::BottomDockWidgetArea
        && window->height() < lowWindow * fontMetrics().lineSpacing();
}

void JobsDock::followFocus(const QWidget *focus)
{
    if (!focus || !isVisible() || !isWindowLow())
        return;
    auto *window = static_cast<QMainWindow *>(parentWidget());
    if (isAncestorOf(focus))
        window->resizeDocks({ this }, { window->height() }, Qt::Vertical); // as far as it goes
    else if (window->centralWidget() && window->centralWidget()->isAncestorOf(focus))
        giveWayLater();
}

void JobsDock::setMissing(std::function<int()> missing)
{
    m_missing = std::move(missing);
    parentWidget()->installEventFilter(this);
}

// A low window would take all from the list above, whose least height is next to nothing.
void JobsDock::giveWayLater()
{
    if (!m_missing || std::exchange(m_isGivingWay, true))
        return;
    QMetaObject::invokeMethod(this, &JobsDock::giveWay, Qt::QueuedConnection);
}

void JobsDock::giveWay()
{
    m_isGivingWay = false;
    auto *window = qobject_cast<QMainWindow *>(parentWidget());
    if (!window || !isVisible() || isFloating()
        || window->dockWidgetArea(this) != Qt::BottomDockWidgetArea)
        return;
    if (isWindowLow() && isAncestorOf(QApplication::focusWidget()))
        return;
    if (const int missing = m_missing(); missing > 0)
        window->resizeDocks({ this }, { std::max(minimumSizeHint().height(), height() - missing) },
                            Qt::Vertical);
}

void JobsDock::showEvent(QShowEvent *event)
{
    QDockWidget::showEvent(event);
    giveWayLater();
}

void JobsDock::changeEvent(QEvent *event)
{
    QDockWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void JobsDock::retranslate()
{
    setWindowTitle(m_elsewhere.isEmpty()
                       ? tr("Jobs")
                       //: %1 is a connection's name with its marks
                       : tr("Jobs – a run of another connection: %1").arg(m_elsewhere));
    toggleViewAction()->setText(tr("&Jobs")); // the title would be shown with its &
    // Qt names them once, in English.
    const auto name = [this](const QString &button, const QString &text) {
        if (auto *found = findChild<QAbstractButton *>(button))
            found->setAccessibleName(text);
    };
    name(QStringLiteral("qt_dockwidget_closebutton"), tr("Close the Jobs panel"));
    name(QStringLiteral("qt_dockwidget_floatbutton"), tr("Detach the Jobs panel, or put it back"));
}

} // namespace muster
