// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/operatorname.h"

#include <QtGlobal>

#ifdef Q_OS_WIN
#include <qt_windows.h>

#include <array>
#else
#include <cerrno>
#include <pwd.h>
#include <unistd.h>
#include <vector>
#endif

namespace muster {

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

} // namespace muster
