// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Proof of identity for every request of one connection: a token by password, shared and renewed,
// a token that was pasted, or an access key that signs. Owned by HuaweiCloud; UI thread.
#pragma once

#include "app/cloud/huawei/requests.h"
#include "app/cloud/kit/gate.h"
#include "app/cloud/kit/standins.h"
#include "app/core/random.h"
#include "app/net/transport.h"

#include <algorithm>

namespace muster::huawei {

//! \brief What a connection says about signing in.
struct SignInSetup
{
    Credentials credentials;
    QUrl identityEndpoint;
    QString projectName; //!< the built-in project is named like the region
    QString projectId; //!< empty: comes with the token, or is looked up by name
    int refusals = 0; //!< so often in a row these credentials have been refused already
};

//! \brief Signs in first where that is needed, see acquire(). A password is sent once for all who
//! wait, and one that was refused, or left without a usable answer, is never sent again. A code is
//! sent once; a pasted token cannot be renewed: all of these end in refused(), so that a person is
//! asked. With a permit the project is known. Wrong signatures lock a key, so that one request is
//! in flight until one was accepted; a token has been accepted already.
class SignIn final : public kit::Gate
{
    Q_OBJECT

public:
    SignIn(SignInSetup setup, Transport &transport, Clock &clock, Random &random, QObject *parent);

    //! \brief \a request with proof of identity; only with a permit in hand.
    [[nodiscard]] HttpRequest authorised(const ServiceRequest &request, const QUrl &endpoint) const;
    //! \brief The same as it is shown before it is sent: without a permit, and without a secret.
    [[nodiscard]] PlannedCall planned(const ServiceRequest &request, const QUrl &endpoint) const;
    //! \brief Counts the tokens; tells whether one that was refused is still the one in use.
    [[nodiscard]] quint64 generation() const { return m_generation; }
    //! \brief The token of \a generation was good for some request.
    void noteServed(quint64 generation) { m_served = std::max(m_served, generation); }
    //! \brief It was, or a later one.
    [[nodiscard]] bool hasServed(quint64 generation) const { return generation <= m_served; }
    [[nodiscard]] CredentialKind credentialKind() const
    {
        return credentialKindOf(m_setup.credentials);
    }
    [[nodiscard]] QString projectId() const { return m_projectId; }

    //! \brief The token of \a generation is not accepted (any more): the next permit needs another.
    void noteTokenRefused(quint64 generation);
    [[nodiscard]] Error asRefusal(const Error &error) const override;
    //! \brief How often in a row the cloud has refused \a credentials; 0 for others than ours.
    [[nodiscard]] int refusalsOf(const Credentials &credentials) const;

signals:
    void projectFound(const QString &projectId);
    //! \brief See Cloud::secretObtained().
    void secretObtained(const muster::Secret &secret);

private:
    [[nodiscard]] HttpRequest provenBy(const Credentials &credentials, const Secret &token,
                                       const ServiceRequest &request, const QUrl &endpoint) const;
    [[nodiscard]] bool isReady() const override;
    void prepare() override;
    void askForToken(const PasswordLogin &login);
    void onTokenAnswered(const Result<HttpReply> &result);
    void askForProject();
    void onProjectAnswered(const Result<HttpReply> &result);
    void takeProject(const QString &projectId);

    const SignInSetup m_setup;
    Transport &m_transport;
    Clock &m_clock;
    Random &m_random;

    HttpCall *m_call = nullptr; // the one question of signing in, a child
    QString m_projectId;
    Secret m_token; // of a password
    QDateTime m_renewAt; // invalid: the cloud told no lifetime
    quint64 m_generation = 0;
    quint64 m_served = 0; // the latest that was good for a request
    bool m_passcodeUsed = false;
};

} // namespace muster::huawei
