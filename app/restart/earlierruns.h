// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What a runner has to know of the time before it: open runs, restarts of a short while ago, and
// what came after runs that are only half of a command.
// Owned by its parent; UI thread; ends once and is of no use then.
#pragma once

#include "app/journal/journal.h"

#include <QSet>

#include <functional>

namespace muster {

class EarlierRuns final : public QObject
{
    Q_OBJECT

public:
    //! \brief True for a run whose targets later runs may have brought to their end.
    using IsHalf = std::function<bool(const RunRecord &)>;

    //! \brief Begins to read at once; \a since: start of the duplicate window, UTC; \a halves:
    //! kinds whose runs leave targets worse off until later ones bring them back, however long ago.
    EarlierRuns(Journal &journal, const QDateTime &since, const QList<KindId> &halves,
                IsHalf isHalf, QObject *parent);

signals:
    //! \brief Exactly once, from the event loop; each run once, without tries and events.
    void finished(const muster::Result<QList<muster::RunHistory>> &result);

private:
    void ask(const HistoryFilter &filter);
    void take(const Result<QList<RunHistory>> &result);

    Journal &m_journal;
    IsHalf m_isHalf;
    int m_pending = 0;
    QList<RunHistory> m_found;
    QSet<RunId> m_known;
    std::optional<Error> m_error;
};

//! \brief True when nothing of \a run is left to be watched, or to be looked into by a person.
[[nodiscard]] bool isDone(const RunRecord &run);

//! \brief True when \a run went to what \a connection leads to: their ids mean the same.
[[nodiscard]] bool isSameWorld(const RunRecord &run, const Connection &connection);

//! \brief True when the calls of a run that went through \a then go to the same account and
//! endpoint through \a now, whose cloud tells that it is \a account; whatever the two are called.
//! Where one of them does not know its account, their places decide.
[[nodiscard]] bool isSameAccess(const Connection &then, const Connection &now,
                                const QString &account);

//! \brief True when a part of a run that went through \a then can be sent again through \a now: it
//! is the same access, or the run's own connection to the same place by another key. Whether two
//! keys are of one account a cloud may not tell; the list, which is read before each confirmation,
//! shows which of the targets are there.
[[nodiscard]] bool isSameWay(const Connection &then, const Connection &now, const QString &account);

} // namespace muster
