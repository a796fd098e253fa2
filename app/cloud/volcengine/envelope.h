// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The envelope of every answer of Volcengine, and the Error that it makes. A call has succeeded
// when the status is 2xx, ResponseMetadata is there and it holds no Error: an error can come with
// 200. Pure functions; any thread. Source: Volcengine Live documentation, "Response structure"
// (6469/1121981) and "Common error codes" (6469/1126806).
#pragma once

#include "app/cloud/kit/answers.h"

#include <QJsonObject>

namespace muster::volcengine {

struct Envelope
{
    bool hasMetadata = false; //!< a JSON object with ResponseMetadata
    bool hasError = false; //!< there is an Error, whether or not it can be read
    bool namesRequest = false; //!< the body itself has a RequestId
    QString requestId; //!< else the gateway's log id
    //! As it came, or by its number where that is all that came: the documented name, else the
    //! number. May be empty though there is an error.
    QString code;
    bool isByNumber = false;
    QString message; //!< as it came
    QJsonObject result;

    //! \brief Whether an answer of \a status says that the call was carried out.
    [[nodiscard]] bool isSuccess(int status) const
    {
        return kit::isSuccess(status) && hasMetadata && !hasError;
    }
};

[[nodiscard]] Envelope parseEnvelope(const HttpReply &reply);

//! \brief The Error of an answer that is not a success. Delivery is Sent.
[[nodiscard]] Error errorOf(const HttpReply &reply, const Envelope &envelope, const QDateTime &now);

//! \brief The identity was not accepted: nothing of this connection can be sent any more.
[[nodiscard]] bool refusesIdentity(int status, const QString &code);
//! \brief The identity was accepted, whatever became of the call.
[[nodiscard]] bool provesIdentity(int status, const Envelope &envelope);
//! \brief Too many calls, refused before they were worked on.
[[nodiscard]] bool isThrottled(int status, const QString &code);
//! \brief The service failed inside: a read may be asked again.
[[nodiscard]] bool mayPass(const QString &code);
//! \brief "InvalidActionOrVersion".
[[nodiscard]] bool saysActionIsUnknown(const QString &code);

} // namespace muster::volcengine
