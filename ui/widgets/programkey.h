// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A key that means something wherever the keyboard is, before the control that has it or a menu
// takes it. Owned by its parent; UI thread.
#pragma once

#include <QObject>

class QKeyEvent;

namespace muster {

class ProgramKey : public QObject
{
    Q_OBJECT

public:
    explicit ProgramKey(QObject *parent);

protected:
    //! \brief Whether \a key, pressed in \a widget, is the one.
    [[nodiscard]] virtual bool isMeant(const QKeyEvent &key, const QWidget &widget) const = 0;
    //! \brief It was pressed in \a widget.
    virtual void press(const QKeyEvent &key, const QWidget &widget) = 0;

    bool eventFilter(QObject *watched, QEvent *event) final;
};

} // namespace muster
