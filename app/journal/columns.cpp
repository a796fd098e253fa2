// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/journal/columns.h"

#include "app/core/enumwords.h"
#include "app/core/visibletext.h"
#include "app/fleet/connectionjson.h"
#include "app/fleet/valuewords.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace muster {

namespace {

constexpr auto errorKindWords = enumWords<ErrorKind>({
    { ErrorKind::Cancelled, "cancelled" },
    { ErrorKind::Offline, "offline" },
    { ErrorKind::Timeout, "timeout" },
    { ErrorKind::Tls, "tls" },
    { ErrorKind::BadCredentials, "bad-credentials" },
    { ErrorKind::Forbidden, "forbidden" },
    { ErrorKind::NotFound, "not-found" },
    { ErrorKind::Conflict, "conflict" },
    { ErrorKind::RateLimited, "rate-limited" },
    { ErrorKind::ServerFault, "server-fault" },
    { ErrorKind::BadResponse, "bad-response" },
    { ErrorKind::Refused, "refused" },
    { ErrorKind::Keychain, "keychain" },
    { ErrorKind::Storage, "storage" },
    { ErrorKind::InvalidInput, "invalid-input" },
});

QString compactText(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

// As journals wrote a connection before it had one form everywhere; the oldest have no token, no
// options and no account.
QJsonObject fromFirstForm(QJsonObject object)
{
    const auto take = [&object](const QString &key) { return object.take(key); };
    const CredentialKind kind = take(u"access_key"_s).toBool() ? CredentialKind::AccessKey
        : take(u"token"_s).toBool()                            ? CredentialKind::Token
                                                               : CredentialKind::Password;
    const SecretPlace place
        = take(u"keychain"_s).toBool() ? SecretPlace::Keychain : SecretPlace::Session;
    object[u"signIn"_s] = credentialKindWords.word(kind);
    object[u"secretPlace"_s] = secretPlaceWords.word(place);
    object[u"identityEndpoint"_s] = take(u"identity_endpoint"_s);
    object[u"projectId"_s] = take(u"project_id"_s);
    object[u"production"_s] = object[u"production"_s].toBool();
    object[u"readOnly"_s] = take(u"read_only"_s).toBool();
    return object;
}

} // namespace

// As Qt writes it with Qt::ISODateWithMs, which takes a third of the time that a target's row
// takes.
QString timeToText(const QDateTime &time)
{
    if (!time.isValid())
        return {};
    constexpr qint64 day = qint64(24) * 3600 * 1000;
    constexpr qint64 lastDay = 2'932'896; // of the year 9999, counted from 1970
    const qint64 since = time.toMSecsSinceEpoch();
    if (since < 0 || since / day > lastDay)
        return time.toUTC().toString(Qt::ISODateWithMs);
    const QDate date = QDate(1970, 1, 1).addDays(since / day);
    const auto rest = static_cast<int>(since % day);
    QString text = u"0000-00-00T00:00:00.000Z"_s;
    const auto write = [&text](int number, qsizetype end) {
        for (; number > 0; number /= 10)
            text[--end] = QChar(static_cast<char16_t>(u'0' + number % 10));
    };
    write(date.year(), 4);
    write(date.month(), 7);
    write(date.day(), 10);
    write(rest / 3'600'000, 13);
    write(rest / 60'000 % 60, 16);
    write(rest / 1000 % 60, 19);
    write(rest % 1000, 23);
    return text;
}

QDateTime timeFromText(const QString &text)
{
    return text.isEmpty() ? QDateTime() : QDateTime::fromString(text, Qt::ISODateWithMs).toUTC();
}

QString errorKindToText(ErrorKind kind) { return errorKindWords.word(kind); }

std::optional<ErrorKind> errorKindFromText(const QString &text)
{
    return errorKindWords.value(text);
}

QString errorToText(const std::optional<Error> &error)
{
    if (!error)
        return {};
    QJsonObject object {
        { u"kind"_s, errorKindToText(error->kind) },
        { u"sent"_s, error->delivery == Delivery::Sent },
        { u"http_status"_s, error->httpStatus },
        { u"code"_s, error->code.text() },
        { u"message"_s, error->message },
        { u"request_id"_s, error->requestId },
        { u"detail"_s, technicalDetail(*error) },
    };
    if (error->retryAfter)
        object.insert(u"retry_after"_s, qint64(error->retryAfter->count()));
    if (error->clockOffset)
        object.insert(u"clock_offset"_s, qint64(error->clockOffset->count()));
    return compactText(object);
}

std::optional<Error> errorFromText(const QString &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isObject())
        return std::nullopt;
    const QJsonObject object = document.object();
    Error error;
    error.kind
        = errorKindFromText(object.value(u"kind"_s).toString()).value_or(ErrorKind::BadResponse);
    error.delivery = object.value(u"sent"_s).toBool() ? Delivery::Sent : Delivery::NotSent;
    error.httpStatus = object.value(u"http_status"_s).toInt();
    // Earlier versions kept texts of any length.
    error.code
        = errorCodeOf(error.kind, boundedText(object.value(u"code"_s).toString(), longest::code));
    error.message = boundedText(object.value(u"message"_s).toString(), longest::message);
    error.requestId = boundedText(object.value(u"request_id"_s).toString(), longest::id);
    error.detail = object.value(u"detail"_s).toString();
    error.certificate = certificateFromText(error.detail);
    if (error.certificate)
        error.detail.clear();
    if (const QJsonValue after = object.value(u"retry_after"_s); after.isDouble())
        error.retryAfter = std::chrono::seconds(after.toInteger());
    if (const QJsonValue offset = object.value(u"clock_offset"_s); offset.isDouble())
        error.clockOffset = std::chrono::seconds(offset.toInteger());
    return error;
}

QString connectionToText(const Connection &connection)
{
    return compactText(connectionToJson(connection));
}

Connection connectionFromText(const QString &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    return connectionFromJson(object.contains(u"signIn"_s) ? object : fromFirstForm(object));
}

QString planToText(const WavePlan &waves, const StopRule &stopRule)
{
    QJsonObject object {
        { u"shape"_s, waveShapeWords.word(waves.shape) },
        { u"canary"_s, waves.canary },
        { u"size"_s, waves.size },
        { u"growth"_s, waves.growth },
        { u"soak_seconds"_s, qint64(waves.soak.count()) },
        { u"deadline_seconds"_s, qint64(waves.deadline.count()) },
    };
    if (stopRule.count)
        object.insert(u"stop_count"_s, *stopRule.count);
    if (stopRule.percent)
        object.insert(u"stop_percent"_s, *stopRule.percent);
    if (stopRule.canary)
        object.insert(u"stop_canary"_s, true);
    return compactText(object);
}

void planFromText(const QString &text, WavePlan &waves, StopRule &stopRule)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    waves.shape = waveShapeWords.value(object.value(u"shape"_s).toString()).value_or(waves.shape);
    waves.canary = object.value(u"canary"_s).toInt(waves.canary);
    waves.size = object.value(u"size"_s).toInt(waves.size);
    waves.growth = object.value(u"growth"_s).toInt(waves.growth);
    waves.soak
        = std::chrono::seconds(object.value(u"soak_seconds"_s).toInteger(waves.soak.count()));
    waves.deadline = std::chrono::seconds(
        object.value(u"deadline_seconds"_s).toInteger(waves.deadline.count()));
    if (const QJsonValue count = object.value(u"stop_count"_s); count.isDouble())
        stopRule.count = count.toInt();
    if (const QJsonValue percent = object.value(u"stop_percent"_s); percent.isDouble())
        stopRule.percent = percent.toInt();
    stopRule.canary = object.value(u"stop_canary"_s).toBool();
}

Outcome outcomeFromName(const QString &name)
{
    return outcomeOfName(name).value_or(Outcome::Unknown);
}

} // namespace muster
