// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/confirm/consent.h"

#include "ui/words/formatters.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

namespace muster {

Consent::Consent(QWidget *parent)
    : QWidget(parent)
    , m_checked(new QCheckBox(this))
    , m_typeLabel(new QLabel(this))
    , m_typed(new QLineEdit(this))
{
    m_checked->setObjectName(QStringLiteral("checkedBox"));
    m_typed->setObjectName(QStringLiteral("typedNumber"));
    m_typed->setMaximumWidth(140);
    m_typeLabel->setBuddy(m_typed);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_checked);
    layout->addWidget(m_typeLabel);
    layout->addWidget(m_typed);
    layout->addStretch();
    connect(m_checked, &QCheckBox::toggled, this, &Consent::changed);
    connect(m_typed, &QLineEdit::textChanged, this, &Consent::changed);
    retranslateUi();
}

void Consent::demand(ConfirmationLevel level, qsizetype targets)
{
    m_level = level;
    m_targets = targets;
    m_checked->setVisible(level == ConfirmationLevel::Tick);
    m_typed->setVisible(level == ConfirmationLevel::Type);
    m_typeLabel->setVisible(level == ConfirmationLevel::Type);
    retranslateUi();
}

bool Consent::isGiven() const
{
    if (m_targets == 0)
        return false;
    switch (m_level) {
    case ConfirmationLevel::Look:
        return true;
    case ConfirmationLevel::Tick:
        return m_checked->isChecked();
    case ConfirmationLevel::Type:
        return typedNumber(m_typed->text()) == m_targets;
    }
    return false;
}

void Consent::withdraw()
{
    m_checked->setChecked(false);
    m_typed->clear();
}

void Consent::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QWidget::changeEvent(event);
}

void Consent::retranslateUi()
{
    m_checked->setText(tr("I have &checked the list"));
    m_typed->setAccessibleName(tr("Number of targets"));
    m_typeLabel->setText(
        tr("Type the &number of targets (%1) to confirm:").arg(countText(m_targets)));
}

} // namespace muster
