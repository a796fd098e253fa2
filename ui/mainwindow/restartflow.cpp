// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/restartflow.h"

#include "ui/confirm/confirmdialog.h"

namespace muster {

RestartFlow::RestartFlow(const RestartFlowParts &parts, QWidget *window)
    : QObject(window)
    , m_parts(parts)
    , m_window(window)
{
}

void RestartFlow::confirm(const KindId &kind, const QList<Target> &targets, qsizetype fleetSize,
                          const QList<Target> &skipped)
{
    const FleetKind *info = findKind(m_parts.open.cloud(), kind);
    if (info)
        open({ m_parts.open.connection(), *info, targets, fleetSize, skipped.size() }, {});
}

void RestartFlow::repeat(const RunRecord &parent, const QList<qsizetype> &positions)
{
    const FleetKind *info = findKind(m_parts.open.cloud(), parent.kind);
    if (!info)
        return;
    QList<Target> targets;
    for (const qsizetype position : positions)
        targets.append(parent.targets.at(position).target);
    open({ m_parts.open.connection(), *info, targets, 0, 0 }, parent.id);
}

void RestartFlow::open(Confirmation confirmation, const RunId &parent)
{
    if (m_dialog)
        return;
    const KindId kind = confirmation.kind.id;
    m_dialog = new ConfirmDialog(std::move(confirmation), m_parts.clock, m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &QDialog::accepted, this, [this, kind, parent] { start(kind, parent); });
    m_dialog->open();
}

void RestartFlow::start(const KindId &kind, const RunId &parent)
{
    RunRequest request;
    request.connection = m_parts.open.connection();
    request.kind = kind;
    request.targets = m_dialog->targets();
    request.operatorName = m_parts.operatorName;
    request.parent = parent;
    const Result<RunId> run = m_parts.open.runner().start(request);
    if (run)
        emit started(*run);
    else
        emit refused(run.error());
}

} // namespace muster
