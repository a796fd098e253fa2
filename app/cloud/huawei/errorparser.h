// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Makes an Error of an answer that is none of what was hoped for, whichever of the vendor's body
// shapes it has. Pure functions; any thread.
#pragma once

#include "app/core/error.h"
#include "app/net/http.h"

#include <QJsonObject>

namespace muster::huawei {

//! \brief A vendor's error as a body holds it; the code is empty when there is none.
struct VendorError
{
    QString code;
    QString message; //!< without secrets; a printed canonical request is cut off
    bool saysError = false; //!< the code's own name does, as "error_code"
};

//! \brief Every shape of the fact sheets: gateway and CPH (error_code), errorCode, code, and
//! IAM's, where they stand inside "error".
[[nodiscard]] VendorError vendorError(const QJsonObject &body);

//! \brief The Error of an answer by status, code and headers; what cannot be read as the vendor's
//! error is kept as redacted head in detail. Delivery is Sent.
[[nodiscard]] Error errorOf(const HttpReply &reply, const QDateTime &now);

//! \brief The error in one entry or job; the kind follows from the code.
[[nodiscard]] Error entryError(const QString &code, const QString &message,
                               const QString &requestId);

//! \brief An answer that cannot be used, with its redacted head; Delivery is Sent.
[[nodiscard]] Error unreadableAnswer(const HttpReply &reply);

} // namespace muster::huawei
