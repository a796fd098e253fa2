// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/demo/tokenstore.h"

#include "app/demo/stablehash.h"

#include <limits>

namespace muster::demo {

namespace {

constexpr quint64 tokenSalt = 0x746f6b656e;
// Long like the real ones, as far as the HTTP library's limit for a header line (8 KiB) allows.
constexpr qsizetype tokenWords = 160;

} // namespace

TokenStore::TokenStore(quint64 seed)
    : m_seed(seed)
{
}

QByteArray TokenStore::issue(bool projectScoped, qint64 expires)
{
    const std::lock_guard guard(m_lock);
    QByteArray token = "MII";
    quint64 word = stableHash(m_seed, tokenSalt, static_cast<quint64>(m_tokens.size()));
    for (qsizetype i = 0; i < tokenWords; ++i) {
        word = mixed(word);
        token += QByteArray::number(word, 36);
    }
    m_tokens.insert(token, { expires, projectScoped });
    return token;
}

TokenCheck TokenStore::check(const QByteArray &token, qint64 now) const
{
    const std::lock_guard guard(m_lock);
    const auto it = m_tokens.constFind(token);
    if (it == m_tokens.cend())
        return {};
    return { now < it->expires ? TokenState::Valid : TokenState::Expired, it->projectScoped };
}

void TokenStore::expireAll()
{
    const std::lock_guard guard(m_lock);
    for (Token &token : m_tokens)
        token.expires = std::numeric_limits<qint64>::min();
}

} // namespace muster::demo
