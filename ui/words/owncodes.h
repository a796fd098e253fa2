// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What each code of ours means, and what to do. Pure data; any thread.
#pragma once

#include "app/core/ownerror.h"
#include "app/core/phrase.h"

namespace muster {

struct Error;

//! \brief Both empty where the error's kind says all there is, or the form that it is about.
struct OwnWords
{
    Phrase what;
    Phrase advice;
};

[[nodiscard]] OwnWords ownWords(OwnError code);

//! \brief True for an error that no cloud has a part in, whether its code is known or not.
[[nodiscard]] bool isOurs(const Error &error);

} // namespace muster
