// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What one call of a run may meet on the wire and in its answer, and what has to come of it.
#pragma once

#include "app/fleet/outcome.h"
#include "tests/support/faultproxy.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <functional>
#include <optional>

namespace muster::test {

using namespace Qt::StringLiterals;

//! \brief Nothing: as the demo cloud decides, target by target.
using Expected = std::optional<Outcome>;

struct Trouble
{
    QByteArray name;
    std::function<void(FaultProxy &)> arrange;
    Expected call; //!< of the call that met it
    Expected behind {}; //!< of the calls behind it
    bool restarted = false; //!< the cloud acted on it although its answer was of no use
    int tries = 1; //!< of that call
    bool lacksOne = false; //!< one target of the call, whichever, is Unknown
    ProxyTls tls = ProxyTls::Off;
};

inline QByteArray answerOf(const QByteArray &status, const QByteArray &headers,
                           const QByteArray &body)
{
    return "HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: "
        + QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body;
}

inline std::function<void(FaultProxy &)> breaks(Fault fault, qint64 keepBytes = 0)
{
    return [fault, keepBytes](FaultProxy &proxy) {
        FaultRule rule;
        rule.fault = fault;
        rule.keepBytes = keepBytes;
        proxy.addRule(rule);
    };
}

inline std::function<void(FaultProxy &)> says(const QByteArray &answer)
{
    return [answer](FaultProxy &proxy) {
        proxy.forwardTo({}, 0);
        proxy.setAnswer(answer);
    };
}

//! \brief Puts other entries in the place of the answer's jobs.
inline std::function<void(FaultProxy &)>
rewrites(const std::function<QJsonArray(const QJsonArray &)> &make)
{
    return [make](FaultProxy &proxy) {
        FaultRule rule;
        rule.fault = Fault::RewriteAnswer;
        rule.rewrite = [make](const QByteArray &body) {
            QJsonObject object = QJsonDocument::fromJson(body).object();
            object[u"jobs"_s] = make(object.value(u"jobs"_s).toArray());
            return QJsonDocument(object).toJson(QJsonDocument::Compact);
        };
        proxy.addRule(rule);
    };
}

inline QJsonArray withoutLast(QJsonArray jobs)
{
    jobs.removeLast();
    return jobs;
}

inline QJsonArray twice(const QJsonArray &jobs)
{
    QJsonArray all = jobs;
    for (const auto &job : jobs)
        all.append(job);
    return all;
}

inline QJsonArray backwards(const QJsonArray &jobs)
{
    QJsonArray all;
    for (const auto &job : jobs)
        all.prepend(job);
    return all;
}

inline const QByteArray json = "Content-Type: application/json\r\n";
inline const QByteArray html = "Content-Type: text/html\r\n";
inline const QByteArray page = "<html><body>Bad gateway</body></html>";
inline const QByteArray throttled
    = R"({"error_code":"APIGW.0308","error_msg":"The throttling threshold has been reached"})";

//! \brief Of the wire, whoever is at its other end.
inline QList<Trouble> wireTroubles()
{
    const Expected unknown = Outcome::Unknown;
    const Expected asTold;
    return {
        { "closed before", breaks(Fault::CloseBeforeForward), unknown },
        { "closed after", breaks(Fault::CloseAfterForward), unknown, asTold, true },
        { "reset before", breaks(Fault::ResetBeforeForward), unknown },
        { "reset after", breaks(Fault::ResetAfterForward), unknown, asTold, true },
        { "stalled", breaks(Fault::StallAnswer), unknown, asTold, true },
        { "truncated head", breaks(Fault::TruncateAnswer, 40), unknown, asTold, true },
        { "truncated body", breaks(Fault::TruncateAnswer, 300), unknown, asTold, true },
        { "not HTTP", breaks(Fault::PlainGarbage), unknown },
        { "TLS failure", [](FaultProxy &) {}, asTold, asTold, false, 2, false,
          ProxyTls::Untrusted },
        { "connection stalled in the handshake",
          [](FaultProxy &proxy) { proxy.setConnectionFault(ConnectionFault::CloseInHandshake); },
          asTold, asTold, false, 2, false, ProxyTls::Trusted },
    };
}

//! \brief What Huawei Cloud, or something in its place, may say.
inline QList<Trouble> huaweiTroubles()
{
    const Expected unknown = Outcome::Unknown;
    const Expected asTold;
    return {
        { "HTML 502", says(answerOf("502 Bad Gateway", html, page)), unknown },
        { "HTML 504", says(answerOf("504 Gateway Timeout", html, page)), unknown },
        { "429 with Retry-After",
          says(answerOf("429 Too Many Requests", json + "Retry-After: 1\r\n", throttled)), asTold,
          asTold, false, 2 },
        { "429 without", says(answerOf("429 Too Many Requests", json, throttled)), asTold, asTold,
          false, 2 },
        { "401 for an old token",
          says(answerOf("401 Unauthorized", json,
                        R"({"error_code":"APIGW.0307","error_msg":"The token must be updated."})")),
          asTold, asTold, false, 2 },
        { "401 for good",
          says(answerOf(
              "401 Unauthorized", json,
              R"({"error_code":"APIGW.0303","error_msg":"Incorrect app authentication"})")),
          Outcome::Rejected, Outcome::NotSent },
        { "redirect",
          says(answerOf("307 Temporary Redirect", "Location: http://127.0.0.1:9/\r\n", {})),
          unknown },
        { "broken JSON", says(answerOf("200 OK", json, "{\"request_id\":\"r\",\"jobs\":[{\"job")),
          unknown },
        { "JSON of another kind", says(answerOf("200 OK", json, "[\"jobs\", 17]")), unknown },
        { "100 MB body", says(answerOf("200 OK", json, QByteArray(100LL << 20, ' '))), unknown },
        { "a missing id", rewrites(withoutLast), asTold, asTold, true, 1, true },
        { "ids twice", rewrites(twice), asTold },
        { "out of order", rewrites(backwards), asTold },
    };
}

//! \brief An error as Volcengine Live tells it.
inline std::function<void(FaultProxy &)> refuses(const QByteArray &status, const QByteArray &code,
                                                 const QByteArray &headers = {})
{
    return says(answerOf(status, json + headers,
                         R"({"ResponseMetadata":{"RequestId":"r","Action":"RestartPullToPushTask",)"
                         R"("Version":"2023-01-01","Service":"live","Region":"cn-north-1",)"
                         R"("Error":{"Code":")"
                             + code + R"(","Message":"as the cloud says"}}})"));
}

