// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cloud/volcengine/account.h"

#include "app/cloud/cloud.h"
#include "app/log/logcategories.h"

#include <QCryptographicHash>

#include <utility>

namespace muster::volcengine {

using namespace std::chrono_literals;

namespace {

// After a refusal the cloud is left some room, for others of the account may be at work too.
constexpr double slowActsPerSecond = 8;
constexpr std::chrono::milliseconds slowFor { 60'000 };

// The cloud tells no number of the account, so that the key stands for it, digested: it shall not
// be read from a journal. Two keys of one account differ; whoever compares must bear that.
QString nameOf(const AccessKey &key, const LiveEndpoint &endpoint)
{
    if (key.accessKeyId.isEmpty())
        return {};
    const QByteArray text = QByteArray("muster account\n").append(key.accessKeyId.toUtf8());
    const QByteArray digest = QCryptographicHash::hash(text, QCryptographicHash::Sha256);
    return accountText(endpoint.url, QString::fromLatin1(digest.toHex().first(32)));
}

Error cancelled()
{
    Error error;
    error.kind = ErrorKind::Cancelled;
    return error;
}

} // namespace

struct Permit::Slot
{
    Slot(Account *owner, std::shared_ptr<AccountPaces> shared, Lane which, Clock &time)
        : account(owner)
        , paces(std::move(shared))
        , lane(which)
        , clock(time)
        , ticket(paces->of(lane).take(clock.monotonic()))
    {
    }
    ~Slot()
    {
        paces->of(lane).ended(ticket, clock.monotonic());
        if (account)
            account->serveSoon();
    }
    Q_DISABLE_COPY_MOVE(Slot)

    void again()
    {
        Pace &pace = paces->of(lane);
        pace.ended(ticket, clock.monotonic());
        ticket = pace.take(clock.monotonic());
    }

    const QPointer<Account> account;
    const std::shared_ptr<AccountPaces> paces;
    const Lane lane;
    Clock &clock;
    Pace::Ticket ticket;
};

void Permit::again() const
{
    if (m_slot)
        m_slot->again();
}

Account::Account(AccessKey key, LiveEndpoint endpoint, std::shared_ptr<AccountPaces> paces,
                 Clock &clock, QObject *parent, int refusals)
    : QObject(parent)
    , m_key(std::move(key))
    , m_endpoint(std::move(endpoint))
    , m_name(nameOf(m_key, m_endpoint))
    , m_paces(std::move(paces))
    , m_clock(clock)
    , m_refusals(refusals)
{
}

Account::~Account()
{
    for (const Queue &queue : std::as_const(m_queues)) {
        for (const Waiter &waiter : queue.waiting) {
            if (!waiter.context)
                continue;
            QMetaObject::invokeMethod(
                waiter.context, [granted = waiter.granted] { granted(cancelled()); },
                Qt::QueuedConnection);
        }
    }
}

void Account::acquire(Lane lane, QObject *context, Granted granted)
{
    queueOf(lane).waiting.append({ context, std::move(granted) });
    serveSoon();
}

HttpRequest Account::authorised(const LiveRequest &request) const
{
    return signedWith(request, m_endpoint, m_key, m_clock.now());
}

void Account::noteAccepted()
{
    m_refusals = 0;
    if (std::exchange(m_refusal, std::nullopt)) {
        qCInfo(logCloud, "credentials accepted again");
        m_proven = true;
        m_mayTry = false;
        m_isTrying = false;
        serveSoon();
        emit accepted();
        return;
    }
    if (!std::exchange(m_proven, true))
        serveSoon();
}

void Account::noteThrottled()
{
    qCInfo(logCloud, "throttled: slower for a minute");
    m_paces->acts.slowDown(slowActsPerSecond, m_clock.monotonic() + slowFor);
}

void Account::refuse(const Error &error)
{
    if (m_refusal && !m_mayTry && !m_isTrying)
        return;
    m_mayTry = false;
    m_isTrying = false;
    m_refusal = error;
    m_refusal->refusals = ++m_refusals;
    qCWarning(logCloud, "credentials refused, status %d, %d in a row", error.httpStatus,
              m_refusals);
    serveSoon();
    const Error told = *m_refusal;
    emit refused(told);
}

void Account::allowOneTry()
{
    if (!m_refusal || (m_isTrying && !m_turn.expired()))
        return;
    m_isTrying = false;
    m_mayTry = true;
}

int Account::refusalsOf(const AccessKey &key) const { return key == m_key ? m_refusals : 0; }

void Account::serveSoon()
{
    if (std::exchange(m_serving, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_serving = false;
            serve();
        },
        Qt::QueuedConnection);
}

void Account::serve()
{
    const QPointer<Account> alive(this);
    for (const Lane lane : { Lane::Acts, Lane::Lists }) {
        if (alive)
            serve(lane);
    }
}

void Account::serve(Lane lane)
{
    const QPointer<Account> alive(this); // whoever is granted may delete this
    while (alive && !queueOf(lane).waiting.isEmpty()) {
        if (m_refusal && !m_mayTry) {
            if (m_isTrying && !m_turn.expired())
                return; // a person's one try is out: its end comes back here
            m_isTrying = false;
            failWaiting(*m_refusal);
            return;
        }
        if (!queueOf(lane).waiting.constFirst().context) {
            queueOf(lane).waiting.removeFirst();
            continue;
        }
        const bool oneByOne = m_refusal || !m_proven;
        if (oneByOne && !m_turn.expired())
            return; // the end of that turn comes back here
        const std::chrono::milliseconds now = m_clock.monotonic();
        const std::chrono::milliseconds at = m_paces->of(lane).earliest(now);
        if (at > now) {
            serveAt(lane, at);
            return;
        }
        const Waiter waiter = queueOf(lane).waiting.takeFirst();
        m_isTrying = std::exchange(m_mayTry, false);
        waiter.granted(newPermit(lane));
    }
}

void Account::serveAt(Lane lane, std::chrono::milliseconds at)
{
    m_clock.after(at - m_clock.monotonic(), this, [this, lane, mine = ++queueOf(lane).timer] {
        if (mine == queueOf(lane).timer)
            serve(lane);
    });
}

void Account::failWaiting(const Error &error)
{
    QList<Waiter> waiting;
    for (Queue &queue : m_queues)
        waiting += std::exchange(queue.waiting, {});
    for (const Waiter &waiter : std::as_const(waiting)) {
        if (waiter.context)
            waiter.granted(error);
    }
}

Permit Account::newPermit(Lane lane)
{
    Permit permit;
    permit.m_slot = std::make_shared<Permit::Slot>(this, m_paces, lane, m_clock);
    if (m_refusal || !m_proven)
        m_turn = permit.m_slot;
    return permit;
}

} // namespace muster::volcengine
