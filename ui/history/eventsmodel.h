// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What happened to connections outside every run, as rows: unlocking, locking, deletions from the
// history. Owned by its view; UI thread.
#pragma once

#include "app/journal/journal.h"

#include <QAbstractTableModel>

namespace muster {

class EventsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, ConnectionName, What, Operator, Detail, ColumnCount };
    static constexpr int SortRole = Qt::UserRole;

    using QAbstractTableModel::QAbstractTableModel;

    void setEvents(const QList<ConnectionEvent> &events);
    [[nodiscard]] const QList<ConnectionEvent> &events() const { return m_events; }
    //! \brief Every word may have changed.
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString text(const ConnectionEvent &event, int column) const;
    [[nodiscard]] QString whatText(const OrUnknown<ConnectionEventKind> &what) const;
    [[nodiscard]] QString detailText(const ConnectionEvent &event) const;

    QList<ConnectionEvent> m_events;
};

} // namespace muster
