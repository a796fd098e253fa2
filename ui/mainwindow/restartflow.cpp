// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/restartflow.h"

#include "app/restart/laterruns.h"
#include "app/session/defaults.h"
#include "app/session/statuscheck.h"
#include "ui/confirm/confirmdialog.h"
#include "ui/mainwindow/statusnotes.h"
#include "ui/words/saferetry.h"

namespace muster {

namespace {

bool hasPlan(const RunRecord &run)
{
    return run.waves.shape != WaveShape::AllAtOnce || run.stopRule != StopRule();
}

} // namespace

RestartFlow::RestartFlow(const RestartFlowParts &parts, QWidget *window)
    : QObject(window)
    , m_parts(parts)
    , m_window(window)
{
}

void RestartFlow::confirm(const KindId &kind, const QList<Target> &targets, qsizetype fleetSize,
                          const QList<Target> &skipped, const QSet<TargetId> &hidden)
{
    const FleetKind *info = findKind(m_parts.open.cloud(), kind);
    if (!info)
        return;
    Confirmation confirmation = confirmationOf(*info);
    confirmation.targets = targets;
    confirmation.fleetSize = fleetSize;
    confirmation.skipped = skipped;
    confirmation.hidden = hidden;
    chooseWaves(confirmation);
    open(std::move(confirmation), {});
}

void RestartFlow::repeat(const RunRecord &parent, const QList<qsizetype> &positions)
{
    const FleetKind *info = findKind(m_parts.open.cloud(), parent.kind);
    if (!info || positions.isEmpty())
        return;
    Confirmation confirmation = confirmationOf(*info);
    confirmation.parentNumber = parent.number;
    // What goes on, goes on as it was confirmed; a second half has no plan of its own.
    if (hasPlan(parent)) {
        confirmation.waves = parent.waves;
        confirmation.stopRule = parent.stopRule;
    }
    for (const qsizetype position : positions) {
        const TargetRecord &record = parent.targets.at(position);
        confirmation.targets.append(record.target);
        confirmation.before.insert(record.target.id, record.outcome);
        if (isToCheckFirst(record, m_parts.catalogue))
            confirmation.checkFirst.insert(record.target.id);
        if (const std::optional<LaterTarget> since = m_parts.later.since(parent, record.target.id))
            confirmation.since.insert(record.target.id, *since);
    }
    if (!hasPlan(parent))
        chooseWaves(confirmation);
    open(std::move(confirmation), parent.id);
}

// Where a mistake costs most, the first thing offered is a careful way.
void RestartFlow::chooseWaves(Confirmation &confirmation) const
{
    const bool isProduction = confirmation.connection.production;
    const ConfirmationLevel level = confirmationLevel(
        confirmation.targets.size(), confirmation.fleetSize, isProduction, confirmation.thresholds);
    if (!m_parts.settings.preferences().waveShape
        && (isProduction || level == ConfirmationLevel::Type))
        confirmation.waves.shape = WaveShape::Growing;
}

Confirmation RestartFlow::confirmationOf(const FleetKind &kind) const
{
    const Preferences preferences = m_parts.settings.preferences();
    Confirmation confirmation;
    confirmation.connection = m_parts.open.connection();
    confirmation.kind = kind;
    confirmation.keysEndAt = m_parts.open.keysEndAt();
    confirmation.providerName = m_parts.providerName;
    confirmation.signInName = m_parts.open.signInName();
    confirmation.recent = m_parts.open.runner().recentRestarts(kind.id);
    confirmation.recentMinutes = preferences.duplicateMinutes;
    confirmation.reason = m_parts.open.runner().productionLock().reason();
    confirmation.waves = wavesOf(preferences);
    confirmation.stopRule = stopRuleOf(preferences);
    confirmation.thresholds = { preferences.typedFromTargets, preferences.typedFromPercent };
    confirmation.targetsPerCall = preferences.targetsPerCall;
    confirmation.actInterval = kind.pace(std::chrono::milliseconds(preferences.actIntervalMs));
    return confirmation;
}

void RestartFlow::open(Confirmation confirmation, const RunId &parent)
{
    if (m_dialog)
        return;
    const KindId fleet = confirmation.kind.fleetId();
    if (const FleetKind *info = findKind(m_parts.open.cloud(), fleet))
        confirmation.noted = targetsToNote(m_parts.open.runner(), *info);
    m_dialog
        = new ConfirmDialog(std::move(confirmation), m_parts.open.cloud(), m_parts.clock, m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    const auto tellBlocked
        = [this, fleet] { m_dialog->setBlocked(m_parts.open.runner().blocked(fleet)); };
    tellBlocked();
    connect(&m_parts.open.runner(), &Runner::blockedChanged, m_dialog, tellBlocked);
    connect(&m_parts.open, &Session::renewed, m_dialog,
            [this] { m_dialog->setSignInName(m_parts.open.signInName()); });
    connect(m_dialog, &QDialog::accepted, this, [this, parent] { start(parent); });
    connect(m_dialog, &ConfirmDialog::statusesRead, this, [this, fleet](const FreshStatuses &read) {
        if (!read.noted.isEmpty())
            m_parts.open.runner().noteStatuses(fleet, read.noted, read.begunAt);
    });
    m_dialog->open();
}

void RestartFlow::start(const RunId &parent)
{
    RunRequest request = m_dialog->request();
    request.operatorName = m_parts.operatorName;
    request.parent = parent;
    const Result<RunId> run = m_parts.open.runner().start(request);
    if (run)
        emit started(*run);
    else
        emit refused(run.error());
}

} // namespace muster
