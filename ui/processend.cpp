// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/processend.h"

#ifdef __MINGW32__
#include <qt_windows.h>

#include <cstdio>
#endif

namespace muster {

int endProcess(int status)
{
#ifdef __MINGW32__
    // Windows first ends the threads that are left (Qt's watcher of foreign threads is), then lets
    // libraries clean up. libstdc++ deletes a thread key then, and winpthreads waits for ever for
    // the lock of all keys when an ended thread held it.
    std::fflush(nullptr);
    TerminateProcess(GetCurrentProcess(), static_cast<UINT>(status));
#endif
    return status;
}

} // namespace muster
