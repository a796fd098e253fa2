// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/journal/instancelock.h"

#include <QDir>
#include <QFile>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#else
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace muster {

namespace {

constexpr qintptr noFile = -1;

Error lockError(OwnError code, const QString &path, const QString &why)
{
    return ownError(code, QDir::toNativeSeparators(path) + u": "_s + why);
}

#ifdef Q_OS_WIN

Result<qintptr> locked(const QString &path)
{
    // Whoever has it lets nobody else open it.
    const QString native = QDir::toNativeSeparators(path);
    const HANDLE file
        = CreateFileW(reinterpret_cast<const wchar_t *>(native.utf16()),
                      GENERIC_READ | GENERIC_WRITE, 0, nullptr, OPEN_ALWAYS, 0, nullptr);
    if (file != INVALID_HANDLE_VALUE)
        return reinterpret_cast<qintptr>(file);
    const DWORD code = GetLastError();
    return lockError(code == ERROR_SHARING_VIOLATION ? OwnError::JournalInUse
                                                     : OwnError::JournalUnlockable,
                     path, qt_error_string(static_cast<int>(code)));
}

void close(qintptr file) { CloseHandle(reinterpret_cast<HANDLE>(file)); }

#else

bool lockWhole(int file)
{
#ifdef F_OFD_SETLK
    // Of this opening of the file: a second one in this process is refused, too, and no other file
    // descriptor that is closed takes it away. A lock for a process sees it as well.
    struct flock whole
    {
    };
    whole.l_type = F_WRLCK;
    whole.l_whence = SEEK_SET;
    if (::fcntl(file, F_OFD_SETLK, &whole) == 0)
        return true;
    if (errno != EINVAL)
        return false;
#endif
    return ::flock(file, LOCK_EX | LOCK_NB) == 0;
}

Result<qintptr> locked(const QString &path)
{
    const int file
        = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    if (file < 0)
        return lockError(OwnError::JournalUnlockable, path, qt_error_string(errno));
    if (lockWhole(file))
        return qintptr(file);
    const int code = errno;
    ::close(file);
    const bool isTaken = code == EAGAIN || code == EACCES || code == EWOULDBLOCK;
    return lockError(isTaken ? OwnError::JournalInUse : OwnError::JournalUnlockable, path,
                     qt_error_string(code));
}

void close(qintptr file) { ::close(static_cast<int>(file)); }

#endif

} // namespace

InstanceLock::InstanceLock(QString path)
    : m_path(std::move(path))
    , m_file(noFile)
{
}

InstanceLock::~InstanceLock()
{
    if (isHeld())
        close(m_file);
}

Result<void> InstanceLock::acquire()
{
    if (isHeld())
        return {};
    const Result<qintptr> file = locked(m_path);
    if (!file)
        return file.error();
    m_file = *file;
    return {};
}

} // namespace muster