//! \brief What Volcengine Live, or something in its place, may say.
inline QList<Trouble> liveTroubles()
{
    const Expected unknown = Outcome::Unknown;
    const Expected rejected = Outcome::Rejected;
    const Expected notSent = Outcome::NotSent;
    const Expected asTold;
    return {
        { "HTML 502", says(answerOf("502 Bad Gateway", html, page)), unknown },
        { "HTML 504", says(answerOf("504 Gateway Timeout", html, page)), unknown },
        { "502 in JSON", refuses("502 Bad Gateway", "InternalServiceError.BadResponse"), unknown },
        { "429 with Retry-After",
          refuses("429 Too Many Requests", "FlowLimitExceeded", "Retry-After: 1\r\n"), asTold,
          asTold, false, 2 },
        { "429 without", refuses("429 Too Many Requests", "AccountFlowLimitExceeded"), asTold,
          asTold, false, 2 },
        { "429 for a quota", refuses("429 Too Many Requests", "RequestLimitExceeded"), asTold,
          asTold, false, 2 },
        { "401 for the key", refuses("401 Unauthorized", "InvalidAccessKey"), rejected, notSent },
        { "401 for the signature", refuses("401 Unauthorized", "SignatureDoesNotMatch"), rejected,
          notSent },
        { "400 for the clock", refuses("400 Bad Request", "InvalidTimestamp"), rejected, notSent },
        { "403 for the policy", refuses("403 Forbidden", "LackPolicy"), rejected, notSent },
        { "403 for the bill", refuses("403 Forbidden", "RequestForbidden.BillingStatus"), rejected,
          notSent },
        { "403 for one project", refuses("403 Forbidden", "LackProjectPolicy"), rejected },
        { "404 for one task", refuses("404 Not Found", "ResourceNotFound"), rejected },
        { "404 without an error", says(answerOf("404 Not Found", html, page)), unknown },
        { "error in a 200", refuses("200 OK", "InvalidParam"), rejected },
        { "CommonErr in a 200", refuses("200 OK", "CommonErr"), unknown },
        { "error without a code in a 200", refuses("200 OK", ""), unknown },
        { "redirect",
          says(answerOf("307 Temporary Redirect", "Location: http://127.0.0.1:9/\r\n", {})),
          unknown },
        { "broken JSON", says(answerOf("200 OK", json, R"({"ResponseMetadata":{"RequestId":"r)")),
          unknown },
        { "JSON of another kind", says(answerOf("200 OK", json, "[\"tasks\", 17]")), unknown },
        { "JSON without metadata", says(answerOf("200 OK", json, "{\"Result\":{}}")), unknown },
        { "100 MB body", says(answerOf("200 OK", json, QByteArray(100LL << 20, ' '))), unknown },
    };
}

} // namespace muster::test
