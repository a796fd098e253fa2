// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/process.h"

#include <QtGlobal>

#ifdef Q_OS_WIN
#include <qt_windows.h>

#include <array>
#else
#include <cerrno>
#include <pwd.h>
#include <sys/resource.h>
#include <unistd.h>
#include <vector>
#endif

#include <cstdio>

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

#ifdef Q_OS_WIN

QString operatorName()
{
    std::array<wchar_t, 257> name {}; // UNLEN and its zero
    DWORD size = static_cast<DWORD>(name.size());
    if (GetUserNameW(name.data(), &size) && size > 1)
        return QString::fromWCharArray(name.data(), static_cast<qsizetype>(size) - 1);
    return QStringLiteral("unknown");
}

#else

QString operatorName()
{
    const uid_t account = geteuid();
    constexpr std::size_t longest = 1 << 20;
    for (std::size_t size = 1024; size <= longest; size *= 4) {
        std::vector<char> room(size);
        passwd entry {};
        passwd *found = nullptr;
        const int problem = getpwuid_r(account, &entry, room.data(), room.size(), &found);
        if (problem == ERANGE)
            continue;
        const QString name = found ? QString::fromLocal8Bit(found->pw_name).trimmed() : QString();
        if (!name.isEmpty())
            return name;
        break;
    }
    // An account without an entry, as in a container.
    return QStringLiteral("uid %1").arg(account);
}

#endif

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
