// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/journal/instancelock.h"

#include "app/journal/sqliteversion.h"

#include <QDir>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace muster {

namespace {

// Result codes of SQLite (sqlite.org/rescode.html); extended codes carry them in their low byte.
constexpr int sqliteBusy = 5;
constexpr int sqliteLocked = 6;

Error unlockable(const QString &path, const QString &why)
{
    Error error;
    error.kind = ErrorKind::Storage;
    error.code = u"journal-unlockable"_s;
    error.detail = QDir::toNativeSeparators(path) + u": "_s + why;
    return error;
}

Error storageError(const QString &path, const QSqlError &reason)
{
    const int code = reason.nativeErrorCode().toInt() & 0xff;
    Error error = unlockable(path, reason.text());
    if (code == sqliteBusy || code == sqliteLocked)
        error.code = u"journal-in-use"_s;
    if (!hasSqlDriver())
        error.code = sqlDriverMissing;
    return error;
}

} // namespace

InstanceLock::InstanceLock(QString path)
    : m_path(std::move(path))
    , m_connection(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

InstanceLock::~InstanceLock() { release(); }

void InstanceLock::release()
{
    m_isHeld = false;
    if (!QSqlDatabase::contains(m_connection))
        return;
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
}

Result<void> InstanceLock::acquire()
{
    if (m_isHeld)
        return {};
    std::optional<Error> error;
    // SQLite opens a file that it may not write all the same, and locks nothing then.
    if (const QFileInfo file(m_path); file.exists() && !file.isWritable())
        error = unlockable(m_path, u"the lock file cannot be written"_s);
    if (!error) {
        // SQLite's file lock is one of the operating system: it goes with the process. A
        // transaction that writes nothing leaves nothing to be mended.
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
        database.setDatabaseName(m_path);
        database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=0"_s);
        QSqlQuery query(database);
        if (!database.open())
            error = storageError(m_path, database.lastError());
        else if (!query.exec(u"BEGIN EXCLUSIVE"_s))
            error = storageError(m_path, query.lastError());
    }
    if (error) {
        release();
        return *error;
    }
    m_isHeld = true;
    return {};
}

} // namespace muster
