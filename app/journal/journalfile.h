// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The journal's file: opening it safely, lifting it to today's schema, one transaction at a time.
// Owned by the thread that opened it and used there only.
#pragma once

#include "app/fleet/result.h"
#include "app/journal/schema.h"

#include <QSqlDatabase>
#include <QSqlQuery>

#include <functional>

namespace muster {

class JournalFile final
{
public:
    //! \brief \a migrations are journalMigrations() but for tests of lifting.
    explicit JournalFile(QString path, QList<Migration> migrations = journalMigrations());
    ~JournalFile();
    Q_DISABLE_COPY_MOVE(JournalFile)

    //! \brief Opens and lifts. A file that is no readable journal is set aside under another name,
    //! never overwritten. Error kind Storage, code one of "journal-unwritable", "journal-newer",
    //! "journal-set-aside-failed", "journal-locked", "journal-failed".
    [[nodiscard]] Result<void> open();
    //! \brief Where a corrupt file went during open(); empty: there was none.
    [[nodiscard]] const QString &setAsidePath() const { return m_setAside; }

    //! \brief Runs \a work between BEGIN IMMEDIATE and COMMIT; rolls back when it fails.
    [[nodiscard]] Result<void> transaction(const std::function<Result<void>()> &work);
    //! \brief A prepared statement bound to \a values in order, executed.
    [[nodiscard]] Result<void> run(const QString &statement, const QVariantList &values = {});
    //! \brief Calls \a row for every row of the answer.
    [[nodiscard]] Result<void> read(const QString &statement, const QVariantList &values,
                                    const std::function<void(const QSqlQuery &)> &row);
    //! \brief True when a runs table of today's schema is in there.
    [[nodiscard]] int version() const { return m_version; }

private:
    //! \brief False: the file is corrupt.
    [[nodiscard]] Result<bool> openOnce();
    [[nodiscard]] Result<bool> prepare();
    [[nodiscard]] Result<void> lift();
    [[nodiscard]] Result<void> setAside();
    [[nodiscard]] QSqlQuery &prepared(const QString &statement);
    void close();

    QString m_path;
    QList<Migration> m_migrations;
    QString m_connection;
    QString m_setAside;
    int m_version = 0;
    QHash<QString, QSqlQuery> m_statements;
};

} // namespace muster
