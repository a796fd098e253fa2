// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Makes the parts and joins them: the only place that knows them all.

#include "app/cloud/plaintextcloud.h"
#include "app/connections/connectionstore.h"
#include "app/connections/environmentkeys.h"
#include "app/core/clock.h"
#include "app/core/random.h"
#include "app/demo/democloud.h"
#include "app/fleet/errorcatalogue.h"
#include "app/journal/instancelock.h"
#include "app/journal/sqljournal.h"
#include "app/log/knownsecrets.h"
#include "app/log/logcategories.h"
#include "app/log/logfile.h"
#include "app/net/networktransport.h"
#include "app/net/secondstart.h"
#include "app/secrets/keychaindoctor.h"
#include "app/secrets/keychainstore.h"
#include "app/secrets/qtkeychaindoor.h"
#include "app/secrets/sessionstore.h"
#include "app/settings/paths.h"
#include "app/settings/settings.h"
#include "ui/commandline.h"
#include "ui/endsignals.h"
#include "ui/firstpaint.h"
#include "ui/keychain/keychainline.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/startrefusal.h"
#include "ui/mainwindow/windownotices.h"
#include "ui/notify/systemnotify.h"
#include "ui/process.h"
#include "ui/settings/theme.h"
#include "ui/smoke/smoketest.h"
#include "ui/widgets/accessiblechoice.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/plaintexts.h"
#include "ui/words/errortext.h"
#include "ui/words/translator.h"

#include <QApplication>
#include <QFile>
#include <QMessageBox>
#include <QProcessEnvironment>
#include <QSessionManager>
#include <QTemporaryDir>

#include <cstdio>
#include <memory>
#include <utility>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#endif

using namespace muster;

namespace {

void print(FILE *stream, const QString &text)
{
    std::fputs(qUtf8Printable(text), stream);
    std::fflush(stream);
}

Language wantedLanguage(const Settings &settings)
{
    return languageOfCode(settings.language()).value_or(Translator::systemLanguage());
}

//! The whole program, in the order in which its parts need each other.
struct Console
{
    Console(const QString &dataFolder, bool secretsInMemoryOnly, QList<Provider> providers,
            const QList<EnvironmentKeys> &environment)
        : paths(dataFolder)
        , log(paths.logs(), {}, &secrets)
        , settings(paths.data())
        , connections(paths.data())
        , instance(paths.data() + QStringLiteral("/muster.lock"))
        , journal(paths.data() + QStringLiteral("/journal.sqlite"))
    {
        applyTheme(settings.theme()); // before there are widgets to be painted twice
        if (!secretsInMemoryOnly)
            keychain = std::make_unique<KeychainStore>(clock);
        SecretStore &permanent = keychain ? static_cast<SecretStore &>(*keychain) : session;
        const CloudContext context { transport, clock, random, &secrets };
        for (Provider &provider : providers)
            provider = guarded(provider, secrets);
        opener = std::make_unique<Sessions>(std::move(providers), context,
                                            SecretStores { permanent, session }, journal);
        window = std::make_unique<MainWindow>(MainWindowParts {
            *opener, connections, settings, translator, catalogue, journal, context, operatorName(),
            paths.logs(), environment, demo::demoOffers() });
    }

    void openDemo(const demo::DemoSettings &wanted, const QString &provider)
    {
        if (!demoCloud) {
            Result<std::unique_ptr<demo::DemoCloud>> started = demo::DemoCloud::start(wanted);
            if (!started) {
                window->showError(started.error());
                return;
            }
            demoCloud = std::move(started).value();
        }
        for (const demo::Demo &demo : demo::demos()) {
            if (demo.offer.provider != provider)
                continue;
            const Connection connection = demo.connection(*demoCloud);
            if (opener->find(connection.id))
                opener->open(connection); // to the front; its runs go on
            else
                opener->openWith(connection, demo.credentials(*demoCloud));
        }
    }

    void connectDemo(const demo::DemoSettings &wanted)
    {
        QObject::connect(window.get(), &MainWindow::demoRequested, window.get(),
                         [this, wanted](const QString &provider) { openDemo(wanted, provider); });
    }

