// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The bar under the table: how many rows are ticked, which of them can go, and what is done with
// them. Owned by its page; UI thread.
#pragma once

#include "ui/fleet/tickwords.h"

#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;

namespace muster {

class MenuButton;
class RowFolding;

struct TickCounts
{
    qsizetype rows = 0; //!< in the list
    qsizetype ticked = 0;
    qsizetype eligible = 0; //!< of the ticked ones, those that may become targets
    qsizetype hidden = 0; //!< of the ticked ones, those that the filter hides
    qsizetype matching = 0; //!< shown rows that are ticked or can be
    BarredRows barred {}; //!< of the ticked ones, those that may not become targets

    friend bool operator==(const TickCounts &, const TickCounts &) = default;
};

//! \brief It stays where it is, whatever it has to say: the table must not jump.
class TickBar final : public QWidget
{
    Q_OBJECT

public:
    //! \brief \a menu opens from a button; it is not taken over.
    TickBar(FleetKind kind, QMenu *menu, QWidget *parent = nullptr);
    void setCounts(const TickCounts &counts);
    [[nodiscard]] const TickCounts &counts() const { return m_counts; }
    //! \brief Why nothing can be started now, as a sentence; empty: it can. The one rule for the
    //! verb: something ticked can go, and nothing blocks it.
    void setBlocked(const QString &reason);
    [[nodiscard]] bool isBlocked() const;
    void setOnlyTicked(bool on);

signals:
    void actPressed();
    void untickPressed();
    void onlyTickedPressed(bool on);

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void retranslateUi();
    [[nodiscard]] QString countsText() const;

    FleetKind m_kind;
    TickCounts m_counts;
    QLabel *m_ticked;
    QLabel *m_blocked;
    MenuButton *m_menu;
    QPushButton *m_untick;
    QPushButton *m_onlyTicked;
    QPushButton *m_act;
    RowFolding *m_folding = nullptr;
};

} // namespace muster
