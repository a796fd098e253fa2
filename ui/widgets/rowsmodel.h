// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What every table of rows without children does: how large it is, what its columns are called, and
// that every word may change. What is in the cells is the table's own. Owned by its view or the
// window; UI thread.
#pragma once

#include <QAbstractTableModel>

namespace muster {

class RowsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit RowsModel(int columns, QObject *parent = nullptr);

    //! \brief Every word may have changed.
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const final;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const final;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] virtual qsizetype rows() const = 0;
    //! \brief What \a column, one that there is, is called in the language that is on.
    [[nodiscard]] virtual QString title(int column) const = 0;

private:
    const int m_columns;
};

} // namespace muster
