// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/session/sessions.h"

#include "app/connections/proxypassword.h"
#include "app/core/visibletext.h"
#include "app/fleet/credentials.h"
#include "app/net/networktransport.h"
#include "app/net/urlrule.h"

#include <QPointer>

#include <algorithm>

namespace muster {

Sessions::Sessions(QList<Provider> providers, const CloudContext &context,
                   const SecretStores &stores, Journal &journal, QObject *parent)
    : QObject(parent)
    , m_providers(std::move(providers))
    , m_context(context)
    , m_stores(stores)
    , m_journal(journal)
{
}

Sessions::~Sessions() = default;

Session *Sessions::find(const ConnectionId &id) const { return m_open.value(id); }

QList<Session *> Sessions::all() const { return m_open.values(); }

Phrase Sessions::providerName(const Connection &connection) const
{
    const auto it = std::ranges::find(m_providers, connection.provider, &Provider::id);
    return it == m_providers.cend() ? Phrase() : it->name;
}

bool Sessions::hasProjects(const Connection &connection) const
{
    const auto it = std::ranges::find(m_providers, connection.provider, &Provider::id);
    return it == m_providers.cend() || it->rules.hasProjects;
}

void Sessions::open(const Connection &connection)
{
    if (Session *standing = find(connection.id)) {
        emit opened(standing);
        return;
    }
    readAndOpen(connection);
}

void Sessions::signInAgain(const Connection &connection) { readAndOpen(connection); }

void Sessions::readAndOpen(const Connection &connection)
{
    if (m_reading.contains(connection.id))
        return;
    const QPointer<Session> before = find(connection.id);
    m_reading.insert(connection.id);
    SecretJob *job = m_stores.at(connection.secretPlace).read(connection.id);
    connect(job, &SecretJob::waiting, this,
            [this, connection] { emit waitingForKeychain(connection); });
    connect(job, &SecretJob::finished, this,
            [this, connection, before](const Result<std::optional<Credentials>> &result) {
                m_reading.remove(connection.id);
                // Opened with typed credentials while the keychain was still asking.
                if (Session *standing = find(connection.id); standing && standing != before)
                    emit opened(standing);
                else if (!result)
                    emit failed(connection, result.error());
                else if (!result->has_value())
                    emit credentialsMissing(connection);
                else
                    openWith(connection, **result);
            });
}

void Sessions::setFlags(const Connection &connection)
{
    if (Session *standing = find(connection.id))
        standing->setFlags(connection);
}

void Sessions::openWith(const Connection &connection, const Credentials &credentials)
{
    // A brake does not wait for a code, nor for a run that keeps the connection as it is.
    setFlags(connection);
    if (lacksPasscode(credentials)) {
        emit passcodeMissing(connection, credentials);
        return;
    }
    // The proxy's password is wanted only where the way there changes.
    if (Session *standing = find(connection.id); standing && standing->runner().isBusy()
        && (standing->connection().network == connection.network
            || !isSamePlace(standing->connection(), connection))) {
        renew(*standing, connection, credentials, {});
        return;
    }
    if (!connection.network.wantsProxyPassword()) {
        openThrough(connection, credentials, {});
        return;
    }
    SecretJob *job = m_stores.at(connection.secretPlace).read(proxyPasswordId(connection.id));
    connect(job, &SecretJob::waiting, this,
            [this, connection] { emit waitingForKeychain(connection); });
    connect(job, &SecretJob::finished, this,
            [this, connection, credentials](const Result<std::optional<Credentials>> &result) {
                if (!result) {
                    emit failed(connection, result.error());
                    return;
                }
                // None, or another proxy's: the proxy will ask, and the answer says what to do.
                const Secret password = result->has_value()
                    ? proxyPasswordIn(**result, connection.network)
                    : Secret();
                openThrough(connection, credentials, password);
            });
}

void Sessions::openThrough(const Connection &connection, const Credentials &credentials,
                           const Secret &proxyPassword)
{
    const auto provider
        = std::find_if(m_providers.cbegin(), m_providers.cend(),
                       [&](const Provider &known) { return known.id == connection.provider; });
    if (provider == m_providers.cend()) {
        Error error;
        error.kind = ErrorKind::InvalidInput;
        error.detail = connection.provider;
        emit failed(connection, error);
        return;
    }
    if (!close(connection.id)) { // a run was started while the password was read
        renew(*find(connection.id), connection, credentials, proxyPassword);
        return;
    }
    SessionLine line;
    line.transport = ownTransport(connection.network, proxyPassword, m_context.secrets);
    line.watch = std::make_unique<AnswerWatch>(
        line.transport ? *line.transport : m_context.transport, m_context.clock);
    line.cloud
        = provider->open(connection, credentials,
                         { *line.watch, m_context.clock, m_context.random, m_context.secrets });
    auto *open = new Session(connection, std::move(line),
                             { m_journal, m_context.clock, m_context.random, m_settings }, this);
    open->setKeysEndAt(keysEnd(credentials));
    open->setSignInName(signInNameOf(credentials));
    m_circle.join(open->runner(), connection);
    m_open.insert(connection.id, open);
    emit opened(open);
}

// What leads to the same resources may take an open one's place while runs go on.
bool Sessions::isSamePlace(const Connection &one, const Connection &other) const
{
    const auto place = [this](const Connection &connection) {
        const auto it = std::ranges::find(m_providers, connection.provider, &Provider::id);
        if (it == m_providers.cend() || !it->placeOf)
            return QUrl(connection.region + u' ' + connection.endpoint.toString());
        QUrl url = withoutUsualPort(it->placeOf(connection).adjusted(QUrl::StripTrailingSlash));
        if (url.path() == u"/")
            url.setPath({});
        return url;
    };
    // The project may have been found since the connection was saved without one.
    return one.provider == other.provider && one.demo == other.demo && one.options == other.options
        && place(one) == place(other)
        && (other.projectId.isEmpty() || other.projectId == one.projectId);
}

void Sessions::renew(Session &open, const Connection &connection, const Credentials &credentials,
                     const Secret &proxyPassword)
{
    if (!isSamePlace(open.connection(), connection)) {
        emit failed(connection, ownError(OwnError::ConnectionBusy, visibleText(connection.name)));
        return;
    }
    if (open.connection().network != connection.network)
        open.changeWay(ownTransport(connection.network, proxyPassword, m_context.secrets),
                       m_context.transport);
    open.renew(connection, credentials);
    emit opened(&open);
}

void Sessions::setSettings(const RunnerSettings &settings)
{
    m_settings = settings;
    for (Session *open : std::as_const(m_open))
        open->runner().setSettings(settings);
}

bool Sessions::close(const ConnectionId &id)
{
    Session *open = find(id);
    if (!open)
        return true;
    if (open->runner().isBusy())
        return false;
    m_open.remove(id);
    open->runner().flushChanges();
    open->runner().close(); // before its runs are taken over by whoever hears of this
    emit closing(open);
    m_circle.leave(open->runner());
    open->deleteLater(); // this may be a slot of its own
    return true;
}

} // namespace muster
