// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What our own parts say with a code of theirs: see SecretJob, NetworkTransport, readCaFile() and
// the runner's refusals. Pure data; any thread.
#pragma once

#include "app/core/error.h"
#include "app/core/phrase.h"

#include <span>

namespace muster {

struct OwnCode
{
    ErrorKind kind;
    const char *code;
    const char *what; //!< source text of the context "ErrorText"
    const char *advice; //!< the same
};

//! \brief Every code that a part of ours writes; a code that is not here reaches nobody.
[[nodiscard]] std::span<const OwnCode> ownCodes();

//! \brief True when the error's code is ours and no cloud's, whether it has sentences or not (a
//! later version may have written it): such a code is no word for people.
[[nodiscard]] bool isOwnCode(const Error &error);

//! \brief The sentence for \a code alone, as events keep it; empty when none of ours has it.
[[nodiscard]] Phrase ownCodePhrase(const QString &code);

//! \brief The sentences for \a error; null when its code is a cloud's, or has none of its own.
[[nodiscard]] const OwnCode *findOwnCode(const Error &error);

} // namespace muster
