// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The row above a fleet: what is shown of it, lists that a person has, how many rows the filter
// lets through, and how new all this is. In one line at any width; it never jumps.
// Owned by its page; UI thread.
#pragma once

#include <QWidget>

class QMenu;

namespace muster {

class Clock;
class ElidedLabel;
class FilterBar;
class FleetModel;
class FoldingButton;
class ListingBar;
class MenuButton;
class RowFolding;

class FilterRow final : public QWidget
{
    Q_OBJECT

public:
    //! \brief Both outlive it.
    FilterRow(const FleetModel &model, Clock &clock, QWidget *parent = nullptr);

    [[nodiscard]] FilterBar &filter() { return *m_filter; }
    [[nodiscard]] ListingBar &listing() { return *m_listing; }
    //! \brief From now on that menu opens from a button; it is not taken over.
    void setSavedMenu(QMenu *menu);
    //! \brief How many rows are shown, or why the filter does nothing.
    void setShown(const QString &text);

signals:
    void pasteRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();
    void updateIcons();

    // In the order in which Tab goes through them.
    FilterBar *m_filter;
    FoldingButton *m_paste;
    MenuButton *m_saved;
    ElidedLabel *m_shown;
    ListingBar *m_listing;
    RowFolding *m_folding;
};

} // namespace muster
