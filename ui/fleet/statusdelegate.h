// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Draws a status cell: shape, word and code. Owned by the view; UI thread.
#pragma once

#include <QHash>
#include <QPixmap>
#include <QStyledItemDelegate>

namespace muster {

//! \brief Puts the shape of the tone that \a toneRole gives before the cell's text, in a colour
//! that is visible on the row as it is drawn: plain, alternate, or selected, where it gets a
//! plate.
class StatusDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit StatusDelegate(int toneRole, QObject *parent = nullptr);

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    int m_toneRole;
    mutable QHash<QString, QPixmap> m_pixmaps; // by tone, background, size, scale and plate
};

} // namespace muster
