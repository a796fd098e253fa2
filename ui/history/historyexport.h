// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Writes runs to a file: reads the tries and events of each, then makes and saves the file off the
// UI thread. Owned by its parent, used once; UI thread.
#pragma once

#include "app/fleet/fleetkind.h"
#include "app/journal/journal.h"

#include <QObject>

namespace muster {

class HistoryExport final : public QObject
{
    Q_OBJECT

public:
    //! \brief \a journal outlives the export.
    HistoryExport(Journal &journal, const QList<RunHistory> &runs, QObject *parent = nullptr);

    //! \brief For the names in a table. Call it before start().
    void setKinds(const QList<FleetKind> &kinds) { m_kinds = kinds; }
    //! \brief JSON when \a path ends so, else CSV. An existing file is replaced only by a whole
    //! one.
    void start(const QString &path, const QDateTime &now);

signals:
    // One of them, once.
    void written(const QString &path);
    void readFailed(const muster::Error &error);
    //! \brief \a problem: the system's own words.
    void writeFailed(const QString &path, const QString &problem);

private:
    void readNext();
    void write();

    Journal &m_journal;
    QList<RunHistory> m_runs;
    QList<FleetKind> m_kinds;
    qsizetype m_next = 0;
    QString m_path;
    QDateTime m_now;
};

} // namespace muster
