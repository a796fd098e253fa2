// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/journal/fileidentity.h"

#include <QDir>
#include <QFile>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#else
#include <sys/stat.h>
#endif

namespace muster {

QByteArray fileIdentity(const QString &path)
{
    const auto joined = [](quint64 volume, quint64 file) -> QByteArray {
        return QByteArray::number(volume, 16) + ':' + QByteArray::number(file, 16);
    };
#ifdef Q_OS_WIN
    const QString native = QDir::toNativeSeparators(path);
    const HANDLE file = CreateFileW(reinterpret_cast<const wchar_t *>(native.utf16()), 0,
                                    FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr,
                                    OPEN_EXISTING, 0, nullptr);
    if (file == INVALID_HANDLE_VALUE)
        return {};
    BY_HANDLE_FILE_INFORMATION facts {};
    const bool known = GetFileInformationByHandle(file, &facts) != 0;
    CloseHandle(file);
    if (!known)
        return {};
    return joined(facts.dwVolumeSerialNumber,
                  (quint64(facts.nFileIndexHigh) << 32) | quint64(facts.nFileIndexLow));
#else
    struct stat facts
    {
    };
    if (::stat(QFile::encodeName(path).constData(), &facts) != 0)
        return {};
    return joined(static_cast<quint64>(facts.st_dev), static_cast<quint64>(facts.st_ino));
#endif
}

} // namespace muster
