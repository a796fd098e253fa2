// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Tells a runner what each list that a fleet page has read shows of its targets: whether they are
// normal again after success, how they have changed since nobody knew what became of them, whether
// one that was said to be gone is there again, and one that was left behind is not.
// Owned by the page; UI thread.
#pragma once

#include "app/core/clock.h"
#include "app/core/ids.h"
#include "app/fleet/fleetkind.h"

#include <QDateTime>
#include <QObject>
#include <QPointer>
#include <QSet>

namespace muster {

class FleetPage;
class Runner;

//! \brief Targets of \a fleet whose status in a list is worth telling \a runner.
[[nodiscard]] QSet<TargetId> targetsToNote(const Runner &runner, const FleetKind &fleet);

class StatusNotes final : public QObject
{
    Q_OBJECT

public:
    //! \brief \a clock outlives the page.
    StatusNotes(FleetPage &page, Runner &runner, Clock &clock);

private:
    void tell(bool isWhole);
    void lookLater(const RunId &id);

    FleetPage &m_page;
    QPointer<Runner> m_runner;
    Clock &m_clock;
    QDateTime m_begun; // of the list, UTC: a row in it may be as old as this
};

} // namespace muster
