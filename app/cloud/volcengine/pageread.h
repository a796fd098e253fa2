// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// One page of the task list from leave to usable answer. Asked again where that can help, and by
// the older call where the cloud does not know the newer one. Owned by the parent given; UI thread.
#pragma once

#include "app/cloud/volcengine/account.h"
#include "app/cloud/volcengine/missingtasks.h"
#include "app/core/random.h"
#include "app/fleet/errorcatalogue.h"
#include "app/net/transport.h"

namespace muster::volcengine {

//! \brief What was learned of the cloud while the connection is open.
struct Learned
{
    ListAction list = ListAction::V2;
    EnableAction enable = EnableAction::Restart;
    bool mayFallBack = true; //!< from Restart to Continue, once
    //! The answer to the call that was given up, until it was said beside a target.
    std::optional<Error> refusal;
    MissingTasks missing; //!< awaited ones that lists do not name
};

//! \brief Where requests go. Transport, clock and random outlive all; the account is watched.
struct LiveLine
{
    Account *account;
    Transport *transport;
    Clock *clock;
    Random *random;
    std::shared_ptr<Learned> learned;
    std::shared_ptr<const ErrorCatalogue> codes;
};

class PageRead final : public QObject
{
    Q_OBJECT

public:
    PageRead(const LiveLine &line, qsizetype page, QObject *parent);

signals:
    //! \brief Exactly once, from the event loop: an answer that is a success, or the error.
    void finished(const muster::Result<muster::HttpReply> &result);

private:
    void acquire();
    void send(const Permit &permit);
    void onAnswered(const Result<HttpReply> &result);
    void onRefused(const HttpReply &reply, const Error &error);
    void onAccountGone();
    void dropCall();
    void finish(const Result<HttpReply> &result);

    const LiveLine m_line;
    const qsizetype m_page;
    QPointer<Account> m_account;
    Permit m_permit;
    HttpCall *m_call = nullptr; // a child
    ListAction m_asked = ListAction::V2;
    bool m_ended = false;
};

} // namespace muster::volcengine
