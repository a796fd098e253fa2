// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// One interface to any cloud. A Cloud speaks to one account under one connection; it is owned by
// the part that opened the connection. Everything here lives on the UI thread; heavy parsing is
// done off it and arrives in batches.
//
// An operation ends exactly once, or not at all once its owner has let go of it: has stopped it
// (cancel(), or no longer listening) and called deleteLater(). Neither an operation nor its cloud
// is ever deleted within a slot that is connected to one of them, or in what such a slot calls, so
// that nothing below has to ask whether it is still there. A slot may have stopped it, though.
#pragma once

#include "app/cloud/plannedcall.h"
#include "app/core/result.h"
#include "app/fleet/actverdict.h"
#include "app/fleet/credentials.h"
#include "app/fleet/fleetkind.h"
#include "app/fleet/fleetrow.h"
#include "app/fleet/outcome.h"

#include <QDateTime>
#include <QObject>
#include <QUrl>

#include <chrono>
#include <functional>
#include <optional>

namespace muster {

//! \brief What one list run found.
struct ListSummary
{
    qsizetype rows = 0; //!< distinct ids
    qsizetype pages = 0;
    bool changedWhileRead = false; //!< rows moved between pages; duplicates were dropped
    qsizetype unreadable = 0; //!< entries that the cloud listed and that could not be read
    bool cutShort = false; //!< the list went on beyond all reason, and was left there
    qsizetype counted = -1; //!< the cloud's own count, where it is greater than what was read

    //! \brief Whatever is not in it is not in the cloud.
    [[nodiscard]] bool isWhole() const
    {
        return !changedWhileRead && unreadable == 0 && !cutShort && counted < 0;
    }
};

//! \brief Reads a fleet to its last page. Owned by the parent given to Cloud::list.
class ListOperation : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    //! \brief Stops; finished() follows with Cancelled unless it already ended.
    virtual void cancel() = 0;

signals:
    //! \brief New rows, no id twice in one operation; \a total is the cloud's own count or -1.
    void rowsArrived(const QList<muster::FleetRow> &rows, qsizetype total);
    //! \brief Exactly once, from the event loop.
    void finished(const muster::Result<muster::ListSummary> &result);
};

//! \brief One target's part of an answer. Outcome is Accepted, Rejected or Unknown.
struct TargetAnswer
{
    TargetId id;
    Outcome outcome = Outcome::Unknown;
    JobId jobId;
    std::optional<Error> error;

    friend bool operator==(const TargetAnswer &, const TargetAnswer &) = default;
};

struct ActAnswer
{
    ActVerdict verdict = ActVerdict::Unknown;
    RequestId requestId;
    QList<TargetAnswer> targets; //!< Answered: exactly one for each target that was sent
    std::optional<Error> error; //!< of the whole call: for every verdict but a good Answered
    bool stopsRun = false; //!< wrong signature, permission, billing: do not send the next call
    bool quota = false; //!< RefusedRate by a quota code: wait once only

    friend bool operator==(const ActAnswer &, const ActAnswer &) = default;
};

//! \brief The answer of a call that ActOperation::mayLeave() held back: NotSent.
[[nodiscard]] ActAnswer heldBack();

//! \brief An error of OwnError::JobGone, made of what the \a vendor said: its own code and message,
//! where there are any, are in Error::message.
[[nodiscard]] Error jobGone(const Error &vendor);

//! \brief One try of one Act call. Owned by the parent given to Cloud::act.
class ActOperation : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    //! \brief A call may wait long for a sign-in or for its turn. \a ask is asked at the instant
    //! when a request is to leave, so it is to be set in the turn of the event loop in which the
    //! operation was made; where it says no, nothing leaves and the end is heldBack().
    void setMayLeave(std::function<bool()> ask) { m_mayLeave = std::move(ask); }
    [[nodiscard]] bool mayLeave() const { return !m_mayLeave || m_mayLeave(); }

signals:
    //! \brief Exactly once, from the event loop. There is no cancel: what left cannot be called
    //! back.
    void finished(const muster::ActAnswer &answer);

private:
    std::function<bool()> m_mayLeave;
};

//! \brief A target whose end is awaited.
struct OpenTarget
{
    KindId kind;
    TargetId id;
    RequestId requestId;
    JobId jobId; //!< empty where the cloud has no jobs
    QDateTime acceptedAt;
};

//! \brief What the cloud says of one open target. Only targets that it told of are listed.
struct TargetProgress
{
    TargetId id;
    JobId jobId;
    RequestId requestId; //!< the one asked for, as in OpenTarget
    //! Accepted, Running, Succeeded or Failed; Unknown, with an error of OwnError::JobGone, where
    //! the cloud no longer knows the job.
    Outcome outcome = Outcome::Accepted;
    std::optional<Error> error; //!< why Failed or Unknown; beside Succeeded a note worth showing
    QDateTime endedAt; //!< the cloud's own end time, UTC; may be invalid
    bool overdue = false; //!< Accepted or Running for longer than is usual with this cloud
    QString status {}; //!< raw, where it was the cloud's list that told; else empty

