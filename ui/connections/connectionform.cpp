// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/connections/connectionform.h"

#include "app/secrets/keychainname.h"
#include "ui/connections/colourbox.h"
#include "ui/connections/connectionwords.h"
#include "ui/connections/credentialrows.h"
#include "ui/connections/fieldcontrols.h"
#include "ui/connections/formrow.h"
#include "ui/connections/optionrows.h"
#include "ui/widgets/changingform.h"
#include "ui/widgets/plainlabel.h"
#include "ui/words/language.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>
#include <utility>

namespace muster {

using namespace Qt::StringLiterals;

ConnectionForm::ConnectionForm(const QList<Provider> &providers, bool keychainOffered, Clock &clock,
                               QWidget *parent)
    : QWidget(parent)
    , m_providers(providers)
    , m_keychainOffered(keychainOffered)
    , m_clock(clock)
    , m_layout(new ChangingForm(this))
    , m_colour(new ColourBox)
    , m_provider(makeCombo())
    , m_region(makeCombo())
    , m_findProject(new QPushButton)
    , m_place(makeCombo())
    , m_placeNote(plainLabel(u"secretPlaceNote"_s))
    , m_production(new QCheckBox)
    , m_readOnly(new QCheckBox)
{
    build();
    fillProviders();
    fillRegions();
    retranslateUi();
    updateRows();
    watchEdits();
}

FormRow *ConnectionForm::addRow(ChangingForm *layout, QWidget *control, const QString &name)
{
    auto *row = new FormRow(control, name);
    layout->addRow(row->label(), row);
    return row;
}

QLineEdit *ConnectionForm::addEdit(ChangingForm *layout, ConnectionField field, const QString &name)
{
    auto *edit = new QLineEdit;
    m_rows.insert(field, addRow(layout, edit, name));
    m_edits.insert(field, edit);
    return edit;
}

void ConnectionForm::build()
{
    QMargins margins = m_layout->contentsMargins();
    margins.setLeft(0); // it begins where everything else in the dialog does
    m_layout->setContentsMargins(margins);
    addEdit(m_layout, ConnectionField::Name, u"name"_s);
    setFocusProxy(m_edits[ConnectionField::Name]);
    m_rows.insert(ConnectionField::Provider, addRow(m_layout, m_provider, u"provider"_s));
    m_credentials = new CredentialRows(m_layout, m_clock, this);
    m_rows.insert(m_credentials->rows());
    m_rows.insert(ConnectionField::Region, addRow(m_layout, m_region, u"region"_s));
    addEdit(m_layout, ConnectionField::Endpoint, u"endpoint"_s);
    addEdit(m_layout, ConnectionField::IdentityEndpoint, u"identityEndpoint"_s);
    addEdit(m_layout, ConnectionField::ProjectId, u"projectId"_s);
    m_findProject->setObjectName(u"findProject"_s);
    m_findProject->setAutoDefault(false);
    m_rows.value(ConnectionField::ProjectId)->setBeside(m_findProject);
    m_options = new OptionRows(m_layout, m_providers, this);
    m_colourRow = addRow(m_layout, m_colour, u"colour"_s); // a mark, as the next two are
    m_production->setObjectName(u"production"_s);
    m_readOnly->setObjectName(u"readOnly"_s);
    m_readOnly->setChecked(true); // who wants to restart says so
    m_layout->addRow(m_production);
    m_layout->addRow(m_readOnly);
    m_placeRow = addRow(m_layout, m_place, u"secretPlace"_s);
    m_layout->addRow(m_placeNote);

    for (const ConnectionField field : { ConnectionField::ProjectId, ConnectionField::Endpoint,
                                         ConnectionField::IdentityEndpoint })
        stripBlanks(m_edits[field]);
}

void ConnectionForm::watchEdits()
{
    for (QLineEdit *edit : std::as_const(m_edits))
        connect(edit, &QLineEdit::textEdited, this, &ConnectionForm::edited);
    connect(m_provider, &QComboBox::currentIndexChanged, this, [this] {
        fillRegions();
        updateRows();
        emit edited();
    });
    connect(m_credentials, &CredentialRows::kindChanged, this, &ConnectionForm::updateRows);
    connect(m_credentials, &CredentialRows::edited, this, &ConnectionForm::edited);
    connect(m_findProject, &QPushButton::clicked, this, &ConnectionForm::projectsRequested);
    connect(m_options, &OptionRows::edited, this, &ConnectionForm::edited);
    connect(m_colour, &QComboBox::currentIndexChanged, this, &ConnectionForm::edited);
    for (QComboBox *combo : { m_region, m_place }) {
        connect(combo, &QComboBox::currentIndexChanged, this, [this] {
            updateRows();
            emit edited();
        });
    }
}

const Provider *ConnectionForm::provider() const
{
    const QString id = m_provider->currentData().toString();
    const auto it = std::find_if(m_providers.cbegin(), m_providers.cend(),
                                 [&id](const Provider &known) { return known.id == id; });
    return it == m_providers.cend() ? nullptr : &*it;
}

QList<ProviderRules> ConnectionForm::rules() const
{
    QList<ProviderRules> rules;
    for (const Provider &known : m_providers)
        rules.append(known.rules);
    return rules;
}

SecretPlace ConnectionForm::secretPlace() const
{
    return static_cast<SecretPlace>(m_place->currentData().toInt());
}

void ConnectionForm::fillProviders()
{
    const QSignalBlocker blocker(m_provider);
    const QVariant chosen = m_provider->currentData();
    m_provider->clear();
    for (const Provider &known : std::as_const(m_providers))
        m_provider->addItem(known.name.text(), known.id);
    selectData(m_provider, chosen);
}

void ConnectionForm::fillRegions()
{
    const QSignalBlocker blocker(m_region);
    const QVariant chosen = m_region->currentData();
    m_region->clear();
    if (const Provider *known = provider()) {
        for (const RegionInfo &region : known->regions) {
            //: %1 is a region's name, %2 its id
            m_region->addItem(tr("%1 (%2)").arg(region.name.in(currentLanguage()), region.id),
                              region.id);
        }
    }
    m_region->addItem(tr("Own endpoints"), QString());
    selectData(m_region, chosen);
}

void ConnectionForm::updateRows()
{
    const Provider *known = provider();
    m_credentials->setKinds(known ? known->signIns : QList<CredentialKind>());
    const bool ownEndpoints = m_region->currentData().toString().isEmpty();
    const auto show = [this](ConnectionField field, bool visible) {
        m_layout->setRowVisible(m_rows.value(field), visible);
    };
    show(ConnectionField::Endpoint, ownEndpoints);
    const ProviderRules rules = known ? known->rules : ProviderRules {};
    m_options->showOnly(m_provider->currentData().toString());
    show(ConnectionField::IdentityEndpoint, ownEndpoints && rules.hasIdentityService);
    show(ConnectionField::ProjectId, rules.hasProjects);
    m_findProject->setVisible(known && known->findProjects);
    updatePlace();
    m_edits[ConnectionField::ProjectId]->setPlaceholderText(
        m_credentials->kind() == CredentialKind::Password ? tr("Empty: the region's own project")
                                                          : QString());
}

void ConnectionForm::updatePlace()
{
    const bool force = m_credentials->kind() == CredentialKind::Token;
    if (force != std::exchange(m_placeForced, force)) {
        const QSignalBlocker blocker(m_place);
        m_place->setEnabled(!force);
        setSecretPlace(force || !m_keychainOffered ? SecretPlace::Session : SecretPlace::Keychain);
    }
    if (force) {
        m_placeNote->setText(tr(
            "An IAM token is kept in memory only: it ends within a day, and it is too long for a "
            "keychain. When it ends, you paste a new one."));
        return;
    }
    if (m_base.fromEnvironment) {
        m_placeNote->setText(tr("The keys are kept in memory and forgotten when Muster ends, and "
                                "so is this connection."));
        return;
    }
    m_placeNote->setText(
        secretPlace() == SecretPlace::Keychain
            ? tr("The keys are stored in the %1, nowhere else.").arg(keychainName().text())
            : tr("The keys are kept in memory and forgotten when Muster ends. You type them again "
                 "next time."));
}

void ConnectionForm::setConnection(const Connection &connection)
{
    m_base = connection;
    clearSecrets();
    {
        const QSignalBlocker blocker(m_provider);
        selectData(m_provider, connection.provider);
    }
    updateRows();
    fillRegions();
    m_credentials->setKind(connection.credentialKind);
    if (connection.endpoint.isEmpty() && !connection.region.isEmpty())
        selectData(m_region, connection.region);
    else if (!connection.endpoint.isEmpty())
        selectData(m_region, QString());
    // Later it may have others, which were typed.
    m_credentials->setFromEnvironment(connection.fromEnvironment && connection.id.isEmpty());
    m_provider->setEnabled(!connection.fromEnvironment);
    m_place->setEnabled(!connection.fromEnvironment);
    m_colour->setColour(connection.colour);
    m_edits[ConnectionField::Name]->setText(connection.name);
    m_edits[ConnectionField::Endpoint]->setText(connection.endpoint.toString());
    m_edits[ConnectionField::IdentityEndpoint]->setText(connection.identityEndpoint.toString());
    m_edits[ConnectionField::ProjectId]->setText(connection.projectId);
    m_options->setOptions(connection.options);
    m_production->setChecked(connection.production);
    m_readOnly->setChecked(connection.readOnly);
    setSecretPlace(connection.secretPlace);
    showProblems({});
    updateRows();
}

void ConnectionForm::setStored(const Credentials &credentials)
{
    m_credentials->setStored(credentials);
}

const std::optional<Credentials> &ConnectionForm::stored() const { return m_credentials->stored(); }

void ConnectionForm::setProject(const ProjectInfo &project)
{
    m_edits[ConnectionField::ProjectId]->setText(project.id);
    // An endpoint that was typed stays: it may be of a cloud that no region knows.
    const bool isOwn = m_region->currentData().toString().isEmpty();
    const int region = project.region.isEmpty() ? -1 : m_region->findData(project.region);
    if (isOwn && region >= 0 && m_edits[ConnectionField::Endpoint]->text().isEmpty())
        m_region->setCurrentIndex(region);
    emit edited();
}

void ConnectionForm::spendPasscode() { m_credentials->spendPasscode(); }

void ConnectionForm::setSecretPlace(SecretPlace place) { selectData(m_place, int(place)); }

Connection ConnectionForm::connection() const
{
    Connection connection = m_base;
    const auto text = [this](ConnectionField field) { return m_edits.value(field)->text(); };
    connection.name = text(ConnectionField::Name).trimmed();
    connection.colour = m_colour->colour();
    connection.provider = m_provider->currentData().toString();
    connection.region = m_region->currentData().toString();
    const bool ownEndpoints = connection.region.isEmpty();
    connection.endpoint = ownEndpoints ? addressIn(text(ConnectionField::Endpoint)) : QUrl();
    connection.identityEndpoint
        = ownEndpoints ? addressIn(text(ConnectionField::IdentityEndpoint)) : QUrl();
    const bool hasProjects = !provider() || provider()->rules.hasProjects;
    connection.projectId = hasProjects ? text(ConnectionField::ProjectId) : QString();
    connection.options = m_options->optionsOf(connection.provider, connection.options);
    connection.credentialKind = m_credentials->kind();
    connection.secretPlace = secretPlace();
    connection.production = m_production->isChecked();
    connection.readOnly = m_readOnly->isChecked();
    return connection;
}

Credentials ConnectionForm::credentials() const { return m_credentials->credentials(); }

void ConnectionForm::showProblems(const QList<FieldProblem> &problems)
{
    m_problems = problems;
    for (FormRow *row : std::as_const(m_rows))
        row->setProblem({});
    FormRow *first = nullptr;
    for (const FieldProblem &problem : problems) {
        FormRow *row = m_rows.value(problem.field);
        row->setProblem(fieldProblemText(problem), !problem.blocking);
        if (problem.blocking && !first)
            first = row;
    }
    if (first)
        first->control()->setFocus(Qt::OtherFocusReason);
}

void ConnectionForm::focusKeys() { m_credentials->focusEmpty(); }

void ConnectionForm::clearSecrets() { m_credentials->clearSecrets(); }

void ConnectionForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QWidget::changeEvent(event);
}

