// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Opens the network settings of a connection that is being edited, and holds them until it is
// saved. Owned by ConnectionDialog; UI thread. Stores nothing.
#pragma once

#include "app/core/secret.h"
#include "app/fleet/networksettings.h"

#include <QPushButton>

namespace muster {

class NetworkButton final : public QPushButton
{
    Q_OBJECT

public:
    explicit NetworkButton(QWidget *parent = nullptr);

    void setSettings(const NetworkSettings &settings) { m_settings = settings; }
    [[nodiscard]] const NetworkSettings &settings() const { return m_settings; }
    //! \brief What the store holds for the proxy and user of settings(); may be empty.
    void setStoredPassword(const Secret &password) { m_password = password; }
    //! \brief Of the proxy and user of settings(): typed, or else stored; may be empty.
    [[nodiscard]] const Secret &password() const { return m_password; }
    [[nodiscard]] bool isPasswordNew() const { return m_isPasswordNew; }
    //! \brief The password is stored now.
    void passwordStored() { m_isPasswordNew = false; }
    void clearSecrets();

signals:
    //! \brief Settings or password were edited.
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void edit();

    NetworkSettings m_settings;
    Secret m_password;
    bool m_isPasswordNew = false;
};

} // namespace muster
