// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/journal/journalfile.h"

#include "app/journal/fileidentity.h"
#include "app/journal/sqliteversion.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QUrl>
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

// What is waited for another program's lock, when writing or reading.
constexpr int patienceMilliseconds = 2000;

int primaryCode(const QSqlError &error) { return error.nativeErrorCode().toInt() & 0xff; }

bool saysCorrupt(const QSqlError &error)
{
    const int code = primaryCode(error);
    return code == sqliteCorrupt || code == sqliteNotADatabase;
}

Error storageError(const QString &path, const QSqlError &error)
{
    OwnError code = OwnError::JournalFailed;
    if (!hasSqlDriver())
        return journalError(OwnError::SqlDriverMissing, path, error.text());
    switch (primaryCode(error)) {
    case sqliteBusy:
        code = OwnError::JournalLocked;
        break;
    case sqliteFull:
        code = OwnError::JournalDiskFull;
        break;
    case sqliteIoError:
        code = OwnError::JournalDiskError;
        break;
    case sqliteReadOnly:
    case sqliteCannotOpen:
        code = OwnError::JournalUnwritable;
        break;
    default:
        break;
    }
    return journalError(code, path, error.text());
}

Error newerError(const QString &path, int version, int known)
{
    return journalError(OwnError::JournalNewer, path,
                        u"version %1 of the schema, known up to %2"_s.arg(version).arg(known));
}

// On Unix the whole file is locked for this process by its identity: no other name, no lock file
// that was deleted lets a second one in, and the lock ends with the process. Reading connections of
// this process stay possible, which SQLite's exclusive locking mode would not allow. On Windows a
// file that is open can be neither deleted nor replaced.
QString nameFor(const QString &path, bool forThisProcess, const QString &how)
{
    if (path == ":memory:"_L1)
        return path;
    QStringList options;
    if (!how.isEmpty())
        options += how;
#ifdef Q_OS_UNIX
    if (forThisProcess)
        options += u"vfs=unix-excl"_s;
#else
    Q_UNUSED(forThisProcess)
#endif
    if (options.isEmpty())
        return path;
    QString absolute = QFileInfo(path).absoluteFilePath();
    if (!absolute.startsWith(u'/'))
        absolute.prepend(u'/'); // a drive's letter
    return u"file://"_s + QString::fromLatin1(QUrl::toPercentEncoding(absolute, "/:")) + u'?'
        + options.join(u'&');
}

bool isEmptied(const QString &path)
{
    const QFileInfo file(path);
    return file.exists() ? file.isFile() && file.size() == 0
                         : QFileInfo(path + u"-wal"_s).size() > 0;
}

} // namespace

Error journalError(OwnError code, const QString &path, const QString &detail)
{
    return ownError(code, QDir::toNativeSeparators(path) + u": "_s + detail);
}

JournalFile::JournalFile(QString path, QList<Migration> migrations)
    : m_path(std::move(path))
    , m_migrations(std::move(migrations))
    , m_connection(QUuid::createUuid().toString(QUuid::WithoutBraces))
    , m_patience(patienceMilliseconds)
{
}

JournalFile::~JournalFile() { close(); }

void JournalFile::close()
{
    m_statements.clear();
    m_identity.clear();
    if (!QSqlDatabase::contains(m_connection))
        return;
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
}

void JournalFile::connectTo(const QString &path, Access access)
{
    close();
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    database.setDatabaseName(nameFor(path, access == Access::Exclusive || access == Access::Beside,
                                     access == Access::Exclusive    ? u""_s
                                         : access == Access::Frozen ? u"immutable=1"_s
                                                                    : u"mode=ro"_s));
    database.setConnectOptions(u"QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=%1"_s.arg(m_patience));
}

Result<void> JournalFile::open()
{
    if (!QDir().mkpath(QFileInfo(m_path).absolutePath()))
        return journalError(OwnError::JournalUnwritable, m_path, u"the folder cannot be made"_s);
    Result<bool> healthy = openOnce();
    if (healthy && !*healthy) {
        if (Result<void> aside = setAside(); !aside)
            return aside;
        healthy = openOnce();
    }
    if (!healthy)
        return healthy.error();
    if (!*healthy)
        return journalError(OwnError::JournalFailed, m_path, u"a new file is damaged too"_s);
    return lift();
}

Result<bool> JournalFile::openOnce()
{
    // SQLite would begin a new journal in an empty file, and throw away the log of one that has
    // gone: either is what is left of a journal.
    if (isEmptied(m_path))
        return false;
    connectTo(m_path, Access::Exclusive);
    QSqlDatabase database = QSqlDatabase::database(m_connection, false);
    if (!database.open())
        return storageError(m_path, database.lastError());
    m_identity = fileIdentity(m_path);
    Result<bool> healthy = prepare();
    if (healthy && *healthy)
        healthy = readVersion();
    return healthy;
}

Result<void> JournalFile::openBeside() { return readAt(m_path, Access::Beside); }

Result<void> JournalFile::openForReading()
{
    if (isEmptied(m_path) || !QFile::exists(m_path))
        return journalError(OwnError::JournalFailed, m_path, u"there is no journal to be read"_s);
    Result<void> opened = readAt(m_path, Access::Shared);
    if (opened || opened.error().code == OwnError::JournalLocked
        || opened.error().code == OwnError::JournalNewer)
        return opened;
    // SQLite reads a log only beside files of its own, which may not be made here. A journal that
    // is to be lifted before it can be read is lifted as a copy.
    const bool hasLog = QFileInfo(m_path + u"-wal"_s).size() > 0;
    if (!hasLog) {
        if (opened = readAt(m_path, Access::Frozen); opened)
            return opened;
    }
    return readCopy();
}

