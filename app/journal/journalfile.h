// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The journal's file: opening it safely and for one process only, lifting it to today's schema, one
// transaction at a time; or opening it to be read only.
// Owned by the thread that opened it and used there only.
#pragma once

#include "app/core/result.h"
#include "app/journal/schema.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace muster {

//! \brief \a code with the \a path of the journal that it happened to, as this system writes it.
[[nodiscard]] Error journalError(OwnError code, const QString &path, const QString &detail);

class JournalFile final
{
public:
    //! \brief \a migrations are journalMigrations() but for tests of lifting.
    explicit JournalFile(QString path, QList<Migration> migrations = journalMigrations());
    ~JournalFile();
    Q_DISABLE_COPY_MOVE(JournalFile)

    //! \brief Opens and lifts. A file that is no readable journal is set aside under another name,
    //! never overwritten. Where the system knows such a lock, no other process opens the same file
    //! until this one has closed it or ended, whatever name it uses; within this process the file
    //! can be opened several times. Error kind Storage.
    [[nodiscard]] Result<void> open();
    //! \brief Opens what open() of another object holds in this process; nothing can be written.
    [[nodiscard]] Result<void> openBeside();
    //! \brief Opens a journal that nobody in this process holds, and that may not be writable at
    //! all: in place, or a copy of it. Nothing of it is changed.
    [[nodiscard]] Result<void> openForReading();
    //! \brief Where a corrupt file went during open(); empty: there was none.
    [[nodiscard]] const QString &setAsidePath() const { return m_setAside; }
    [[nodiscard]] const QString &path() const { return m_path; }
    //! \brief Which file is open, see fileIdentity().
    [[nodiscard]] const QByteArray &identity() const { return m_identity; }

    //! \brief False: the path leads to another file than the one that was opened, or to none.
    [[nodiscard]] bool isInPlace() const;
    //! \brief False: it is in memory only.
    [[nodiscard]] bool hasPlace() const { return !m_identity.isEmpty(); }
    //! \brief What \a question answers when it is asked through the path, by a connection of its
    //! own; nothing when that cannot be opened or read.
    [[nodiscard]] QVariant askThroughPath(const QString &question) const;
    //! \brief Writes all that is known to a new file at \a path.
    [[nodiscard]] Result<void> saveTo(const QString &path);
    //! \brief How long a statement waits for somebody else's lock.
    void setPatience(int milliseconds);

    //! \brief Runs \a work between BEGIN IMMEDIATE and COMMIT; rolls back when it fails. Within
    //! another transaction it is a part of that one.
    [[nodiscard]] Result<void> transaction(const std::function<Result<void>()> &work);
    //! \brief A prepared statement bound to \a values in order, executed.
    [[nodiscard]] Result<void> run(const QString &statement, const QVariantList &values = {});
    //! \brief Calls \a row for every row of the answer.
    [[nodiscard]] Result<void> read(const QString &statement, const QVariantList &values,
                                    const std::function<void(const QSqlQuery &)> &row);
    //! \brief True when a runs table of today's schema is in there.
    [[nodiscard]] int version() const { return m_version; }

private:
    enum class Access {
        Exclusive, //!< for this process
        Beside, //!< read only, in the process that has it
        Shared, //!< read only, with others that have it
        Frozen, //!< read only, and nobody changes it
    };

    void connectTo(const QString &path, Access access);
    //! \brief False: the file is corrupt.
    [[nodiscard]] Result<bool> openOnce();
    [[nodiscard]] Result<bool> prepare();
    //! \brief False: what it says of its own version is nothing that was ever written.
    [[nodiscard]] Result<bool> readVersion();
    [[nodiscard]] Result<void> readAt(const QString &path, Access access);
    [[nodiscard]] Result<void> readCopy();
    [[nodiscard]] Result<void> lift();
    [[nodiscard]] Result<void> setAside();
    [[nodiscard]] QSqlQuery &prepared(const QString &statement);
    void close();

    QString m_path;
    QList<Migration> m_migrations;
    QString m_connection;
    QString m_setAside;
    int m_patience;
    QByteArray m_identity; // of the file that was opened; empty: none of the file system
    int m_version = 0;
    bool m_inTransaction = false;
    QHash<QString, QSqlQuery> m_statements;
    std::unique_ptr<QTemporaryDir> m_copy; // where it is read from, when not in its place
};

} // namespace muster
