// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/welcomepage.h"

#include "ui/widgets/mnemonic.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace muster {

WelcomePage::WelcomePage(const QList<QAction *> &actions, QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel)
{
    setObjectName(QStringLiteral("welcome"));
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->addStretch();
    layout->addWidget(m_text);
    layout->addSpacing(12);
    auto *buttons = new QVBoxLayout;
    for (QAction *action : actions) {
        auto *button = new QPushButton;
        button->setAutoDefault(true); // Enter presses it, as in a dialog
        // The menu's mnemonics belong to the menu: here they could be another button's.
        const auto name = [button, action] { button->setText(withoutMnemonic(action->text())); };
        name();
        connect(action, &QAction::changed, button, name);
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        buttons->addWidget(button);
    }
    auto *middle = new QHBoxLayout;
    middle->addStretch();
    middle->addLayout(buttons);
    middle->addStretch();
    layout->addLayout(middle);
    layout->addStretch();
    retranslateUi();
}

void WelcomePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QWidget::changeEvent(event);
}

void WelcomePage::retranslateUi()
{
    m_text->setText(tr("No connection is open.\n\nOpen the demo cloud to try everything without an "
                       "account, or make a connection to your own."));
}

} // namespace muster
