// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The windows that help with Muster itself: keychain doctor, diagnostics, first start.
// Child of the main window; UI thread.
#pragma once

#include "app/cloud/provider.h"
#include "ui/connections/environmentoffer.h"
#include "ui/words/language.h"

#include <QObject>
#include <QPointer>

class QDialog;

namespace muster {

class ConnectionStore;
class Settings;

class SupportWindows final : public QObject
{
    Q_OBJECT

public:
    //! \brief All of them outlive it; \a window is the parent of what it opens.
    SupportWindows(QWidget *window, const CloudContext &context, Settings &settings,
                   const ConnectionStore &connections, const QString &logFolder);

    //! \brief For the first start.
    void setEnvironmentOffers(const QList<EnvironmentOffer> &offers) { m_offers = offers; }
    void openKeychainDoctor();
    void openDiagnostics();
    void openFirstRun(Language language);

signals:
    // What the first start asks for.
    void languageChosen(muster::Language language);
    void demoRequested();
    void connectionRequested();
    void environmentRequested(const QString &provider);

private:
    void present(QDialog *dialog);

    QWidget *m_window;
    CloudContext m_context;
    Settings &m_settings;
    const ConnectionStore &m_connections;
    QString m_logFolder;
    QList<EnvironmentOffer> m_offers;
    QPointer<QDialog> m_doctor;
    QPointer<QDialog> m_diagnostics;
};

} // namespace muster
