// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Making or changing one connection: reads what its store holds, and saves it: first the secrets,
// then the connection, last what is left behind in another store. Restarts nothing.
// Owned by its dialog; UI thread.
#pragma once

#include "app/connections/connectionstore.h"
#include "app/secrets/secretstore.h"

#include <QPointer>

#include <functional>
#include <optional>

namespace muster {

class ConnectionEdit final : public QObject
{
    Q_OBJECT

public:
    using SecretResult = Result<std::optional<Credentials>>;

    //! \brief What it waits for.
    enum class Step { ReadingKeys, StoringKeys, RemovingEarlierKeys };
    Q_ENUM(Step)
    //! \brief What did not work. Only after the last one is the connection saved.
    enum class Failure { KeysNotStored, NotInTheList, EarlierKeysRemain };
    Q_ENUM(Failure)

    struct Wanted
    {
        Connection connection; //!< its id is chosen here unless one is edited
        Credentials credentials;
        std::optional<Credentials> stored; //!< what the store is known to hold
        Secret proxyPassword;
        bool isProxyPasswordNew = false;
    };

    //! \brief All outlive it.
    ConnectionEdit(ConnectionStore &connections, const SecretStores &stores,
                   QObject *parent = nullptr);

    //! \brief Changes \a connection instead of making one, and reads what is stored of it.
    void edit(const Connection &connection);
    //! \brief The connection comes from the environment: it is in no list.
    void setFromEnvironment() { m_isFromEnvironment = true; }
    [[nodiscard]] bool isFromEnvironment() const { return m_isFromEnvironment; }
    //! \brief As it was before; none: a new one.
    [[nodiscard]] const std::optional<Connection> &edited() const { return m_edited; }

    //! \brief Ignored while it is busy, or once it is saved.
    void save(const Wanted &wanted);
    //! \brief Hears no more of the step that it waits for, and takes back what that may still
    //! write. Only stepEnded() follows.
    void stop();
    [[nodiscard]] bool isBusy() const { return m_job; }
    [[nodiscard]] bool isSaved() const { return m_saved; }

signals:
    void stepBegan(muster::ConnectionEdit::Step step);
    //! \brief The store is slow, or asks a person.
    void waiting();
    //! \brief The step is over, one way or the other; before the signal that says how.
    void stepEnded();

    void keysRead(const muster::Result<std::optional<muster::Credentials>> &result);
    //! \brief Only when one is stored.
    void proxyPasswordRead(const muster::Secret &password);

    //! \brief The secrets are stored and the connection is in the list. At most once.
    void saved(const muster::Connection &connection);
    //! \brief After saved(): nothing is left to be done.
    void finished();
    void failed(muster::ConnectionEdit::Failure failure, const muster::Error &error);

private:
    [[nodiscard]] bool movesKeys() const;
    void waitFor(Step step, SecretJob *job, std::function<void(const SecretResult &)> then);
    void readProxyPassword();
    void storeKeys();
    void storeProxyPassword();
    void keepConnection();
    void removeEarlierKeys();
    void removeEarlierProxyPassword();
    void earlierKeysRemoved(const SecretResult &result);
    void keysNotStored(const Error &error);
    void takeBackKeys();

    ConnectionStore &m_connections;
    const SecretStores m_stores;
    std::optional<Connection> m_edited;
    Wanted m_wanted; // what is being saved; its secrets go when that ends
    bool m_isFromEnvironment = false;
    bool m_saved = false;
    QPointer<SecretJob> m_job;
};

} // namespace muster
