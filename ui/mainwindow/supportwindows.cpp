// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/supportwindows.h"

#include "ui/diagnostics/diagnosticsdialog.h"
#include "ui/firstrun/firstrundialog.h"
#include "ui/keychain/keychaindoctordialog.h"

namespace muster {

SupportWindows::SupportWindows(QWidget *window, const CloudContext &context, Settings &settings,
                               const ConnectionStore &connections, const QString &logFolder)
    : QObject(window)
    , m_window(window)
    , m_context(context)
    , m_settings(settings)
    , m_connections(connections)
    , m_logFolder(logFolder)
{
}

void SupportWindows::present(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

void SupportWindows::openKeychainDoctor()
{
    if (!m_doctor) {
        m_doctor = new KeychainDoctorDialog(keychainDoctors(m_context.clock, m_context.random),
                                            m_window);
    }
    present(m_doctor);
}

void SupportWindows::openDiagnostics()
{
    if (!m_diagnostics) {
        m_diagnostics = new DiagnosticsDialog(
            diagnosticsFacts(m_settings, m_connections, m_logFolder, m_context.clock.now()),
            m_window);
    }
    present(m_diagnostics);
}

void SupportWindows::openFirstRun(Language language)
{
    auto *dialog = new FirstRunDialog(language, keychainDoctors(m_context.clock, m_context.random),
                                      m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &FirstRunDialog::languageChosen, this, &SupportWindows::languageChosen);
    connect(dialog, &FirstRunDialog::demoRequested, this, &SupportWindows::demoRequested);
    connect(dialog, &FirstRunDialog::connectionRequested, this,
            &SupportWindows::connectionRequested);
    for (const EnvironmentOffer &offer : std::as_const(m_offers)) {
        if (offer.keys.missing.isEmpty())
            dialog->addEnvironment(offer.keys.provider, offer.providerName);
    }
    connect(dialog, &FirstRunDialog::environmentRequested, this,
            &SupportWindows::environmentRequested);
    dialog->open();
}

} // namespace muster
