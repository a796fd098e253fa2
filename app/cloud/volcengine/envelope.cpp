// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cloud/volcengine/envelope.h"

#include "app/cloud/jsonvalues.h"
#include "app/cloud/volcengine/addresses.h"

#include <QHash>
#include <QJsonDocument>
#include <QStringList>

namespace muster::volcengine {

namespace {

using namespace Qt::StringLiterals;

// The part before the first dot tells the kind of "RequestForbidden.BillingStatus" too.
std::optional<ErrorKind> kindOfCode(const QString &code)
{
    static const QHash<QString, ErrorKind> kinds {
        { u"CommonErr"_s, ErrorKind::ServerFault },
        { u"InternalError"_s, ErrorKind::ServerFault },
        { u"InternalServiceError"_s, ErrorKind::ServerFault },
        { u"InternalServiceTimeout"_s, ErrorKind::ServerFault },
        { u"FailToConnect"_s, ErrorKind::ServerFault },
        { u"ServiceUnavailableTemp"_s, ErrorKind::ServerFault },
        { u"UndefinedError"_s, ErrorKind::ServerFault },
        { u"RequestForbidden"_s, ErrorKind::Forbidden },
        { u"LackPolicy"_s, ErrorKind::Forbidden },
        { u"LackProjectPolicy"_s, ErrorKind::Forbidden },
        { u"AccessDenied"_s, ErrorKind::Forbidden },
        { u"ResourceNotFound"_s, ErrorKind::NotFound },
        { u"RequestLimitExceeded"_s, ErrorKind::RateLimited },
        { u"FlowLimitExceeded"_s, ErrorKind::RateLimited },
        { u"AccountFlowLimitExceeded"_s, ErrorKind::RateLimited },
        { u"InvalidParam"_s, ErrorKind::Refused },
        { u"InvalidActionOrVersion"_s, ErrorKind::Refused },
    };
    const auto it = kinds.constFind(code.section(u'.', 0, 0));
    return it == kinds.cend() ? std::nullopt : std::optional(*it);
}

ErrorKind kindOf(int status, const QString &code)
{
    if (refusesIdentity(status, code))
        return ErrorKind::BadCredentials;
    return kindOfCode(code).value_or(kit::kindOfStatus(status, !code.isEmpty()));
}

// "Common error codes"; one that is not among them stays a number.
QString nameOfNumber(qint64 number)
{
    static const QHash<qint64, QString> names {
        { 100001, u"UndefinedError"_s },
        { 100002, u"MissingParameter"_s },
        { 100003, u"MissingAuthenticationToken"_s },
        { 100004, u"MissingRequestInfo"_s },
        { 100005, u"MissingSignature"_s },
        { 100006, u"InvalidTimestamp"_s },
        { 100007, u"ServiceNotFound"_s },
        { 100008, u"InvalidActionOrVersion"_s },
        { 100009, u"InvalidAccessKey"_s },
        { 100010, u"SignatureDoesNotMatch"_s },
        { 100012, u"LackPolicy"_s },
        { 100013, u"AccessDenied"_s },
        { 100014, u"InternalError"_s },
        { 100015, u"FailToConnect"_s },
        { 100016, u"InternalServiceTimeout"_s },
        { 100018, u"FlowLimitExceeded"_s },
        { 100027, u"AccountFlowLimitExceeded"_s },
    };
    return names.value(number, QString::number(number));
}

} // namespace

Envelope parseEnvelope(const HttpReply &reply)
{
    Envelope envelope;
    const QJsonObject body = QJsonDocument::fromJson(reply.body).object();
    const QJsonValue metadata = body.value("ResponseMetadata"_L1);
    envelope.hasMetadata = metadata.isObject();
    envelope.requestId = textOf(metadata["RequestId"_L1]).trimmed();
    envelope.namesRequest = !envelope.requestId.isEmpty();
    if (envelope.requestId.isEmpty())
        envelope.requestId = QString::fromUtf8(reply.header("X-Tt-Logid"));
    envelope.result = body.value("Result"_L1).toObject();

    const QJsonValue error = metadata["Error"_L1];
    if (error.isObject()) {
        envelope.code = textOf(error["Code"_L1]).trimmed();
        envelope.message = textOf(error["Message"_L1]);
        const qint64 number = integerOf(error["CodeN"_L1]).value_or(0);
        // Some gateways tell the number only.
        envelope.isByNumber = envelope.code.isEmpty() && number != 0;
        if (envelope.isByNumber)
            envelope.code = nameOfNumber(number);
    } else {
        envelope.message = textOf(error);
    }
    // Of whatever shape: never a success.
    envelope.hasError = !error.isNull() && !error.isUndefined();
    return envelope;
}

Error errorOf(const HttpReply &reply, const Envelope &envelope, const QDateTime &now)
{
    Error error;
    error.kind = kindOf(reply.status, envelope.code);
    error.code = envelope.code;
    error.message = envelope.message;
    error.requestId = envelope.requestId;
    if (envelope.code.isEmpty() || envelope.isByNumber)
        error.detail = safeHead(reply.body);
    return safeError(kit::answerError(reply, error, envelope.hasError, now));
}

bool refusesIdentity(int status, const QString &code)
{
    static const QStringList codes {
        u"InvalidAccessKey"_s,     u"SignatureDoesNotMatch"_s, u"InvalidSecretToken"_s,
        u"MissingSignature"_s,     u"InvalidTimestamp"_s,      u"MissingAuthenticationToken"_s,
        u"InvalidAuthorization"_s, u"InvalidCredential"_s,     u"MissingRequestInfo"_s,
    };
    // A permission that the user lacks within a project comes with 401 on one page.
    if (code == "LackProjectPolicy"_L1)
        return false;
    return status == 401 || codes.contains(code);
}

bool provesIdentity(int status, const Envelope &envelope)
{
    if (!envelope.hasMetadata || refusesIdentity(status, envelope.code))
        return false;
    if (kit::isSuccess(status))
        return true;
    // Answers of the service itself, or of a gateway that has looked up what the user may do.
    static const QStringList families {
        u"InvalidParam"_s, u"ResourceNotFound"_s,  u"RequestForbidden"_s,
        u"LackPolicy"_s,   u"LackProjectPolicy"_s, u"RequestLimitExceeded"_s,
    };
    return families.contains(envelope.code.section(u'.', 0, 0));
}

bool isThrottled(int status, const QString &code)
{
    if (status >= 500)
        return false;
    return status == 429 || code == "FlowLimitExceeded"_L1 || code == "AccountFlowLimitExceeded"_L1
        || code == "RequestLimitExceeded"_L1;
}

bool mayPass(const QString &code) { return kindOfCode(code) == ErrorKind::ServerFault; }

bool saysActionIsUnknown(const QString &code) { return code == "InvalidActionOrVersion"_L1; }

} // namespace muster::volcengine
