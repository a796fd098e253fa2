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

PlaceHeader::PlaceHeader(Connection connection, QWidget *parent)
    : QWidget(parent)
    , m_connection(std::move(connection))
    , m_strip(new ColourStrip(Qt::Vertical, this))
    , m_heading(copyableLabel(u"heading"_s, this))
    , m_mark(plainLabel(u"productionMark"_s, this))
{
    m_mark->setVisible(m_connection.production);
    m_mark->setContentsMargins(8, 4, 8, 4);
    m_mark->setAutoFillBackground(true);
    auto *words = new QVBoxLayout;
    words->addWidget(m_mark);
    words->addWidget(m_heading);
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
    //: beside a warning sign when the connection is a production one; %1 is its name
    const QString mark = tr("PRODUCTION: %1").arg(connectionName(m_connection));
    m_mark->setText(u"\u26A0 "_s + mark);
    m_mark->setAccessibleName(mark);
}

void PlaceHeader::updateLook()
{
    QFont bold = font();
    bold.setBold(true);
    if (bold.pointSizeF() > 0)
        bold.setPointSizeF(bold.pointSizeF() * 1.2);
    m_heading->setFont(bold);
    m_mark->setFont(bold);
    QPalette colors = palette();
    colors.setColor(QPalette::Window, QColor(alarmRed));
    colors.setColor(QPalette::WindowText, Qt::white);
    m_mark->setPalette(colors);
}

} // namespace muster
