// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The demo cloud: a real HTTP server on loopback that speaks Huawei's IAM and CPH, and Volcengine
// Live. It needs no account, restarts nothing and answers over the same code path as the real ones.
// Owned by main or a test. It runs in threads of its own; every function may be called from any.
#pragma once

#include "app/core/result.h"
#include "app/demo/demosettings.h"
#include "app/fleet/connection.h"
#include "app/fleet/credentials.h"
#include "app/fleet/demooffer.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QStringList>
#include <QUrl>

#include <memory>

namespace muster::demo {

//! \brief One call that restarts, enables or stops, as it arrived, whatever came of it.
struct ActRecord
{
    QDateTime at; //!< arrival, UTC
    QString path; //!< of Volcengine Live with the Action: "/?Action=RestartPullToPushTask"
    QStringList ids; //!< as sent; empty when the body could not be read
    QString requestId; //!< that it was answered with
    int status = 0; //!< HTTP status that it was answered with
};

class DemoCloud;

//! \brief One way in: a cloud that it plays, and a connection with its credentials.
struct Demo
{
    DemoOffer offer;
    Connection (*connection)(const DemoCloud &) = nullptr;
    Credentials (*credentials)(const DemoCloud &) = nullptr;
};

//! \brief The first is the one that is opened where none is named.
[[nodiscard]] const QList<Demo> &demos();
[[nodiscard]] QList<DemoOffer> demoOffers();

class DemoCloud
{
public:
    //! \brief Listens on 127.0.0.1 and returns when connections are accepted. InvalidInput for
    //! settings that make no sense, Offline when the port cannot be had; detail says why.
    [[nodiscard]] static Result<std::unique_ptr<DemoCloud>> start(const DemoSettings &settings);
    //! \brief Stops and joins; waits up to 3 s for clients that keep idle connections open.
    ~DemoCloud();
    Q_DISABLE_COPY_MOVE(DemoCloud)

    [[nodiscard]] QUrl endpoint() const; //!< "http://127.0.0.1:PORT", for all services
    [[nodiscard]] QString region() const;
    [[nodiscard]] QString projectId() const;
    [[nodiscard]] PasswordLogin passwordLogin() const;
    [[nodiscard]] AccessKey accessKey() const;
    //! \brief Of the user with a virtual MFA device, with the code that it shows \a steps of 30 s
    //! from now. A code is taken once, at most one step early or late.
    [[nodiscard]] PasswordLogin mfaLogin(int steps = 0) const;
    //! \brief What that device was set up with, in base 32: any authenticator takes it.
    [[nodiscard]] QString mfaKey() const;
    //! \brief May be entered, but holds no fleet that may be listed.
    [[nodiscard]] QString subProjectId() const;
    //! \brief A ready connection; with a password the project id comes with the token. The names of
    //! both are English sources in the context DemoCloud, for they outlive a change of language.
    [[nodiscard]] Connection connection(CredentialKind kind = CredentialKind::Password) const;
    [[nodiscard]] AccessKey volcengineKey() const;
    //! \brief A ready connection to Volcengine Live.
    [[nodiscard]] Connection volcengineConnection() const;

    //! \brief Every restart POST so far, in order of answering, refused and faulty ones too.
    [[nodiscard]] QList<ActRecord> ledger() const;
    [[nodiscard]] int requestCount() const;
    //! \brief Every token issued so far is expired from now on.
    void expireTokens();
    //! \brief New knobs for what follows; seed, fleet sizes and port stay. Senseless ones are
    //! ignored.
    void setSettings(const DemoSettings &settings);
    //! \brief How often each resource was really restarted or enabled; the others are absent.
    [[nodiscard]] QHash<QString, int> restartCounts() const;

private:
    class Private;
    explicit DemoCloud(std::unique_ptr<Private> parts);

    std::unique_ptr<Private> d;
};

} // namespace muster::demo
