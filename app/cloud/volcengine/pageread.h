// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Reads one page of the task list, by the older call where the cloud does not know the newer one.
// UI thread.
#pragma once

#include "app/cloud/kit/absences.h"
#include "app/cloud/kit/authorisedread.h"
#include "app/cloud/volcengine/account.h"

namespace muster::volcengine {

//! \brief What was learned of the cloud while the connection is open.
struct Learned
{
    ListAction list = ListAction::V2;
    EnableAction enable = EnableAction::Restart;
    bool mayFallBack = true; //!< from Restart to Continue, once
    //! The answer to the call that was given up, until it was said beside a target.
    std::optional<Error> refusal;
    kit::Absences missing; //!< awaited tasks that lists do not name
};

//! \brief Where requests go. The account may go before a read or an operation ends.
struct LiveLine : kit::Line
{
    QPointer<Account> account;
    std::shared_ptr<Learned> learned;
};

//! \brief Brings an answer that is a success, or the error.
[[nodiscard]] kit::AuthorisedRead *readPage(const LiveLine &line, qsizetype page, QObject *parent);

} // namespace muster::volcengine
