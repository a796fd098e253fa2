// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/confirm/placeform.h"

#include "ui/widgets/plainlabel.h"
#include "ui/words/connectionname.h"
#include "ui/words/signintext.h"

#include <QEvent>
#include <QGridLayout>

namespace muster {

using namespace Qt::StringLiterals;

PlaceForm::PlaceForm(Connection connection, Phrase providerName,
                     std::optional<SignInName> signInName, QWidget *parent)
    : QWidget(parent)
    , m_connection(std::move(connection))
    , m_providerName(providerName)
    , m_signInName(std::move(signInName))
    , m_layout(new QGridLayout(this))
    , m_name(addField(u"placeConnection"_s))
    , m_cloud(addField(u"placeCloud"_s))
    , m_signIn(addField(u"placeSignIn"_s))
    , m_region(addField(u"placeRegion"_s))
    , m_project(addField(u"placeProject"_s))
    , m_endpoint(addField(u"placeEndpoint"_s))
{
    setObjectName(u"placeForm"_s);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setVerticalSpacing(2);
    m_layout->setColumnStretch(1, 1);
    m_layout->setColumnStretch(3, 1);
    retranslateUi();
}

PlaceForm::Field PlaceForm::addField(const QString &name)
{
    const Field field { plainLabel({}, this), copyableLabel(name, this) };
    field.label->setWordWrap(false);
    return field;
}

void PlaceForm::setSignInName(const std::optional<SignInName> &name)
{
    m_signInName = name;
    retranslateUi();
}

void PlaceForm::setTold(const QString &endpoint, const QString &projectId)
{
    if (endpoint == m_toldEndpoint && projectId == m_toldProject)
        return;
    m_toldEndpoint = endpoint;
    m_toldProject = projectId;
    retranslateUi();
}

// Two fields a row: what is known of the place must not push the targets out of sight.
void PlaceForm::layOut()
{
    int cell = 0;
    for (const Field &field : { m_name, m_cloud, m_signIn, m_region, m_project, m_endpoint }) {
        const bool isTold = !field.value->text().isEmpty();
        field.label->setVisible(isTold);
        field.value->setVisible(isTold);
        m_layout->removeWidget(field.label);
        m_layout->removeWidget(field.value);
        if (!isTold)
            continue;
        const int row = cell / 2;
        const int column = (cell % 2) * 2;
        m_layout->addWidget(field.label, row, column, Qt::AlignTop);
        m_layout->addWidget(field.value, row, column + 1, Qt::AlignTop);
        ++cell;
    }
}

void PlaceForm::retranslateUi()
{
    m_name.label->setText(tr("Connection:"));
    m_cloud.label->setText(tr("Cloud:"));
    m_signIn.label->setText(tr("Signs in as:"));
    m_region.label->setText(tr("Region:"));
    m_project.label->setText(tr("Project ID:"));
    m_endpoint.label->setText(tr("Endpoint:"));
    m_name.value->setText(connectionName(m_connection));
    m_cloud.value->setText(m_providerName.isEmpty() ? QString() : m_providerName.text());
    m_signIn.value->setText(m_signInName ? signInText(*m_signInName) : QString());
    m_region.value->setText(m_connection.region);
    m_project.value->setText(m_connection.projectId.isEmpty() ? m_toldProject
                                                              : m_connection.projectId);
    m_endpoint.value->setText(m_toldEndpoint.isEmpty() ? endpointHost(m_connection)
                                                       : m_toldEndpoint);
    layOut();
}

void PlaceForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QWidget::changeEvent(event);
}

} // namespace muster
