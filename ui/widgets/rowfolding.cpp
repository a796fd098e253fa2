// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/rowfolding.h"

#include "ui/widgets/foldingbutton.h"
#include "ui/widgets/menubutton.h"

#include <QAbstractButton>
#include <QBoxLayout>
#include <QEvent>

#include <algorithm>

namespace muster {

RowFolding::RowFolding(QWidget *row, QBoxLayout &layout)
    : QObject(row)
    , m_row(row)
    , m_layout(layout)
{
    row->installEventFilter(this);
}

template <typename Button> void RowFolding::addButton(Button *button)
{
    m_steps.append({ button,
                     [button](bool isFolded) {
                         return button->isHidden() ? 0 : button->hintOf(isFolded).width();
                     },
                     [button](bool isFolded) {
                         button->setFolded(isFolded);
                         button->setMinimumWidth(
                             button->hintOf(true).width()); // what the row can do without
                     } });
    m_steps.last().fold(false);
}

void RowFolding::toIcon(FoldingButton *button) { addButton(button); }

void RowFolding::toIcon(MenuButton *button) { addButton(button); }

void RowFolding::away(QWidget *widget)
{
    const auto mayGo = [widget] {
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        return !button || !button->isChecked();
    };
    m_steps.append({ widget,
                     [widget, mayGo](bool isFolded) {
                         return isFolded && mayGo() ? 0 : widget->sizeHint().width();
                     },
                     [this, widget, mayGo](bool isFolded) {
                         if (isFolded && mayGo())
                             hide(widget);
                         else
                             widget->show();
                     } });
    widget->setMinimumWidth(1);
}

// With the focus in it, the focus would go anywhere: it stays in the row.
void RowFolding::hide(QWidget *widget) const
{
    if (widget->hasFocus()) {
        for (int i = 0; i < m_layout.count(); ++i) {
            QWidget *other = m_layout.itemAt(i)->widget();
            if (other && other != widget && other->isVisible() && other->isEnabled()
                && (other->focusPolicy() & Qt::TabFocus)) {
                other->setFocus(Qt::OtherFocusReason);
                break;
            }
        }
    }
    widget->hide();
}

int RowFolding::needed(qsizetype folded) const
{
    const QMargins margins = m_layout.contentsMargins();
    int width = margins.left() + margins.right();
    int parts = 0;
    for (int i = 0; i < m_layout.count(); ++i) {
        const QLayoutItem *item = m_layout.itemAt(i);
        const QWidget *widget = const_cast<QLayoutItem *>(item)->widget();
        const auto step = std::find_if(m_steps.cbegin(), m_steps.cend(), [widget](const Step &one) {
            return widget && one.widget == widget;
        });
        int part = 0;
        if (step != m_steps.cend())
            part = step->width(step - m_steps.cbegin() < folded);
        else if (!item->isEmpty())
            part = m_kept.value(widget,
                                widget ? item->sizeHint().width() : item->minimumSize().width());
        width += part;
        parts += part > 0 ? 1 : 0;
    }
    return width + std::max(0, parts - 1) * std::max(0, m_layout.spacing());
}

void RowFolding::fit()
{
    if (m_isFitting)
        return;
    m_isFitting = true;
    qsizetype folded = 0;
    while (folded < m_steps.size() && needed(folded) > m_row->width())
        ++folded;
    for (qsizetype i = 0; i < m_steps.size(); ++i)
        m_steps.at(i).fold(i < folded);
    m_isFitting = false;
}

bool RowFolding::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_row
        && (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest))
        fit();
    return QObject::eventFilter(watched, event);
}

} // namespace muster
