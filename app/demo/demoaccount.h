// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The one account of the demo cloud, with two IAM users: one of them has a virtual MFA device.
// Nothing in it is a secret: it opens nothing but the demo. Plain value: no owner, any thread.
#pragma once

#include "app/fleet/credentials.h"

namespace muster::demo {

struct DemoAccount
{
    QString region = QStringLiteral("demo-1");
    QString projectId = QStringLiteral("0123456789abcdef0123456789abcdef");
    QString projectName = region; //!< the built-in project is named like its region
    //! Below the built-in one; everybody may enter it, and nobody may list a fleet there.
    QString subProjectId = QStringLiteral("5ab0123456789abcdef0123456789abc");
    QString subProjectName = region + QStringLiteral("_staging");
    QString domainId = QStringLiteral("d0000000000000000000000000000001");
    QString userId = QStringLiteral("e0000000000000000000000000000001");
    PasswordLogin login { QStringLiteral("demo-account"), QStringLiteral("operator"),
                          Secret(QStringLiteral("demo-password")) };
    PasswordLogin mfaLogin { QStringLiteral("demo-account"), QStringLiteral("mfa-operator"),
                             Secret(QStringLiteral("demo-mfa-password")),
                             QStringLiteral("e0000000000000000000000000000002") };
    QByteArray mfaKey = QByteArrayLiteral("12345678901234567890");
    //! The same as an authenticator takes it (RFC 4648, base 32).
    QString mfaKeyBase32 = QStringLiteral("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    AccessKey key { QStringLiteral("DEMOACCESSKEY0000001"),
                    Secret(QStringLiteral("demo-secret-key-that-opens-only-the-demo")),
                    {} };
    AccessKey volcengineKey { QStringLiteral("AKLTdemoaccesskey0000001"),
                              Secret(QStringLiteral("demo-live-secret-that-opens-only-the-demo")),
                              {} };
    QString volcengineRegion = QStringLiteral("cn-north-1");
};

} // namespace muster::demo