Result<void> JournalFile::readAt(const QString &path, Access access)
{
    connectTo(path, access);
    QSqlDatabase database = QSqlDatabase::database(m_connection, false);
    if (!database.open())
        return storageError(m_path, database.lastError());
    m_identity = fileIdentity(path);
    const Result<bool> sane = readVersion();
    if (!sane)
        return sane.error();
    if (!*sane || m_version < m_migrations.size())
        return journalError(OwnError::JournalFailed, m_path,
                            u"version %1 of the schema"_s.arg(m_version));
    if (m_version > m_migrations.size())
        return newerError(m_path, m_version, int(m_migrations.size()));
    return {};
}

Result<void> JournalFile::readCopy()
{
    close();
    m_copy = std::make_unique<QTemporaryDir>();
    const QString copy = m_copy->filePath(u"journal.sqlite"_s);
    const bool copied = m_copy->isValid() && QFile::copy(m_path, copy)
        && (!QFile::exists(m_path + u"-wal"_s)
            || QFile::copy(m_path + u"-wal"_s, copy + u"-wal"_s));
    if (!copied)
        return journalError(OwnError::JournalFailed, m_path, u"it cannot be copied to be read"_s);
    for (const QString &file : { copy, QString(copy + u"-wal"_s) })
        QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
    JournalFile lifted(copy, m_migrations);
    if (Result<void> opened = lifted.open(); !opened || !lifted.setAsidePath().isEmpty())
        return opened ? journalError(OwnError::JournalFailed, m_path, u"it is damaged"_s) : opened;
    return readAt(copy, Access::Beside);
}

bool JournalFile::isInPlace() const
{
    return m_identity.isEmpty() || fileIdentity(m_path) == m_identity;
}

QVariant JournalFile::askThroughPath(const QString &question) const
{
    if (m_identity.isEmpty()) // in memory
        return {};
    const QString connection = QUuid::createUuid().toString(QUuid::WithoutBraces);
    QVariant answer;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
        database.setDatabaseName(nameFor(m_path, true, u"mode=ro"_s));
        database.setConnectOptions(u"QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=%1"_s.arg(m_patience));
        QSqlQuery query(database);
        if (database.open() && query.exec(question) && query.next())
            answer = query.value(0);
    }
    QSqlDatabase::removeDatabase(connection);
    return answer;
}

Result<void> JournalFile::saveTo(const QString &path) { return run(u"VACUUM INTO ?"_s, { path }); }

void JournalFile::setPatience(int milliseconds)
{
    m_patience = milliseconds;
    if (QSqlDatabase::contains(m_connection))
        QSqlQuery(QSqlDatabase::database(m_connection))
            .exec(u"PRAGMA busy_timeout = %1"_s.arg(milliseconds));
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
    if (QFile::exists(m_path) && !QFile::rename(m_path, aside))
        return journalError(OwnError::JournalSetAsideFailed, m_path, u"it cannot be renamed"_s);
    for (const QString &suffix : { u"-wal"_s, u"-shm"_s }) {
        if (QFile::exists(m_path + suffix) && !QFile::rename(m_path + suffix, aside + suffix))
            return journalError(OwnError::JournalSetAsideFailed, m_path + suffix,
                                u"it cannot be renamed"_s);
    }
    m_setAside = aside;
    return {};
}

Result<bool> JournalFile::readVersion()
{
    m_version = 0;
    bool knowsVersion = false;
    bool hasTables = false;
    const Result<void> tables
        = read(u"SELECT TOTAL(name = 'schema_version'), TOTAL(name <> 'schema_version')"
               " FROM sqlite_master WHERE type = 'table'"_s,
               {}, [&](const QSqlQuery &row) {
                   knowsVersion = row.value(0).toInt() > 0;
                   hasTables = row.value(1).toInt() > 0;
               });
    if (!tables)
        return tables.error();
    if (!knowsVersion)
        return !hasTables;
    int versions = 0;
    int strange = 0;
    const Result<void> known
        = read(u"SELECT COUNT(*), TOTAL(typeof(version) <> 'integer' OR version < 1), MAX(version)"
               " FROM schema_version"_s,
               {}, [&](const QSqlQuery &row) {
                   versions = row.value(0).toInt();
                   strange = row.value(1).toInt();
                   m_version = row.value(2).toInt();
               });
    if (!known)
        return known.error().code == OwnError::JournalFailed ? Result<bool>(false)
                                                             : Result<bool>(known.error());
    // Without a row: what a crash left before the first version.
    return versions == 0 ? !hasTables : strange == 0 && m_version > 0;
}

Result<void> JournalFile::lift()
{
    if (m_version > m_migrations.size())
        return newerError(m_path, m_version, int(m_migrations.size()));
    while (m_version < m_migrations.size()) {
        const Result<void> lifted = transaction([this]() -> Result<void> {
            if (Result<void> made
                = run(u"CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)"_s);
                !made)
                return made;
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
    if (m_inTransaction)
        return work();
    QSqlQuery query(QSqlDatabase::database(m_connection));
    if (!query.exec(u"BEGIN IMMEDIATE"_s))
        return storageError(m_path, query.lastError());
    m_inTransaction = true;
    Result<void> result = work();
    m_inTransaction = false;
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
