// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/sidewindows.h"

#include "ui/diagnostics/diagnosticsdialog.h"
#include "ui/firstrun/firstrundialog.h"
#include "ui/help/helpkey.h"
#include "ui/help/helpwindow.h"
#include "ui/help/shortcutsheet.h"
#include "ui/history/historywindow.h"
#include "ui/keychain/keychaindoctordialog.h"
#include "ui/mainwindow/mainactions.h"
#include "ui/mainwindow/windowplace.h"
#include "ui/settings/settingswindow.h"
#include "ui/widgets/icons.h"
#include "ui/words/translator.h"

#include <QDesktopServices>
#include <QDir>
#include <QMainWindow>
#include <QMenuBar>
#include <QMessageBox>
#include <QUrl>

namespace muster {

namespace {

void bringUp(QWidget &window)
{
    window.show();
    window.raise();
    window.activateWindow();
}

} // namespace

SideWindows::SideWindows(const SideWindowParts &parts, QMainWindow *window)
    : QObject(window)
    , m_parts(parts)
    , m_window(window)
{
    auto *key = new HelpKey(this);
    connect(key, &HelpKey::pressed, this, &SideWindows::openHelp);
    connect(key, &HelpKey::codePressed, this, &SideWindows::openCode);
}

SideWindows::~SideWindows()
{
    delete m_help;
    delete m_shortcuts;
}

void SideWindows::connectActions(const MainActions &actions)
{
    connect(actions.history, &QAction::triggered, this, &SideWindows::openHistory);
    connect(actions.settings, &QAction::triggered, this, &SideWindows::openSettings);
    connect(actions.manual, &QAction::triggered, this, [this] { openHelp({}); });
    connect(actions.shortcuts, &QAction::triggered, this, &SideWindows::openShortcuts);
    connect(actions.openLogFolder, &QAction::triggered, this, &SideWindows::openLogFolder);
    connect(actions.about, &QAction::triggered, this, &SideWindows::openAbout);
    connect(actions.keychainDoctor, &QAction::triggered, this, &SideWindows::openKeychainDoctor);
    connect(actions.saveDiagnostics, &QAction::triggered, this, &SideWindows::openDiagnostics);
}

void SideWindows::setRepeats(LaterRuns &later, std::function<QString(const RunRecord &)> whyNot)
{
    m_later = &later;
    m_whyNot = std::move(whyNot);
}

void SideWindows::setIsBehind(std::function<bool()> isBehind) { m_isBehind = std::move(isBehind); }

void SideWindows::setSettleable(std::function<qsizetype(const RunId &)> settleable)
{
    m_settleable = std::move(settleable);
}

void SideWindows::refreshHistory()
{
    if (m_history)
        m_history->refresh();
}

void SideWindows::noteChange()
{
    if (m_history)
        m_history->noteChange();
}

void SideWindows::updateRepeats()
{
    if (m_history)
        m_history->updateRepeat();
}

void SideWindows::showRefusal(const std::function<QString()> &reason)
{
    if (m_history)
        m_history->showRefusal(reason);
}

void SideWindows::openSettings()
{
    if (!m_settingsWindow) {
        m_settingsWindow = new SettingsWindow(m_parts.settings, m_parts.translator, m_window);
        m_settingsWindow->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_settingsWindow, &SettingsWindow::changed, this, &SideWindows::settingsChanged);
    }
    bringUp(*m_settingsWindow);
}

void SideWindows::openSettingsAt(SettingsPage page)
{
    openSettings();
    m_settingsWindow->showPage(page);
}

void SideWindows::openHistory()
{
    if (!m_history) {
        m_history = new HistoryWindow(m_parts.journal, m_parts.catalogue,
                                      kindsOf(m_parts.opener.providers()), m_window);
        m_history->setAttribute(Qt::WA_DeleteOnClose);
        if (m_later)
            m_history->setRepeats(*m_later, m_whyNot);
        m_history->setIsBehind(m_isBehind);
        m_history->setSettleable(m_settleable);
        new WindowPlace(m_parts.settings, *m_history);
        connect(m_history, &HistoryWindow::settleRequested, this, &SideWindows::settleRequested);
        connect(m_history, &HistoryWindow::runChosen, this, &SideWindows::runChosen);
        connect(m_history, &HistoryWindow::repeatRequested, this, &SideWindows::repeatRequested);
    }
    bringUp(*m_history);
}

