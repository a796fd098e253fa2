// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/welcomepage.h"

#include "app/connections/connectionstore.h"
#include "app/core/visibletext.h"
#include "ui/connections/connectionwords.h"
#include "ui/widgets/mnemonic.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostSaved = 5;
constexpr qsizetype longestName = 40; // a button has no room for more

} // namespace

WelcomePage::WelcomePage(const ConnectionStore &connections, const QList<QAction *> &actions,
                         QWidget *parent)
    : QWidget(parent)
    , m_connections(connections)
    , m_text(new QLabel)
    , m_buttons(new QVBoxLayout)
{
    setObjectName(QStringLiteral("welcome"));
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->addStretch();
    layout->addWidget(m_text);
    layout->addSpacing(12);
    for (QAction *action : actions) {
        auto *button = new QPushButton;
        button->setAutoDefault(true); // Enter presses it, as in a dialog
        // The menu's mnemonics belong to the menu: here they could be another button's.
        const auto name = [button, action] { button->setText(withoutMnemonic(action->text())); };
        name();
        connect(action, &QAction::changed, button, name);
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        m_buttons->addWidget(button);
    }
    auto *middle = new QHBoxLayout;
    middle->addStretch();
    middle->addLayout(m_buttons);
    middle->addStretch();
    layout->addLayout(middle);
    layout->addStretch();
    connect(&m_connections, &ConnectionStore::changed, this, &WelcomePage::showSaved);
    showSaved();
}

void WelcomePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showSaved();
    QWidget::changeEvent(event);
}

void WelcomePage::addSaved()
{
    const qsizetype place = m_saved.size();
    auto *button = new QPushButton;
    button->setObjectName(u"welcomeSaved"_s);
    button->setAutoDefault(true);
    connect(button, &QPushButton::clicked, this, [this, place] {
        if (place < m_connections.list().size())
            emit openRequested(m_connections.list().at(place).id);
    });
    m_saved.append(button);
    m_buttons->insertWidget(static_cast<int>(place), button);
}

// A button is never deleted: what its click does may change the list.
void WelcomePage::showSaved()
{
    const QList<Connection> &list = m_connections.list();
    const qsizetype shown = std::min(list.size(), mostSaved);
    while (m_saved.size() < shown)
        addSaved();
    for (qsizetype i = 0; i < m_saved.size(); ++i) {
        m_saved.at(i)->setVisible(i < shown);
        if (i >= shown)
            continue;
        Connection named = list.at(i);
        named.name = boundedText(named.name, longestName);
        //: %1: the name of a saved connection, with its marks
        m_saved.at(i)->setText(tr("Open %1").arg(markedName(named)).replace(u"&"_s, u"&&"_s));
    }
    m_text->setText(shown > 0
                        ? tr("No connection is open.")
                        : tr("No connection is open.\n\nOpen the demo cloud to try everything "
                             "without an account, or make a connection to your own."));
}

} // namespace muster
