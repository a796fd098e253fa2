// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// How ConnectionDialog saves: first the secrets, then the connection, last what is left behind.
#include "app/connections/environmentkeys.h"
#include "app/connections/proxypassword.h"
#include "ui/connections/connectiondialog.h"
#include "ui/connections/connectionform.h"
#include "ui/connections/connectionwords.h"
#include "ui/connections/networkbutton.h"

namespace muster {

using namespace Qt::StringLiterals;

void ConnectionDialog::save()
{
    if (m_job || m_saved)
        return;
    stopTest();
    say(MessageBar::Kind::Info, {});
    if (!check(problems()))
        return;
    m_saving = wanted();
    // A new id for each try: a write that was given up cannot spoil the next one.
    if (!m_edited)
        m_saving.id = ConnectionStore::newId();
    const Credentials credentials = m_form->credentials();
    if (const auto *key = std::get_if<AccessKey>(&credentials);
        key && !m_edited && m_isFromEnvironment)
        m_saving.id = environmentConnectionId(m_saving, key->accessKeyId);
    if (m_edited && m_edited->secretPlace == m_saving.secretPlace
        && m_form->stored() == withoutPasscode(credentials)) {
        keepConnection();
        return;
    }
    waitFor(
        store(m_saving.secretPlace).write(m_saving.id, withoutPasscode(credentials)),
        [] { return tr("Storing the keys."); },
        [this](const SecretResult &result) { secretWritten(result); });
}

void ConnectionDialog::secretWritten(const SecretResult &result)
{
    if (result) {
        keepConnection();
        return;
    }
    takeBackSecret();
    say(
        MessageBar::Kind::Error, [error = result.error()] { return keychainProblemText(error); },
        [] { return tr("Keep &for this session only"); }, [this] { keepForSession(); });
}

void ConnectionDialog::keepForSession()
{
    m_form->setSecretPlace(SecretPlace::Session);
    save();
}

// What was given up may still be written later; nobody would know of it. The entry of a connection
// that is edited stays: it may be the only one.
void ConnectionDialog::takeBackSecret()
{
    if (m_edited || m_saving.id.isEmpty())
        return;
    (void)store(m_saving.secretPlace).remove(m_saving.id);
    if (m_saving.network.wantsProxyPassword())
        (void)store(m_saving.secretPlace).remove(proxyPasswordId(m_saving.id));
}

// Before the connection is in the list: what stands there can be opened.
bool ConnectionDialog::storesProxyPassword()
{
    const bool moves = m_edited && m_edited->secretPlace != m_saving.secretPlace;
    if (m_network->password().isEmpty() || !(m_network->isPasswordNew() || moves))
        return false;
    waitFor(
        store(m_saving.secretPlace)
            .write(proxyPasswordId(m_saving.id),
                   proxyEntry(m_saving.network, m_network->password())),
        [] { return tr("Storing the keys."); },
        [this](const SecretResult &result) { result ? addConnection() : secretWritten(result); });
    return true;
}

void ConnectionDialog::keepConnection()
{
    if (!storesProxyPassword())
        addConnection();
}

void ConnectionDialog::addConnection()
{
    m_network->passwordStored();
    Result<void> kept;
    if (m_edited && m_connections.find(m_saving.id))
        kept = m_connections.update(m_saving);
    else if (!m_isFromEnvironment) // which is in no list
        kept = m_connections.add(m_saving);
    if (!kept) {
        takeBackSecret();
        say(MessageBar::Kind::Error,
            [error = kept.error()] { return connectionFileProblemText(error); });
        return;
    }
    m_saved = true;
    emit saved(m_saving, m_form->credentials());
    if (m_edited && m_edited->secretPlace != m_saving.secretPlace)
        removeOldSecret();
    else
        accept();
}

void ConnectionDialog::removeOldSecret()
{
    waitFor(
        store(m_edited->secretPlace).remove(m_edited->id),
        [] { return tr("Removing the keys from where they were kept before."); },
        [this](const SecretResult &result) {
            if (result) {
                accept();
                return;
            }
            m_cancelButton->setText(tr("Close"));
            say(MessageBar::Kind::Warning, [error = result.error()]() -> QString {
                return tr("The connection is saved, but the earlier keys may still be there.")
                    + u'\n' + keychainProblemText(error);
            });
        });
}

} // namespace muster