void SideWindows::showHistoryOf(const TargetId &target)
{
    openHistory();
    m_history->setSearch(target.value);
}

HelpWindow &SideWindows::help()
{
    if (!m_help) {
        m_help = new HelpWindow(m_parts.settings, m_parts.catalogue);
        m_help->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_help, &HelpWindow::webRequested, this, [this](const QUrl &url) {
            if (!QDesktopServices::openUrl(url))
                emit message(tr("No web browser answered. The page is %1").arg(url.toString()));
        });
    }
    return *m_help;
}

void SideWindows::openHelp(const QString &section)
{
    if (!section.isEmpty())
        help().showSection(section);
    bringUp(help());
}

void SideWindows::openCode(const QString &code)
{
    help().showCode(code);
    bringUp(help());
}

void SideWindows::openShortcuts()
{
    if (!m_shortcuts) {
        m_shortcuts = new ShortcutSheet(*m_window->menuBar());
        m_shortcuts->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_shortcuts, &ShortcutSheet::manualRequested, this,
                [this] { openHelp(QStringLiteral("keys")); });
    }
    bringUp(*m_shortcuts);
}

void SideWindows::openAbout()
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("About Muster"),
                                tr("Muster %1 restarts cloud fleets, each target at most once.\n\n"
                                   "Copyright The Muster developers. Apache License 2.0.\n"
                                   "Qt %2")
                                    .arg(QLatin1String(MUSTER_VERSION), QLatin1String(qVersion())),
                                QMessageBox::Close, m_window);
    box->setTextFormat(Qt::PlainText);
    box->setIconPixmap(applicationIcon().pixmap(48)); // else its column stands empty
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void SideWindows::openLogFolder()
{
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(m_parts.logFolder)))
        emit message(tr("No file manager answered. The log folder is %1")
                         .arg(QDir::toNativeSeparators(m_parts.logFolder)));
}

MakeDoctor SideWindows::doctors()
{
    return [this, make = keychainDoctors(m_parts.context.clock, m_parts.context.random)](
               QObject *parent) {
        KeychainDoctor *doctor = make(parent);
        connect(doctor, &KeychainDoctor::finished, this, &SideWindows::keychainChecked);
        return doctor;
    };
}

void SideWindows::openKeychainDoctor()
{
    if (!m_doctor) {
        m_doctor = new KeychainDoctorDialog(doctors(), m_window);
        m_doctor->setAttribute(Qt::WA_DeleteOnClose);
    }
    bringUp(*m_doctor);
}

void SideWindows::openDiagnostics()
{
    if (!m_diagnostics) {
        m_diagnostics = new DiagnosticsDialog(
            diagnosticsFacts(m_parts.settings, m_parts.connections, m_parts.logFolder,
                             m_parts.context.clock.now()),
            m_window);
        m_diagnostics->setAttribute(Qt::WA_DeleteOnClose);
    }
    bringUp(*m_diagnostics);
}

void SideWindows::openFirstRun()
{
    auto *dialog = new FirstRunDialog(m_parts.translator.language(), doctors(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &FirstRunDialog::languageChosen, this, &SideWindows::languageChosen);
    connect(dialog, &FirstRunDialog::demoRequested, this, &SideWindows::demoRequested);
    connect(dialog, &FirstRunDialog::connectionRequested, this, &SideWindows::connectionRequested);
    for (const EnvironmentOffer &offer : std::as_const(m_offers)) {
        if (offer.keys.missing.isEmpty())
            dialog->addEnvironment(offer.keys.provider, offer.providerName);
    }
    connect(dialog, &FirstRunDialog::environmentRequested, this,
            &SideWindows::environmentRequested);
    dialog->open();
}

} // namespace muster
