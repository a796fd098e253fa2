// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Reads one page of the task list, by the older call where the cloud does not know the newer one.
// UI thread.
#pragma once

#include "app/cloud/kit/authorisedread.h"
#include "app/cloud/volcengine/account.h"
#include "app/cloud/volcengine/missingtasks.h"
#include "app/fleet/errorcatalogue.h"

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

//! \brief Where requests go. The account is watched.
struct LiveLine
{
    Account *account;
    CloudContext context;
    std::shared_ptr<Learned> learned;
    std::shared_ptr<const ErrorCatalogue> codes;
};

//! \brief Brings an answer that is a success, or the error.
[[nodiscard]] kit::AuthorisedRead *readPage(const LiveLine &line, qsizetype page, QObject *parent);

} // namespace muster::volcengine
