// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The real window with all its parts, before the demo cloud.
#pragma once

#include "app/demo/democloud.h"
#include "app/journal/sqljournal.h"
#include "app/net/networktransport.h"
#include "app/secrets/sessionstore.h"
#include "ui/mainwindow/mainwindow.h"

#include <QTemporaryDir>

namespace muster::test {

struct WindowStage
{
    explicit WindowStage(const demo::DemoSettings &day)
        : demo(std::move(demo::DemoCloud::start(day)).value())
    {
    }

    QTemporaryDir folder;
    std::unique_ptr<demo::DemoCloud> demo;
    Settings settings { folder.path() };
    SystemClock clock;
    SystemRandom random;
    NetworkTransport transport;
    SessionStore session;
    ConnectionStore connections { folder.path() };
    ErrorCatalogue catalogue;
    Translator translator;
    SqlJournal journal { folder.filePath(QStringLiteral("journal.sqlite")) };
    CloudContext context { transport, clock, random };
    Sessions opener { registeredProviders(), context, { session, session }, journal };
    MainWindow window { { opener,
                          connections,
                          settings,
                          translator,
                          catalogue,
                          journal,
                          context,
                          QStringLiteral("operator"),
                          folder.path(),
                          {},
                          demo::demoOffers() } };
};

} // namespace muster::test
