// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/messagebar.h"

#include "app/core/visibletext.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/qtversions.h"
#include "ui/widgets/tones.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

namespace muster {

namespace {

constexpr int iconSide = 20;

Tone toneOf(MessageBar::Kind kind)
{
    switch (kind) {
    case MessageBar::Kind::Info:
        return Tone::Busy;
    case MessageBar::Kind::Warning:
        return Tone::Warning;
    case MessageBar::Kind::Error:
        break;
    }
    return Tone::Bad;
}

//! A circle with an i, a triangle with a mark, an octagon with a cross: told apart without colour.
QPixmap kindShape(MessageBar::Kind kind, const QColor &color, const QColor &ground, qreal ratio)
{
    QPixmap pixmap(QSize(iconSide, iconSide) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    const QPen mark(ground, 2, Qt::SolidLine, Qt::RoundCap);
    switch (kind) {
    case MessageBar::Kind::Info:
        painter.drawEllipse(QRectF(1, 1, 18, 18));
        painter.setPen(mark);
        painter.drawLine(QPointF(10, 9.5), QPointF(10, 14.5));
        painter.drawPoint(QPointF(10, 5.5));
        break;
    case MessageBar::Kind::Warning:
        painter.drawPolygon(QPolygonF { QPointF(10, 1), QPointF(19.5, 18.5), QPointF(0.5, 18.5) });
        painter.setPen(mark);
        painter.drawLine(QPointF(10, 7.5), QPointF(10, 12));
        painter.drawPoint(QPointF(10, 15.5));
        break;
    case MessageBar::Kind::Error:
        painter.drawPolygon(QPolygonF { QPointF(6, 1), QPointF(14, 1), QPointF(19, 6),
                                        QPointF(19, 14), QPointF(14, 19), QPointF(6, 19),
                                        QPointF(1, 14), QPointF(1, 6) });
        painter.setPen(mark);
        painter.drawLine(QPointF(6.5, 6.5), QPointF(13.5, 13.5));
        painter.drawLine(QPointF(6.5, 13.5), QPointF(13.5, 6.5));
        break;
    }
    return pixmap;
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_text(copyableLabel(QStringLiteral("messageText"), this))
    , m_action(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    m_icon->setFixedSize(iconSide, iconSide);
    m_text->setFocusPolicy(Qt::StrongFocus);
    // A long word in an answer must not widen the window.
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_text->setMinimumWidth(160);
    m_action->setObjectName(QStringLiteral("messageAction"));
    m_action->setAutoDefault(false);
    m_close->setObjectName(QStringLiteral("messageClose"));
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::StrongFocus);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action, 0, Qt::AlignVCenter);
    layout->addWidget(m_close, 0, Qt::AlignTop);

    connect(m_action, &QPushButton::clicked, this, &MessageBar::actionTriggered);
    connect(m_close, &QToolButton::clicked, this, [this] {
        clear();
        emit closed();
    });
    retranslateUi();
    clear();
}

void MessageBar::setMessage(Kind kind, const QString &message, const QString &actionText)
{
    const QString text = visibleLines(message);
    const bool isNew = kind != m_kind || text != m_text->text() || isHidden();
    m_kind = kind;
    m_text->setText(text);
    m_action->setText(actionText);
    m_action->setVisible(!actionText.isEmpty());
    updateLook();
    updateRoom();
    setVisible(!text.isEmpty());
    if (isNew && !text.isEmpty())
        announce();
}

void MessageBar::clear() { setMessage(Kind::Info, {}); }

QString MessageBar::text() const { return m_text->text(); }

void MessageBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    else if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        updateLook();
    QWidget::changeEvent(event);
}

void MessageBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateRoom();
}

// A low window takes from what can be scrolled, never a line of this or of its neighbours.
void MessageBar::updateRoom()
{
    if (!m_text->text().isEmpty())
        setMinimumHeight(std::max(0, layout()->heightForWidth(width())));
}

void MessageBar::paintEvent(QPaintEvent *)
{
    paintBar(*this, toneColor(toneOf(m_kind), palette().color(QPalette::Window)));
}

void MessageBar::retranslateUi()
{
    m_close->setText(tr("Close"));
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(tr("Close this message"));
    updateLook();
}

void MessageBar::updateLook()
{
    if (m_text->text().isEmpty())
        return; // nobody sees it: most bars never have anything to say
    const QColor ground = palette().color(QPalette::Window);
    m_icon->setPixmap(
        kindShape(m_kind, toneColor(toneOf(m_kind), ground), ground, devicePixelRatioF()));
    m_close->setIcon(style()->standardIcon(QStyle::SP_TitleBarCloseButton, nullptr, this));
    switch (m_kind) {
    case Kind::Info:
        m_icon->setAccessibleName(tr("Information"));
        break;
    case Kind::Warning:
        m_icon->setAccessibleName(tr("Warning"));
        break;
    case Kind::Error:
        m_icon->setAccessibleName(tr("Error"));
        break;
    }
    m_icon->setToolTip(m_icon->accessibleName());
    setAccessibleName(m_icon->accessibleName());
    update(); // the ground and the stripe, which no part of it draws
}

void MessageBar::announce() { announceText(this, m_text); }

} // namespace muster
