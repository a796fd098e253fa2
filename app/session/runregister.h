// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Every run there is, in one line each: those that the window has, as they go on, and those of the
// journal, read a page at a time and elsewhere than in this thread. In the order of comesBefore().
// Owned by the sidebar; UI thread.
#pragma once

#include "app/session/runbrief.h"

#include <QHash>
#include <QObject>
#include <QPointer>

#include <map>

namespace muster {

class RunList;

class RunRegister final : public QObject
{
    Q_OBJECT

public:
    //! \brief Runs that are read at once.
    static constexpr int pageSize = 100;

    //! \brief Both outlive it.
    RunRegister(const RunList &runs, Journal &journal, QObject *parent = nullptr);

    [[nodiscard]] const QList<RunBrief> &runs() const { return m_runs; }
    //! \brief -1: not there, or not read yet.
    [[nodiscard]] int rowOf(const RunId &id) const;

    //! \brief Reads the next page of the journal; nothing while one is being read, and once all
    //! of it was.
    void readMore();
    enum class State {
        More, //!< the journal may have more
        Reading,
        Failed, //!< readMore() tries again
        Whole, //!< nothing is missing
    };
    [[nodiscard]] State state() const { return m_state; }
    //! \brief The journal has it no longer.
    void forget(const RunId &id);

signals:
    // Each is told when it is so.
    void inserted(int row);
    void changed(int row);
    //! \brief To where it stands now; changed() as well.
    void moved(int from, int to);
    void removed(int row);
    void stateChanged();

private:
    void watch();
    void take(const RunId &id);
    [[nodiscard]] bool staysAt(int row, const RunBrief &brief) const;
    void put(const RunBrief &brief);
    void onChanges(const RunId &id, const TargetChanges &changes);
    void onPage(const Result<QList<RunHistory>> &result);
    void setState(State state);

    const RunList &m_list;
    Journal &m_journal;
    QList<RunBrief> m_runs;
    std::map<RunId, RunTally> m_tallies; // of those that go on
    QPointer<JournalRead> m_read;
    QDateTime m_oldest; // of the journal's runs that were read, UTC
    State m_state = State::More;
};

} // namespace muster
