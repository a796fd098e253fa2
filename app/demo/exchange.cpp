// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/demo/exchange.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <algorithm>

namespace muster::demo {

namespace {

using namespace Qt::StringLiterals;

// A plus sign stays one: a client that signs its query writes a space as %20.
QString decoded(const QByteArray &part) { return QUrl::fromPercentEncoding(part); }

QString titleOf(int status)
{
    switch (status) {
    case 400:
        return u"Bad Request"_s;
    case 401:
        return u"Unauthorized"_s;
    case 403:
        return u"Forbidden"_s;
    case 404:
        return u"Not Found"_s;
    default:
        return u"Internal Server Error"_s;
    }
}

} // namespace

QByteArray DemoRequest::header(const QByteArray &name) const
{
    const auto it = std::find_if(headers.cbegin(), headers.cend(), [&](const auto &header) {
        return header.first.compare(name, Qt::CaseInsensitive) == 0;
    });
    return it == headers.cend() ? QByteArray() : it->second.trimmed();
}

bool DemoRequest::hasHeader(const QByteArray &name) const
{
    return std::any_of(headers.cbegin(), headers.cend(), [&](const auto &header) {
        return header.first.compare(name, Qt::CaseInsensitive) == 0;
    });
}

QString DemoRequest::queryValue(const QString &key) const
{
    const auto it = std::find_if(query.cbegin(), query.cend(),
                                 [&](const auto &item) { return item.first == key; });
    return it == query.cend() ? QString() : it->second;
}

bool DemoRequest::hasQuery(const QString &key) const
{
    return std::any_of(query.cbegin(), query.cend(),
                       [&](const auto &item) { return item.first == key; });
}

void readTarget(const QByteArray &target, DemoRequest &request)
{
    const qsizetype mark = target.indexOf('?');
    request.path = decoded(mark < 0 ? target : target.left(mark));
    request.query.clear();
    if (mark < 0)
        return;
    const QByteArrayList items = target.mid(mark + 1).split('&');
    for (const QByteArray &item : items) {
        if (item.isEmpty())
            continue;
        const qsizetype equals = item.indexOf('=');
        request.query.emplaceBack(decoded(equals < 0 ? item : item.left(equals)),
                                  equals < 0 ? QString() : decoded(item.mid(equals + 1)));
    }
}

DemoReply serviceError(int status, const QString &code, const QString &message,
                       const QByteArray &requestId)
{
    const QJsonObject body { { u"error_code"_s, code },
                             { u"error_msg"_s, message },
                             { u"request_id"_s, QString::fromLatin1(requestId) } };
    return { status, QJsonDocument(body).toJson(QJsonDocument::Compact), {} };
}

DemoReply identityError(int status, const QString &message)
{
    const QJsonObject error { { u"code"_s, status },
                              { u"message"_s, message },
                              { u"title"_s, titleOf(status) } };
    return { status,
             QJsonDocument(QJsonObject { { u"error"_s, error } }).toJson(QJsonDocument::Compact),
             {} };
}

} // namespace muster::demo
