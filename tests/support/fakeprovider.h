// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A provider whose clouds are fakes; the test reaches the last one that was opened.
#pragma once

#include "app/cloud/provider.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakecloud.h"
#include "tests/support/fakerandom.h"
#include "tests/support/faketransport.h"

#include <QPointer>

namespace muster::test {

//! \brief Outlives whatever gets its provider() or context().
class FakeProvider final
{
public:
    FakeClock clock;
    FakeRandom random;
    FakeTransport transport;
    QPointer<FakeCloud> cloud;
    Transport *lastTransport = nullptr;
    int opened = 0;
    std::optional<Connection> lastConnection;
    std::optional<Credentials> lastCredentials;

    QList<QPointer<FakeProjectSearch>> searches;

    [[nodiscard]] CloudContext context() { return { transport, clock, random }; }
    [[nodiscard]] Provider provider()
    {
        Provider provider;
        provider.id = QStringLiteral("fake");
        provider.name = Phrase { "Fake", "Fake cloud" };
        provider.signIns = { CredentialKind::AccessKey, CredentialKind::Password };
        provider.regions = { region("one"), region("two") };
        provider.placeOf = [](const Connection &connection) {
            return connection.endpoint.isEmpty() ? region(qPrintable(connection.region)).endpoint
                                                 : connection.endpoint;
        };
        provider.kinds = { FakeCloud::serverKind() };
        provider.open = [this](const Connection &connection, const Credentials &credentials,
                               const CloudContext &given) {
            auto made = std::make_unique<FakeCloud>();
            cloud = made.get();
            ++opened;
            lastTransport = &given.transport;
            lastConnection = connection;
            lastCredentials = credentials;
            return made;
        };
        return provider;
    }

    //! \brief The same with projects that can be asked for, and with tokens.
    [[nodiscard]] Provider providerWithProjects()
    {
        Provider made = provider();
        made.signIns.append(CredentialKind::Token);
        made.findProjects = [this](const Connection &connection, const Credentials &credentials,
                                   const CloudContext &, QObject *parent) {
            auto *search = new FakeProjectSearch(parent);
            searches.append(search);
            lastConnection = connection;
            lastCredentials = credentials;
            return search;
        };
        return made;
    }

private:
    static RegionInfo region(const char *id)
    {
        RegionInfo region;
        region.id = QString::fromLatin1(id);
        region.name.set(Language::English, QStringLiteral("Region ") + region.id);
        region.name.set(Language::Chinese, QStringLiteral("区域 ") + region.id);
        region.endpoint = QUrl(QStringLiteral("https://%1.example.com").arg(region.id));
        return region;
    }
};

} // namespace muster::test
