// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/confirm/tickrow.h"

#include "ui/confirm/confirmmodel.h"
#include "ui/widgets/plainlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

namespace muster {

using namespace Qt::StringLiterals;

TickRow::TickRow(ConfirmModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_numbers(copyableLabel(u"numbers"_s, this))
    , m_all(new QPushButton(this))
    , m_none(new QPushButton(this))
{
    m_all->setObjectName(u"tickAllRows"_s);
    m_none->setObjectName(u"tickNoRow"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_numbers, 1);
    for (QPushButton *button : { m_all, m_none }) {
        button->setAutoDefault(false);
        button->setVisible(model.rowCount() > 1);
        layout->addWidget(button);
    }
    connect(m_all, &QPushButton::clicked, &model, &ConfirmModel::tickAll);
    connect(m_none, &QPushButton::clicked, &model, &ConfirmModel::tickNone);
    connect(&model, &ConfirmModel::tickedChanged, this, &TickRow::updateButtons);
    updateButtons();
    retranslateUi();
}

void TickRow::setNumbers(const QString &text) { m_numbers->setText(text); }

void TickRow::updateButtons()
{
    setUsable(*m_all, m_model.canTickMore());
    setUsable(*m_none, m_model.tickedCount() > 0);
}

void TickRow::setUsable(QPushButton &button, bool usable)
{
    if (!usable && window()->focusWidget() == &button)
        emit focusLeaves();
    button.setEnabled(usable);
}

void TickRow::retranslateUi()
{
    m_all->setText(tr("Tick &all"));
    m_all->setToolTip(tr("Except those that are held back: tick each of them yourself."));
    m_none->setText(tr("Tick non&e"));
}

void TickRow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QWidget::changeEvent(event);
}

} // namespace muster
