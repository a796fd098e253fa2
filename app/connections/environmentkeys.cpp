// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/connections/environmentkeys.h"

#include "app/connections/connectionrules.h"

#include <QProcessEnvironment>
#include <QUuid>

#include <optional>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

struct Names
{
    QLatin1StringView provider;
    QLatin1StringView accessKey;
    QLatin1StringView secretKey;
    QLatin1StringView securityToken;
    QLatin1StringView projectId;
};

// **Source:** huaweicloud-sdk-core, EnvCredentialProvider (Java, C#): HUAWEICLOUD_SDK_*.
// volcengine-go-sdk, NewEnvCredentials: VOLCENGINE_*. volc-sdk-golang and -python: VOLC_ACCESSKEY,
// VOLC_SECRETKEY; their session token as in Volcengine's VeADK.
constexpr Names families[] = {
    { "huawei"_L1, "HUAWEICLOUD_SDK_AK"_L1, "HUAWEICLOUD_SDK_SK"_L1,
      "HUAWEICLOUD_SDK_SECURITY_TOKEN"_L1, "HUAWEICLOUD_SDK_PROJECT_ID"_L1 },
    { "volcengine"_L1,
      "VOLCENGINE_ACCESS_KEY"_L1,
      "VOLCENGINE_SECRET_KEY"_L1,
      "VOLCENGINE_SESSION_TOKEN"_L1,
      {} },
    { "volcengine"_L1, "VOLC_ACCESSKEY"_L1, "VOLC_SECRETKEY"_L1, "VOLC_SESSIONTOKEN"_L1, {} },
};

std::optional<EnvironmentKeys> keysOf(const Names &names, const QProcessEnvironment &environment)
{
    const auto value = [&environment](QLatin1StringView name) {
        return name.isEmpty() ? QString() : withoutBlanks(environment.value(name));
    };
    EnvironmentKeys keys;
    keys.provider = names.provider;
    keys.key = { value(names.accessKey), Secret(value(names.secretKey)),
                 Secret(value(names.securityToken)) };
    keys.projectId = value(names.projectId);
    const bool hasAccessKey = !keys.key.accessKeyId.isEmpty();
    const bool hasSecretKey = !keys.key.secretKey.isEmpty();
    if (!hasAccessKey && !hasSecretKey)
        return std::nullopt;
    if (hasAccessKey != hasSecretKey) {
        keys.found = hasAccessKey ? names.accessKey : names.secretKey;
        keys.missing = hasAccessKey ? names.secretKey : names.accessKey;
    }
    return keys;
}

} // namespace

QList<EnvironmentKeys> environmentKeys(const QProcessEnvironment &environment)
{
    QList<EnvironmentKeys> all;
    for (const Names &names : families) {
        const std::optional<EnvironmentKeys> keys = keysOf(names, environment);
        if (!keys)
            continue;
        EnvironmentKeys *earlier
            = !all.isEmpty() && all.constLast().provider == keys->provider ? &all.last() : nullptr;
        if (!earlier)
            all.append(*keys);
        else if (!earlier->missing.isEmpty() && keys->missing.isEmpty())
            *earlier = *keys;
    }
    return all;
}

QStringList environmentKeyNames()
{
    QStringList all;
    for (const Names &names : families) {
        for (const QLatin1StringView name :
             { names.accessKey, names.secretKey, names.securityToken, names.projectId }) {
            if (!name.isEmpty())
                all.append(name);
        }
    }
    return all;
}

ConnectionId environmentConnectionId(const Connection &connection, const QString &accessKeyId)
{
    static const QUuid ours(u"{6f0d1c86-2f0b-5f5e-9a55-0f6d5f6c9b1e}"_s);
    // A project is one account's; where there are none, the key tells the accounts apart.
    const QStringList place { u"environment"_s, connection.provider, connection.region,
                              connection.endpoint.toString(),
                              connection.projectId.isEmpty() ? accessKeyId : connection.projectId };
    return { QUuid::createUuidV5(ours, place.join(u'\n')).toString(QUuid::WithoutBraces) };
}

} // namespace muster
