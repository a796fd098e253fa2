// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Which columns the targets of a run have, in which order and how wide: by default all that tells a
// failure apart stands side by side without scrolling, in a window of 1024 pixels too. Owned by the
// table; UI thread.
#pragma once

#include "ui/runs/targetcolumns.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>

class QMenu;
class QPoint;
class QTableView;

namespace muster {

class TargetTable;

//! \brief In the order in which they are copied.
[[nodiscard]] QList<TargetColumn> jobColumns();

//! \brief What one column wants, in pixels.
struct WidthWish
{
    int least = 0;
    int most = 0;
};

//! \brief Everyone's least, then to each in turn up to its most as far as \a room goes; what is
//! left over is the first one's.
[[nodiscard]] QList<int> sharedWidths(const QList<WidthWish> &wishes, int room);

class JobColumns final : public QObject
{
    Q_OBJECT

public:
    //! \brief \a view shows \a model, of jobColumns(); it comes to own this.
    JobColumns(QTableView &view, const TargetTable &model);

    //! \brief Shares the width of the view among the columns that no person has sized.
    void fit();
    //! \brief The name and the outcome always stay.
    [[nodiscard]] static bool mayHide(TargetField field);
    void setChosen(TargetField field, bool chosen);
    void reset();
    //! \brief Fills \a menu with a check box a column.
    void fillMenu(QMenu &menu);
    void showMenu(const QPoint &position);
    //! \brief Order, choice and the widths that a person has set, for restore().
    [[nodiscard]] QByteArray save() const;
    //! \brief Applies what it can read; anything else stays as it is.
    void restore(const QByteArray &state);

private:
    void onReset();
    void lookForJobs(int first, int last);
    void updateHidden();
    void putInOrder(const QList<TargetField> &order);
    [[nodiscard]] WidthWish wishOf(TargetField field) const;
    [[nodiscard]] bool isOfUse(TargetField field) const;

    QTableView &m_view;
    const TargetTable &m_model;
    QSet<TargetField> m_notChosen;
    QHash<TargetField, int> m_widths; // by a person
    bool m_hasJobs = false;
    bool m_isOurs = false; // what is resized now
};

} // namespace muster
