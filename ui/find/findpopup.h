// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The list of what was found, over the window and below the field, which keeps the keyboard. It
// takes nothing's place. Owned by the window; UI thread.
#pragma once

#include "ui/find/findfield.h"
#include "ui/find/findresult.h"

#include <QFrame>

class QLabel;
class QListView;

namespace muster {

class FindSearch;

class FindPopup final : public QFrame
{
    Q_OBJECT

public:
    //! \brief \a field is in \a window; \a search outlives it.
    FindPopup(FindSearch &search, FindField &field, QWidget *window);

    //! \brief Shows what there is; the first result that can be chosen is current.
    void open();
    void step(FindStep step);
    //! \brief nullptr: there is none.
    [[nodiscard]] const FindChoice *current() const;
    //! \brief No answer to come takes the current one's place: a person has walked to it, or it is
    //! just what is wanted.
    [[nodiscard]] bool isCertain() const;
    //! \brief Return was pressed before what is wanted was found: it is waited for.
    void setWaiting(bool isWaiting);

signals:
    //! \brief A click.
    void chosen(const muster::FindChoice &choice);
    void retranslated();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showLines();
    void updateState();
    void place();
    void setCurrentRow(int row);
    void announceCurrent();
    [[nodiscard]] int currentRow() const;
    [[nodiscard]] int heightOfLines() const;

    FindSearch &m_search;
    FindField &m_field;
    QListView *m_view;
    QLabel *m_state;
    FindChoice m_current; // that a person has walked to
    int m_height = 0; // that it wants, since it was opened
    bool m_isMoved = false; // a person has
    bool m_isWaiting = false;
};

} // namespace muster
