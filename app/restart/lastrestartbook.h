// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What the last run made of each target of the fleets of a connection: by the runs of its runner as
// they go on, by those of other runners of this program, and by the journal for the time before.
// Shown beside each row; what may be sent again is decided elsewhere. Owned by the session, after
// the runner; UI thread.
#pragma once

#include "app/cloud/cloud.h"
#include "app/journal/journal.h"
#include "app/restart/runner.h"

#include <QHash>
#include <QPointer>

#include <deque>
#include <optional>

namespace muster {

class LastRestartBook final : public QObject
{
    Q_OBJECT

public:
    //! \brief All three outlive it.
    LastRestartBook(Journal &journal, Runner &runner, const Cloud &cloud);

    //! \brief Reads anew what the journal has of runs that went where \a connection leads.
    void read(const Connection &connection);
    //! \brief True once the journal has told everything: a target that is not found was not sent
    //! by any run that is kept.
    [[nodiscard]] bool isWhole() const { return m_isWhole; }

    //! \brief nullptr: none is known. Valid until the event loop is entered again.
    [[nodiscard]] const LastRestart *find(const KindId &fleet, const TargetId &target) const;
    //! \brief Something of \a fleet has been sent and is open: how long, moves on.
    [[nodiscard]] bool hasOpen(const KindId &fleet) const;
    //! \brief Everything that was ever sent to \a target, as the journal has it. finished() of the
    //! answer comes once.
    [[nodiscard]] JournalLatestRead *history(const KindId &fleet, const TargetId &target,
                                             QObject *parent) const;

signals:
    //! \brief They stand otherwise. Of very many there are several signals.
    void changed(const muster::KindId &fleet, const QList<muster::TargetId> &targets);
    //! \brief The journal was read: everything may be otherwise.
    void readDone();

private:
    struct Fleet
    {
        LastRestarts live; // of the newest run that this program knows
        LastRestarts before; // of an earlier one, while it is not certain that the newest sends it
        LastRestarts past; // as the journal had it
        qsizetype open = 0; // of live: sent, and not final
    };
    struct Source
    {
        RunId run;
        int number = 0;
        KindId kind;
    };

    //! A run's targets, or changes of them, that are still to be taken in.
    struct Part
    {
        Source source;
        std::optional<TargetChanges> changes; // none: all targets, as they are by then
        qsizetype next = 0;
    };

    void begin(const RunRecord &run);
    void add(Part part, qsizetype size);
    void takePart();
    void takeChanges(const RunRecord &run, const TargetChanges &changes);
    void take(Fleet &fleet, const Source &source, const TargetRecord &record) const;
    [[nodiscard]] QList<KindId> kindsOf(const KindId &fleet) const;

    Journal &m_journal;
    Runner &m_runner;
    const Cloud &m_cloud;
    Connection m_connection;
    QPointer<QObject> m_reading; // holds the answers of the latest question
    int m_unanswered = 0; // of its parts
    bool m_isWhole = false;
    bool m_foundAll = false;
    QHash<KindId, Fleet> m_fleets;
    std::deque<Part> m_parts; // in the order in which they happened
};

} // namespace muster
