// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Tokens that the demo cloud has issued. Owned by DemoCloud; any thread. Times are ms since 1970.
#pragma once

#include <QByteArray>
#include <QHash>

#include <mutex>

namespace muster::demo {

enum class TokenState {
    Unknown, //!< never issued
    Expired,
    Valid,
};

struct TokenCheck
{
    TokenState state = TokenState::Unknown;
    bool projectScoped = false; //!< without it CPH does not let in
};

class TokenStore
{
public:
    explicit TokenStore(quint64 seed);

    [[nodiscard]] QByteArray issue(bool projectScoped, qint64 expires);
    [[nodiscard]] TokenCheck check(const QByteArray &token, qint64 now) const;
    void expireAll();

private:
    struct Token
    {
        qint64 expires = 0;
        bool projectScoped = false;
    };

    const quint64 m_seed;
    mutable std::mutex m_lock;
    QHash<QByteArray, Token> m_tokens;
};

} // namespace muster::demo
