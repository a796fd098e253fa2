// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// One try of one Act call: permit, one exchange, verdict; then the gate hears what the answer means
// for the credentials. Owned by the parent given; UI thread.
#pragma once

#include "app/cloud/kit/gate.h"
#include "app/net/transport.h"

namespace muster::kit {

struct ActCall
{
    QByteArray name; //!< for the log
    HttpRequest request; //!< with proof of identity
};

//! \brief What an answer says of the credentials.
enum class Identity {
    Untold,
    Accepted, //!< the cloud took who we are
    Refused, //!< it did not
};

//! \brief A cloud's part of a try. All but classify is called while the gate lives.
struct ActPlan
{
    //! Made once, with a permit in hand. An error: nothing leaves, and nothing else of the run
    //! could.
    std::function<Result<ActCall>()> call;
    //! Asked once, whatever has gone meanwhile: no answer is lost.
    std::function<ActAnswer(const Result<HttpReply> &)> classify;
    //! Asked before the answer goes out. May tell the gate more, of which nobody hears.
    std::function<Identity(const HttpReply &, const ActAnswer &)> identity;
};

//! \brief Sends once, or never. The answer goes out before the gate hears of it, so that nothing
//! that follows from it can lose it. The permit is held until then: no other request leaves before
//! the gate knows.
class ActTry final : public ActOperation
{
    Q_OBJECT

public:
    ActTry(Gate *gate, Transport &transport, ActPlan plan, QObject *parent);

private:
    void send(const Permit &permit);
    void onAnswered(const Result<HttpReply> &exchange);

    const QPointer<Gate> m_gate; // may go before an answer comes
    Transport &m_transport;
    const ActPlan m_plan;
    Permit m_permit;
    QByteArray m_name;
};

} // namespace muster::kit
