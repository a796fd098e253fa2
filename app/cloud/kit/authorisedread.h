// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// One read from permit to usable answer: asked again where that can help, and stopped by what
// another request has learned of the credentials. Owned by the parent given; UI thread.
#pragma once

#include "app/cloud/kit/gate.h"
#include "app/cloud/provider.h"
#include "app/fleet/errorcatalogue.h"
#include "app/net/readretry.h"

namespace muster::kit {

//! \brief What reads and Acts of a cloud need, beside their gate.
struct Line
{
    CloudContext context;
    std::shared_ptr<const ErrorCatalogue> codes = std::make_shared<const ErrorCatalogue>();
};

//! \brief What a cloud makes of the end of a read.
struct ReadVerdict
{
    enum class Next {
        Finish,
        AskAgain, //!< with another permit
        Refuse, //!< result is an error by which the cloud refuses the credentials
    };

    Result<HttpReply> result; //!< what finished() brings; for Refuse see Gate::asRefusal()
    bool accepted = false; //!< shows that the cloud took who we are
    Next next = Next::Finish;
};

//! \brief A cloud's part of a read. All of it is called while the gate lives.
struct ReadPlan
{
    //! Made anew for each try, and signed.
    std::function<HttpRequest()> request;
    std::function<ReadVerdict(const Result<HttpReply> &)> judge;
    ReadRetryPolicy policy {};
    //! Asked with a permit in hand: why nothing may be sent all the same.
    std::function<std::optional<Error>()> hindrance {};
};

class AuthorisedRead final : public QObject
{
    Q_OBJECT

public:
    //! \brief Without a \a gate, for that may be gone when one of many is asked for: ends by
    //! itself.
    AuthorisedRead(Gate *gate, const CloudContext &context, ReadPlan plan, QObject *parent);

signals:
    //! \brief Exactly once, from the event loop: a usable answer, or the error. What it means for
    //! the credentials the gate knows already.
    void finished(const muster::Result<muster::HttpReply> &result);

private:
    void acquire();
    void send(const Permit &permit);
    void onAnswered(const Result<HttpReply> &result);
    void giveUp(const Error &error);
    void dropCall();
    void finish(const Result<HttpReply> &result);

    const QPointer<Gate> m_gate;
    const CloudContext m_context;
    const ReadPlan m_plan;
    Permit m_permit;
    HttpCall *m_call = nullptr; // a child; none while waiting for a permit
};

} // namespace muster::kit
