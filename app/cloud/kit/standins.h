// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// How a call is shown before it is sent: the functions that make the request are given words in
// place of secrets, so that what is shown and what is sent come from the same place, and no secret
// is in what is shown. Pure functions over plain values: no owner, any thread.
#pragma once

#include "app/cloud/plannedcall.h"
#include "app/fleet/credentials.h"

namespace muster::kit {

//! \brief Of the kind of \a credentials, made of words; what is empty in them stays empty.
[[nodiscard]] Credentials standIns(const Credentials &credentials);
[[nodiscard]] AccessKey standIn(const AccessKey &key);
//! \brief In place of a token, wherever it comes from.
[[nodiscard]] Secret tokenWord();

//! \brief \a request, which was made with stand-ins, with words in place of the moment of sending
//! (the value of \a dateHeader, any case, and its day) and of the signature.
[[nodiscard]] PlannedCall planned(const HttpRequest &request, const QByteArray &dateHeader);

} // namespace muster::kit
