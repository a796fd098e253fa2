// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The last thing that main does. Any platform; the UI thread, when nothing else is left.
#pragma once

namespace muster {

//! \brief Returns \a status to be returned by main; where returning may hang, does not return but
//! ends the process with it. Everything that must be destroyed or written has been.
[[nodiscard]] int endProcess(int status);

} // namespace muster
