// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// One HTTP exchange as plain values, so that only the front end knows the HTTP library.
// No owner, any thread.
#pragma once

#include "app/net/http.h"

#include <QString>

#include <utility>

namespace muster::demo {

struct DemoRequest
{
    QByteArray method; //!< upper case
    QString path; //!< decoded, without the query
    QList<std::pair<QString, QString>> query; //!< decoded, in the order that was sent
    HttpHeaders headers;
    QByteArray body;

    //! \brief The first header of that name, any case, trimmed; empty when absent.
    [[nodiscard]] QByteArray header(const QByteArray &name) const;
    [[nodiscard]] bool hasHeader(const QByteArray &name) const;
    //! \brief The first value of that query key; empty when absent.
    [[nodiscard]] QString queryValue(const QString &key) const;
    [[nodiscard]] bool hasQuery(const QString &key) const;
};

struct DemoReply
{
    int status = 200;
    QByteArray body; //!< JSON
    HttpHeaders headers; //!< beyond Content-Type, Content-Length and Date
};

//! \brief Path and query as they stand in the request line, taken apart and decoded.
void readTarget(const QByteArray &target, DemoRequest &request);

//! \brief {"error_code", "error_msg", "request_id"}: CPH and the gateway in front of it.
[[nodiscard]] DemoReply serviceError(int status, const QString &code, const QString &message,
                                     const QByteArray &requestId);
//! \brief {"error":{"code": number, "message", "title"}}: IAM v3.
[[nodiscard]] DemoReply identityError(int status, const QString &message);

} // namespace muster::demo
