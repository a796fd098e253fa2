// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/settings/paths.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

namespace muster {

using namespace Qt::StringLiterals;

Paths::Paths(const QString &given)
    : m_data(given.isEmpty()
                 ? QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)
                 : QDir(given).absolutePath())
    , m_logs(m_data + u"/logs"_s)
{
    make(m_data);
    make(m_logs);
}

void Paths::make(const QString &folder)
{
    if (m_error || QDir(folder).exists())
        return;
    if (!QDir().mkpath(folder)) {
        m_error = ownError(OwnError::FileUnwritable, folder);
        return;
    }
    // Only folders that we made: rights that a person has set stay. Where a file system has no such
    // rights, the folder is as private as its parent.
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

} // namespace muster
