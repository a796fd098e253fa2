// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/secrets/credentialsblob.h"

#include "app/core/enumwords.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

constexpr int blobVersion = 1;

// No pasted token is ever kept.
constexpr auto kindWords = enumWords<CredentialKind>({
    { CredentialKind::AccessKey, "ak" },
    { CredentialKind::Password, "password" },
});

QJsonObject objectOf(const Credentials &credentials)
{
    QJsonObject object { { u"v"_s, blobVersion },
                         { u"kind"_s, kindWords.word(credentialKindOf(credentials)) } };
    if (const auto *key = std::get_if<AccessKey>(&credentials)) {
        object[u"ak"_s] = key->accessKeyId;
        object[u"sk"_s] = key->secretKey.reveal();
        if (!key->securityToken.isEmpty())
            object[u"token"_s] = key->securityToken.reveal();
        if (key->expiresAt.isValid())
            object[u"expires"_s] = key->expiresAt.toUTC().toString(Qt::ISODate);
    } else if (const auto *login = std::get_if<PasswordLogin>(&credentials)) {
        object[u"account"_s] = login->accountName;
        object[u"user"_s] = login->userName;
        object[u"password"_s] = login->password.reveal();
        if (!login->userId.isEmpty())
            object[u"userId"_s] = login->userId;
    }
    return object;
}

std::optional<Credentials> credentialsOf(const QJsonObject &object)
{
    const auto text = [&object](QLatin1StringView key) { return object[key].toString(); };
    const std::optional<CredentialKind> kind = kindWords.value(text("kind"_L1));
    if (kind == CredentialKind::AccessKey) {
        AccessKey key { text("ak"_L1), Secret(text("sk"_L1)), Secret(text("token"_L1)),
                        QDateTime::fromString(text("expires"_L1), Qt::ISODate).toUTC() };
        if (!key.accessKeyId.isEmpty() && !key.secretKey.isEmpty())
            return key;
    } else if (kind == CredentialKind::Password) {
        PasswordLogin login { text("account"_L1), text("user"_L1), Secret(text("password"_L1)),
                              text("userId"_L1) };
        if (!login.accountName.isEmpty() && !login.userName.isEmpty()
            && !login.password.isEmpty()) {
            return login;
        }
    }
    return std::nullopt;
}

} // namespace

Result<QByteArray> encodeCredentials(const Credentials &credentials)
{
    if (credentialKindOf(credentials) == CredentialKind::Token)
        return ownError(OwnError::SecretForSession, u"a pasted token is for the session only"_s);
    const QByteArray blob = QJsonDocument(objectOf(credentials)).toJson(QJsonDocument::Compact);
    if (blob.size() > maxCredentialsBlob) {
        return ownError(OwnError::SecretTooLarge,
                        u"%1 bytes, at most %2"_s.arg(blob.size()).arg(maxCredentialsBlob));
    }
    return blob;
}

Result<Credentials> decodeCredentials(const QByteArray &blob)
{
    if (blob.size() > maxCredentialsBlob)
        return ownError(OwnError::KeychainFailed, u"the entry is too long"_s);
    const QJsonDocument document = QJsonDocument::fromJson(blob);
    if (!document.isObject())
        return ownError(OwnError::KeychainFailed, u"the entry is not readable"_s);
    if (document["v"_L1].toInt() != blobVersion)
        return ownError(OwnError::KeychainFailed, u"the entry is of another version"_s);
    if (std::optional<Credentials> credentials = credentialsOf(document.object()))
        return *std::move(credentials);
    return ownError(OwnError::KeychainFailed, u"the entry is incomplete"_s);
}

} // namespace muster
