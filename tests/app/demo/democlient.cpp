// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/app/demo/democlient.h"

#include "app/demo/exchange.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QTest>

#include <memory>

namespace muster::test {

using namespace Qt::StringLiterals;

DemoClient::DemoClient(QUrl root)
    : m_root(std::move(root))
{
    m_network.setProxy(QNetworkProxy::NoProxy);
}

QNetworkReply *DemoClient::begin(const QByteArray &method, const QByteArray &target,
                                 const HttpHeaders &headers, const QByteArray &body)
{
    const QByteArray url = m_root.toEncoded(QUrl::RemovePath) + target;
    QNetworkRequest request(QUrl::fromEncoded(url, QUrl::StrictMode));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    for (const auto &[name, value] : headers)
        request.setRawHeader(name, value);
    return m_network.sendCustomRequest(request, method, body);
}

DemoAnswer DemoClient::answerOf(QNetworkReply &reply)
{
    DemoAnswer answer;
    answer.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.body = QJsonDocument::fromJson(reply.readAll()).object();
    const auto headers = reply.rawHeaderPairs();
    for (const auto &[name, value] : headers)
        answer.headers.insert(name.toLower(), value);
    return answer;
}

DemoAnswer DemoClient::send(const QByteArray &method, const QByteArray &target,
                            const HttpHeaders &headers, const QByteArray &body)
{
    const std::unique_ptr<QNetworkReply> reply(begin(method, target, headers, body));
    if (!QTest::qWaitFor([&] { return reply->isFinished(); }, 20'000))
        return {};
    return answerOf(*reply);
}

DemoAnswer DemoClient::login(const PasswordLogin &login, const QString &project)
{
    const QJsonObject user { { u"name"_s, login.userName },
                             { u"password"_s, login.password.reveal() },
                             { u"domain"_s, QJsonObject { { u"name"_s, login.accountName } } } };
    QJsonObject auth { { u"identity"_s,
                         QJsonObject { { u"methods"_s, QJsonArray { u"password"_s } },
                                       { u"password"_s, QJsonObject { { u"user"_s, user } } } } } };
    if (!project.isEmpty()) {
        auth.insert("scope"_L1,
                    QJsonObject { { u"project"_s, QJsonObject { { u"name"_s, project } } } });
    }
    return send("POST", "/v3/auth/tokens?nocatalog=true", {},
                QJsonDocument(QJsonObject { { u"auth"_s, auth } }).toJson());
}

huawei::SigningInput DemoClient::prepared(const QByteArray &method, const QByteArray &target,
                                          const QByteArray &body, const QDateTime &at) const
{
    demo::DemoRequest parts;
    demo::readTarget(target, parts);
    huawei::SigningInput input;
    input.method = method;
    input.path = parts.path;
    input.query = parts.query;
    input.body = body;
    input.headers = {
        { "Host", m_root.host().toLatin1() + ':' + QByteArray::number(m_root.port()) },
        { "X-Sdk-Date", at.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s).toLatin1() },
        { "Content-Type", "application/json" },
    };
    return input;
}

DemoAnswer DemoClient::sendSigned(const huawei::SigningInput &input, const AccessKey &key,
                                  const QByteArray &target, const QByteArray &body)
{
    HttpHeaders headers = input.headers;
    headers.emplaceBack(
        "Authorization",
        huawei::authorization(input, key.accessKeyId.toUtf8(), key.secretKey.reveal().toUtf8()));
    return send(input.method, target, headers, body);
}

} // namespace muster::test
