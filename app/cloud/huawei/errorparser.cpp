// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cloud/huawei/errorparser.h"

#include "app/cloud/jsonvalues.h"
#include "app/cloud/kit/answers.h"
#include "app/core/errorcode.h"
#include "app/log/redact.h"

#include <QHash>
#include <QJsonDocument>

#include <algorithm>
#include <tuple>

namespace muster::huawei {

namespace {

using namespace Qt::StringLiterals;

// "Error Codes" of Cloud Phone Host: the code tells more than the status, which changed over time.
std::optional<ErrorKind> kindOfCode(const QString &code)
{
    static const QHash<QString, ErrorKind> kinds {
        { u"CPS.0001"_s, ErrorKind::Forbidden }, // not allowed, or token without project scope
        { u"CPS.0006"_s, ErrorKind::Forbidden }, // account restricted
        { u"CPS.0007"_s, ErrorKind::Forbidden }, // account suspended
        { u"CPS.0008"_s, ErrorKind::Forbidden }, // no real-name check
        { u"CPS.0015"_s, ErrorKind::NotFound }, // server not found
        { u"CPS.0156"_s, ErrorKind::NotFound },  { u"CPS.0159"_s, ErrorKind::NotFound },
        { u"CPS.0123"_s, ErrorKind::NotFound }, // encode server not found
        { u"CPS.0099"_s, ErrorKind::Conflict }, // not ready
        { u"CPS.0105"_s, ErrorKind::Conflict }, // host in the wrong state
        { u"CPS.0124"_s, ErrorKind::Conflict }, // being created
        { u"CPS.0158"_s, ErrorKind::Conflict }, // cannot be restarted in its present state
        { u"CPS.0195"_s, ErrorKind::Conflict }, // frozen
        { u"CPS.1028"_s, ErrorKind::Conflict }, // frozen
    };
    const auto it = kinds.constFind(normalisedErrorCode(code));
    return it == kinds.cend() ? std::nullopt : std::optional(*it);
}

// To a wrong signature the gateway answers with its own canonical request, signed headers and all.
QString harmless(const QString &message)
{
    const qsizetype canonical = message.indexOf("canonical"_L1, 0, Qt::CaseInsensitive);
    return redacted(canonical < 0 ? message : message.left(canonical).trimmed() + u" …"_s);
}

VendorError fieldsOf(const QJsonObject &object)
{
    static constexpr std::tuple<QLatin1StringView, QLatin1StringView, bool> spellings[] = {
        { "error_code"_L1, "error_msg"_L1, true },
        { "errorCode"_L1, "errorMsg"_L1, true },
        { "code"_L1, "message"_L1, false },
    };
    for (const auto &[code, message, saysError] : spellings) {
        const QString found = textOf(object.value(code)).trimmed();
        if (!found.isEmpty() && found != "0"_L1)
            return { found, harmless(textOf(object.value(message))), saysError };
    }
    return {};
}

QString requestIdOf(const HttpReply &reply, const QJsonObject &body)
{
    const QString inBody = textOf(body.value("request_id"_L1));
    if (!inBody.isEmpty())
        return inBody;
    const QByteArray header = reply.header("X-Request-Id");
    return QString::fromUtf8(header.isEmpty() ? reply.header("X-IAM-Trace-Id") : header);
}

} // namespace

VendorError vendorError(const QJsonObject &body)
{
    const VendorError outer = fieldsOf(body);
    return outer.code.isEmpty() ? fieldsOf(body.value("error"_L1).toObject()) : outer;
}

Error errorOf(const HttpReply &reply, const QDateTime &now)
{
    const QJsonObject body = QJsonDocument::fromJson(reply.body).object();
    const VendorError vendor = vendorError(body);
    const bool isVendors = !vendor.code.isEmpty();
    Error error;
    // What a path here does not name is not there, whoever says so.
    error.kind = kit::kindOfStatus(reply.status, isVendors || reply.status == 404);
    if (error.kind == ErrorKind::Refused)
        error.kind = kindOfCode(vendor.code).value_or(ErrorKind::Refused);
    error.code = vendor.code;
    error.message = vendor.message;
    error.requestId = requestIdOf(reply, body);
    if (!isVendors)
        error.detail = redactedHead(reply.body);
    return kit::answerError(reply, error, isVendors, now);
}

Error entryError(const QString &code, const QString &message, const QString &requestId)
{
    Error error;
    error.kind = kindOfCode(code).value_or(ErrorKind::Refused);
    error.delivery = Delivery::Sent;
    error.code = code;
    error.message = harmless(message);
    error.requestId = requestId;
    return error;
}

Error unreadableAnswer(const HttpReply &reply)
{
    Error error;
    error.kind = ErrorKind::BadResponse;
    error.delivery = Delivery::Sent;
    error.httpStatus = reply.status;
    error.requestId = requestIdOf(reply, QJsonDocument::fromJson(reply.body).object());
    error.detail = redactedHead(reply.body);
    return error;
}

} // namespace muster::huawei
