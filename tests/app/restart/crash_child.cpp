// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A console without a window, to be killed: the real engine, journal and network. Reads one line of
// JSON from its standard input, adopts what the journal left open, starts a run when it is given
// targets, and ends when nothing is open. Prints "ready", "half" where a linked run follows, and
// "done".
#include "app/cloud/provider.h"
#include "app/journal/columns.h"
#include "app/journal/sqljournal.h"
#include "app/net/networktransport.h"
#include "app/restart/runner.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>

#include <cstdio>

using namespace muster;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

void say(const char *word)
{
    std::puts(word);
    std::fflush(stdout);
}

RunRequest requestFrom(const QJsonObject &order, const Connection &connection)
{
    RunRequest request;
    request.connection = connection;
    request.kind = KindId { order.value(u"kind"_s).toString() };
    request.operatorName = u"child"_s;
    for (const auto &value : order.value(u"targets"_s).toArray()) {
        const QJsonObject target = value.toObject();
        request.targets.append({ TargetId { target.value(u"id"_s).toString() },
                                 {},
                                 target.value(u"group"_s).toString(),
                                 target.value(u"status"_s).toString() });
    }
    const int wave = order.value(u"wave"_s).toInt();
    request.waves = {
        WaveShape::Growing, 1, wave, 2, 0s, std::chrono::seconds(order.value(u"deadline"_s).toInt())
    };
    return request;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QLoggingCategory::setFilterRules(u"muster.*=false"_s);
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return 2;
    const QJsonObject order = QJsonDocument::fromJson(input.readLine()).object();
    const Connection connection = connectionFromText(order.value(u"connection"_s).toString());
    AccessKey key;
    key.accessKeyId = order.value(u"access_key"_s).toString();
    key.secretKey = Secret(order.value(u"secret_key"_s).toString());

    SystemClock clock;
    SystemRandom random;
    NetworkTransport transport;
    SqlJournal journal(order.value(u"journal"_s).toString());
    std::unique_ptr<Cloud> cloud;
    for (const Provider &provider : registeredProviders()) {
        if (provider.id == connection.provider)
            cloud = provider.open(connection, key, { transport, clock, random });
    }
    if (!cloud)
        return 2;
    RunnerSettings settings;
    settings.actInterval = 15ms;
    settings.pollInterval = 60ms;
    settings.sendDeadline = 20s;
    settings.concurrency = order.value(u"concurrency"_s).toInt(1);
    Runner runner(*cloud, journal, clock, random, settings);
    const auto endWhenIdle = [&runner] {
        if (runner.isBusy()) {
            say("half"); // of a command that has a second one
            return;
        }
        say("done");
        QCoreApplication::quit();
    };
    QObject::connect(&runner, &Runner::runEnded, &app, endWhenIdle, Qt::QueuedConnection);
    QObject::connect(&runner, &Runner::historyRead, &app, [&](const Result<void> &result) {
        if (!result) {
            std::fprintf(stderr, "%s\n", qPrintable(result.error().detail));
            QCoreApplication::exit(3);
            return;
        }
        say("ready");
        const RunRequest request = requestFrom(order, connection);
        if (!request.targets.isEmpty() && !runner.start(request)) {
            QCoreApplication::exit(4);
            return;
        }
        endWhenIdle();
    });
    runner.readHistory(connection);
    return QCoreApplication::exec();
}
