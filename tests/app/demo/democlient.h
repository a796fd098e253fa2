// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A plain HTTP client for tests of the demo cloud: it sends what it is told and judges nothing.
// Owned by a test; its thread.
#pragma once

#include "app/cloud/huawei/signing.h"
#include "app/fleet/credentials.h"

#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QUrl>

namespace muster::test {

struct DemoAnswer
{
    int status = 0; //!< 0: no answer
    QJsonObject body;
    QHash<QByteArray, QByteArray> headers; //!< lower-case names

    [[nodiscard]] QString code() const
    {
        return body.value(QLatin1String("error_code")).toString();
    }
};

class DemoClient
{
public:
    //! \brief \a root is where the demo cloud listens.
    explicit DemoClient(QUrl root);

    //! \brief Sends and waits for the answer. \a target is path and query, encoded.
    [[nodiscard]] DemoAnswer send(const QByteArray &method, const QByteArray &target,
                                  const HttpHeaders &headers = {}, const QByteArray &body = {});
    //! \brief Sends without waiting; the caller owns the reply.
    [[nodiscard]] QNetworkReply *begin(const QByteArray &method, const QByteArray &target,
                                       const HttpHeaders &headers, const QByteArray &body);

    //! \brief Asks for a token; an empty \a project asks for one without a scope.
    [[nodiscard]] DemoAnswer login(const PasswordLogin &login, const QString &project);

    //! \brief What a signed request carries, Host and Authorization included.
    [[nodiscard]] huawei::SigningInput prepared(const QByteArray &method, const QByteArray &target,
                                                const QByteArray &body, const QDateTime &at) const;
    [[nodiscard]] DemoAnswer sendSigned(const huawei::SigningInput &input, const AccessKey &key,
                                        const QByteArray &target, const QByteArray &body);

    [[nodiscard]] static DemoAnswer answerOf(QNetworkReply &reply);

private:
    QUrl m_root;
    QNetworkAccessManager m_network;
};

} // namespace muster::test
