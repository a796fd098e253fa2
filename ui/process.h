// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The process as the system sees it: who runs it, what a crash leaves behind, how it ends.
// Free functions; the UI thread, but for operatorName(): any.
#pragma once

#include <QString>

namespace muster {

//! \brief From now on no picture of the memory, which holds keys and passwords, is written when the
//! program crashes: no core file, nothing of the heap to a collector of cores, no error report. The
//! first thing that main does.
void forbidCoreDumps();

//! \brief The name of the account that this process runs under, as the system knows it: no variable
//! of the environment and no folder's name, which anybody can set. Never empty.
[[nodiscard]] QString operatorName();

//! \brief Returns \a status to be returned by main; where returning may hang, does not return but
//! ends the process with it. Everything that must be destroyed or written has been.
[[nodiscard]] int endProcess(int status);

} // namespace muster
