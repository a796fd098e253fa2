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

std::optional<EnvironmentKeys> keysOf(const QString &provider, const KeyVariables &names,
                                      const QProcessEnvironment &environment)
{
    const auto value = [&environment](const QString &name) {
        return name.isEmpty() ? QString() : withoutBlanks(environment.value(name));
    };
    EnvironmentKeys keys;
    keys.provider = provider;
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

QList<EnvironmentKeys> environmentKeys(const QProcessEnvironment &environment,
                                       const QList<ProviderRules> &providers)
{
    QList<EnvironmentKeys> all;
    for (const ProviderRules &rules : providers) {
        std::optional<EnvironmentKeys> best;
        for (const KeyVariables &names : rules.keyVariables) {
            std::optional<EnvironmentKeys> keys = keysOf(rules.provider, names, environment);
            if (keys && (!best || (!best->missing.isEmpty() && keys->missing.isEmpty())))
                best = std::move(keys);
        }
        if (best)
            all.append(*best);
    }
    return all;
}

QStringList environmentKeyNames(const QList<ProviderRules> &providers)
{
    QStringList all;
    for (const ProviderRules &rules : providers) {
        for (const KeyVariables &names : rules.keyVariables) {
            for (const QString &name :
                 { names.accessKey, names.secretKey, names.securityToken, names.projectId }) {
                if (!name.isEmpty())
                    all.append(name);
            }
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
