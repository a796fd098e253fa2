// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/runopener.h"

#include "ui/history/historytext.h"
#include "ui/runs/jobpanel.h"
#include "ui/runs/targettable.h"

#include <QAbstractProxyModel>
#include <QTableView>

#include <algorithm>

namespace muster {

RunOpener::RunOpener(Journal &journal, JobPanel &panel, QList<FleetKind> kinds, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_panel(panel)
    , m_kinds(std::move(kinds))
{
}

void RunOpener::open(const RunId &run, const TargetId &target, bool goes)
{
    delete m_read;
    m_target = target;
    m_goes = goes;
    if (m_panel.run(run)) {
        show(run);
        return;
    }
    JournalRead *read = m_journal.history(run, this);
    m_read = read;
    connect(read, &JournalRead::finished, this,
            [this, read, run](const Result<QList<RunHistory>> &result) {
                read->deleteLater();
                m_read.clear();
                found(run, result);
            });
}

void RunOpener::found(const RunId &id, const Result<QList<RunHistory>> &result)
{
    if (!result) {
        emit failed(result.error());
        return;
    }
    if (result->isEmpty()) {
        emit missing(id);
        return;
    }
    const RunRecord &run = result->constFirst().run;
    m_panel.showPast(run, knownKind(run.kind, m_kinds));
    show(id);
}

void RunOpener::show(const RunId &id)
{
    if (m_panel.currentRun() != id || !m_panel.isVisible())
        m_panel.showRun(id);
    if (!m_target.isEmpty())
        select(m_target);
    if (m_goes)
        m_panel.view().setFocus(Qt::OtherFocusReason);
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
    const QModelIndex line = proxy->mapFromSource(m_panel.model().index(row, 0));
    m_panel.view().setCurrentIndex(line);
    m_panel.view().scrollTo(line, QAbstractItemView::PositionAtCenter);
}

} // namespace muster
