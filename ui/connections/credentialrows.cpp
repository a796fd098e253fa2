// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/connections/credentialrows.h"

#include "app/connections/pastedkeys.h"
#include "ui/connections/expiryedit.h"
#include "ui/connections/fieldcontrols.h"
#include "ui/connections/formrow.h"
#include "ui/widgets/changingform.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>

#include <utility>

namespace muster {

using namespace Qt::StringLiterals;

CredentialRows::CredentialRows(ChangingForm *layout, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_layout(layout)
    , m_kind(makeCombo())
    , m_kindRow(new FormRow(m_kind, u"signIn"_s))
    , m_expiry(new ExpiryEdit(clock))
    , m_expiryRow(new FormRow(m_expiry, u"expiresAt"_s))
{
    layout->addRow(m_kindRow->label(), m_kindRow);
    addEdit(ConnectionField::AccessKeyId, u"accessKeyId"_s);
    addEdit(ConnectionField::SecretKey, u"secretKey"_s);
    addEdit(ConnectionField::SecurityToken, u"securityToken"_s);
    layout->addRow(m_expiryRow->label(), m_expiryRow);
    addEdit(ConnectionField::AccountName, u"accountName"_s);
    addEdit(ConnectionField::UserName, u"userName"_s);
    addEdit(ConnectionField::Password, u"password"_s);
    addEdit(ConnectionField::UserId, u"userId"_s);
    addEdit(ConnectionField::Passcode, u"passcode"_s);
    addEdit(ConnectionField::Token, u"token"_s);
    for (const ConnectionField field :
         { ConnectionField::SecretKey, ConnectionField::SecurityToken, ConnectionField::Password,
           ConnectionField::Passcode, ConnectionField::Token })
        maskSecret(m_edits[field]);
    // Before the blanks go: they are what tells AK and SK apart.
    connect(m_edits[ConnectionField::AccessKeyId], &QLineEdit::textChanged, this,
            [this](const QString &text) {
                if (!takePasted(text) && std::exchange(m_isPasted, false))
                    updatePastedNote();
            });
    for (const ConnectionField field :
         { ConnectionField::AccessKeyId, ConnectionField::SecretKey, ConnectionField::SecurityToken,
           ConnectionField::UserId, ConnectionField::Passcode, ConnectionField::Token })
        stripBlanks(m_edits[field]);
    connect(m_expiry, &ExpiryEdit::edited, this, &CredentialRows::edited);
    connect(m_edits[ConnectionField::SecurityToken], &QLineEdit::textChanged, this,
            &CredentialRows::tokenEdited);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        showRows();
        emit kindChanged();
        emit edited();
    });
}

void CredentialRows::addEdit(ConnectionField field, const QString &name)
{
    auto *edit = new QLineEdit;
    auto *row = new FormRow(edit, name);
    m_layout->addRow(row->label(), row);
    m_rows.insert(field, row);
    m_edits.insert(field, edit);
    connect(edit, &QLineEdit::textEdited, this, &CredentialRows::edited);
}

void CredentialRows::setKinds(const QList<CredentialKind> &kinds)
{
    m_kinds = kinds;
    fillKinds();
    showRows();
}

void CredentialRows::fillKinds()
{
    const QSignalBlocker blocker(m_kind);
    const QVariant chosen = m_kind->currentData();
    m_kind->clear();
    for (const CredentialKind kind : std::as_const(m_kinds)) {
        m_kind->addItem(kindName(kind), static_cast<int>(kind));
    }
    selectData(m_kind, chosen);
}

QString CredentialRows::kindName(CredentialKind kind)
{
    switch (kind) {
    case CredentialKind::AccessKey:
        return tr("Access key (AK/SK)");
    case CredentialKind::Password:
        return tr("IAM user and password");
    case CredentialKind::Token:
        break;
    }
    return tr("Pasted IAM token");
}

