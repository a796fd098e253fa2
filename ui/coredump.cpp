// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/coredump.h"

#include <QtGlobal>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#elif defined(Q_OS_UNIX)
#include <cstdio>
#include <sys/resource.h>
#endif

namespace muster {

void forbidCoreDumps()
{
#ifdef Q_OS_WIN
    // Without the box there is no report; of one that is written all the same the heap is left out
    // (WER_FAULT_REPORTING_FLAG_NOHEAP; not in every import library).
    SetErrorMode(SetErrorMode(0) | SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX);
    constexpr DWORD withoutHeap = 1;
    using SetFlags = HRESULT(WINAPI *)(DWORD);
    if (const HMODULE kernel = GetModuleHandleW(L"kernel32.dll")) {
        const auto address = reinterpret_cast<void *>(GetProcAddress(kernel, "WerSetFlags"));
        if (const auto setFlags = reinterpret_cast<SetFlags>(address))
            setFlags(withoutHeap);
    }
#elif defined(Q_OS_UNIX)
    const rlimit none { 0, 0 };
    setrlimit(RLIMIT_CORE, &none);
#ifdef Q_OS_LINUX
    // A program that collects cores through a pipe is called in spite of the limit: it gets a core
    // without any memory of ours.
    if (std::FILE *filter = std::fopen("/proc/self/coredump_filter", "w")) {
        std::fputs("0\n", filter);
        std::fclose(filter);
    }
#endif
#endif
}

} // namespace muster
