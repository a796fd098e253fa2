// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/confirm/placeheader.h"

#include "ui/widgets/colourstrip.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/tones.h"
#include "ui/words/connectionname.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace muster {

using namespace Qt::StringLiterals;

PlaceHeader::PlaceHeader(Connection connection, Phrase providerName, QWidget *parent)
    : QWidget(parent)
    , m_connection(std::move(connection))
    , m_providerName(providerName)
    , m_strip(new ColourStrip(Qt::Vertical, this))
    , m_heading(copyableLabel(u"heading"_s, this))
    , m_mark(new QLabel(this))
    , m_place(copyableLabel(u"place"_s, this))
{
    m_mark->setObjectName(u"productionMark"_s);
    m_mark->setVisible(m_connection.production);
    m_mark->setContentsMargins(8, 3, 8, 3);
    m_mark->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_mark->setAutoFillBackground(true);
    auto *top = new QHBoxLayout;
    top->addWidget(m_heading, 1);
    top->addWidget(m_mark, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->addLayout(top);
    words->addWidget(m_place);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_strip);
    layout->addLayout(words, 1);
    m_strip->setColour(m_connection.colour);
    retranslateUi();
    updateLook();
}

void PlaceHeader::setHeading(const QString &text) { m_heading->setText(text); }

void PlaceHeader::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    else if (event->type() == QEvent::PaletteChange)
        updateLook();
    QWidget::changeEvent(event);
}

void PlaceHeader::retranslateUi()
{
    //: beside a warning sign when the connection is a production one
    const QString mark = tr("PRODUCTION");
    m_mark->setText(u"\u26A0 "_s + mark);
    m_mark->setAccessibleName(mark);
    QStringList places { tr("Connection: %1").arg(connectionName(m_connection)) };
    if (!m_providerName.isEmpty())
        places += m_providerName.text();
    if (!m_connection.region.isEmpty())
        places += tr("Region: %1").arg(m_connection.region);
    if (!m_connection.endpoint.isEmpty())
        places += tr("Endpoint: %1").arg(endpointHost(m_connection));
    if (!m_connection.projectId.isEmpty())
        places += tr("Project ID: %1").arg(m_connection.projectId);
    m_place->setText(places.join(u" · "_s));
}

void PlaceHeader::updateLook()
{
    QFont bold = font();
    bold.setBold(true);
    m_mark->setFont(bold);
    if (bold.pointSizeF() > 0)
        bold.setPointSizeF(bold.pointSizeF() * 1.2);
    m_heading->setFont(bold);
    QPalette colors = palette();
    colors.setColor(QPalette::Window, QColor(alarmRed));
    colors.setColor(QPalette::WindowText, Qt::white);
    m_mark->setPalette(colors);
}

} // namespace muster
