// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Lets a row of controls become narrow: step by step, in the order in which they were named, words
// give way to icons, or what is in a menu as well goes. By the width alone, so that nothing moves
// with what the row has to say. Owned by the row; UI thread.
#pragma once

#include <QHash>
#include <QObject>

#include <functional>

class QBoxLayout;
class QWidget;

namespace muster {

class FoldingButton;
class MenuButton;

class RowFolding final : public QObject
{
    Q_OBJECT

public:
    //! \brief \a layout, a horizontal one, is as wide as \a row.
    RowFolding(QWidget *row, QBoxLayout &layout);

    //! \brief Next, \a button is to show its icon alone.
    void toIcon(FoldingButton *button);
    void toIcon(MenuButton *button);
    //! \brief Next, \a widget is to go: it is to be found elsewhere, too. A button that is checked
    //! stays: it says what is on.
    void away(QWidget *widget);
    //! \brief The width that is kept for \a widget before anything folds; else what it asks for.
    void keep(const QWidget *widget, int width) { m_kept.insert(widget, width); }
    //! \brief Of texts that have become others.
    void fit();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Step
    {
        QWidget *widget = nullptr;
        std::function<int(bool isFolded)> width; // 0: it is not there
        std::function<void(bool isFolded)> fold;
    };

    template <typename Button> void addButton(Button *button);
    void hide(QWidget *widget) const;
    [[nodiscard]] int needed(qsizetype folded) const;

    QWidget *m_row;
    QBoxLayout &m_layout;
    QList<Step> m_steps;
    QHash<const QWidget *, int> m_kept;
    bool m_isFitting = false;
};

} // namespace muster
