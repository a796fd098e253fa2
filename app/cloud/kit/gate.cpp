// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cloud/kit/gate.h"

#include "app/log/logcategories.h"

#include <algorithm>
#include <utility>

namespace muster::kit {

struct Permit::Slot
{
    Slot(Gate *owner, std::shared_ptr<Paces> shared, Lane which, Clock &time)
        : gate(owner)
        , paces(std::move(shared))
        , lane(which)
        , clock(time)
    {
        begin();
    }
    ~Slot()
    {
        end();
        if (gate)
            gate->serveSoon();
    }
    Q_DISABLE_COPY_MOVE(Slot)

    void begin()
    {
        if (paces)
            ticket = paces->of(lane).take(clock.monotonic());
    }
    void end() const
    {
        if (paces)
            paces->of(lane).ended(ticket, clock.monotonic());
    }

    const QPointer<Gate> gate;
    const std::shared_ptr<Paces> paces;
    const Lane lane;
    Clock &clock;
    Pace::Ticket ticket = 0;
};

void Permit::again() const
{
    if (!m_slot)
        return;
    m_slot->end();
    m_slot->begin();
}

Gate::Gate(GateSetup setup, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_paces(std::move(setup.paces))
    , m_clock(clock)
    , m_proven(!setup.oneUntilAccepted)
    , m_refusals(setup.refusals)
{
}

Gate::~Gate()
{
    Error cancelled;
    cancelled.kind = ErrorKind::Cancelled;
    for (const Queue &queue : std::as_const(m_queues)) {
        for (const Waiter &waiter : queue.waiting) {
            if (!waiter.context)
                continue;
            QMetaObject::invokeMethod(
                waiter.context, [granted = waiter.granted, cancelled] { granted(cancelled); },
                Qt::QueuedConnection);
        }
    }
}

void Gate::acquire(Lane lane, QObject *context, Granted granted)
{
    // Without a pace nothing is to be kept apart.
    Queue &queue = m_queues[m_paces && lane == Lane::Reads ? 1 : 0];
    queue.waiting.append({ lane, context, std::move(granted) });
    serveSoon();
}

AuthOperation *Gate::tryPermit(QObject *parent)
{
    auto *operation = new AuthOperation(parent);
    acquire(Lane::Reads, operation, [operation](const Result<Permit> &permit) {
        emit operation->finished(permit ? Result<void>() : Result<void>(permit.error()));
    });
    return operation;
}

void Gate::noteAccepted()
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

Error Gate::asRefusal(const Error &error) const
{
    Error told = error;
    // One that was not answered may have been counted by the cloud, or not.
    if (told.kind == ErrorKind::BadCredentials && told.httpStatus > 0)
        told.refusals = m_refusals + 1;
    return told;
}

void Gate::refuse(const Error &error)
{
    if (m_refusal && !m_mayTry && !m_isTrying)
        return;
    m_mayTry = false;
    m_isTrying = false;
    const Error told = asRefusal(error);
    m_refusal = told;
    m_refusals = std::max(m_refusals, told.refusals);
    qCWarning(logCloud, "credentials refused, status %d, %d in a row", error.httpStatus,
              m_refusals);
    serveSoon();
    emit refused(told);
}

void Gate::allowOneTry()
{
    if (!m_refusal || (m_isTrying && !m_turn.expired()))
        return;
    m_isTrying = false;
    m_mayTry = true;
}

void Gate::serveSoon()
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

void Gate::serve()
{
    for (Queue &queue : m_queues)
        serve(queue);
}

void Gate::serve(Queue &queue)
{
    while (!queue.waiting.isEmpty()) {
        if (!queue.waiting.constFirst().context) { // nothing is done for who has gone
            queue.waiting.removeFirst();
            continue;
        }
        if (m_refusal && !m_mayTry) {
            if (m_isTrying && !m_turn.expired())
                return; // a person's one try is out: its end comes back here
            m_isTrying = false;
            failWaiting(Error(*m_refusal));
            return;
        }
        if (!isReady()) {
            prepare();
            return;
        }
        const bool oneByOne = m_refusal || !m_proven;
        if (oneByOne && !m_turn.expired())
            return; // the end of that turn comes back here
        const Lane lane = queue.waiting.constFirst().lane;
        const std::chrono::milliseconds now = m_clock.monotonic();
        if (const auto at = m_paces ? m_paces->of(lane).earliest(now) : now; at > now) {
            serveAt(queue, at);
            return;
        }
        const Waiter waiter = queue.waiting.takeFirst();
        m_isTrying = std::exchange(m_mayTry, false);
        waiter.granted(newPermit(lane, oneByOne));
    }
}

void Gate::serveAt(Queue &queue, std::chrono::milliseconds at)
{
    m_clock.after(at - m_clock.monotonic(), this, [this, &queue, mine = ++queue.timer] {
        if (mine == queue.timer)
            serve(queue);
    });
}

void Gate::failWaiting(const Error &error)
{
    m_mayTry = false;
    QList<Waiter> waiting;
    for (Queue &queue : m_queues)
        waiting += std::exchange(queue.waiting, {});
    for (const Waiter &waiter : std::as_const(waiting)) {
        if (waiter.context)
            waiter.granted(error);
    }
}

Permit Gate::newPermit(Lane lane, bool isTurn)
{
    Permit permit;
    if (m_paces || isTurn)
        permit.m_slot = std::make_shared<Permit::Slot>(this, m_paces, lane, m_clock);
    if (isTurn)
        m_turn = permit.m_slot;
    return permit;
}

} // namespace muster::kit
