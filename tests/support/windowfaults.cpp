// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/windowfaults.h"

#include "tests/support/accessfaults.h"
#include "tests/support/windowparts.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QGroupBox>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTabBar>
#include <QToolButton>

#include <algorithm>
#include <cmath>
#include <map>

namespace muster::test {

using namespace Qt::StringLiterals;

namespace {

// A font that is taken for single letters is a little higher once it was loaded.
constexpr int slack = 2;

//! What scrolls it into sight; nullptr when it has to be in sight as it is.
const QAbstractScrollArea *scrollerOf(const QWidget &widget)
{
    for (const QWidget *up = widget.parentWidget(); up; up = up->parentWidget()) {
        if (const auto *area = qobject_cast<const QAbstractScrollArea *>(up))
            return area;
    }
    return nullptr;
}

QString labelFault(const QLabel &label)
{
    if (label.text().isEmpty() || label.textFormat() == Qt::RichText)
        return {};
    if (label.sizePolicy().horizontalPolicy() == QSizePolicy::Ignored)
        return {}; // elided on purpose, and told in full elsewhere
    if (label.wordWrap() && label.heightForWidth(label.width()) > label.height() + slack)
        return u"is cut at its lower edge (%1 of %2): "_s.arg(label.height())
                   .arg(label.heightForWidth(label.width()))
            + nameOf(label, label.text());
    if (!label.wordWrap() && label.minimumSizeHint().width() > label.width())
        return u"is cut at its right edge: "_s + nameOf(label, label.text());
    return {};
}

QString buttonFault(const QAbstractButton &button)
{
    if (button.text().isEmpty() || button.inherits("QScrollBar"))
        return {};
    const auto *tool = qobject_cast<const QToolButton *>(&button);
    if (tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly)
        return {};
    if (button.sizePolicy().horizontalPolicy() == QSizePolicy::Ignored)
        return {};
    const QSize least = button.minimumSizeHint();
    if (button.height() + slack < least.height())
        return u"is squeezed: "_s + nameOf(button, button.text());
    if (least.width() > button.width() || button.sizeHint().width() > button.width())
        return u"has less width than its text: "_s + nameOf(button, button.text());
    return {};
}

QString comboFault(const QComboBox &box)
{
    if (box.sizePolicy().horizontalPolicy() == QSizePolicy::Ignored
        || box.sizeAdjustPolicy() == QComboBox::AdjustToMinimumContentsLengthWithIcon)
        return {};
    const int arrow = 24;
    if (box.fontMetrics().horizontalAdvance(box.currentText()) + arrow > box.width())
        return u"does not show its choice whole: "_s + nameOf(box, box.currentText());
    return {};
}

QString placeFault(const QWidget &widget, const QWidget &window)
{
    if (widget.width() == 0 || widget.height() == 0)
        return {};
    const QRect place(widget.mapTo(&window, QPoint(0, 0)), widget.size());
    if (window.rect().contains(place))
        return {};
    return u"is partly outside: "_s + nameOf(widget);
}

void addKey(std::map<QString, QStringList> &keys, const QString &text, const QString &who)
{
    const QKeySequence key = QKeySequence::mnemonic(text);
    if (!key.isEmpty())
        keys[key.toString()].append(who + u' ' + text);
}

QStringList shared(const std::map<QString, QStringList> &keys)
{
    QStringList faults;
    for (const auto &[key, users] : keys) {
        if (users.size() > 1)
            faults += key + u": "_s + users.join(u", "_s);
    }
    return faults;
}

QStringList menuKeys(const QMenu &menu)
{
    std::map<QString, QStringList> keys;
    QStringList faults;
    for (const QAction *action : menu.actions()) {
        if (!action->isVisible())
            continue;
        addKey(keys, action->text(), u"menu"_s);
        if (action->menu())
            faults += menuKeys(*action->menu());
    }
    return shared(keys) + faults;
}

} // namespace

QStringList layoutFaults(const QWidget &window)
{
    QStringList faults;
    for (const QWidget *widget : shownParts(window)) {
        QString fault;
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            fault = labelFault(*label);
        else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            fault = buttonFault(*button);
        else if (const auto *box = qobject_cast<const QComboBox *>(widget))
            fault = comboFault(*box);
        if (fault.isEmpty() && !scrollerOf(*widget))
            fault = placeFault(*widget, window);
        if (!fault.isEmpty())
            faults += fault;
    }
    return faults;
}

QStringList sharedKeys(const QWidget &window)
{
    std::map<QString, QStringList> keys;
    QStringList faults;
    for (const QWidget *widget : shownParts(window)) {
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
            addKey(keys, button->text(), nameOf(*button));
            if (const auto *tool = qobject_cast<const QToolButton *>(widget); tool && tool->menu())
                faults += menuKeys(*tool->menu());
        } else if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            if (label->buddy())
                addKey(keys, label->text(), nameOf(*label));
        } else if (const auto *group = qobject_cast<const QGroupBox *>(widget)) {
            addKey(keys, group->title(), nameOf(*group));
        } else if (const auto *bar = qobject_cast<const QMenuBar *>(widget)) {
            for (const QAction *action : bar->actions()) {
                addKey(keys, action->text(), nameOf(*bar));
                if (action->menu())
                    faults += menuKeys(*action->menu());
            }
        } else if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
            for (int i = 0; i < tabs->count(); ++i) {
                if (tabs->isTabVisible(i))
                    addKey(keys, tabs->tabText(i), nameOf(*tabs));
            }
        }
    }
    return shared(keys) + faults;
}

QStringList sharedMenuKeys(const QMenu &menu) { return menuKeys(menu); }

QStringList rawTexts(const QWidget &window)
{
    static const QRegularExpression raw(
        u"%[0-9n]|%L[0-9]|</?[a-zA-Z]+/?>|&(amp|lt|gt|quot|nbsp|#[0-9]+);|\\(s\\)"
        u"|\\b(huawei|volcengine|outcome|event|phase)\\.[a-z]"
        // A Chinese mark brings its own space along.
        u"|[\u3002\uFF0C\uFF1A\uFF1B\uFF1F\uFF01] "_s);
    QStringList faults;
    for (const QWidget *widget : shownParts(window)) {
        QStringList texts { widget->toolTip(), widget->accessibleName(),
                            widget->accessibleDescription() };
        for (const char *property :
             { "text", "title", "plainText", "placeholderText", "windowTitle" })
            texts += widget->property(property).toString();
        for (const QString &text : std::as_const(texts)) {
            if (raw.match(text).hasMatch() && !text.startsWith(u"<html>"_s))
                faults += u"shows a raw text: "_s + nameOf(*widget, text);
        }
    }
    return faults;
}

QStringList windowFaults(const QWidget &window)
{
    return layoutFaults(window) + sharedKeys(window) + rawTexts(window) + namelessControls(window)
        + unreachedControls(window) + hiddenNews(window);
}

} // namespace muster::test
