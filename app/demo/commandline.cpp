// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/demo/commandline.h"

#include "app/core/phrase.h"
#include "app/demo/cphkinds.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QLocale>
#include <QStringBuilder>

#include <functional>
#include <limits>

namespace muster::demo {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 largestFleet = 1'000'000;

// Reads one option's value into the settings; false when it is not acceptable.
using Reader = std::function<bool(const QString &, DemoSettings &)>;

struct Option
{
    QString name;
    QString value; // the placeholder of the value in the help
    QString help;
    Reader read;
};

template <typename Number> std::optional<Number> wholeNumber(const QString &text, qint64 largest)
{
    bool ok = false;
    const qint64 value = text.toLongLong(&ok);
    if (!ok || value < 0 || value > largest)
        return std::nullopt;
    return static_cast<Number>(value);
}

template <typename Number> Reader whole(Number DemoSettings::*member, qint64 largest)
{
    return [=](const QString &text, DemoSettings &settings) {
        const auto value = wholeNumber<Number>(text, largest);
        if (value)
            settings.*member = *value;
        return value.has_value();
    };
}

template <typename Duration> Reader time(Duration DemoSettings::*member)
{
    return [=](const QString &text, DemoSettings &settings) {
        const auto value = wholeNumber<qint64>(text, std::numeric_limits<int>::max());
        if (value)
            settings.*member = Duration(*value);
        return value.has_value();
    };
}

Reader share(double DemoSettings::*member)
{
    return [=](const QString &text, DemoSettings &settings) {
        bool ok = false;
        const double value = QLocale::c().toDouble(text, &ok);
        if (!ok || !(value >= 0 && value <= 1))
            return false;
        settings.*member = value;
        return true;
    };
}

bool readJobTime(const QString &text, DemoSettings &settings)
{
    const QStringList ends = text.split(u'-');
    if (ends.size() != 2)
        return false;
    return time(&DemoSettings::jobTimeMin)(ends.at(0), settings)
        && time(&DemoSettings::jobTimeMax)(ends.at(1), settings)
        && settings.jobTimeMin <= settings.jobTimeMax;
}

Reader size(const QString &kind)
{
    return [kind](const QString &text, DemoSettings &settings) {
        const auto value = wholeNumber<int>(text, largestFleet);
        if (value)
            settings.sizes.insert(kind, *value);
        return value.has_value();
    };
}

QList<Option> options()
{
    QList<Option> all {
        { u"seed"_s, u"N"_s,
          MUSTER_PHRASE("DemoCommandLine", "Same seed, same fleet and troubles.").text(),
          whole(&DemoSettings::seed, std::numeric_limits<qint64>::max()) },
        { u"pull-to-push-tasks"_s, u"N"_s,
          MUSTER_PHRASE("DemoCommandLine", "Number of pull-to-push tasks.").text(),
          whole(&DemoSettings::pullToPushTasks, largestFleet) },
        { u"job-time"_s, u"MIN-MAX"_s,
          MUSTER_PHRASE("DemoCommandLine", "How long a restart takes, in milliseconds.").text(),
          readJobTime },
        { u"failing"_s, u"SHARE"_s,
          MUSTER_PHRASE("DemoCommandLine", "Share of resources whose jobs fail, 0 to 1.").text(),
          share(&DemoSettings::failingJobs) },
        { u"refused"_s, u"SHARE"_s,
          MUSTER_PHRASE("DemoCommandLine", "Share of resources that refuse a restart, 0 to 1.")
              .text(),
          share(&DemoSettings::refusedIds) },
        { u"latency"_s, u"MS"_s,
          MUSTER_PHRASE("DemoCommandLine", "Wait before each answer, in milliseconds.").text(),
          time(&DemoSettings::latency) },
        { u"too-many"_s, u"SHARE"_s,
          MUSTER_PHRASE("DemoCommandLine", "Share of requests answered with 429, 0 to 1.").text(),
          share(&DemoSettings::tooManyRequests) },
        { u"server-faults"_s, u"SHARE"_s,
          MUSTER_PHRASE("DemoCommandLine", "Share of requests answered with 5xx, 0 to 1.").text(),
          share(&DemoSettings::serverFaults) },
        { u"token-life"_s, u"SECONDS"_s,
          MUSTER_PHRASE("DemoCommandLine", "How long a token is valid, in seconds.").text(),
          time(&DemoSettings::tokenLife) },
        { u"port"_s, u"PORT"_s,
          MUSTER_PHRASE("DemoCommandLine", "Port on 127.0.0.1; 0 is any free one.").text(),
          whole(&DemoSettings::port, std::numeric_limits<quint16>::max()) },
    };
    qsizetype place = 1; // after the seed
    for (const CphKind &kind : cphKinds())
        all.insert(place++, { kind.path, u"N"_s, kind.sizeHelp.text(), size(kind.path) });
    return all;
}

} // namespace

CommandLine readCommandLine(const QStringList &arguments)
{
    CommandLine line;
    QCommandLineParser parser;
    parser.setApplicationDescription(
        MUSTER_PHRASE(
            "DemoCommandLine",
            "A cloud to try Muster with: the interfaces of Huawei's identity and cloud phone "
            "services and of Volcengine Live on this computer. It restarts nothing.")
            .text());
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    const QCommandLineOption untilStdinCloses(
        u"until-stdin-closes"_s,
        MUSTER_PHRASE("DemoCommandLine", "End when the standard input is closed.").text());
    parser.addOption(untilStdinCloses);
    const QList<Option> known = options();
    for (const Option &option : known)
        parser.addOption(QCommandLineOption(option.name, option.help, option.value));

    if (!parser.parse(arguments)) {
        line.error = parser.errorText();
        return line;
    }
    if (parser.isSet(help)) {
        line.information = parser.helpText();
        return line;
    }
    if (parser.isSet(version)) {
        line.information = QCoreApplication::applicationName() + u' '
            + QCoreApplication::applicationVersion() + u'\n';
        return line;
    }
    if (!parser.positionalArguments().isEmpty()) {
        line.error = MUSTER_PHRASE("DemoCommandLine", "Unexpected argument \"%1\".")
                         .text()
                         .arg(parser.positionalArguments().constFirst());
        return line;
    }
    for (const Option &option : known) {
        if (!parser.isSet(option.name))
            continue;
        const QString value = parser.value(option.name);
        if (option.read(value, line.settings))
            continue;
        line.error = MUSTER_PHRASE("DemoCommandLine", "\"%1\" is not acceptable for --%2 (%3).")
                         .text()
                         .arg(value, option.name, option.value);
        return line;
    }
    line.untilStdinCloses = parser.isSet(untilStdinCloses);
    return line;
}

} // namespace muster::demo