void CredentialRows::focusEmpty()
{
    for (const ConnectionField field :
         { ConnectionField::AccessKeyId, ConnectionField::SecretKey, ConnectionField::AccountName,
           ConnectionField::UserName, ConnectionField::Password, ConnectionField::Token }) {
        QLineEdit *edit = m_edits.value(field);
        if (m_layout->isRowVisible(m_rows.value(field)) && edit->text().isEmpty()) {
            edit->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

void CredentialRows::setKind(CredentialKind kind) { selectData(m_kind, static_cast<int>(kind)); }

CredentialKind CredentialRows::kind() const
{
    return static_cast<CredentialKind>(m_kind->currentData().toInt());
}

void CredentialRows::showRows()
{
    const CredentialKind chosen = kind();
    const auto show = [this](std::initializer_list<ConnectionField> fields, bool visible) {
        for (const ConnectionField field : fields)
            m_layout->setRowVisible(m_rows.value(field), visible);
    };
    show({ ConnectionField::AccessKeyId, ConnectionField::SecretKey,
           ConnectionField::SecurityToken },
         chosen == CredentialKind::AccessKey);
    show({ ConnectionField::AccountName, ConnectionField::UserName, ConnectionField::Password,
           ConnectionField::UserId, ConnectionField::Passcode },
         chosen == CredentialKind::Password);
    show({ ConnectionField::Token }, chosen == CredentialKind::Token);
    updatePlaceholders();
    updateExpiry();
}

// Permanent keys have no end.
void CredentialRows::updateExpiry()
{
    const auto *kept = m_stored ? std::get_if<AccessKey>(&*m_stored) : nullptr;
    const bool hasToken = !text(ConnectionField::SecurityToken).isEmpty()
        || (kept && !kept->securityToken.isEmpty());
    m_layout->setRowVisible(m_expiryRow, hasToken && kind() == CredentialKind::AccessKey);
}

// New keys do not end when the old ones did.
void CredentialRows::tokenEdited()
{
    const auto *kept = m_stored ? std::get_if<AccessKey>(&*m_stored) : nullptr;
    if (kept && kept->expiresAt.isValid() && m_expiry->value() == kept->expiresAt
        && !text(ConnectionField::SecurityToken).isEmpty())
        m_expiry->setValue({});
    updateExpiry();
}

bool CredentialRows::takePasted(const QString &text)
{
    const std::optional<AccessKey> key = pastedKey(text);
    if (!key)
        return false;
    // setText() also forgets what could be undone: the SK was in a field that shows it.
    m_edits[ConnectionField::AccessKeyId]->setText(key->accessKeyId);
    m_edits[ConnectionField::SecretKey]->setText(key->secretKey.reveal());
    m_edits[ConnectionField::SecurityToken]->setText(key->securityToken.reveal());
    m_isPasted = true;
    updatePastedNote();
    emit edited();
    return true;
}

void CredentialRows::updatePastedNote()
{
    m_rows.value(ConnectionField::AccessKeyId)
        ->setProblem(m_isPasted ? tr("The secret key came along and stands below.") : QString(),
                     true);
}

void CredentialRows::setFromEnvironment(bool fromEnvironment)
{
    m_isFromEnvironment = fromEnvironment;
    m_kind->setEnabled(!fromEnvironment);
    updatePlaceholders();
}

void CredentialRows::updatePlaceholders()
{
    const QString keep = m_isFromEnvironment ? tr("From the environment. Leave empty to use it.")
                                             : tr("Stored. Leave empty to keep it.");
    const bool isKey = m_stored && credentialKindOf(*m_stored) == CredentialKind::AccessKey;
    const bool isLogin = m_stored && credentialKindOf(*m_stored) == CredentialKind::Password;
    const bool hasToken = isKey && !std::get<AccessKey>(*m_stored).securityToken.isEmpty();
    m_edits[ConnectionField::SecretKey]->setPlaceholderText(isKey ? keep : QString());
    m_edits[ConnectionField::Password]->setPlaceholderText(isLogin ? keep : QString());
    m_edits[ConnectionField::SecurityToken]->setPlaceholderText(
        hasToken ? keep : tr("Only for temporary keys"));
    m_edits[ConnectionField::AccessKeyId]->setPlaceholderText(
        tr("AK and SK may be pasted here together"));
    const bool isToken = m_stored && credentialKindOf(*m_stored) == CredentialKind::Token;
    m_edits[ConnectionField::Token]->setPlaceholderText(isToken ? keep : QString());
    m_edits[ConnectionField::UserId]->setPlaceholderText(tr("Only with a virtual MFA device"));
    m_edits[ConnectionField::Passcode]->setPlaceholderText(
        m_passcodeSpent ? tr("Was sent. Wait for the next one.") : tr("Six digits, never stored"));
}

void CredentialRows::setStored(const Credentials &credentials)
{
    m_stored = credentials;
    if (const auto *key = std::get_if<AccessKey>(&credentials)) {
        m_edits[ConnectionField::AccessKeyId]->setText(key->accessKeyId);
        m_expiry->setValue(key->expiresAt);
    } else if (const auto *login = std::get_if<PasswordLogin>(&credentials)) {
        m_edits[ConnectionField::AccountName]->setText(login->accountName);
        m_edits[ConnectionField::UserName]->setText(login->userName);
        m_edits[ConnectionField::UserId]->setText(login->userId);
    }
    updatePlaceholders();
    updateExpiry();
}

QString CredentialRows::text(ConnectionField field) const { return m_edits.value(field)->text(); }

Credentials CredentialRows::credentials() const
{
    switch (kind()) {
    case CredentialKind::AccessKey:
        return typedKey();
    case CredentialKind::Password:
        return typedLogin();
    case CredentialKind::Token:
        break;
    }
    return typedToken();
}

Credentials CredentialRows::typedLogin() const
{
    PasswordLogin login { text(ConnectionField::AccountName).trimmed(),
                          text(ConnectionField::UserName).trimmed(),
                          Secret(text(ConnectionField::Password)), text(ConnectionField::UserId),
                          Secret(text(ConnectionField::Passcode)) };
    const auto *kept = m_stored ? std::get_if<PasswordLogin>(&*m_stored) : nullptr;
    if (kept && login.password.isEmpty() && login.accountName == kept->accountName
        && login.userName == kept->userName) {
        login.password = kept->password;
    }
    return login;
}

Credentials CredentialRows::typedKey() const
{
    AccessKey key { text(ConnectionField::AccessKeyId), Secret(text(ConnectionField::SecretKey)),
                    Secret(text(ConnectionField::SecurityToken)) };
    // Key and token belong together: with a new one of either, all are typed again.
    const auto *kept = m_stored ? std::get_if<AccessKey>(&*m_stored) : nullptr;
    if (kept && key.secretKey.isEmpty() && key.securityToken.isEmpty()
        && key.accessKeyId == kept->accessKeyId) {
        key = *kept;
    }
    key.expiresAt = key.securityToken.isEmpty() ? QDateTime() : m_expiry->value();
    return key;
}

Credentials CredentialRows::typedToken() const
{
    PastedToken pasted { Secret(text(ConnectionField::Token)) };
    const auto *kept = m_stored ? std::get_if<PastedToken>(&*m_stored) : nullptr;
    return kept && pasted.token.isEmpty() ? *kept : pasted;
}

void CredentialRows::spendPasscode()
{
    QLineEdit *edit = m_edits[ConnectionField::Passcode];
    if (edit->text().isEmpty())
        return;
    edit->setText({});
    m_passcodeSpent = true;
    updatePlaceholders();
}

void CredentialRows::clearSecrets()
{
    m_stored.reset();
    m_passcodeSpent = false;
    // setText(), not clear(): it also forgets what could be undone.
    for (QLineEdit *edit : std::as_const(m_edits)) {
        if (edit->echoMode() == QLineEdit::Password)
            edit->setText({});
    }
    if (std::exchange(m_isPasted, false))
        updatePastedNote();
    m_expiry->setValue({});
    updatePlaceholders();
    updateExpiry();
}

void CredentialRows::retranslate()
{
    fillKinds();
    const auto set = [this](ConnectionField field, const QString &text) {
        m_rows.value(field)->setLabel(text);
    };
    m_kindRow->setLabel(tr("S&ign-in:"));
    set(ConnectionField::AccessKeyId, tr("&Access key (AK):"));
    set(ConnectionField::SecretKey, tr("Secret &key (SK):"));
    set(ConnectionField::SecurityToken, tr("Security &token:"));
    //: the row below the security token
    m_expiryRow->setLabel(tr("When t&he keys end:"));
    set(ConnectionField::AccountName, tr("A&ccount name:"));
    set(ConnectionField::UserName, tr("IAM &user name:"));
    set(ConnectionField::Password, tr("Pass&word:"));
    set(ConnectionField::UserId, tr("User ID (wit&h MFA):"));
    set(ConnectionField::Passcode, tr("&MFA code:"));
    set(ConnectionField::Token, tr("IAM to&ken:"));
    if (m_isPasted)
        updatePastedNote();
    updatePlaceholders();
}

} // namespace muster
