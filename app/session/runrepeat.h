// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// From a run, of this program or an earlier one, to what of it can be sent again: only through a
// connection that leads to where it went, which is opened first where it must be, and only what no
// later run has taken over. The job panel and the history both go this way. Asks and sends nothing.
// Owned by the window; UI thread.
#pragma once

#include "app/fleet/connection.h"
#include "app/journal/journal.h"
#include "app/restart/blocked.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <optional>

namespace muster {

class LaterRuns;
class Session;

//! \brief Why nothing of a run can be sent again. Words are made in the window.
struct RepeatRefusal
{
    enum class By {
        DemoGone, //!< it was sent to a demo cloud that is not open any more
        ToBeOpened, //!< only its own connection, of the environment, leads there: not open
        NoConnection, //!< none leads there
        AnotherCloud, //!< the connection leads to another one now
        AnotherAccount, //!< the same, to another account, project or endpoint
        NoSuchKind, //!< the connection has no resources of that kind any more
        Blocked, //!< of the whole fleet: \a blocked
        NotFollowed, //!< it has not ended, and nobody follows it
        Unread, //!< the journal could not be read: \a error
        NotKept, //!< the journal no longer has it
        NothingLeft, //!< later runs have taken it over, or it was settled by hand
    };

    By by = By::NoConnection;
    std::optional<muster::Blocked> blocked = {};
    std::optional<Error> error = {};
};

class RunRepeat final : public QObject
{
    Q_OBJECT

public:
    //! \brief What is wanted of a run.
    struct Wanted
    {
        std::optional<Outcome> outcome; //!< all that are there
        QList<qsizetype> indices; //!< or these
        bool isOfHistory = false; //!< where the answer is to be read
    };
    struct Places
    {
        //! The open connection that leads to where a run went; else the run's own, or nullptr.
        std::function<Session *(const RunRecord &run)> findSession;
        //! A connection that could be opened and leads there.
        std::function<std::optional<Connection>(const RunRecord &run)> findSaved;
    };

    //! \brief \a journal and \a later outlive it.
    RunRepeat(Journal &journal, LaterRuns &later, Places places, QObject *parent);

    //! \brief Why nothing of \a run can be sent again now; none: it can, as far as its targets go,
    //! if need be by opening its connection first.
    [[nodiscard]] std::optional<RepeatRefusal> whyNot(const RunRecord &run) const;
    //! \brief Looks up what of \a run is \a wanted and was not taken over: one of the signals
    //! follows, unless it is asked again or given up before.
    void repeat(const RunRecord &run, const Wanted &wanted);
    //! \brief A connection was opened: resumes what waited for it.
    void resume(Session *session);
    //! \brief Nothing waits for a connection any more: it could not be opened, or somebody thought
    //! better of it.
    void giveUp();

signals:
    //! \brief Those \a indices of \a run, as it is now, may be asked about.
    void found(const muster::RunRecord &run, const QList<qsizetype> &indices);
    void refused(const muster::RunRecord &run, const muster::RepeatRefusal &refusal,
                 bool isOfHistory);
    //! \brief It waits until that connection is open.
    void openRequested(const muster::ConnectionId &connection);

private:
    struct Asked
    {
        RunRecord run;
        Wanted wanted;
        ConnectionId waitsFor; //!< empty: for the journal
    };

    void look();
    void take(const QList<RunHistory> &histories);
    void offer();
    void refuse(const RepeatRefusal &refusal);
    //! \brief The one through which \a run can be repeated, or nullptr.
    [[nodiscard]] Session *sessionThere(const RunRecord &run) const;
    [[nodiscard]] const RunRecord *live(const RunRecord &run) const;
    [[nodiscard]] QList<qsizetype> indices(const RunRecord &run, const Wanted &wanted) const;

    Journal &m_journal;
    LaterRuns &m_later;
    Places m_places;
    QPointer<JournalRead> m_read;
    std::optional<Asked> m_asked;
};

} // namespace muster
