// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Leave to send, for everything that proves itself by the same credentials: whether they are
// accepted at all, and at what pace. Owned by the cloud that it belongs to; UI thread.
#pragma once

#include "app/cloud/cloud.h"
#include "app/core/clock.h"
#include "app/core/result.h"
#include "app/net/pace.h"

#include <QObject>
#include <QPointer>

#include <array>
#include <functional>
#include <memory>
#include <optional>

namespace muster::kit {

//! \brief Calls of these two kinds are counted apart by a cloud that has a pace.
enum class Lane { Acts, Reads };

//! \brief The paces of one account, shared by all its connections of this program.
struct Paces
{
    Pace acts;
    Pace reads;

    [[nodiscard]] Pace &of(Lane lane) { return lane == Lane::Acts ? acts : reads; }
};

//! \brief Leave for one request. Held until its answer is known and dealt with: while nothing was
//! accepted the next one waits for that. Its end tells the pace.
class Permit
{
public:
    Permit() = default;
    //! \brief The same request leaves once more.
    void again() const;

private:
    friend class Gate;
    struct Slot;
    std::shared_ptr<Slot> m_slot; // none: nobody waits for its end
};

struct GateSetup
{
    //! While nothing was accepted, one request is in flight at a time: wrong signatures lock a key.
    bool oneUntilAccepted = true;
    int refusals = 0; //!< so often in a row these credentials have been refused already
    std::shared_ptr<Paces> paces; //!< none: as fast as it is asked
};

//! \brief Lets requests through one after the other, or as they come. A cloud that must do
//! something first (signing in) overrides isReady() and prepare().
class Gate : public QObject
{
    Q_OBJECT

public:
    using Granted = std::function<void(const Result<Permit> &)>;

    Gate(GateSetup setup, Clock &clock, QObject *parent);
    ~Gate() override;

    //! \brief Calls \a granted once from the event loop, unless \a context has died: with a permit
    //! at the moment when the request is to leave, or with why there is none. In one lane, or where
    //! there is no pace, in the order of asking.
    void acquire(Lane lane, QObject *context, Granted granted);
    //! \brief Ends when there is a permit, which is given back, or with why there is none.
    [[nodiscard]] AuthOperation *tryPermit(QObject *parent);

    //! \brief The cloud took a request of ours: the identity is right, whatever was said before.
    void noteAccepted();
    //! \brief \a error as it is told when it refuses these credentials, with Error::refusals.
    [[nodiscard]] virtual Error asRefusal(const Error &error) const;
    //! \brief The credentials were refused: nothing more is sent until a person asks for it.
    void refuse(const Error &error);
    //! \brief A person asks: after refuse() one permit is given all the same, and what must be done
    //! before it is. noteAccepted() ends the refusal, refuse() begins it anew.
    void allowOneTry();

signals:
    //! \brief \a error is of another kind than BadCredentials where there was no usable answer.
    void refused(const muster::Error &error);
    //! \brief After refused(): a request of ours was taken.
    void accepted();

protected:
    //! \brief Whether a permit may be given now.
    [[nodiscard]] virtual bool isReady() const { return true; }
    //! \brief Begins what is to be done before, unless it has begun; its end is serveSoon(),
    //! failWaiting() or refuse(). Asked only where somebody waits.
    virtual void prepare() { }

    //! \brief Serves those who wait, from the event loop.
    void serveSoon();
    //! \brief Nobody of those who wait gets a permit; a person's try is used up.
    void failWaiting(const Error &error);
    //! \brief Something was accepted, though not a request that had a permit.
    void noteProven() { m_proven = true; }
    //! \brief How often in a row the cloud has refused.
    [[nodiscard]] int refusals() const { return m_refusals; }

private:
    friend class Permit; // its end serves the next one

    struct Waiter
    {
        Lane lane;
        QPointer<QObject> context;
        Granted granted;
    };
    struct Queue
    {
        QList<Waiter> waiting;
        int timer = 0; // only the latest timer counts
    };

    void serve();
    void serve(Queue &queue);
    void serveAt(Queue &queue, std::chrono::milliseconds at);
    [[nodiscard]] Permit newPermit(Lane lane, bool isTurn);

    const std::shared_ptr<Paces> m_paces;
    Clock &m_clock;

    std::array<Queue, 2> m_queues;
    bool m_serving = false; // serve() is on its way
    bool m_proven; // a request was accepted, or many may be in flight before
    std::weak_ptr<Permit::Slot> m_turn; // of the one that alone may be in flight
    std::optional<Error> m_refusal;
    bool m_mayTry = false; // a person has asked for one try since m_refusal
    bool m_isTrying = false; // that one has left
    int m_refusals; // in a row
};

} // namespace muster::kit
