// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Turns a connection into an open one: reads its secret, asks the provider for a cloud.
// Owned by main, owns every open connection; UI thread. Sends nothing by itself.
#pragma once

#include "app/cloud/provider.h"
#include "app/restart/runnergroup.h"
#include "app/secrets/secretstore.h"
#include "app/session/session.h"

#include <QHash>
#include <QSet>

namespace muster {

class Sessions final : public QObject
{
    Q_OBJECT

public:
    //! \brief What these refer to outlives it.
    Sessions(QList<Provider> providers, const CloudContext &context, const SecretStores &stores,
             Journal &journal, QObject *parent = nullptr);
    ~Sessions() override;

    //! \brief Reads the secret and opens; ends in exactly one of opened, credentialsMissing,
    //! passcodeMissing, failed. A connection that is open already is reported again as it is; one
    //! whose secret is being read is not asked for twice.
    void open(const Connection &connection);
    //! \brief Opens with \a credentials, replacing one that is open: at once, or, when the
    //! connection's proxy wants a password, as soon as that was read from the connection's store;
    //! failed() when the store cannot tell. One with a run that has not ended stays open and goes
    //! on with \a credentials, and the network of \a connection; failed (OwnError::ConnectionBusy)
    //! when \a connection leads to another place, whatever it is that names it. Ends in
    //! passcodeMissing when \a credentials lack a code; one that is open stays as it is.
    void openWith(const Connection &connection, const Credentials &credentials);
    //! \brief As openWith(), with what the store holds: for a sign-in that has ended.
    void signInAgain(const Connection &connection);
    //! \brief Where \a connection is open, its name, colour and brakes are so from now on. Sends
    //! nothing.
    void setFlags(const Connection &connection);
    //! \brief Closes it, unless one of its runs has targets that are not final. May be called from
    //! any slot, its own as well: it is deleted when the event loop comes to it.
    [[nodiscard]] bool close(const ConnectionId &id);

    //! \brief For connections that are opened from now on, and for the next runs of open ones.
    void setSettings(const RunnerSettings &settings);

    [[nodiscard]] Session *find(const ConnectionId &id) const;
    [[nodiscard]] QList<Session *> all() const;
    [[nodiscard]] const SecretStores &stores() const { return m_stores; }
    [[nodiscard]] const QList<Provider> &providers() const { return m_providers; }
    //! \brief Empty for a provider that this build does not know.
    [[nodiscard]] Phrase providerName(const Connection &connection) const;
    //! \brief True as well for a provider that this build does not know.
    [[nodiscard]] bool hasProjects(const Connection &connection) const;

signals:
    void opened(muster::Session *connection);
    //! \brief The store has no secret, or cannot show it: the person must type it.
    void credentialsMissing(const muster::Connection &connection);
    void failed(const muster::Connection &connection, const muster::Error &error);
    //! \brief What the store holds takes a code of the virtual MFA device beside it: openWith() is
    //! called again with one.
    void passcodeMissing(const muster::Connection &connection,
                         const muster::Credentials &credentials);
    //! \brief The keychain is asking a person, or slow.
    void waitingForKeychain(const muster::Connection &connection);
    //! \brief \a connection is about to be deleted.
    void closing(muster::Session *connection);

private:
    [[nodiscard]] bool isSamePlace(const Connection &one, const Connection &other) const;
    void renew(Session &open, const Connection &connection, const Credentials &credentials,
               const Secret &proxyPassword);
    void readAndOpen(const Connection &connection);
    void openThrough(const Connection &connection, const Credentials &credentials,
                     const Secret &proxyPassword);

    QList<Provider> m_providers;
    CloudContext m_context;
    const SecretStores m_stores;
    Journal &m_journal;
    RunnerSettings m_settings;
    RunnerGroup m_circle;
    QHash<ConnectionId, Session *> m_open;
    QSet<ConnectionId> m_reading;
};

} // namespace muster
