// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/log/knownsecrets.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

#include <algorithm>
#include <mutex>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shortest = 6;

//! As it stands between the quotes of a JSON string.
QString inJson(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray { text }).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.mid(2, array.size() - 4));
}

QStringList spellingsOf(const QString &secret)
{
    if (secret.size() < shortest)
        return {};
    const QString json = inJson(secret);
    const QByteArray url = QUrl::toPercentEncoding(secret);
    QStringList spellings { secret, json, QString(json).replace(u'/', u"\\/"_s),
                            QString::fromLatin1(url), QString::fromLatin1(url.toLower()) };
    spellings.removeDuplicates();
    return spellings;
}

} // namespace

std::unique_ptr<KnownSecrets::Keeper> KnownSecrets::keep(const QList<Secret> &secrets)
{
    QStringList spellings;
    for (const Secret &secret : secrets)
        spellings += spellingsOf(secret.reveal());
    // A secret may be part of another one.
    std::ranges::stable_sort(spellings, std::greater {}, &QString::size);
    const std::unique_lock lock(m_mutex);
    m_spellings[m_next] = spellings;
    return std::make_unique<Keeper>(*this, m_next++);
}

std::unique_ptr<KnownSecrets::Keeper> KnownSecrets::keep(const Credentials &credentials)
{
    if (const auto *key = std::get_if<AccessKey>(&credentials))
        return keep({ Secret(key->accessKeyId), key->secretKey, key->securityToken });
    if (const auto *login = std::get_if<PasswordLogin>(&credentials))
        return keep({ login->password });
    return keep({ std::get<PastedToken>(credentials).token });
}

QString KnownSecrets::hidden(const QString &text) const
{
    if (text.size() < shortest)
        return text;
    QString safe = text;
    const std::shared_lock lock(m_mutex);
    for (const auto &[number, spellings] : m_spellings) {
        for (const QString &spelling : spellings) {
            if (safe.size() >= spelling.size() && safe.contains(spelling))
                safe.replace(spelling, u"(redacted)"_s);
        }
    }
    return safe;
}

void KnownSecrets::forget(int number)
{
    const std::unique_lock lock(m_mutex);
    m_spellings.erase(number);
}

} // namespace muster
