// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/connections/paths.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

namespace muster {

using namespace Qt::StringLiterals;

Paths pathsFor(const QString &given)
{
    const QString data = given.isEmpty()
        ? QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)
        : QDir(given).absolutePath();
    return { data, data + u"/logs"_s };
}

Result<void> makeFolders(const Paths &paths)
{
    for (const QString &path : { paths.data, paths.logs }) {
        if (QDir(path).exists())
            continue;
        if (!QDir().mkpath(path)) {
            Error error;
            error.kind = ErrorKind::Storage;
            error.code = u"write"_s;
            error.detail = path;
            return error;
        }
        // Only folders that we made: rights that a person has set stay. Where a file system has no
        // such rights, the folder is as private as its parent.
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    return {};
}

} // namespace muster
