// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What became of one try of a call that enables a task: the rules of sending, for Volcengine.
// Pure function: no owner, any thread.
#pragma once

#include "app/cloud/cloud.h"
#include "app/fleet/errorcatalogue.h"
#include "app/net/http.h"

namespace muster::volcengine {

//! \brief Reads \a exchange, the end of a call that carried \a sent.
//!
//! There is no job: a success is Accepted with the call's RequestId. Everything that may have been
//! carried out and tells nothing of it is Unknown: codes that \a codes calls open, "CommonErr" with
//! HTTP 200 among them, numbers that nobody knows, and a success that names no request.
[[nodiscard]] ActAnswer classifyAct(const Result<HttpReply> &exchange, const TargetId &sent,
                                    const QDateTime &now, const ErrorCatalogue &codes);

} // namespace muster::volcengine
