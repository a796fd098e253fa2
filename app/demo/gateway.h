// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What comes before the services: faults, authentication, routing, the ledger.
// Owned by DemoCloud; every function may be called from any thread.
#pragma once

#include "app/demo/authenticator.h"
#include "app/demo/cphservice.h"
#include "app/demo/democloud.h"
#include "app/demo/iamservice.h"
#include "app/demo/liveservice.h"

#include <atomic>
#include <functional>
#include <mutex>

namespace muster::demo {

class Gateway
{
public:
    using Now = std::function<qint64()>; //!< ms since 1970, UTC; called from any thread

    Gateway(const DemoSettings &settings, Now now);

    [[nodiscard]] DemoReply answer(const DemoRequest &request);

    [[nodiscard]] const DemoAccount &account() const { return m_account; }
    //! \brief Every restart POST that arrived: what at-most-once tests count.
    [[nodiscard]] QList<ActRecord> ledger() const;
    [[nodiscard]] int requestCount() const { return static_cast<int>(m_requests.load()); }
    [[nodiscard]] QHash<QString, int> restartCounts() const;
    [[nodiscard]] DemoSettings settings() const;
    void setSettings(const DemoSettings &settings);
    void expireTokens() { m_tokens.expireAll(); }

private:
    void note(const ActRecord &act);
    [[nodiscard]] DemoReply answerIdentity(const DemoRequest &request, const QByteArray &requestId,
                                           qint64 now, const DemoSettings &settings);
    [[nodiscard]] DemoReply answerService(const DemoRequest &request, quint64 number,
                                          const QByteArray &requestId, qint64 now,
                                          const DemoSettings &settings);
    [[nodiscard]] DemoReply answerLive(const DemoRequest &request, quint64 number,
                                       const QByteArray &requestId, qint64 now,
                                       const DemoSettings &settings);
    [[nodiscard]] DemoReply work(const DemoRequest &request, const QByteArray &requestId,
                                 qint64 now, const DemoSettings &settings);

    const DemoAccount m_account;
    const Now m_now;
    mutable std::mutex m_settingsLock;
    DemoSettings m_settings;
    std::atomic<quint64> m_requests { 0 };
    TokenStore m_tokens;
    Authenticator m_authenticator;
    IamService m_iam;
    CphService m_cph;
    LiveService m_live;
    mutable std::mutex m_ledgerLock;
    QList<ActRecord> m_ledger;
};

} // namespace muster::demo
