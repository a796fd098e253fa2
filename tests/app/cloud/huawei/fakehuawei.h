// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What Huawei Cloud would answer, for tests that play the network.
#pragma once

#include "app/cloud/huawei/serviceread.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakerandom.h"
#include "tests/support/faketransport.h"

#include <QCoreApplication>

namespace muster::test {

inline const QString fakeProject = QStringLiteral("0123456789abcdef0123456789abcdef");

inline PasswordLogin fakeLogin()
{
    return { QStringLiteral("acme"), QStringLiteral("op"), Secret(QStringLiteral("pass-word")) };
}

inline AccessKey fakeKey()
{
    return { QStringLiteral("EXAMPLEAK00000000001"), Secret(QStringLiteral("secret-key")), {} };
}

inline QByteArray vendorError(const QByteArray &code)
{
    return "{\"error_code\":\"" + code + "\",\"error_msg\":\"why\",\"request_id\":\"q\"}";
}

//! \brief A token for 24 h and fakeProject.
inline void answerToken(FakeHttpCall *call, const QByteArray &token)
{
    call->answer(201,
                 "{\"token\":{\"issued_at\":\"2026-11-20T08:09:10.000000Z\","
                 "\"expires_at\":\"2026-11-21T08:09:10.000000Z\",\"project\":{\"id\":\""
                     + fakeProject.toUtf8() + "\"}}}",
                 { { "X-Subject-Token", token } });
}

inline QByteArray headerOf(const HttpRequest &request, const QByteArray &name)
{
    for (const auto &[key, value] : request.headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

//! \brief Lets everything queued happen, also what that queues.
inline void settle()
{
    for (int i = 0; i < 4; ++i)
        QCoreApplication::processEvents();
}

} // namespace muster::test
