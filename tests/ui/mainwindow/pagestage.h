// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// An open connection of a fake cloud, and what a person would look at.
#pragma once

#include "app/session/session.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakecloud.h"
#include "tests/support/fakejournal.h"
#include "tests/support/fakerandom.h"

#include <QTemporaryDir>

namespace muster::test {

struct PageStage
{
    explicit PageStage(bool production = true, bool readOnly = false,
                       const FleetKind &kind = FakeCloud::serverKind())
    {
        auto made = std::make_unique<FakeCloud>(QList { kind });
        cloud = made.get();
        connection.id = ConnectionId { QStringLiteral("c1") };
        connection.name = QStringLiteral("acme");
        connection.production = production;
        connection.readOnly = readOnly;
        open = std::make_unique<Session>(connection, SessionLine { std::move(made) },
                                         SessionTools { journal, clock, random });
    }
    //! \brief What was to be read of the journal is read.
    void settle() { clock.advance(std::chrono::milliseconds(0)); }

    QTemporaryDir folder;
    FakeClock clock;
    FakeRandom random;
    FakeJournal journal { clock };
    QPointer<FakeCloud> cloud;
    Connection connection;
    std::unique_ptr<Session> open;
};

} // namespace muster::test
