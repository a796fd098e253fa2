// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// One read of Huawei Cloud from sign-in to usable answer: waits for its permit, is asked again
// where that can help, renews an expired token: once, and again while others use new ones up. Owned
// by the parent given; UI thread.
#pragma once

#include "app/cloud/huawei/signin.h"
#include "app/fleet/errorcatalogue.h"
#include "app/net/readretry.h"

namespace muster::huawei {

//! \brief Where requests go and who proves identity. Transport, clock and random outlive all; the
//! sign-in is watched.
struct ServiceLine
{
    SignIn *signIn;
    Transport *transport;
    Clock *clock;
    Random *random;
    QUrl endpoint;
    std::shared_ptr<const ErrorCatalogue> codes;
};

//! \brief Made once the project is known, and again for each try.
using MakeServiceRequest = std::function<ServiceRequest(const QString &projectId)>;

class ServiceRead final : public QObject
{
    Q_OBJECT

public:
    ServiceRead(const ServiceLine &line, MakeServiceRequest make, QObject *parent,
                ReadRetryPolicy policy = {});

signals:
    //! \brief Exactly once, from the event loop: an answer of status 2xx, or the error.
    void finished(const muster::Result<muster::HttpReply> &result);

private:
    void acquire();
    void send(const Permit &permit);
    void onAnswered(const Result<HttpReply> &result);
    void onUnauthorised(const Error &error);
    void onSignInGone();
    void dropCall();
    void finish(const Result<HttpReply> &result);

    const ServiceLine m_line;
    const MakeServiceRequest m_make;
    const ReadRetryPolicy m_policy;
    QPointer<SignIn> m_signIn;
    Permit m_permit;
    HttpCall *m_call = nullptr; // a child
    quint64 m_generation = 0; // of the token that the last try carried
    int m_renewals = 0;
    bool m_ended = false;
};

//! \brief True when \a reply shows that the cloud took who we are.
[[nodiscard]] bool provesIdentity(const HttpReply &reply);

} // namespace muster::huawei