    Paths paths;
    KnownSecrets secrets;
    LogFile log;
    Settings settings;
    SystemClock clock;
    SystemRandom random;
    std::unique_ptr<demo::DemoCloud> demoCloud; // before its clients: it waits for them at its end
    NetworkTransport transport { {}, {}, {}, &secrets };
    std::unique_ptr<KeychainStore> keychain;
    SessionStore session;
    ConnectionStore connections;
    InstanceLock instance;
    SqlJournal journal;
    ErrorCatalogue catalogue;
    Translator translator;
    std::unique_ptr<Sessions> opener;
    std::unique_ptr<MainWindow> window;
};

//! Jobs short enough for a person who waits, and enough of them failing and refused that twelve
//! targets of each kind show every end.
demo::DemoSettings smokeSettings()
{
    demo::DemoSettings settings;
    settings.jobTimeMin = std::chrono::milliseconds(400);
    settings.jobTimeMax = std::chrono::milliseconds(1500);
    settings.failingJobs = 0.2;
    settings.refusedIds = 0.2;
    return settings;
}

//! Reads the keys and takes them out of the environment, before there are other threads: no file
//! manager or browser that is started later inherits them.
QList<EnvironmentKeys> takeEnvironmentKeys(const QList<Provider> &providers)
{
    QList<ProviderRules> rules;
    for (const Provider &provider : providers)
        rules.append(provider.rules);
    QList<EnvironmentKeys> keys = environmentKeys(QProcessEnvironment::systemEnvironment(), rules);
    for (const QString &name : environmentKeyNames(rules))
        qunsetenv(qUtf8Printable(name));
    return keys;
}

// qInstallMessageHandler takes a bare function: this is how it finds the one before.
QtMessageHandler printing = nullptr;

//! Keeps from being printed what Qt's off-screen platform says whenever a window gets its size: it
//! is no news in the output of a check. Made before there are other threads; messages come from
//! any.
struct PlatformNoise
{
    PlatformNoise() { printing = qInstallMessageHandler(&PlatformNoise::handle); }
    ~PlatformNoise() { qInstallMessageHandler(printing); }
    Q_DISABLE_COPY_MOVE(PlatformNoise)

