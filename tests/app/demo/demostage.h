// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What tests of the demo cloud begin with. Owned by a test; its thread.
#pragma once

#include "app/demo/democloud.h"
#include "tests/app/demo/democlient.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <memory>

namespace muster::test {

using namespace Qt::StringLiterals;

inline demo::DemoSettings quick()
{
    demo::DemoSettings settings;
    settings.sizes[u"servers"_s] = 250;
    settings.sizes[u"encode-servers"_s] = 130;
    settings.jobTimeMin = std::chrono::milliseconds(40);
    settings.jobTimeMax = std::chrono::milliseconds(120);
    settings.failingJobs = 0;
    settings.refusedIds = 0;
    return settings;
}

// A running cloud, a client and a token. The client goes first, so that stopping is quick.
struct Stage
{
    explicit Stage(const demo::DemoSettings &settings = quick())
        : cloud(std::move(demo::DemoCloud::start(settings)).value())
        , client(cloud->endpoint())
        , service("/v1/" + cloud->projectId().toLatin1() + "/cloud-phone/")
    {
        signIn();
    }

    void signIn()
    {
        token = client.login(cloud->passwordLogin(), cloud->region())
                    .headers.value("x-subject-token");
    }
    DemoAnswer get(const QByteArray &target)
    {
        return client.send("GET", service + target, { { "X-Auth-Token", token } });
    }
    DemoAnswer post(const QByteArray &target, const QByteArray &body)
    {
        return client.send("POST", service + target, { { "X-Auth-Token", token } }, body);
    }
    DemoAnswer restart(const QStringList &ids)
    {
        return post("servers/batch-restart", listBody(u"server_ids"_s, ids));
    }
    static QByteArray listBody(const QString &key, const QStringList &ids)
    {
        return QJsonDocument(QJsonObject { { key, QJsonArray::fromStringList(ids) } })
            .toJson(QJsonDocument::Compact);
    }
    QStringList idsWithStatus(const QString &list, const QString &key, int status)
    {
        QStringList ids;
        const QByteArray target
            = list.toLatin1().replace('_', '-') + "?status=" + QByteArray::number(status);
        const QJsonArray rows = get(target).body.value(list).toArray();
        for (const QJsonValue &row : rows)
            ids.append(row.toObject().value(key).toString());
        return ids;
    }
    QStringList normalServers() { return idsWithStatus(u"servers"_s, u"server_id"_s, 5); }

    std::unique_ptr<demo::DemoCloud> cloud;
    DemoClient client;
    QByteArray service;
    QByteArray token;
};

inline QHash<QString, QJsonObject> byKey(const QJsonArray &rows, const QString &key)
{
    QHash<QString, QJsonObject> found;
    for (const QJsonValue &row : rows)
        found.insert(row.toObject().value(key).toString(), row.toObject());
    return found;
}

} // namespace muster::test
