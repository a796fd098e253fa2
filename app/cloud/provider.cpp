// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cloud/provider.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace muster {

using namespace Qt::StringLiterals;

QList<FleetKind> kindsOf(const QList<Provider> &providers)
{
    QList<FleetKind> kinds;
    for (const Provider &provider : providers) {
        for (const FleetKind &kind : provider.kinds)
            kinds += QList { kind } + kind.commands;
    }
    return kinds;
}

QJsonArray regionRows(const QString &providerId)
{
    QFile file(":/muster/regions/"_L1 + providerId + ".json"_L1);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object().value("regions"_L1).toArray();
}

} // namespace muster
