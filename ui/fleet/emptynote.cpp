// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/fleet/emptynote.h"

#include "ui/widgets/plainlabel.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace muster {

EmptyNote::EmptyNote(QWidget *viewport)
    : QWidget(viewport)
    , m_text(plainLabel(QStringLiteral("fleetEmptyLabel"), this))
    , m_action(new QPushButton(this))
{
    m_text->setAlignment(Qt::AlignCenter);
    m_action->setObjectName(QStringLiteral("fleetEmptyAction"));
    auto *layout = new QVBoxLayout(this);
    layout->addStretch();
    layout->addWidget(m_text);
    layout->addWidget(m_action, 0, Qt::AlignHCenter);
    layout->addStretch();
    auto *outer = new QVBoxLayout(viewport);
    outer->setContentsMargins({});
    outer->addWidget(this);
    connect(m_action, &QPushButton::clicked, this, &EmptyNote::actionTriggered);
}

void EmptyNote::setMessage(const QString &text, const QString &actionText)
{
    m_text->setText(text);
    m_action->setText(actionText);
    m_action->setVisible(!actionText.isEmpty());
    setVisible(!text.isEmpty());
}

QString EmptyNote::text() const { return m_text->text(); }

} // namespace muster
