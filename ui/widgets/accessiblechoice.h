// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What a screen reader is told of a combo box. On Unix Qt's own of some versions has what is chosen
// for its name, whatever the box is called, and no value is told there: a person hears "30" and not
// of what. This one is called by its name and what is chosen. Owned by Qt, which makes one for each
// box; UI thread.
#pragma once

#include <QAccessibleWidget>

class QComboBox;

namespace muster {

//! \brief From now on combo boxes of the program have names, where Qt itself leaves them out. Once
//! there is an application, and before the first of its windows.
void nameChoices();

class AccessibleChoice final : public QAccessibleWidget
{
public:
    explicit AccessibleChoice(QComboBox &box);

    // Children are the list, and where it can be written in, the field.
    [[nodiscard]] int childCount() const override;
    [[nodiscard]] QAccessibleInterface *child(int index) const override;
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override;
    [[nodiscard]] QString text(QAccessible::Text text) const override;
    [[nodiscard]] QAccessible::State state() const override;
    //! \brief Without its label: the name has that already, and it would be read twice.
    [[nodiscard]] QList<std::pair<QAccessibleInterface *, QAccessible::Relation>>
    relations(QAccessible::Relation match) const override;

    [[nodiscard]] QStringList actionNames() const override;
    void doAction(const QString &name) override;
    [[nodiscard]] QStringList keyBindingsForAction(const QString &name) const override;

private:
    [[nodiscard]] QComboBox *box() const;
    [[nodiscard]] QString label() const;
};

} // namespace muster