    static void handle(QtMsgType type, const QMessageLogContext &context, const QString &text)
    {
        if (text != QLatin1String("This plugin does not support propagateSizeHints()"))
            printing(type, context, text);
    }
};

int runSmokeTest(const QString &folder, QList<Provider> providers)
{
    const PlatformNoise unprinted; // before the log, which prints through it
    const QTemporaryDir data;
    Console console(data.path(), true, std::move(providers), {});
    console.translator.setLanguage(Language::English);
    // Every target shall come to an end of its own: no rule stops a run before.
    Preferences preferences = console.settings.preferences();
    preferences.stopAfterTargets = 0;
    console.settings.setPreferences(preferences);
    SmokeTest smoke(*console.window, *console.opener, console.translator, demo::demoOffers(),
                    folder);
    QObject::connect(&smoke, &SmokeTest::finished, qApp, [&folder](const QString &problem) {
        if (!problem.isEmpty())
            print(stderr, QStringLiteral("muster: smoke test: %1\n").arg(problem));
        else
            print(stdout, QStringLiteral("muster: smoke test passed, see %1\n").arg(folder));
        QCoreApplication::exit(problem.isEmpty() ? 0 : 1);
    });
    console.window->show();
    console.connectDemo(smokeSettings());
    emit console.window->demoRequested(demo::demos().constFirst().offer.provider);
    smoke.start();
    return QApplication::exec();
}

//! The keychain doctor without a window, for scripts and for remote support.
int runKeychainCheck()
{
    SystemClock clock;
    SystemRandom random;
    KeychainDoctor doctor(openKeychainDoor(), keychainSurroundings(), clock, random);
    QObject::connect(&doctor, &KeychainDoctor::finished, qApp, [](const KeychainReport &report) {
        print(stdout, QString::fromUtf8(keychainLine(report)));
        QCoreApplication::exit(report.isUsable() ? 0 : 1);
    });
    QMetaObject::invokeMethod(&doctor, &KeychainDoctor::start, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

//! Hears when the computer or the person's session ends, and asks where the system lets it.
void followSession(MainWindow &window)
{
#ifndef QT_NO_SESSIONMANAGER
    QObject::connect(
        qApp, &QGuiApplication::commitDataRequest, &window,
        [&window](QSessionManager &manager) {
            if (!window.maySessionEnd(manager.allowsInteraction()))
                manager.cancel();
            manager.release();
        },
        Qt::DirectConnection);
#endif
    auto *signalled = new EndSignals(&window);
    QObject::connect(signalled, &EndSignals::received, &window, &MainWindow::endSession);
    QObject::connect(&window, &MainWindow::sessionEnded, qApp, [] { QCoreApplication::exit(0); });
}

//! Has the copy that runs already show its window; false when it does not answer.
bool showFirstStart(const QString &dataFolder)
{
#ifdef Q_OS_WIN
    AllowSetForegroundWindow(ASFW_ANY); // the other one may only blink otherwise
#endif
    SecondStart again;
    QObject::connect(&again, &SecondStart::finished, qApp,
                     [](bool heard) { QCoreApplication::exit(heard ? 0 : 1); });
    again.tell(dataFolder);
    return QApplication::exec() == 0;
}

//! Shows why this copy may not send anything, and ends with it.
int refuseToStart(const Error &error, const QString &dataFolder)
{
    if (error.code == OwnError::JournalInUse && showFirstStart(dataFolder)) {
        print(stdout, QStringLiteral("muster: already running, its window was brought forward\n"));
        return 0;
    }
    const std::unique_ptr<QMessageBox> box(startRefusal(error));
    box->open();
    QApplication::exec();
    return 1;
}

int runConsole(const CommandLine &line, QList<Provider> providers,
               const QList<EnvironmentKeys> &environment)
{
    Console console(line.dataFolder, false, std::move(providers), environment);
    // Asked before anything is written.
    const bool isFirstRun = !QFile::exists(console.settings.filePath())
        && console.connections.list().isEmpty() && !console.connections.loadError();
    console.translator.setLanguage(wantedLanguage(console.settings));
    if (const Result<void> only = console.instance.acquire(); !only) {
        if (only.error().code == OwnError::JournalInUse)
            return refuseToStart(only.error(), console.paths.data());
        // What was done can be looked at all the same.
        console.journal.setReadOnly(only.error());
    }
    demo::DemoSettings demoSettings;
    demoSettings.sizes[QStringLiteral("servers")] = line.demoServers;
    MainWindow &window = *console.window;
    followSession(window);
    const WindowNotices notices({ window, *console.opener, console.settings, console.clock },
                                systemNotifications(), systemTaskbar(&window));
    FirstStart first;
    QObject::connect(&first, &FirstStart::startedAgain, &window, &MainWindow::comeForward);
    console.connectDemo(demoSettings);
    const auto *firstPaint = new FirstPaint(&window);
    QObject::connect(firstPaint, &FirstPaint::painted, &window, [&] {
        if (line.reportFirstPaint)
            print(stdout, QStringLiteral("painted\n"));
        QApplication::setWindowIcon(applicationIcon());
        qCInfo(logApp) << "start" << QCoreApplication::applicationVersion() << "Qt" << qVersion();
        if (console.paths.error())
            window.showError(*console.paths.error());
        window.checkJournal();
        if (console.instance.isHeld())
            first.listen(console.paths.data());
        if (line.demo)
            emit window.demoRequested(demo::demos().constFirst().offer.provider);
        else if (isFirstRun && !line.noFirstRun)
            window.openFirstRun();
        else
            window.openLastConnection();
    });
    window.show();
    const int status = QApplication::exec();
    qCInfo(logApp) << "end" << status;
    return status;
}

int start(int argc, char *argv[])
{
    forbidCoreDumps();
    QList<Provider> providers = registeredProviders();
    const QList<EnvironmentKeys> environment = takeEnvironmentKeys(providers);
    QCoreApplication::setApplicationName(QStringLiteral("Muster"));
    QCoreApplication::setApplicationVersion(QStringLiteral(MUSTER_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.muster.muster"));
    // What only prints must not want a display: where there is none QApplication ends the process.
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments += QString::fromLocal8Bit(argv[i]);
    const bool prints = onlyPrints(arguments);
    const std::unique_ptr<QCoreApplication> app = prints
        ? std::make_unique<QCoreApplication>(argc, argv)
        : std::make_unique<QApplication>(argc, argv);
    const PlainTexts plainTexts(*app);

    const Result<CommandLine> line
        = parseCommandLine(prints ? withoutQtOptions(arguments) : QCoreApplication::arguments());
    if (!line) {
        print(stderr, QStringLiteral("muster: %1\n").arg(line.error().detail));
        return 2;
    }
    if (!line->answer.isEmpty()) {
        print(stdout, line->answer);
        return 0;
    }
    if (line->checkKeychain)
        return runKeychainCheck();
    nameChoices();
    return line->smokeFolder.isEmpty() ? runConsole(*line, std::move(providers), environment)
                                       : runSmokeTest(line->smokeFolder, std::move(providers));
}

} // namespace

int main(int argc, char *argv[]) { return endProcess(start(argc, argv)); }
