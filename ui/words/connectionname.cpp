// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/words/connectionname.h"

#include "app/core/visibletext.h"

#include <QCoreApplication>

namespace muster {

QString connectionName(const Connection &connection)
{
    return connection.demo ? QCoreApplication::translate("DemoCloud", connection.name.toUtf8())
                           : visibleText(connection.name);
}

QString endpointHost(const Connection &connection)
{
    const QUrl &endpoint = connection.endpoint;
    if (endpoint.port() < 0)
        return endpoint.host();
    return endpoint.host() + u':' + QString::number(endpoint.port());
}

} // namespace muster
