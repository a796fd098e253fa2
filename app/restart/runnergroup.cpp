// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/restart/runnergroup.h"

#include "app/restart/earlierruns.h"

namespace muster {

void RunnerGroup::join(Runner &runner, const Connection &connection)
{
    std::erase_if(m_members, [](const Member &member) { return !member.runner; });
    for (const Member &member : m_members) {
        for (const RunId &id : member.runner->runs()) {
            if (const RunRecord &run = *member.runner->run(id); isSameWorld(run, connection))
                runner.noteElsewhere(run);
        }
    }
    m_members.push_back({ &runner, connection });
    const auto tellOfRun = [this, &runner](const RunRecord &run) { tell(runner, run, {}); };
    connect(&runner, &Runner::runStarted, this, tellOfRun);
    connect(&runner, &Runner::runAdopted, this, tellOfRun);
    connect(&runner, &Runner::targetsChanged, this,
            [this, &runner](const RunId &id, const TargetChanges &changes) {
                tell(runner, *runner.run(id), changes);
            });
}

void RunnerGroup::leave(Runner &runner)
{
    runner.disconnect(this);
    std::erase_if(m_members, [&runner](const Member &member) { return member.runner == &runner; });
}

void RunnerGroup::tell(const Runner &from, const RunRecord &run, const TargetChanges &changes)
{
    for (const Member &member : m_members) {
        if (member.runner && member.runner != &from && isSameWorld(run, member.connection))
            member.runner->noteElsewhere(run, changes);
    }
}

} // namespace muster
