// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/commandline.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace muster {

namespace {

//! Gives the free function a translation context of its own.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

Error invalid(const QString &sentence)
{
    Error error;
    error.kind = ErrorKind::InvalidInput;
    error.detail = sentence;
    return error;
}

} // namespace

Result<CommandLine> parseCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Text::tr("Restarts cloud fleets, each target at most once."));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    const QCommandLineOption demo(QStringLiteral("demo"),
                                  Text::tr("Open the built-in demo cloud."));
    const QCommandLineOption demoServers(QStringLiteral("demo-servers"),
                                         Text::tr("Servers in the demo cloud, 0 to 100000."),
                                         QStringLiteral("N"), QStringLiteral("48"));
    const QCommandLineOption data(QStringLiteral("data-dir"),
                                  Text::tr("Keep settings, connections and logs in this folder."),
                                  QStringLiteral("DIR"));
    const QCommandLineOption smoke(
        QStringLiteral("smoke-test"),
        Text::tr("Do the main job on the demo cloud, without a person, and write a "
                 "report and pictures into this folder."),
        QStringLiteral("DIR"));
    const QCommandLineOption noFirstRun(QStringLiteral("no-first-run"),
                                        Text::tr("Do not lead through the first start."));
    const QCommandLineOption keychain(
        QStringLiteral("check-keychain"),
        Text::tr("Write a dummy entry to the keychain, read it, remove it again, and print what "
                 "was found as one line of JSON."));
    const QCommandLineOption firstPaint(QStringLiteral("report-first-paint"),
                                        Text::tr("Print a line once the window has been painted."));
    parser.addOptions({ demo, demoServers, data, smoke, noFirstRun, keychain, firstPaint });

    CommandLine line;
    if (!parser.parse(arguments))
        return invalid(parser.errorText());
    if (!parser.positionalArguments().isEmpty())
        return invalid(
            Text::tr("Unexpected argument: %1").arg(parser.positionalArguments().constFirst()));
    if (parser.isSet(help))
        line.answer = parser.helpText();
    else if (parser.isSet(version))
        line.answer = QCoreApplication::applicationName() + u' '
            + QCoreApplication::applicationVersion() + u'\n';
    bool isNumber = false;
    line.demoServers = parser.value(demoServers).toInt(&isNumber);
    if (!isNumber || line.demoServers < 0 || line.demoServers > 100'000)
        return invalid(Text::tr("--demo-servers takes a number from 0 to 100000."));
    for (const QCommandLineOption &folder : { data, smoke }) {
        if (parser.isSet(folder) && parser.value(folder).isEmpty())
            return invalid(Text::tr("--%1 needs a folder.").arg(folder.names().constFirst()));
    }
    line.demo = parser.isSet(demo);
    line.noFirstRun = parser.isSet(noFirstRun);
    line.checkKeychain = parser.isSet(keychain);
    line.reportFirstPaint = parser.isSet(firstPaint);
    line.dataFolder = parser.value(data);
    line.smokeFolder = parser.value(smoke);
    return line;
}

} // namespace muster
