// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/accessfaults.h"

#include "tests/support/windowparts.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QButtonGroup>
#include <QComboBox>
#include <QDockWidget>
#include <QKeySequence>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTabBar>
#include <QTabWidget>
#include <QToolBar>
#include <QVariant>

#include <algorithm>

namespace muster::test {

using namespace Qt::StringLiterals;

namespace {

//! Parts of Qt's own controls, which a screen reader and Tab meet as one thing with the whole.
bool isPartOfControl(const QWidget &widget)
{
    const QWidget *parent = widget.parentWidget();
    return qobject_cast<const QAbstractSpinBox *>(parent) || qobject_cast<const QComboBox *>(parent)
        || widget.inherits("QTableCornerButton") || qobject_cast<const QScrollBar *>(&widget);
}

bool takesInput(const QWidget &widget)
{
    const auto *text = qobject_cast<const QPlainTextEdit *>(&widget);
    return qobject_cast<const QAbstractButton *>(&widget)
        || qobject_cast<const QAbstractItemView *>(&widget)
        || qobject_cast<const QAbstractSpinBox *>(&widget)
        || qobject_cast<const QComboBox *>(&widget) || qobject_cast<const QLineEdit *>(&widget)
        || (text && !text->isReadOnly());
}

//! What has another way to it by the keyboard: a menu with the same action, or the field's own
//! keys.
bool hasOtherKeys(const QWidget &widget)
{
    const QWidget *parent = widget.parentWidget();
    return widget.inherits("QHeaderView") || qobject_cast<const QToolBar *>(parent)
        || qobject_cast<const QDockWidget *>(parent) || qobject_cast<const QLineEdit *>(parent)
        || qobject_cast<const QTabBar *>(parent) || qobject_cast<const QMenuBar *>(parent);
}

//! Of a group of which one is chosen Tab knows that one, and the arrow keys lead to the others.
bool isChosenByArrows(const QWidget &widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    if (!button || !(button->group() ? button->group()->exclusive() : button->autoExclusive()))
        return false;
    const QList<QAbstractButton *> all = button->group()
        ? button->group()->buttons()
        : button->parentWidget()->findChildren<QAbstractButton *>(Qt::FindDirectChildrenOnly);
    return std::ranges::any_of(all, [](const QAbstractButton *one) {
        return one->isVisible() && one->focusPolicy() & Qt::TabFocus;
    });
}

//! As a screen reader gets it, whatever was set.
QString spokenName(QWidget &widget)
{
    const QAccessibleInterface *told = QAccessible::queryAccessibleInterface(&widget);
    const QString name = told ? told->text(QAccessible::Name) : QString();
    const auto *box = qobject_cast<const QComboBox *>(&widget);
    if (box)
        return name == box->currentText() ? QString() : name; // what is chosen says not of what
    return widget.accessibleName().isEmpty() ? name : widget.accessibleName();
}

} // namespace

QStringList namelessControls(const QWidget &window)
{
    QStringList faults;
    for (QWidget *widget : shownParts(window)) {
        const bool isControl
            = widget->focusPolicy() != Qt::NoFocus || qobject_cast<const QAbstractButton *>(widget);
        if (!isControl || widget->focusProxy() || isPartOfControl(*widget)
            || qobject_cast<const QTabBar *>(widget) || qobject_cast<const QTabWidget *>(widget)
            || qobject_cast<const QMenuBar *>(widget))
            continue;
        // It can have the focus so that its text can be copied.
        if (qobject_cast<const QLabel *>(widget))
            continue;
        const QString name = spokenName(*widget);
        if (name.trimmed().isEmpty())
            faults += u"has no name: "_s + nameOf(*widget);
        else if (!QKeySequence::mnemonic(name).isEmpty())
            faults += u"has the mark of a key in its name: "_s + nameOf(*widget) + u' ' + name;
    }
    return faults;
}

QStringList unreachedControls(const QWidget &window)
{
    QStringList faults;
    for (const QWidget *widget : shownParts(window)) {
        if (!takesInput(*widget) || !widget->isEnabled() || isPartOfControl(*widget))
            continue;
        const QWidget *focused = widget->focusProxy() ? widget->focusProxy() : widget;
        if (!(focused->focusPolicy() & Qt::TabFocus) && !hasOtherKeys(*widget)
            && !isChosenByArrows(*widget))
            faults += u"is out of reach of Tab: "_s + nameOf(*widget);
        const auto *view = qobject_cast<const QAbstractItemView *>(widget);
        const auto *text = qobject_cast<const QPlainTextEdit *>(widget);
        if ((view && view->tabKeyNavigation()) || (text && !text->tabChangesFocus()))
            faults += u"keeps Tab to itself: "_s + nameOf(*widget);
    }
    return faults;
}

QStringList hiddenNews(const QWidget &window)
{
    QStringList faults;
    for (const QWidget *widget : shownParts(window)) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        if (!label || label->text().isEmpty() || label->accessibleName().isEmpty())
            continue;
        // A sign before the words may be left out: it has no sound.
        const QString text = label->text().section(u' ', label->text().at(0).isLetter() ? 0 : 1);
        if (!label->accessibleName().contains(text))
            faults += u"says %1 and not: "_s.arg(label->accessibleName()) + nameOf(*label) + u' '
                + label->text();
    }
    return faults;
}

} // namespace muster::test
