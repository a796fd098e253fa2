// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What a crash leaves behind. Any platform; the first thing that main does.
#pragma once

namespace muster {

//! \brief From now on no picture of the memory, which holds keys and passwords, is written when the
//! program crashes: no core file, nothing of the heap to a collector of cores, no error report.
void forbidCoreDumps();

} // namespace muster