void ConnectionForm::retranslateUi()
{
    const QSignalBlocker blocker(m_place);
    const QVariant place = m_place->currentData();
    m_place->clear();
    if (m_keychainOffered) {
        //: %1 is the keychain's name, e.g. "system keyring"
        m_place->addItem(tr("Keychain (%1)").arg(keychainName().text()),
                         static_cast<int>(SecretPlace::Keychain));
    }
    m_place->addItem(tr("This session only"), static_cast<int>(SecretPlace::Session));
    selectData(m_place, place);
    fillProviders();
    fillRegions();
    retranslateRows();
    m_production->setText(tr("Pr&oduction: ask more before anything is restarted"));
    m_readOnly->setText(tr("Read-on&ly: restart nothing until this is unticked"));
    const QList<FieldProblem> problems = m_problems;
    for (const FieldProblem &problem : problems)
        m_rows.value(problem.field)->setProblem(fieldProblemText(problem), !problem.blocking);
    updateRows();
}

void ConnectionForm::retranslateRows()
{
    const auto set = [this](ConnectionField field, const QString &text) {
        m_rows.value(field)->setLabel(text);
    };
    set(ConnectionField::Name, tr("&Name:"));
    set(ConnectionField::Provider, tr("&Provider:"));
    m_credentials->retranslate();
    set(ConnectionField::Region, tr("&Region:"));
    set(ConnectionField::Endpoint, tr("Service en&dpoint:"));
    set(ConnectionField::IdentityEndpoint, tr("Identit&y endpoint:"));
    set(ConnectionField::ProjectId, tr("Pro&ject ID:"));
    m_findProject->setText(tr("&Find…"));
    m_findProject->setAccessibleName(tr("Find the project"));
    m_options->retranslate();
    m_colourRow->setLabel(tr("Colour la&bel:"));
    m_placeRow->setLabel(tr("K&eep the keys in:"));
}

} // namespace muster
