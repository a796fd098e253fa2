// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What happened to connections outside every run, as rows: unlocking, locking, deletions from the
// history. Owned by its view; UI thread.
#pragma once

#include "app/journal/journal.h"
#include "ui/widgets/rowsmodel.h"

namespace muster {

class EventsModel final : public RowsModel
{
    Q_OBJECT

public:
    enum Column { Time, ConnectionName, What, Operator, Detail, ColumnCount };
    static constexpr int SortRole = Qt::UserRole;

    explicit EventsModel(QObject *parent = nullptr);

    void setEvents(const QList<ConnectionEvent> &events);
    [[nodiscard]] const QList<ConnectionEvent> &events() const { return m_events; }

    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] qsizetype rows() const override;
    [[nodiscard]] QString title(int column) const override;
    [[nodiscard]] QString text(const ConnectionEvent &event, int column) const;
    [[nodiscard]] QString whatText(const OrUnknown<ConnectionEventKind> &what) const;
    [[nodiscard]] QString detailText(const ConnectionEvent &event) const;

    QList<ConnectionEvent> m_events;
};

} // namespace muster
