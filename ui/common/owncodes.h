// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What our own parts say with a code of theirs: see SecretJob, NetworkTransport, readCaFile() and
// the runner's refusals. Pure data; any thread.
#pragma once

#include "app/fleet/error.h"

namespace muster {

struct OwnCode
{
    ErrorKind kind;
    const char *code;
    const char *what; //!< source text of the context "ErrorText"
    const char *advice; //!< the same
};

//! \brief The sentences for \a error; null when its code is a cloud's, or has none of its own.
[[nodiscard]] const OwnCode *findOwnCode(const Error &error);

} // namespace muster
