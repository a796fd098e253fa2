// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What happened to one run, line by line in the order of time: tries, answers, events. Words are
// made when they are looked at, because a run of thousands has tens of thousands of lines.
// Owned by the details below the history; UI thread.
#pragma once

#include "app/fleet/fleetkind.h"
#include "app/journal/journal.h"
#include "ui/history/lineorder.h"
#include "ui/widgets/rowsmodel.h"

namespace muster {

class TimelineModel final : public RowsModel
{
    Q_OBJECT

public:
    enum Column { Time, What, ColumnCount };

    explicit TimelineModel(QObject *parent = nullptr);

    //! \brief \a kind says what the statuses mean.
    void setHistory(const RunHistory &history, const FleetKind &kind);
    void clear();

    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] qsizetype rows() const override;
    [[nodiscard]] QString title(int column) const override;
    enum class Source { Event, TrySent, TryAnswered };
    struct Line
    {
        qint64 at = 0; // ms since 1970, UTC
        qint64 order = 0; // the same by a clock that was never set
        Source source = Source::Event;
        qsizetype index = 0; // in tries or events
    };

    void addEvents(bool ofTargets);
    void addTries(Source source);
    void addLine(const QDateTime &time, Source source, qsizetype index);
    //! \brief The lines behind the first \a known ones are new.
    void putInOrder(qsizetype known);
    [[nodiscard]] QString text(const Line &line) const;

    RunHistory m_history;
    LineOrder m_order;
    FleetKind m_kind;
    QList<Line> m_lines;
};

} // namespace muster
