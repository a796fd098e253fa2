// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Drives confirmed runs of one open connection: guards, sends call after call, classifies what came
// back by the rules of sending, hands accepted targets to the watcher. Owned by the part that opened
// the connection, together with its Cloud, which it must not outlive; UI thread.
#pragma once

#include "app/cloud/cloud.h"
#include "app/fleet/clock.h"
#include "app/fleet/random.h"
#include "app/fleet/records.h"

#include <QObject>
#include <chrono>
#include <memory>
#include <utility>

namespace muster {

//! \brief What the person confirmed.
struct RunRequest {
    Connection connection;
    KindId kind;
    QList<Target> targets;
    QString operatorName; //!< the OS user
};

//! \brief Numbers of sending and polling; all settable, the defaults are the house's.
struct RunnerSettings {
    int refusedRateTries = 5; //!< how often a 429 is waited for, for one call
    std::chrono::milliseconds sendDeadline { 10 * 60'000 }; //!< a call not sent by then: NotSent
    std::chrono::milliseconds overdueAfter { 30 * 60'000 };
    //! \brief Least time between two Acts; negative: the kind's own.
    std::chrono::milliseconds actInterval { -1 };
    //! \brief Replaces the polling plan by one fixed interval when positive.
    std::chrono::milliseconds pollInterval { 0 };
};

enum class RunPhase {
    Sending, //!< calls are going out
    Waiting, //!< refused for now (429, expired token): the next try is planned
    Watching, //!< all is sent, jobs are open
    Ended, //!< every target is final
};

using TargetChanges = QList<std::pair<qsizetype, TargetRecord>>; //!< index in RunRecord::targets

class Runner final : public QObject
{
    Q_OBJECT

public:
    Runner(Cloud &cloud, Clock &clock, Random &random, RunnerSettings settings,
           QObject *parent = nullptr);
    ~Runner() override;

    //! \brief Starts a run, or says why not (InvalidInput; nothing was sent then): an empty list,
    //! duplicate ids, an ineligible status, a read-only connection, or a run of this kind still sending.
    [[nodiscard]] Result<RunId> start(const RunRequest &request);
    //! \brief Sends nothing more of \a run: what is planned becomes NotSent. What the cloud accepted goes on.
    void stopSending(const RunId &run);

    //! \brief Runs in order of their start; records live as long as the runner.
    [[nodiscard]] QList<RunId> runs() const;
    [[nodiscard]] const RunRecord *run(const RunId &id) const;
    //! \brief True while any target of any run is not final.
    [[nodiscard]] bool isBusy() const;

signals:
    void runStarted(const muster::RunRecord &run);
    //! \brief Targets that moved, in batches: one signal an answer or a look, not one a target.
    void targetsChanged(const muster::RunId &run, const muster::TargetChanges &changes);
    //! \brief \a error says why it waits or stopped sending; none otherwise. \a until: next try, UTC.
    void phaseChanged(const muster::RunId &run, muster::RunPhase phase,
                      const std::optional<muster::Error> &error, const QDateTime &until);
    //! \brief Every target is final.
    void runEnded(const muster::RunId &run);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace muster
