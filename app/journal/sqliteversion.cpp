// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/journal/sqliteversion.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QUuid>

namespace muster {

using namespace Qt::StringLiterals;

bool hasSqlDriver() { return QSqlDatabase::isDriverAvailable(u"QSQLITE"_s); }

QString sqliteVersion()
{
    // A name of its own: a connection belongs to the thread that made it.
    const QString name = QUuid::createUuid().toString();
    QString version = u"none"_s;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        database.setDatabaseName(u":memory:"_s);
        QSqlQuery query(database);
        if (database.open() && query.exec(u"SELECT sqlite_version()"_s) && query.next())
            version = query.value(0).toString();
    }
    QSqlDatabase::removeDatabase(name);
    return version;
}

} // namespace muster
