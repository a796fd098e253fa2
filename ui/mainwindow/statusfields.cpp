// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/statusfields.h"

#include "app/session/sessions.h"
#include "ui/keychain/keychainstate.h"
#include "ui/mainwindow/languageswitch.h"
#include "ui/mainwindow/ratefield.h"
#include "ui/widgets/noticeicon.h"
#include "ui/widgets/statusrow.h"
#include "ui/widgets/tones.h"
#include "ui/words/connectionname.h"
#include "ui/words/sentences.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QToolTip>

#include <utility>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shownEnds = 4; // characters of an ID's beginning, and of its end

//! "0dd8…4546"; short ones as they are.
QString shortened(const QString &id)
{
    if (id.size() <= 2 * shownEnds + 4)
        return id;
    return id.left(shownEnds) + u'…' + id.right(shownEnds);
}

} // namespace

StatusFields::StatusFields(const Parts &parts, QWidget *parent)
    : QWidget(parent)
    , m_opener(parts.opener)
    , m_keychain(parts.keychain)
    , m_row(new StatusRow)
    , m_keychainField(new StatusField(u"statusKeychain"_s, StatusField::Cut::Never))
    , m_way(new StatusField(u"statusProxy"_s, StatusField::Cut::Middle))
    , m_rate(new StatusField(u"statusRate"_s, StatusField::Cut::Never))
    , m_region(new StatusField(u"statusRegion"_s, StatusField::Cut::Middle))
    , m_project(new StatusField(u"statusProject"_s, StatusField::Cut::Never))
    , m_speed(new RateField(*m_rate, parts.clock, this))
{
    setObjectName(u"statusFields"_s);
    m_keychainField->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_row->add(m_keychainField, 3);
    m_row->add(m_way, 2);
    m_row->add(m_rate, 5);
    m_row->add(m_region, 1);
    m_row->add(m_project, 4);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(4, 0, 4, 0);
    layout->setSpacing(6);
    layout->addWidget(m_row, 1);
    layout->addWidget(new LanguageSwitch(parts.languages));
    connectFields();
    retranslate();
}

void StatusFields::connectFields()
{
    connect(&m_keychain, &KeychainState::changed, this, &StatusFields::showKeychain);
    connect(m_keychainField, &QToolButton::clicked, this, &StatusFields::keychainRequested);
    connect(m_way, &QToolButton::clicked, this, [this] {
        if (m_open)
            emit networkRequested(m_open->connection());
    });
    const auto copies = [this](StatusField *field, auto textOf) {
        connect(field, &QToolButton::clicked, this, [this, field, textOf] {
            const QString text = m_open ? textOf(m_open->connection()) : QString();
            if (text.isEmpty())
                return;
            QGuiApplication::clipboard()->setText(text);
            // Not what: a tip may take a cloud's text for HTML.
            QToolTip::showText(field->mapToGlobal(QPoint(0, -field->height())), tr("Copied"),
                               field);
        });
    };
    copies(m_region, [](const Connection &connection) {
        return connection.region.isEmpty() ? endpointHost(connection) : connection.region;
    });
    copies(m_project, [](const Connection &connection) { return connection.projectId; });
}

void StatusFields::showPlace(Session *open)
{
    if (m_open != open || !open) {
        m_open = open;
        for (StatusField *field : { m_way, m_region, m_project })
            field->forgetRoom();
        m_speed->follow(open);
    }
    showKeychain();
    showWay();
    showRegion();
    showProject();
}

void StatusFields::showKeychain()
{
    const bool fails = m_keychain.kind() == KeychainState::Kind::Fails;
    m_keychainField->setIcon(m_keychain.kind() == KeychainState::Kind::Works
                                 ? toneIcon(Tone::Good, palette()) // a box would be a control
                                 : noticeIcon(fails ? Notice::Warning : Notice::Info, palette()));
    //: %1: "works", "not checked"
    const QString fact = tr("Keychain: %1").arg(KeychainState::wordOf(m_keychain.kind()));
    QString place;
    if (m_open && m_open->connection().secretPlace == SecretPlace::Session)
        place = tr("The keys of the connection in front are kept for this session only.");
    m_keychainField->setFact(
        fact, fact,
        joinedSentences(QStringList { m_keychain.sentence(), place,
                                      tr("A click opens the keychain doctor.") }));
}

void StatusFields::showWay()
{
    if (!m_open) {
        m_way->setFact({}, {}, {});
        return;
    }
    const Way way = m_open->way();
    QString value;
    QString why;
    switch (way.kind) {
    case Way::Kind::NotKnown:
        value = tr("Proxy: not known yet");
        why = tr("No request of this connection has ended yet.");
        break;
    case Way::Kind::Direct:
        value = tr("No proxy");
        why = tr("Requests go to the cloud directly.");
        break;
    case Way::Kind::Proxy:
        //: %1: host and port
        value = tr("Proxy: %1").arg(way.proxy);
        break;
    case Way::Kind::Refused:
        value = tr("Proxy: cannot be used");
        //: %1: how the proxy is named
        why = tr("Nothing is sent: the proxy %1 cannot be used.").arg(way.proxy);
        break;
    }
    const QString click = m_open->connection().demo
        ? tr("A click opens what the manual says of it.")
        : tr("A click opens the network settings of the connection.");
    const bool isProxy = way.kind == Way::Kind::Proxy;
    m_way->setFact(value, value, isProxy ? value + u'\n' + click : joinedSentences(why, click));
}

void StatusFields::showRegion()
{
    if (!m_open) {
        m_region->setFact({}, {}, {});
        return;
    }
    const Connection &connection = m_open->connection();
    const QString place
        = connection.region.isEmpty() ? endpointHost(connection) : connection.region;
    const QString name
        = connection.region.isEmpty() ? tr("Endpoint %1").arg(place) : tr("Region %1").arg(place);
    m_region->setFact(place, name, name + u'\n' + tr("A click copies it."));
}

void StatusFields::showProject()
{
    if (!m_open || !m_opener.hasProjects(m_open->connection())) {
        m_project->setFact({}, {}, {});
        return;
    }
    const QString &id = m_open->connection().projectId;
    if (id.isEmpty()) {
        const QString text = tr("Project: not known yet");
        m_project->setFact(text, text, tr("The cloud tells it when the connection is used."));
        return;
    }
    //: %1: a project's ID
    m_project->setFact(tr("Project %1").arg(shortened(id)), tr("Project %1").arg(id),
                       tr("Project %1").arg(id) + u'\n' + tr("A click copies it."));
}

void StatusFields::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        showKeychain();
    QWidget::changeEvent(event);
}

void StatusFields::retranslate()
{
    QStringList keychain;
    for (const KeychainState::Kind kind : KeychainState::allKinds)
        keychain += tr("Keychain: %1").arg(KeychainState::wordOf(kind));
    m_keychainField->setUsual(keychain);
    m_way->setUsual({ tr("Proxy: not known yet"), tr("No proxy") });
    m_project->setUsual({});
    m_speed->retranslate();
    showPlace(m_open);
}

} // namespace muster
