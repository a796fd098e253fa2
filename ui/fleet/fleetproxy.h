// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Which rows of a fleet are shown, and in which order. Owned by its page; UI thread.
#pragma once

#include "app/fleet/rowfilter.h"
#include "ui/fleet/fleetmodel.h"
#include "ui/words/textorder.h"

#include <QAbstractProxyModel>
#include <QSet>

#include <vector>

namespace muster {

//! \brief Filters and sorts a FleetModel with its own list of rows.
//!
//! Every change, be it filter, order or a merge, is one layoutChanged(), in which the number of
//! rows may differ: stock proxies tell of each run of rows that comes or goes, which takes seconds
//! at 100,000.
class FleetProxy final : public QAbstractProxyModel
{
    Q_OBJECT

public:
    //! \brief \a model outlives the proxy.
    explicit FleetProxy(FleetModel &model, QObject *parent = nullptr);

    //! \brief Shows only rows that fit \a text, an expression of RowFilter; empty shows all, and so
    //! does one that cannot be read.
    void setText(const QString &text);
    //! \brief Why the text filters nothing.
    [[nodiscard]] const std::optional<FilterProblem> &problem() const { return m_filter.problem(); }
    [[nodiscard]] const QList<FilterField> &fields();
    //! \brief Shows only ticked rows, and those that were unticked meanwhile, until the filter
    //! changes: a slip of the hand stays in sight. It ends with the last tick.
    void setOnlyTicked(bool on);
    [[nodiscard]] bool isOnlyTicked() const { return m_onlyTicked; }
    [[nodiscard]] const QString &text() const { return m_text; }
    //! \brief Shows only rows with one of these raw codes; empty shows all.
    void setStatuses(const QSet<QString> &statuses);
    [[nodiscard]] const QSet<QString> &statuses() const { return m_statuses; }

    //! \brief Rows of the model that are shown, in their order.
    [[nodiscard]] const QList<int> &sourceRows() const { return m_rows; }
    //! \brief The row here of row \a sourceRow of the model, or -1 when it is hidden.
    [[nodiscard]] int proxyRow(int sourceRow) const { return m_proxyRows.value(sourceRow, -1); }

    //! \brief The column sorted by, -1: in the order of the list.
    [[nodiscard]] int sortColumn() const { return m_sortColumn; }
    [[nodiscard]] Qt::SortOrder sortOrder() const { return m_sortOrder; }

    void sort(int column, Qt::SortOrder order) override;
    [[nodiscard]] QModelIndex mapToSource(const QModelIndex &proxyIndex) const override;
    [[nodiscard]] QModelIndex mapFromSource(const QModelIndex &sourceIndex) const override;
    [[nodiscard]] QModelIndex index(int row, int column,
                                    const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] QModelIndex sibling(int row, int column, const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    void setSourceModel(QAbstractItemModel *model) override;

signals:
    //! \brief Rows came, went or moved.
    void rowsChanged();
    //! \brief problem() is another one, or none any more.
    void problemChanged();
    void onlyTickedChanged(bool on);

private:
    void onMerged(const FleetMerge &merge);
    void onCells(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                 const QList<int> &roles);
    void onTicksChanged();
    void onRetranslated();

    [[nodiscard]] bool matches(int sourceRow) const;
    void refilter(bool narrowed);
    void orderAll();
    void orderSome(QList<int> sourceRows);
    [[nodiscard]] bool isBefore(int a, int b) const;
    void follow(const QList<int> &movedTo);
    [[nodiscard]] QList<int> shownRows() const;
    void show(QList<int> rows, const QList<int> &movedTo = {});
    void announceChanged(const QList<int> &sourceRows, const QList<int> &roles);

    FleetModel &m_model;
    TextOrder m_textOrder;
    QList<FilterField> m_fields; // made when they are needed
    QString m_text;
    RowFilter m_filter;
    bool m_onlyTicked = false;
    QSet<QString> m_statuses;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    QList<int> m_order; // all rows of the model, ascending by m_sortColumn
    std::vector<quint8> m_matches; // beside the model's rows: whether the filter lets it through
    QList<int> m_rows; // the model's row of each row here
    QList<int> m_proxyRows; // the row here of each of the model's, or -1
};

} // namespace muster
