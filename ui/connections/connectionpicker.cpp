// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/connections/connectionpicker.h"

#include "app/core/visibletext.h"
#include "ui/connections/connectionwords.h"
#include "ui/widgets/connectioncolour.h"
#include "ui/words/connectionname.h"

#include <QActionGroup>
#include <QEvent>
#include <QMenu>

#include <algorithm>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

// A name is not ours: its ampersands are no mnemonics.
QString literally(const QString &text) { return QString(text).replace(u"&"_s, u"&&"_s); }

} // namespace

ConnectionPicker::ConnectionPicker(ConnectionStore &connections, const QList<Provider> &providers,
                                   const QList<DemoOffer> &demos, QWidget *parent)
    : MenuButton(parent)
    , m_connections(connections)
    , m_providers(providers)
    , m_demos(demos)
    , m_menu(new QMenu(this))
    , m_choices(new QActionGroup(this))
{
    setObjectName(u"connectionPicker"_s);
    m_menu->setObjectName(u"connectionMenu"_s);
    m_menu->setToolTipsVisible(true);
    setMenu(m_menu);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setFocusPolicy(Qt::StrongFocus);
    connect(&m_connections, &ConnectionStore::updated, this, [this](const Connection &connection) {
        if (m_current && m_current->id == connection.id)
            setCurrent(connection);
    });
    connect(&m_connections, &ConnectionStore::removed, this, [this](const ConnectionId &id) {
        if (m_current && m_current->id == id)
            clearCurrent();
    });
    // The menu is made anew each time it opens: what its signals do may change the list.
    connect(m_menu, &QMenu::aboutToShow, this, &ConnectionPicker::fillMenu);
    retranslateUi();
}

void ConnectionPicker::setCurrent(const Connection &connection)
{
    m_current = connection;
    retranslateUi();
}

void ConnectionPicker::clearCurrent()
{
    m_current.reset();
    retranslateUi();
}

QString ConnectionPicker::describe(const Connection &connection) const
{
    const auto known = std::find_if(
        m_providers.cbegin(), m_providers.cend(),
        [&connection](const Provider &provider) { return provider.id == connection.provider; });
    const QString provider = known == m_providers.cend() ? connection.provider : known->name.text();
    return connection.region.isEmpty() ? provider
                                       : provider + u", "_s + visibleText(connection.region);
}

// One of all is in front: drawn as one of a choice, not as boxes to tick.
void ConnectionPicker::makeChoice(QAction &action, bool isCurrent)
{
    action.setCheckable(true);
    action.setActionGroup(m_choices);
    action.setChecked(isCurrent);
}

void ConnectionPicker::addConnection(const Connection &connection)
{
    //: %1 is a connection's name with its marks, %2 what its last test came to
    QAction *action = m_menu->addAction(
        literally(tr("%1 (%2)").arg(markedName(connection), verificationText(connection))));
    action->setObjectName(u"connection."_s + connection.id.value);
    action->setToolTip(describe(connection));
    action->setIcon(colourIcon(connection.colour, palette()));
    makeChoice(*action, m_current && m_current->id == connection.id);
    if (action->isChecked()) { // a tick does not show beside a colour
        QFont bold = m_menu->font();
        bold.setBold(true);
        action->setFont(bold);
    }
    connect(action, &QAction::triggered, this, [this, id = connection.id] { emit chosen(id); });
}

void ConnectionPicker::addDemo(const DemoOffer &demo)
{
    const QString provider = demo.provider;
    //: %1: the name of a cloud
    QAction *action = m_menu->addAction(tr("Demo: %1").arg(demo.name.text()));
    action->setObjectName(u"demo."_s + provider);
    makeChoice(*action, m_current && m_current->demo && m_current->provider == provider);
    connect(action, &QAction::triggered, this, [this, provider] { emit demoRequested(provider); });
}

void ConnectionPicker::addEnvironment()
{
    for (const EnvironmentOffer &offer : std::as_const(m_offers)) {
        const QString provider = offer.keys.provider;
        QAction *action = m_menu->addAction(literally(environmentOfferText(offer)));
        action->setObjectName(u"environment."_s + provider);
        makeChoice(*action,
                   m_current && m_current->fromEnvironment && m_current->provider == provider);
        connect(action, &QAction::triggered, this,
                [this, provider] { emit environmentRequested(provider); });
    }
}

void ConnectionPicker::fillMenu()
{
    m_menu->clear();
    for (const Connection &connection : m_connections.list())
        addConnection(connection);
    if (!m_connections.list().isEmpty())
        m_menu->addSeparator();

    const auto add = [this](const QString &text, const QString &name) {
        QAction *action = m_menu->addAction(text);
        action->setObjectName(name);
        return action;
    };
    connect(add(tr("&New connection…"), u"newConnection"_s), &QAction::triggered, this,
            &ConnectionPicker::newRequested);
    addEnvironment();
    const std::optional<Connection> editable
        = m_current ? m_connections.find(m_current->id) : std::nullopt;
    if (editable) {
        const QString name = literally(connectionName(*editable));
        //: %1 is a connection's name, here and in the next
        connect(add(tr("&Edit “%1”…").arg(name), u"editConnection"_s), &QAction::triggered, this,
                [this, connection = *editable] { emit editRequested(connection); });
        connect(add(tr("&Remove “%1”…").arg(name), u"removeConnection"_s), &QAction::triggered,
                this, [this, connection = *editable] { emit removeRequested(connection); });
    }
    m_menu->addSeparator();
    for (const DemoOffer &demo : std::as_const(m_demos))
        addDemo(demo);
}

void ConnectionPicker::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslateUi();
    MenuButton::changeEvent(event);
}

void ConnectionPicker::retranslateUi()
{
    const QString text = m_current ? markedName(*m_current) : tr("Choose a connection");
    setText(literally(text));
    setIcon(m_current ? colourIcon(m_current->colour, palette()) : QIcon());
    setToolButtonStyle(icon().isNull() ? Qt::ToolButtonTextOnly : Qt::ToolButtonTextBesideIcon);
    setToolTip(m_current && !m_current->demo
                   ? describe(*m_current) + u'\n' + verificationText(*m_current)
                   : (m_current ? describe(*m_current) : QString()));
    //: %1 is a connection's name with its marks
    setAccessibleName(m_current ? tr("Connection: %1").arg(text) : text);
    QFont bold = font();
    bold.setBold(m_current && m_current->production);
    setFont(bold);
}

} // namespace muster
