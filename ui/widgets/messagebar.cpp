// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/messagebar.h"

#include "app/core/visibletext.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/noticeicon.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/qtversions.h"
#include "ui/widgets/tones.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace muster {

namespace {

constexpr int iconSide = 20;

Tone toneOfBar(MessageBar::Kind kind)
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

Notice noticeOf(MessageBar::Kind kind)
{
    switch (kind) {
    case MessageBar::Kind::Info:
        return Notice::Info;
    case MessageBar::Kind::Warning:
        return Notice::Warning;
    case MessageBar::Kind::Error:
        break;
    }
    return Notice::Error;
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
    paintBar(*this, toneColor(toneOfBar(m_kind), palette().color(QPalette::Window)));
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
    m_icon->setPixmap(noticeIcon(noticeOf(m_kind), palette())
                          .pixmap(QSize(iconSide, iconSide), devicePixelRatioF()));
    m_close->setIcon(icon(QStringLiteral("close"), palette()));
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
