// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Reads what the journal has of earlier runs and hands it out bit by bit, so that the window goes
// on meanwhile. Owned by the runner; UI thread.
#pragma once

#include "app/restart/earlierruns.h"

#include <QPointer>

#include <cstddef>
#include <deque>

namespace muster {

class PastRuns final : public QObject
{
    Q_OBJECT

public:
    explicit PastRuns(Journal &journal);

    //! \brief Reads anew, see EarlierRuns; what an earlier question would have brought never comes.
    //! Runs that went elsewhere than \a connection leads are left out.
    void read(const QDateTime &since, const QList<KindId> &halves, const Connection &connection);
    void forget();

signals:
    //! \brief Each run once, all of them before the first of them is told by found().
    void noted(const muster::RunRecord &run);
    void found(const muster::RunRecord &run);
    //! \brief Exactly once for each read() that was not overtaken: after the last found(), or why
    //! nothing could be read.
    void finished(const muster::Result<void> &result);

private:
    void onRead(const Result<QList<RunHistory>> &result);
    void handOut();

    Journal &m_journal;
    Connection m_connection;
    QPointer<EarlierRuns> m_reading; // the latest question
    int m_readings = 0;
    std::deque<RunRecord> m_runs; // that are not handed out yet
    std::size_t m_noted = 0; // so many of them are noted
};

} // namespace muster
