// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/runopener.h"

#include "ui/history/historytext.h"
#include "ui/mainwindow/runwindow.h"
#include "ui/runs/jobpanel.h"
#include "ui/runs/targettable.h"

#include <QAbstractProxyModel>
#include <QTableView>

#include <algorithm>

namespace muster {

RunOpener::RunOpener(Journal &journal, JobPanel &panel, QList<FleetKind> kinds, Clock &clock,
                     QWidget *window)
    : QObject(window)
    , m_journal(journal)
    , m_panel(panel)
    , m_kinds(std::move(kinds))
    , m_clock(clock)
    , m_window(window)
{
}

void RunOpener::open(const RunId &run, const TargetId &target, bool goes)
{
    find(run, [this, run, target, goes] { show(run, target, goes); });
}

void RunOpener::openBeside(const RunId &run)
{
    find(run, [this, run] { showBeside(run); });
}

void RunOpener::find(const RunId &run, const std::function<void()> &show)
{
    delete m_read;
    if (m_panel.run(run)) {
        show();
        return;
    }
    JournalRead *read = m_journal.history(run, this);
    m_read = read;
    connect(read, &JournalRead::finished, this,
            [this, read, run, show](const Result<QList<RunHistory>> &result) {
                read->deleteLater();
                m_read.clear();
                if (takeFound(run, result))
                    show();
            });
}

bool RunOpener::takeFound(const RunId &run, const Result<QList<RunHistory>> &result)
{
    if (!result) {
        emit failed(result.error());
        return false;
    }
    if (result->isEmpty()) {
        emit missing(run);
        return false;
    }
    const auto &[record, tries, events, summary] = result->constFirst();
    m_panel.addPast(record, knownKind(record.kind, m_kinds), events);
    return true;
}

void RunOpener::show(const RunId &id, const TargetId &target, bool goes)
{
    if (m_panel.currentRun() != id || !m_panel.isVisible())
        m_panel.showRun(id);
    if (!target.isEmpty())
        select(target);
    if (goes)
        m_panel.view().setFocus(Qt::OtherFocusReason);
}

void RunOpener::showBeside(const RunId &id)
{
    QPointer<RunWindow> &open = m_beside[id];
    if (!open) {
        open = new RunWindow(m_panel, id, m_journal, m_clock, m_window);
        emit windowMade(open);
    } else if (open->panel().currentRun() != id) { // another one was chosen in it
        open->panel().showRun(id);
    }
    open->show();
    open->raise();
    open->activateWindow();
}

void RunOpener::select(const TargetId &target)
{
    const QList<TargetRecord> &targets = m_panel.model().run().targets;
    const auto it = std::ranges::find_if(
        targets, [&target](const TargetRecord &record) { return record.target.id == target; });
    auto *proxy = qobject_cast<QAbstractProxyModel *>(m_panel.view().model());
    if (it == targets.cend() || !proxy)
        return;
    const auto row = static_cast<int>(it - targets.cbegin());
    const auto place = [&] { return proxy->mapFromSource(m_panel.model().index(row, 0)); };
    if (!place().isValid()) // a chip leaves it out
        m_panel.showRun(m_panel.currentRun());
    const QModelIndex line = place();
    if (!line.isValid())
        return;
    m_panel.view().setCurrentIndex(line);
    m_panel.view().scrollTo(line, QAbstractItemView::PositionAtCenter);
}

} // namespace muster
