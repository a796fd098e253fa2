// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A read-only table of rows that can be copied. Owned by its parent widget; UI thread.
#pragma once

#include <QList>
#include <QTableView>

class QMenu;

namespace muster {

class RowTable : public QTableView
{
    Q_OBJECT

public:
    //! \brief \a copyRole: what of a cell is copied.
    explicit RowTable(int copyRole = Qt::DisplayRole, QWidget *parent = nullptr);

    //! \brief From the font, not from the rows: there may be thousands of them.
    void setColumnWidths(std::initializer_list<int> averageCharacters);
    //! \brief Makes \a column as wide as \a sample needs.
    void fitColumn(int column, const QString &sample);
    //! \brief The chosen rows as tab-separated text.
    [[nodiscard]] QString rowsText() const;
    void copyRows();

signals:
    //! \brief Double click, or Enter.
    void rowChosen(const QModelIndex &index);

protected:
    //! \brief The selected rows, or all when none is selected, from top to bottom.
    [[nodiscard]] virtual QList<int> chosenRows() const;
    //! \brief What of a cell is copied.
    [[nodiscard]] virtual QString copiedText(const QModelIndex &cell) const;
    virtual void fillMenu(QMenu &menu);
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    int m_copyRole;
};

} // namespace muster