    friend bool operator==(const TargetProgress &, const TargetProgress &) = default;
};

//! \brief One look at many open targets. Owned by the parent given to Cloud::follow.
class FollowOperation : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    virtual void cancel() = 0;

signals:
    //! \brief As answers come in, in batches.
    void progressed(const QList<muster::TargetProgress> &progress);
    //! \brief The cloud refused or could not answer for just these \a requests
    //! (OpenTarget::requestId; an empty one is for the targets that have none). The others are
    //! read all the same, and finished() may tell of success.
    void partFailed(const QList<muster::RequestId> &requests, const muster::Error &error);
    //! \brief Exactly once, from the event loop; an error means that not all could be read.
    void finished(const muster::Result<void> &result);
};

//! \brief A short question with one end: renewing the sign-in, testing a connection.
class AuthOperation : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

signals:
    //! \brief Exactly once, from the event loop.
    void finished(const muster::Result<void> &result);
};

//! \brief Access to one account of one cloud.
class Cloud : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    //! \brief The fleets of this cloud, as data. Stable for the cloud's life. Runs may also be of
    //! their commands, see FleetKind::commands; lists are of fleets only.
    [[nodiscard]] virtual const QList<FleetKind> &kinds() const = 0;
    //! \brief The project (or account) that calls go to; empty until known.
    [[nodiscard]] virtual QString projectId() const = 0;
    //! \brief Which account, at which endpoint, calls go to: a stable text made by the provider,
    //! without a secret. Two that differ may be two accounts, so that what one of them shows says
    //! nothing of the other; empty until known.
    [[nodiscard]] virtual QString account() const = 0;

    [[nodiscard]] virtual ListOperation *list(const KindId &kind, QObject *parent) = 0;
    //! \brief Sends one Act for \a targets (distinct ids, as many as targetsPerCall() says), once.
    [[nodiscard]] virtual ActOperation *act(const KindId &kind, const QList<Target> &targets,
                                            QObject *parent)
        = 0;
    //! \brief The call that act() would send for the same \a kind and \a targets now: put together
    //! by what makes that one, without a secret, and without sending anything. An error of kind
    //! NotFound: the project is not known yet; any other: act() would send nothing, for that
    //! reason.
    [[nodiscard]] virtual Result<PlannedCall> describe(const KindId &kind,
                                                       const QList<Target> &targets) const = 0;
    //! \brief Asks the cloud once how \a targets stand; the operation splits and pages by itself.
    [[nodiscard]] virtual FollowOperation *follow(const QList<OpenTarget> &targets, QObject *parent)
        = 0;
    //! \brief Gets a new token after RefusedToken. A password is tried once, never again by itself.
    [[nodiscard]] virtual AuthOperation *renewSignIn(QObject *parent) = 0;
    //! \brief Everything that begins from now on proves itself by \a credentials, of a kind that
    //! the provider knows. What is in flight ends as it began, and what becomes of the credentials
    //! used so far is told no more. Sends nothing by itself.
    virtual void setCredentials(const Credentials &credentials) = 0;
    //! \brief A person asks: where the credentials were refused, the next request may leave all the
    //! same, and it alone. Its answer decides: credentialsAccepted(), or credentialsRefused() anew.
    //! Never called by a timer: too many wrong signatures lock a key, too many passwords a user.
    virtual void tryAgain() = 0;

signals:
    //! \brief The credentials were refused, or sent without a usable answer (any other kind than
    //! BadCredentials): every call of this connection is held until the user has acted.
    void credentialsRefused(const muster::Error &error);
    //! \brief One request was accepted after credentialsRefused(): the connection is alive again.
    void credentialsAccepted();
    //! \brief projectId(), and with it account(), became known.
    void projectFound(const QString &projectId);
    //! \brief account() is another one than before, or became known.
    void accountChanged();
    //! \brief Signing in has brought \a secret: a token or a key that proves who we are from now
    //! on. Told before it is used for the first time, for those who take secrets out of texts.
    void secretObtained(const muster::Secret &secret);
};

//! \brief An account() of \a holder, one word that tells accounts apart at \a endpoint.
[[nodiscard]] QString accountText(const QUrl &endpoint, const QString &holder);

//! \brief The kind or command with that id, or nullptr.
[[nodiscard]] const FleetKind *findKind(const Cloud &cloud, const KindId &id);
//! \brief The fleet that a kind or command belongs to; \a id itself when it is not known.
[[nodiscard]] KindId fleetOf(const Cloud &cloud, const KindId &id);

} // namespace muster
