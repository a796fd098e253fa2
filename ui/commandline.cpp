// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/commandline.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <utility>

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

struct Options
{
    QCommandLineOption demo { QStringLiteral("demo"), Text::tr("Open the built-in demo cloud.") };
    QCommandLineOption demoServers { QStringLiteral("demo-servers"),
                                     Text::tr("Servers in the demo cloud, 0 to 100000."),
                                     QStringLiteral("N"), QStringLiteral("48") };
    QCommandLineOption data { QStringLiteral("data-dir"),
                              Text::tr("Keep settings, connections and logs in this folder."),
                              QStringLiteral("DIR") };
    QCommandLineOption smoke { QStringLiteral("smoke-test"),
                               Text::tr("Do the main job on the demo cloud, without a person, and "
                                        "write a report and pictures into this folder."),
                               QStringLiteral("DIR") };
    QCommandLineOption noFirstRun { QStringLiteral("no-first-run"),
                                    Text::tr("Do not lead through the first start.") };
    QCommandLineOption keychain {
        QStringLiteral("check-keychain"),
        Text::tr("Write a dummy entry to the keychain, read it, remove it again, and print what "
                 "was found as one line of JSON.")
    };
    QCommandLineOption firstPaint { QStringLiteral("report-first-paint"),
                                    Text::tr("Print a line once the window has been painted.") };
    QCommandLineParser parser;
    // Not the parser's own, which promises --help-all as well: Qt's options are its parts' affair.
    QCommandLineOption help { { QStringLiteral("h"), QStringLiteral("help") },
                              Text::tr("Print this help.") };
    QCommandLineOption version = parser.addVersionOption();

    Options()
    {
        parser.setApplicationDescription(
            Text::tr("Restarts cloud fleets, each target at most once."));
        parser.addOptions(
            { help, demo, demoServers, data, smoke, noFirstRun, keychain, firstPaint });
    }
};

} // namespace

QStringList withoutQtOptions(const QStringList &arguments)
{
    // Of those that take a value, the ones that a script or a session's manager passes on.
    static const QStringList withValue {
        QStringLiteral("-platform"),      QStringLiteral("-platformpluginpath"),
        QStringLiteral("-platformtheme"), QStringLiteral("-plugin"),
        QStringLiteral("-display"),       QStringLiteral("-session"),
        QStringLiteral("-style"),         QStringLiteral("-stylesheet"),
        QStringLiteral("-geometry"),      QStringLiteral("-qwindowgeometry"),
        QStringLiteral("-title"),         QStringLiteral("-qwindowtitle")
    };
    QStringList ours;
    bool isValue = false;
    for (const QString &argument : arguments) {
        if (std::exchange(isValue, false))
            continue;
        if (argument.size() <= 2 || argument.startsWith(QLatin1String("--"))
            || !argument.startsWith(u'-'))
            ours += argument;
        else
            isValue = withValue.contains(argument);
    }
    return ours;
}

bool onlyPrints(const QStringList &arguments)
{
    Options options;
    // What is not understood is told later.
    [[maybe_unused]] const bool understood = options.parser.parse(withoutQtOptions(arguments));
    return options.parser.isSet(options.help) || options.parser.isSet(options.version)
        || options.parser.isSet(options.keychain);
}

Result<CommandLine> parseCommandLine(const QStringList &arguments)
{
    Options options;
    QCommandLineParser &parser = options.parser;
    CommandLine line;
    if (!parser.parse(arguments))
        return invalid(parser.errorText());
    // Whatever else is asked for, as everywhere.
    if (parser.isSet(options.help))
        line.answer = parser.helpText();
    else if (parser.isSet(options.version))
        line.answer = QCoreApplication::applicationName() + u' '
            + QCoreApplication::applicationVersion() + u'\n';
    if (!line.answer.isEmpty())
        return line;
    if (!parser.positionalArguments().isEmpty())
        return invalid(
            Text::tr("Unexpected argument: %1").arg(parser.positionalArguments().constFirst()));
    bool isNumber = false;
    line.demoServers = parser.value(options.demoServers).toInt(&isNumber);
    if (!isNumber || line.demoServers < 0 || line.demoServers > 100'000)
        return invalid(Text::tr("--demo-servers takes a number from 0 to 100000."));
    for (const QCommandLineOption &folder : { options.data, options.smoke }) {
        if (parser.isSet(folder) && parser.value(folder).isEmpty())
            return invalid(Text::tr("--%1 needs a folder.").arg(folder.names().constFirst()));
    }
    line.demo = parser.isSet(options.demo);
    line.noFirstRun = parser.isSet(options.noFirstRun);
    line.checkKeychain = parser.isSet(options.keychain);
    line.reportFirstPaint = parser.isSet(options.firstPaint);
    line.dataFolder = parser.value(options.data);
    line.smokeFolder = parser.value(options.smoke);
    return line;
}

} // namespace muster
