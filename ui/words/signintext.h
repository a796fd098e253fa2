// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Who signs in, in words. Pure function in the language that is on; UI thread.
#pragma once

#include "app/fleet/signinname.h"

namespace muster {

//! \brief E.g. "IAM user liwei of account acme"; empty where nothing can be told.
[[nodiscard]] QString signInText(const SignInName &name);

} // namespace muster
