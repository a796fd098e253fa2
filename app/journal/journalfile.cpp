// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/journal/journalfile.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace muster {

namespace {

// Result codes of SQLite, as QSqlError::nativeErrorCode() has them (sqlite.org/rescode.html).
// Extended codes carry the primary one in their low byte.
constexpr int sqliteBusy = 5;
constexpr int sqliteReadOnly = 8;
constexpr int sqliteIoError = 10;
constexpr int sqliteCorrupt = 11;
constexpr int sqliteFull = 13;
constexpr int sqliteCannotOpen = 14;
constexpr int sqliteNotADatabase = 26;

int primaryCode(const QSqlError &error)
{
    return error.nativeErrorCode().toInt() & 0xff;
}

bool saysCorrupt(const QSqlError &error)
{
    const int code = primaryCode(error);
    return code == sqliteCorrupt || code == sqliteNotADatabase;
}

Error storageError(const QString &code, const QString &path, const QString &detail)
{
    Error error;
    error.kind = ErrorKind::Storage;
    error.code = code;
    error.detail = QDir::toNativeSeparators(path) + u": "_s + detail;
    return error;
}

Error storageError(const QString &path, const QSqlError &error)
{
    QString code = u"journal-failed"_s;
    switch (primaryCode(error)) {
    case sqliteBusy:
        code = u"journal-locked"_s;
        break;
    case sqliteReadOnly:
    case sqliteIoError:
    case sqliteFull:
    case sqliteCannotOpen:
        code = u"journal-unwritable"_s;
        break;
    default:
        break;
    }
    return storageError(code, path, error.text());
}

} // namespace

JournalFile::JournalFile(QString path, QList<Migration> migrations)
    : m_path(std::move(path))
    , m_migrations(std::move(migrations))
    , m_connection(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

JournalFile::~JournalFile()
{
    close();
}

void JournalFile::close()
{
    m_statements.clear();
    if (!QSqlDatabase::contains(m_connection))
        return;
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
}

Result<void> JournalFile::open()
{
    if (!QDir().mkpath(QFileInfo(m_path).absolutePath()))
        return storageError(u"journal-unwritable"_s, m_path, u"the folder cannot be made"_s);
    Result<bool> healthy = openOnce();
    if (healthy && !*healthy) {
        if (Result<void> aside = setAside(); !aside)
            return aside;
        healthy = openOnce();
    }
    if (!healthy)
        return healthy.error();
    if (!*healthy)
        return storageError(u"journal-failed"_s, m_path, u"a new file is damaged too"_s);
    return lift();
}

Result<bool> JournalFile::openOnce()
{
    close();
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    database.setDatabaseName(m_path);
    database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    if (!database.open())
        return storageError(m_path, database.lastError());
    return prepare();
}

// Of the connection, all but the journal mode: once for each time that the file is opened.
Result<bool> JournalFile::prepare()
{
    QSqlQuery query(QSqlDatabase::database(m_connection));
    QString answer;
    const auto ask = [&query, &answer](const QString &pragma) {
        const bool done = query.exec(pragma);
        answer = done && query.next() ? query.value(0).toString() : QString();
        return done;
    };
    // Full sync: a commit is on the disk when it returns, which is what an intent needs. Where the
    // file system cannot do WAL, that takes the folder's sync too; on macOS it takes F_FULLFSYNC.
    const bool asked = ask(u"PRAGMA journal_mode = WAL"_s)
        && ask(answer == "wal"_L1 ? u"PRAGMA synchronous = FULL"_s
                                  : u"PRAGMA synchronous = EXTRA"_s)
        && ask(u"PRAGMA fullfsync = ON"_s) && ask(u"PRAGMA foreign_keys = ON"_s)
        && ask(u"PRAGMA quick_check"_s);
    if (asked)
        return answer == "ok"_L1;
    if (saysCorrupt(query.lastError()))
        return false;
    return storageError(m_path, query.lastError());
}

Result<void> JournalFile::setAside()
{
    close();
    const QString stamp = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'HHmmsszzz"_s);
    const QString aside = m_path + u".corrupt-"_s + stamp;
    if (!QFile::rename(m_path, aside))
        return storageError(u"journal-set-aside-failed"_s, m_path, u"it cannot be renamed"_s);
    for (const QString &suffix : { u"-wal"_s, u"-shm"_s }) {
        if (QFile::exists(m_path + suffix) && !QFile::rename(m_path + suffix, aside + suffix))
            return storageError(u"journal-set-aside-failed"_s, m_path + suffix,
                                u"it cannot be renamed"_s);
    }
    m_setAside = aside;
    return {};
}

Result<void> JournalFile::lift()
{
    if (Result<void> made = run(
            u"CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)"_s);
        !made)
        return made;
    m_version = 0;
    const Result<void> known
        = read(u"SELECT MAX(version) FROM schema_version"_s, {},
               [this](const QSqlQuery &row) { m_version = row.value(0).toInt(); });
    if (!known)
        return known;
    if (m_version > m_migrations.size())
        return storageError(u"journal-newer"_s, m_path,
                            u"version %1 of the schema, known up to %2"_s.arg(m_version).arg(
                                m_migrations.size()));
    while (m_version < m_migrations.size()) {
        const Result<void> lifted = transaction([this]() -> Result<void> {
            for (const QString &statement : m_migrations.at(m_version)) {
                if (Result<void> done = run(statement); !done)
                    return done;
            }
            return run(u"INSERT INTO schema_version (version) VALUES (?)"_s, { m_version + 1 });
        });
        if (!lifted)
            return lifted;
        ++m_version;
    }
    return {};
}

Result<void> JournalFile::transaction(const std::function<Result<void>()> &work)
{
    QSqlQuery query(QSqlDatabase::database(m_connection));
    if (!query.exec(u"BEGIN IMMEDIATE"_s))
        return storageError(m_path, query.lastError());
    Result<void> result = work();
    if (result && !query.exec(u"COMMIT"_s))
        result = storageError(m_path, query.lastError());
    if (!result)
        query.exec(u"ROLLBACK"_s);
    return result;
}

QSqlQuery &JournalFile::prepared(const QString &statement)
{
    auto it = m_statements.find(statement);
    if (it == m_statements.end()) {
        QSqlQuery query(QSqlDatabase::database(m_connection));
        query.setForwardOnly(true);
        query.prepare(statement);
        it = m_statements.insert(statement, query);
    }
    return *it;
}

Result<void> JournalFile::run(const QString &statement, const QVariantList &values)
{
    return read(statement, values, [](const QSqlQuery &) {});
}

Result<void> JournalFile::read(const QString &statement, const QVariantList &values,
                               const std::function<void(const QSqlQuery &)> &row)
{
    QSqlQuery &query = prepared(statement);
    for (qsizetype i = 0; i < values.size(); ++i) {
        // A null QString would be bound as NULL; to us it is an empty text like any other.
        const bool isNull
            = values.at(i).typeId() == QMetaType::QString && values.at(i).toString().isNull();
        query.bindValue(int(i), isNull ? QVariant(u""_s) : values.at(i));
    }
    if (query.exec()) {
        while (query.next())
            row(query);
    }
    // Rows that break off are no whole answer.
    if (query.lastError().isValid()) {
        const Error error = storageError(m_path, query.lastError());
        query.finish();
        m_statements.remove(statement);
        return error;
    }
    query.finish();
    return {};
}

} // namespace muster
