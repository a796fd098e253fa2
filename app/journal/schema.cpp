// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/journal/schema.h"

namespace muster {

const QList<Migration> &journalMigrations()
{
    static const QList<Migration> migrations {
        {
            QStringLiteral(
                "CREATE TABLE runs ("
                " id TEXT PRIMARY KEY, number INTEGER NOT NULL, parent TEXT NOT NULL,"
                " kind TEXT NOT NULL, connection_id TEXT NOT NULL,"
                " connection TEXT NOT NULL, operator TEXT NOT NULL, reason TEXT NOT NULL,"
                " confirmed_at TEXT NOT NULL, ended_at TEXT NOT NULL,"
                " plan TEXT NOT NULL)"),
            QStringLiteral("CREATE INDEX runs_by_time ON runs (confirmed_at)"),
            QStringLiteral("CREATE TABLE targets ("
                           " run TEXT NOT NULL REFERENCES runs (id), position INTEGER NOT NULL,"
                           " id TEXT NOT NULL, name TEXT NOT NULL, target_group TEXT NOT NULL,"
                           " status TEXT NOT NULL, outcome TEXT NOT NULL, request_id TEXT NOT NULL,"
                           " job_id TEXT NOT NULL, error TEXT NOT NULL, sent_at TEXT NOT NULL,"
                           " answered_at TEXT NOT NULL, ended_at TEXT NOT NULL,"
                           " last_seen_at TEXT NOT NULL, overdue INTEGER NOT NULL,"
                           " status_after TEXT NOT NULL, settled INTEGER NOT NULL,"
                           " PRIMARY KEY (run, position))"),
            QStringLiteral("CREATE INDEX targets_by_id ON targets (id)"),
            QStringLiteral("CREATE TABLE tries ("
                           " run TEXT NOT NULL REFERENCES runs (id), call_number INTEGER NOT NULL,"
                           " try_number INTEGER NOT NULL, first_position INTEGER NOT NULL,"
                           " target_count INTEGER NOT NULL, sent_at TEXT NOT NULL,"
                           " answered_at TEXT NOT NULL, verdict TEXT NOT NULL,"
                           " request_id TEXT NOT NULL, error TEXT NOT NULL,"
                           " PRIMARY KEY (run, call_number, try_number))"),
            QStringLiteral("CREATE TABLE events ("
                           " run TEXT NOT NULL REFERENCES runs (id), number INTEGER NOT NULL,"
                           " at TEXT NOT NULL, what TEXT NOT NULL, position INTEGER NOT NULL,"
                           " detail TEXT NOT NULL, PRIMARY KEY (run, number))"),
            QStringLiteral("CREATE TABLE connection_events ("
                           " connection_id TEXT NOT NULL, number INTEGER NOT NULL,"
                           " connection TEXT NOT NULL, at TEXT NOT NULL, what TEXT NOT NULL,"
                           " operator TEXT NOT NULL, detail TEXT NOT NULL,"
                           " PRIMARY KEY (connection_id, number))"),
        },
        // The highest number outlives the runs that carried it. Those deleted before this version
        // are not known any more.
        {
            QStringLiteral("CREATE TABLE run_numbers (highest INTEGER NOT NULL)"),
            QStringLiteral("INSERT INTO run_numbers (highest)"
                           " SELECT COALESCE(MAX(number), 0) FROM runs"),
        },
        // Few of many: what may be offered again, and what hinders the deletion of later runs.
        {
            QStringLiteral("CREATE INDEX targets_not_succeeded ON targets (id, run)"
                           " WHERE outcome <> 'Succeeded'"),
        },
        // Which program may write intents, and how often it has.
        {
            QStringLiteral("CREATE TABLE console (id TEXT NOT NULL, epoch INTEGER NOT NULL,"
                           " intents INTEGER NOT NULL)"),
            QStringLiteral("INSERT INTO console (id, epoch, intents) VALUES ('', 0, 0)"),
        },
        // Until now the cloud's time of the end, where it was told, stood in ended_at.
        {
            QStringLiteral(
                "ALTER TABLE targets ADD COLUMN cloud_ended_at TEXT NOT NULL DEFAULT ''"),
            QStringLiteral("ALTER TABLE targets ADD COLUMN took_ms INTEGER NOT NULL DEFAULT -1"),
        },
    };
    return migrations;
}

} // namespace muster
