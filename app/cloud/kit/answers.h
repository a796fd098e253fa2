// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What the answers of all clouds have in common: what a status says by itself, the Error that an
// answer makes, and the makers of an ActAnswer. Which answer means what, the clouds decide.
// Pure functions: no owner, any thread.
#pragma once

#include "app/cloud/cloud.h"
#include "app/fleet/errorcatalogue.h"
#include "app/net/http.h"

namespace muster::kit {

[[nodiscard]] constexpr bool isSuccess(int status) { return status >= 200 && status < 300; }
//! \brief A 4xx but 408, with which a server ends the wait for a request, or for its own work.
[[nodiscard]] constexpr bool isRefusal(int status)
{
    return status >= 400 && status < 500 && status != 408;
}

//! \brief What \a status says by itself. Where the answer is not the vendor's own, a 404 says
//! nothing of what was asked for.
[[nodiscard]] ErrorKind kindOfStatus(int status, bool isVendors);

//! \brief The Error of \a reply, of which the vendor's kind, code, message and request id, and the
//! detail, are \a said; status, times and clock come from the reply. Delivery is Sent. Where it is
//! not the vendor's error, a redirect is told by code and detail.
[[nodiscard]] Error answerError(const HttpReply &reply, Error said, bool isVendors,
                                const QDateTime &now);

//! \brief What \a codes has for \a error; empty for a code that is not known.
[[nodiscard]] ErrorEntry meaningOf(const Error &error, const ErrorCatalogue &codes);

//! \brief One verdict for the whole call, with no word of any target.
[[nodiscard]] ActAnswer whole(ActVerdict verdict, const Error &error);
//! \brief The cloud has told of each target.
[[nodiscard]] ActAnswer answered(const RequestId &requestId, const QList<TargetAnswer> &targets);
//! \brief The call may have been carried out, and the answer does not tell; its \a head is the
//! evidence, unless the error names the place that a redirect leads to.
[[nodiscard]] ActAnswer unknown(Error error, const QString &head);
//! \brief Too many calls, refused before processing; \a codes knows which code is of a quota.
[[nodiscard]] ActAnswer refusedRate(const Error &error, const ErrorCatalogue &codes);
//! \brief The vendor has refused the whole call: none of \a sent was touched.
[[nodiscard]] ActAnswer allRejected(const Error &error, const QList<TargetId> &sent);
//! \brief The exchange ended by \a error, without an answer.
[[nodiscard]] ActAnswer unanswered(const Error &error);
//! \brief The call has not left, for \a error stood before it.
[[nodiscard]] ActAnswer notSent(Error error);

} // namespace muster::kit
