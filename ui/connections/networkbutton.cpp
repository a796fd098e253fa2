// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/connections/networkbutton.h"

#include "ui/connections/networkdialog.h"

#include <QEvent>

namespace muster {

NetworkButton::NetworkButton(QWidget *parent)
    : QPushButton(parent)
{
    setAutoDefault(false);
    setText(tr("Network and pro&xy…"));
    connect(this, &QPushButton::clicked, this, &NetworkButton::edit);
}

void NetworkButton::edit()
{
    auto *dialog = new NetworkDialog(m_settings, !m_password.isEmpty(), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NetworkDialog::chosen, this,
            [this](const NetworkSettings &settings, const std::optional<Secret> &password) {
                m_settings = settings;
                if (password) {
                    m_password = *password;
                    m_isPasswordNew = true;
                } else if (!settings.wantsProxyPassword()) {
                    clearSecrets();
                }
                emit changed();
            });
    dialog->open();
}

void NetworkButton::clearSecrets()
{
    m_password = {};
    m_isPasswordNew = false;
}

void NetworkButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        setText(tr("Network and pro&xy…"));
    QPushButton::changeEvent(event);
}

} // namespace muster
