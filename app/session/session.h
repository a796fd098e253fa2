// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// An open connection: its cloud and the runner that sends for it. Runs go on when the
// person looks at another connection. Owned by Sessions; UI thread.
#pragma once

#include "app/cloud/cloud.h"
#include "app/fleet/connection.h"
#include "app/fleet/signinname.h"
#include "app/net/answerwatch.h"
#include "app/restart/lastrestartbook.h"
#include "app/restart/runner.h"

#include <memory>
#include <optional>
#include <vector>

namespace muster {

//! \brief What a session has for itself: a cloud and the way there.
struct SessionLine
{
    std::unique_ptr<Cloud> cloud;
    std::unique_ptr<AnswerWatch> watch = {}; //!< what its calls go through; null: nobody listens
    std::unique_ptr<Transport> transport = {}; //!< null when it shares one
};

//! \brief What its runs are kept, timed and paced with; the references outlive it.
struct SessionTools
{
    Journal &journal;
    Clock &clock;
    Random &random;
    RunnerSettings settings = {};
};

class Session final : public QObject
{
    Q_OBJECT

public:
    //! \brief Begins to read what the journal knows of earlier runs, see Runner::readHistory.
    Session(Connection connection, SessionLine line, const SessionTools &tools,
            QObject *parent = nullptr);
    ~Session() override;

    //! \brief With the project id filled in as soon as the cloud has told it.
    [[nodiscard]] const Connection &connection() const { return m_connection; }
    [[nodiscard]] Cloud &cloud() { return *m_cloud; }
    [[nodiscard]] Runner &runner() { return *m_runner; }
    [[nodiscard]] LastRestartBook &lastRestarts() { return m_lastRestarts; }

    //! \brief When the keys in use end, UTC; invalid: never, or nobody has told. Nothing is stopped
    //! for it.
    [[nodiscard]] const QDateTime &keysEndAt() const { return m_keysEndAt; }
    //! \brief For what is made before anybody listens.
    void setKeysEndAt(const QDateTime &at) { m_keysEndAt = at; }
    //! \brief Whose keys are in use; none: nobody has told.
    [[nodiscard]] const std::optional<SignInName> &signInName() const { return m_signInName; }
    //! \brief For what is made before anybody listens.
    void setSignInName(const SignInName &name) { m_signInName = name; }

    //! \brief Which way the last request went.
    [[nodiscard]] Way way() const { return m_watch ? m_watch->way() : Way(); }
    //! \brief How fast its requests leave; null: nobody counts them.
    [[nodiscard]] const AnswerWatch *watch() const { return m_watch.get(); }
    //! \brief Calls that begin from now on go through \a own, or through \a shared when that is
    //! null; those that are out end as they began.
    void changeWay(std::unique_ptr<Transport> own, Transport &shared);
    //! \brief Takes the name, the colour and above all the brakes of \a connection, whatever else
    //! was changed: runs under way are held by them at once.
    void setFlags(const Connection &connection);
    //! \brief What begins from now on uses \a credentials, and the flags and name of \a connection,
    //! which is the same access. Runs go on; open jobs are looked at again.
    void renew(const Connection &connection, const Credentials &credentials);

signals:
    void connectionChanged(const muster::Connection &connection);
    //! \brief Other credentials are in use from now on.
    void renewed();
    void wayChanged();
    //! \brief See AnswerWatch::requested().
    void requested();
    //! \brief See AnswerWatch::silent().
    void silent(std::chrono::seconds time);

private:
    Connection m_connection;
    QDateTime m_keysEndAt;
    std::optional<SignInName> m_signInName;
    std::vector<std::unique_ptr<Transport>> m_transports; // before the cloud: they must go last
    std::unique_ptr<AnswerWatch> m_watch;
    std::unique_ptr<Cloud> m_cloud;
    std::unique_ptr<Runner> m_runner; // after the cloud: it must go first
    LastRestartBook m_lastRestarts;
};

} // namespace muster
