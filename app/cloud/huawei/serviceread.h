// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Reads of Huawei Cloud: authorised ones, that renew an expired token: once, and again while others
// use new ones up. UI thread.
#pragma once

#include "app/cloud/huawei/signin.h"
#include "app/cloud/kit/authorisedread.h"

namespace muster::huawei {

//! \brief Where requests go and who proves identity. The sign-in may go before a read or an
//! operation ends.
struct ServiceLine : kit::Line
{
    QPointer<SignIn> signIn;
    QUrl endpoint;
};

//! \brief Made once the project is known, and again for each try.
using MakeServiceRequest = std::function<ServiceRequest(const QString &projectId)>;

//! \brief Brings an answer of status 2xx, or the error.
[[nodiscard]] kit::AuthorisedRead *serviceRead(const ServiceLine &line, MakeServiceRequest make,
                                               QObject *parent, const ReadRetryPolicy &policy = {});

//! \brief True when \a reply shows that the cloud took who we are.
[[nodiscard]] bool provesIdentity(const HttpReply &reply);

} // namespace muster::huawei
