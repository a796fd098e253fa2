// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// How wide the columns of a fleet's table are: as a person has set them, and the others by what is
// in them. Owned by the view; UI thread.
#pragma once

#include <QHash>
#include <QObject>

class QTableView;

namespace muster {

class FleetModel;
class TickHeader;

//! \brief A few rows are looked at, evenly over the whole list, so that a hundred thousand cost no
//! more. What the window has left over shows the IDs in full, and then goes to the name, which is
//! also the one that gives way where there is too little room.
class ColumnWidths final : public QObject
{
    Q_OBJECT

public:
    ColumnWidths(FleetModel &model, TickHeader &header, QTableView &view);

    //! \brief Once the header has its sections.
    void begin();
    //! \brief Shares the width of the window anew.
    void share() { shareWithout(-1); }
    //! \brief The titles, or the font, are other ones.
    void refit();
    //! \brief More may be in the cells: columns grow where they must.
    void lookAgain();

    //! \brief Pixels that a person has given to \a column; 0: none did.
    [[nodiscard]] int byHand(int column) const { return m_byHand.value(column); }
    void setByHand(int column, int width);

private:
    struct Wish
    {
        int least = 0; // what it gives way to
        int usual = 0; // what it has where there is room
        int most = 0; // what is left over may come to it
    };

    //! \brief \a hiding is about to be hidden: the header says so too late.
    void shareWithout(int hiding);
    void look();
    [[nodiscard]] int restartWidth() const;
    [[nodiscard]] Wish wishOf(int column, int content) const;

    FleetModel &m_model;
    TickHeader &m_header;
    QTableView &m_view;
    QHash<int, int> m_byHand;
    QHash<int, int> m_content; // by column: the widest cell that was seen
    int m_seenRows = 0; // of the list when they were looked at last
    bool m_isSharing = false;
};

} // namespace muster
