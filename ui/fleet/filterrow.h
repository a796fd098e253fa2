// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The row above a fleet: what is shown of it, lists that a person has, how many rows the filter
// lets through, and how new all this is. In one line, or where that is too narrow to read a filter
// in, with the filter in a line of its own: by the width alone, so that it never jumps.
// Owned by its page; UI thread.
#pragma once

#include <QWidget>

class QHBoxLayout;
class QMenu;
class QVBoxLayout;

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

    //! \brief With the filter in a line of its own, however wide it is now.
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void pasteRequested();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] int oneLineWidth() const;
    void shareLines();
    void retranslateUi();
    void updateIcons();

    // In the order in which Tab goes through them.
    FilterBar *m_filter;
    FoldingButton *m_paste;
    MenuButton *m_saved;
    ElidedLabel *m_shown;
    ListingBar *m_listing;
    QVBoxLayout *m_lines;
    QHBoxLayout *m_line; // the one with all the rest
    RowFolding *m_folding;
    bool m_hasTwoLines = false;
};

} // namespace muster
