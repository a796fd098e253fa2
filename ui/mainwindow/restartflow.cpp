// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/restartflow.h"

#include "ui/confirm/confirmdialog.h"

namespace muster {

RestartFlow::RestartFlow(OpenConnection &open, Clock &clock, QString operatorName, QWidget *window)
    : QObject(window)
    , m_open(open)
    , m_clock(clock)
    , m_operatorName(std::move(operatorName))
    , m_window(window)
{
}

void RestartFlow::confirm(const KindId &kind, const QList<Target> &targets, qsizetype fleetSize,
                          qsizetype skipped)
{
    const FleetKind *info = findKind(m_open.cloud(), kind);
    if (m_dialog || !info)
        return;
    m_dialog = new ConfirmDialog({ m_open.connection(), *info, targets, fleetSize, skipped },
                                 m_clock, m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &QDialog::accepted, this, [this, kind] { start(kind, m_dialog->targets()); });
    m_dialog->open();
}

void RestartFlow::start(const KindId &kind, const QList<Target> &targets)
{
    const Result<RunId> run
        = m_open.runner().start({ m_open.connection(), kind, targets, m_operatorName });
    if (run)
        emit started(*run);
    else
        emit refused(run.error());
}

} // namespace muster
