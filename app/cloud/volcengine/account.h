// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Leave to send, for everything that uses one key: its pace, and whether it is accepted at all.
// Owned by VolcengineCloud; UI thread.
#pragma once

#include "app/cloud/volcengine/requests.h"
#include "app/core/clock.h"
#include "app/core/error.h"
#include "app/core/result.h"
#include "app/net/pace.h"

#include <QObject>
#include <QPointer>

#include <array>
#include <functional>
#include <memory>

namespace muster::volcengine {

//! \brief Calls of these two kinds are counted apart by the cloud.
enum class Lane { Acts, Lists };

//! \brief The paces of one account, shared by all its connections of this program.
struct AccountPaces
{
    Pace acts;
    Pace lists;

    [[nodiscard]] Pace &of(Lane lane) { return lane == Lane::Acts ? acts : lists; }
};

//! \brief Leave for one request. Held until its answer is known; its end tells the pace.
class Permit
{
public:
    Permit() = default;
    //! \brief The same request leaves once more.
    void again() const;

private:
    friend class Account;
    struct Slot;
    std::shared_ptr<Slot> m_slot;
};

class Account final : public QObject
{
    Q_OBJECT

public:
    using Granted = std::function<void(const Result<Permit> &)>;

    Account(AccessKey key, LiveEndpoint endpoint, std::shared_ptr<AccountPaces> paces, Clock &clock,
            QObject *parent, int refusals = 0);
    ~Account() override;

    //! \brief See Cloud::account; empty without a key.
    [[nodiscard]] const QString &name() const { return m_name; }

    //! \brief Calls \a granted once from the event loop, unless \a context has died: with a permit
    //! at the moment when the request is to leave, or with why there is none. While nothing of the
    //! key was accepted, one request is in flight at a time: wrong signatures lock a key.
    void acquire(Lane lane, QObject *context, Granted granted);
    [[nodiscard]] HttpRequest authorised(const LiveRequest &request) const;

    //! \brief The cloud took a request of ours: the key is right, whatever was said before.
    void noteAccepted();
    //! \brief The cloud found an Act too early: slower for a while.
    void noteThrottled();
    //! \brief The key was refused: nothing more is sent until a person asks for it.
    void refuse(const Error &error);
    //! \brief A person asks: after refuse() one permit is given all the same. noteAccepted() ends
    //! the refusal, refuse() begins it anew.
    void allowOneTry();
    //! \brief How often in a row the cloud has refused \a key; 0 for another than ours.
    [[nodiscard]] int refusalsOf(const AccessKey &key) const;

signals:
    void refused(const muster::Error &error);
    //! \brief After refused(): a request of ours was taken.
    void accepted();

private:
    friend class Permit; // its end serves the next one

    struct Waiter
    {
        QPointer<QObject> context;
        Granted granted;
    };
    struct Queue
    {
        QList<Waiter> waiting;
        int timer = 0; // only the latest timer counts
    };

    void serveSoon();
    void serve();
    void serve(Lane lane);
    void serveAt(Lane lane, std::chrono::milliseconds at);
    void failWaiting(const Error &error);
    [[nodiscard]] Queue &queueOf(Lane lane) { return m_queues[lane == Lane::Acts ? 0 : 1]; }
    [[nodiscard]] Permit newPermit(Lane lane);

    const AccessKey m_key;
    const LiveEndpoint m_endpoint;
    const QString m_name;
    const std::shared_ptr<AccountPaces> m_paces;
    Clock &m_clock;

    std::array<Queue, 2> m_queues;
    bool m_serving = false; // serve() is on its way
    bool m_proven = false; // a request was accepted
    std::weak_ptr<Permit::Slot> m_turn; // while nothing was accepted: the one in flight
    std::optional<Error> m_refusal;
    bool m_mayTry = false; // a person has asked for one try since m_refusal
    bool m_isTrying = false; // that one has left
    int m_refusals = 0; // in a row
};

} // namespace muster::volcengine
