// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/accessiblechoice.h"

#include "ui/widgets/mnemonic.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QKeySequence>
#include <QLabel>
#include <QLineEdit>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

QAccessibleInterface *madeChoice(const QString &, QObject *object)
{
    auto *box = qobject_cast<QComboBox *>(object);
    return box ? new AccessibleChoice(*box) : nullptr;
}

} // namespace

void nameChoices()
{
    QComboBox probe;
    probe.addItem(u"value"_s);
    probe.setAccessibleName(u"name"_s);
    const QAccessibleInterface *told = QAccessible::queryAccessibleInterface(&probe);
    if (!told || told->text(QAccessible::Name) != probe.accessibleName())
        QAccessible::installFactory(madeChoice); // once, however often it is asked for
}

AccessibleChoice::AccessibleChoice(QComboBox &box)
    : QAccessibleWidget(&box, QAccessible::ComboBox)
{
}

QComboBox *AccessibleChoice::box() const
{
    return isValid() ? qobject_cast<QComboBox *>(object()) : nullptr;
}

int AccessibleChoice::childCount() const
{
    if (!box())
        return 0;
    return box()->isEditable() ? 2 : 1;
}

QAccessibleInterface *AccessibleChoice::child(int index) const
{
    if (box() && index == 0)
        return QAccessible::queryAccessibleInterface(box()->view());
    if (box() && index == 1 && box()->isEditable())
        return QAccessible::queryAccessibleInterface(box()->lineEdit());
    return nullptr;
}

QAccessibleInterface *AccessibleChoice::childAt(int x, int y) const
{
    const QLineEdit *field = box() ? box()->lineEdit() : nullptr;
    return field && field->rect().contains(field->mapFromGlobal(QPoint(x, y))) ? child(1) : nullptr;
}

int AccessibleChoice::indexOfChild(const QAccessibleInterface *child) const
{
    if (!box() || !child || !child->object())
        return -1;
    if (child->object() == box()->view())
        return 0;
    return child->object() == box()->lineEdit() ? 1 : -1;
}

// Not the buddy of a sibling alone, as Qt has it: label and box may stand in different rows.
QString AccessibleChoice::label() const
{
    if (!box()->accessibleName().isEmpty())
        return box()->accessibleName();
    for (const QLabel *one : box()->window()->findChildren<QLabel *>()) {
        if (one->buddy() == box())
            return withoutMnemonic(one->text()).remove(u':').remove(u'\uFF1A').trimmed();
    }
    return {};
}

QString AccessibleChoice::text(QAccessible::Text text) const
{
    if (!box())
        return {};
    if (text == QAccessible::Value)
        return box()->currentText();
    if (text == QAccessible::Accelerator)
        return QKeySequence(Qt::Key_Down).toString(QKeySequence::NativeText);
    if (text != QAccessible::Name)
        return QAccessibleWidget::text(text);
    QStringList parts { label(), box()->currentText() };
    parts.removeAll(QString());
    return parts.join(u": "_s);
}

QAccessible::State AccessibleChoice::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.expandable = true;
    state.expanded = box() && box()->view()->isVisible();
    state.editable = box() && box()->isEditable();
    return state;
}

QList<std::pair<QAccessibleInterface *, QAccessible::Relation>>
AccessibleChoice::relations(QAccessible::Relation match) const
{
    auto all = QAccessibleWidget::relations(match);
    all.removeIf([](const auto &one) { return one.second == QAccessible::Label; });
    return all;
}

QStringList AccessibleChoice::actionNames() const { return { showMenuAction(), pressAction() }; }

void AccessibleChoice::doAction(const QString &name)
{
    if (!box() || !box()->isEnabled() || (name != showMenuAction() && name != pressAction()))
        return;
    if (box()->view()->isVisible())
        box()->hidePopup();
    else
        box()->showPopup();
}

QStringList AccessibleChoice::keyBindingsForAction(const QString &) const { return {}; }

} // namespace muster
