// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/windowplace.h"

#include "app/settings/settings.h"

#include <QApplication>
#include <QEvent>
#include <QHeaderView>
#include <QSplitter>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace muster {

namespace {

constexpr QPoint beside(28, 28); // of another window of that name: its title stays in sight

} // namespace

WindowPlace::WindowPlace(Settings &settings, QWidget &window, Inside inside)
    : QObject(&window)
    , m_settings(settings)
    , m_window(window)
    , m_inside(inside)
{
    restore();
    m_window.installEventFilter(this);
}

QList<QSplitter *> WindowPlace::splitters() const
{
    QList<QSplitter *> named;
    for (QSplitter *splitter : m_window.findChildren<QSplitter *>()) {
        if (m_inside == Inside::Kept && !splitter->objectName().isEmpty())
            named.append(splitter);
    }
    return named;
}

QHash<QString, QHeaderView *> WindowPlace::headers() const
{
    QHash<QString, QHeaderView *> named;
    for (const QTableView *table : m_window.findChildren<QTableView *>()) {
        if (m_inside == Inside::Kept && !table->objectName().isEmpty())
            named.insert(table->objectName(), table->horizontalHeader());
    }
    return named;
}

void WindowPlace::restore()
{
    const QString name = m_window.objectName();
    // Qt keeps it within a screen that is there.
    if (m_window.restoreGeometry(m_settings.partState(name, u"geometry"_s)))
        putBeside();
    for (QSplitter *splitter : splitters())
        splitter->restoreState(m_settings.partState(name, splitter->objectName()));
    const QHash<QString, QHeaderView *> tables = headers();
    for (auto it = tables.cbegin(); it != tables.cend(); ++it) {
        // Of a version with other columns it would hide the wrong ones.
        const QString part = u"%1.%2"_s.arg(it.key()).arg(it.value()->count());
        it.value()->restoreState(m_settings.partState(name, part));
    }
}

void WindowPlace::putBeside()
{
    for (const QWidget *other : QApplication::topLevelWidgets()) {
        if (other != &m_window && other->isVisible() && other->objectName() == m_window.objectName()
            && other->pos() == m_window.pos()) {
            m_window.move(m_window.pos() + beside);
            putBeside();
            return;
        }
    }
}

void WindowPlace::keep()
{
    const QString name = m_window.objectName();
    m_settings.setPartState(name, u"geometry"_s, m_window.saveGeometry());
    for (const QSplitter *splitter : splitters())
        m_settings.setPartState(name, splitter->objectName(), splitter->saveState());
    const QHash<QString, QHeaderView *> tables = headers();
    for (auto it = tables.cbegin(); it != tables.cend(); ++it) {
        const QString part = u"%1.%2"_s.arg(it.key()).arg(it.value()->count());
        m_settings.setPartState(name, part, it.value()->saveState());
    }
}

bool WindowPlace::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_window && event->type() == QEvent::Hide && !event->spontaneous())
        keep();
    return QObject::eventFilter(watched, event);
}

} // namespace muster
