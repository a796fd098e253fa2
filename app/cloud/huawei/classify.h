// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What became of one try of a restart call: the rules of sending, for Huawei Cloud.
// Pure function: no owner, any thread.
#pragma once

#include "app/cloud/cloud.h"
#include "app/cloud/huawei/kinds.h"
#include "app/fleet/credentials.h"
#include "app/fleet/errorcatalogue.h"
#include "app/net/http.h"

namespace muster::huawei {

//! \brief Reads \a exchange, the end of a call that carried \a sent (distinct ids).
//!
//! What a code says of a call, \a codes decides: for the whole call and for one entry alike.
//! An answer that names a job for any target is believed whatever its status, so that no job is
//! lost. Everything that may have been carried out and tells nothing of it is Unknown.
[[nodiscard]] ActAnswer classifyAct(const KindSpec &kind, const Result<HttpReply> &exchange,
                                    const QList<TargetId> &sent, CredentialKind signIn,
                                    const QDateTime &now, const ErrorCatalogue &codes);

} // namespace muster::huawei
