// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/languageswitch.h"

#include "ui/widgets/menubutton.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>

#include <algorithm>

namespace muster {

namespace {

constexpr qsizetype mostBeside = 3; // more would take the room of the fields

} // namespace

LanguageSwitch::LanguageSwitch(const QList<QAction *> &languages, QWidget *parent)
    : QWidget(parent)
    , m_languages(languages)
{
    setObjectName(QStringLiteral("languageSwitch"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    m_languages.size() > mostBeside ? addMenu() : addButtons();
    for (QToolButton *button : std::as_const(m_buttons)) {
        button->setAutoRaise(true);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setFocusPolicy(Qt::TabFocus);
        layout->addWidget(button);
    }
    for (QAction *language : m_languages)
        connect(language, &QAction::changed, this, &LanguageSwitch::retranslate);
    retranslate();
}

void LanguageSwitch::addButtons()
{
    for (QAction *language : m_languages) {
        auto *button = new QToolButton(this);
        button->setObjectName(QStringLiteral("languageButton"));
        button->setDefaultAction(language);
        m_buttons.append(button);
    }
}

void LanguageSwitch::addMenu()
{
    auto *button = new MenuButton(this);
    button->setObjectName(QStringLiteral("languageButton"));
    auto *menu = new QMenu(button);
    menu->addActions(m_languages);
    button->setMenu(menu);
    m_buttons.append(button);
}

void LanguageSwitch::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void LanguageSwitch::retranslate()
{
    const auto on = std::ranges::find_if(m_languages, &QAction::isChecked);
    const bool isMenu = m_buttons.size() != m_languages.size();
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        QToolButton *button = m_buttons.at(i);
        const QString name = !isMenu   ? m_languages.at(i)->text()
            : on != m_languages.cend() ? (*on)->text()
                                       : QString();
        if (isMenu)
            button->setText(name);
        //: %1: a language, by its own name
        button->setAccessibleName(tr("Language: %1").arg(name));
        button->setToolTip(isMenu ? tr("Another language")
                                  : tr("Shows everything in %1").arg(name));
    }
}

} // namespace muster
