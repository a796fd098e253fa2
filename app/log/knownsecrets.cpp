// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/log/knownsecrets.h"

#include "app/log/secretspelling.h"

#include <algorithm>
#include <mutex>
#include <utility>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

constexpr auto firstOf = [](const QString &spelling) { return spelling.at(0); };

std::size_t pairOf(QChar first, QChar second)
{
    return (first.unicode() * 31U + second.unicode()) % KnownSecrets::pairs;
}

} // namespace

std::unique_ptr<KnownSecrets::Keeper> KnownSecrets::keep(const QList<Secret> &secrets)
{
    QStringList spellings;
    for (const Secret &secret : secrets) {
        if (secret.reveal().size() >= shortestSecret)
            spellings << secret.reveal() << inBase64(secret.reveal());
    }
    const std::unique_lock lock(m_mutex);
    m_spellings[m_next] = spellings;
    gather();
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

// Looks at each place once, however many secrets there are: a list of a hundred thousand rows goes
// through here, cell by cell.
QString KnownSecrets::hidden(const QString &text) const
{
    const std::shared_lock lock(m_mutex);
    if (text.size() < shortestSecret || m_all.isEmpty())
        return text;
    QString safe;
    qsizetype copied = 0;
    qsizetype begin = 0;
    qsizetype end = 0; // of the part that is to go; secrets may overlap
    const auto replacePart = [&] {
        if (end == 0)
            return;
        safe += QStringView(text).sliced(copied, begin - copied);
        safe += "(redacted)"_L1;
        copied = end;
    };
    for (qsizetype at = 0; at < text.size(); ++at) {
        const qsizetype length = lengthAt(text, at);
        if (length == 0)
            continue;
        if (at >= end) {
            replacePart();
            begin = at;
        }
        end = std::max(end, at + length);
    }
    if (end == 0)
        return text;
    replacePart();
    return safe + QStringView(text).sliced(copied);
}

qsizetype KnownSecrets::lengthAt(const QString &text, qsizetype at) const
{
    if (at + 1 >= text.size())
        return 0;
    const QChar first = text.at(at);
    const bool isEscape = isEscapeAt(text, at);
    if (!isEscape && !m_begins[pairOf(first, text.at(at + 1))])
        return 0;
    qsizetype length = 0;
    for (auto it = isEscape ? m_all.cbegin() : std::ranges::lower_bound(m_all, first, {}, firstOf);
         it != m_all.cend() && (isEscape || firstOf(*it) == first); ++it)
        length = std::max(length, spelledLength(text, at, *it));
    return length;
}

void KnownSecrets::gather()
{
    m_all.clear();
    for (const auto &[number, spellings] : m_spellings)
        m_all += spellings;
    m_all.removeDuplicates();
    std::ranges::sort(m_all, {}, firstOf);
    m_begins.reset();
    for (const QString &spelling : std::as_const(m_all)) {
        for (const QChar second :
             { spelling.at(1), QChar(u'\\'), QChar(u'%'), QChar(u'&'), QChar(u'+') })
            m_begins.set(pairOf(spelling.at(0), second));
    }
}

void KnownSecrets::forget(int number)
{
    const std::unique_lock lock(m_mutex);
    m_spellings.erase(number);
    gather();
}

} // namespace muster
