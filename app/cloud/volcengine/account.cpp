// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cloud/volcengine/account.h"

#include "app/cloud/cloud.h"
#include "app/cloud/kit/standins.h"
#include "app/log/logcategories.h"

#include <QCryptographicHash>

#include <utility>

namespace muster::volcengine {

using namespace std::chrono_literals;

namespace {

// After a refusal the cloud is left some room, for others of the account may be at work too.
constexpr double slowActsPerSecond = 8;
constexpr std::chrono::milliseconds slowFor { 60'000 };

// The cloud tells no number of the account, so that the key is used instead, digested: it shall not
// be read from a journal. Two keys of one account differ; a comparison must allow for that.
QString nameOf(const AccessKey &key, const LiveEndpoint &endpoint)
{
    if (key.accessKeyId.isEmpty())
        return {};
    const QByteArray text = QByteArray("muster account\n").append(key.accessKeyId.toUtf8());
    const QByteArray digest = QCryptographicHash::hash(text, QCryptographicHash::Sha256);
    return accountText(endpoint.url, QString::fromLatin1(digest.toHex().first(32)));
}

} // namespace

Account::Account(AccessKey key, LiveEndpoint endpoint, std::shared_ptr<kit::Paces> paces,
                 Clock &clock, QObject *parent, int refusals)
    : Gate({ true, refusals, paces }, clock, parent)
    , m_key(std::move(key))
    , m_endpoint(std::move(endpoint))
    , m_name(nameOf(m_key, m_endpoint))
    , m_paces(std::move(paces))
    , m_clock(clock)
{
}

HttpRequest Account::authorised(const LiveRequest &request) const
{
    return signedWith(request, m_endpoint, m_key, m_clock.now());
}

PlannedCall Account::planned(const LiveRequest &request) const
{
    return kit::planned(signedWith(request, m_endpoint, kit::standIn(m_key), m_clock.now()),
                        "X-Date");
}

void Account::noteThrottled()
{
    qCInfo(logCloud, "throttled: slower for a minute");
    m_paces->acts.slowDown(slowActsPerSecond, m_clock.monotonic() + slowFor);
}

int Account::refusalsOf(const AccessKey &key) const { return key == m_key ? refusals() : 0; }

} // namespace muster::volcengine
