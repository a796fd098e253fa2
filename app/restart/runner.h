// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Drives confirmed runs of one open connection: guards, sends call after call, classifies what came
// back by the rules of sending, hands accepted targets to the watcher. Owned by the part that
// opened the connection, together with its Cloud, which it must not outlive; UI thread.
#pragma once

#include "app/cloud/cloud.h"
#include "app/fleet/clock.h"
#include "app/fleet/random.h"
#include "app/fleet/records.h"
#include "app/restart/request.h"
#include "app/restart/run.h"
#include "app/restart/settings.h"

#include <QObject>

#include <memory>

namespace muster {

class Runner final : public QObject
{
    Q_OBJECT

public:
    Runner(Cloud &cloud, Clock &clock, Random &random, RunnerSettings settings,
           QObject *parent = nullptr);
    ~Runner() override;

    //! \brief Starts a run, or says why not (InvalidInput; nothing was sent then): an empty list,
    //! duplicate ids, an ineligible status, a read-only connection, or a run of this kind still
    //! sending. Error::code is one of the words in plan.h.
    [[nodiscard]] Result<RunId> start(const RunRequest &request);
    //! \brief Sends nothing more of \a run: what is planned becomes NotSent. What the cloud
    //! accepted goes on.
    void stopSending(const RunId &run);
    //! \brief Looks at the jobs again after Cloud::credentialsRefused, once the person has acted.
    void resumeWatching();

    //! \brief Runs in order of their start; records live as long as the runner.
    [[nodiscard]] QList<RunId> runs() const;
    [[nodiscard]] const RunRecord *run(const RunId &id) const;
    //! \brief True while any target of any run is not final.
    [[nodiscard]] bool isBusy() const;

signals:
    void runStarted(const muster::RunRecord &run);
    //! \brief Targets that moved, in batches: one signal an answer or a look, not one a target.
    void targetsChanged(const muster::RunId &run, const muster::TargetChanges &changes);
    //! \brief \a error says why it waits or stopped sending, or in Watching why the last look at
    //! the jobs failed; none otherwise. \a until: the next try or look, UTC; invalid when not
    //! known.
    void phaseChanged(const muster::RunId &run, muster::RunPhase phase,
                      const std::optional<muster::Error> &error, const QDateTime &until);
    //! \brief Every target is final.
    void runEnded(const muster::RunId &run);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace muster
