// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/fleet/filterchip.h"

#include "app/core/visibletext.h"
#include "ui/widgets/enterkey.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/wholewidth.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QStyleOptionButton>
#include <QStylePainter>

#include <algorithm>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

constexpr int beside = 6; // the words, on both sides
constexpr int crossSide = 14;
constexpr int longestTerm = 200; // as it is spoken
constexpr int mostCharacters = 26; // that are drawn: a longer one is cut

} // namespace

QString spokenTerm(const QString &term)
{
    QString spoken = visibleText(term, longestTerm);
    for (const QChar colon : { QChar(u':'), QChar(u'\uFF1A') }) {
        const qsizetype at = spoken.indexOf(colon);
        if (at > 0 && at + 1 < spoken.size())
            return spoken.insert(at + 1, u' ');
    }
    return spoken;
}

FilterChip::FilterChip(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this, &FilterChip::removeRequested);
}

void FilterChip::setTerm(const QString &term)
{
    m_term = term;
    retranslate();
    updateGeometry();
    update();
}

void FilterChip::retranslate()
{
    //: %1: a part of a filter: "status: abnormal"
    setAccessibleName(tr("Remove filter %1").arg(spokenTerm(m_term)));
    //: %1: a part of a filter: "status:abnormal"
    setToolTip(tr("%1\nDelete takes it out of the filter, Enter or a click on its words goes to "
                  "it in the search field.")
                   .arg(visibleText(m_term, longestTerm)));
}

QSize FilterChip::sizeHint() const
{
    const int words = std::min(wholeWidth(fontMetrics(), visibleText(m_term)),
                               fontMetrics().averageCharWidth() * mostCharacters);
    return { words + crossSide + 3 * beside, fontMetrics().height() + 8 };
}

QRect FilterChip::crossRect() const
{
    const QRect cross(width() - crossSide - beside, (height() - crossSide) / 2, crossSide,
                      crossSide);
    return QStyle::visualRect(layoutDirection(), rect(), cross);
}

void FilterChip::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionButton panel;
    panel.initFrom(this);
    panel.state.setFlag(QStyle::State_Sunken, isDown());
    panel.state.setFlag(QStyle::State_Raised, !isDown());
    painter.drawPrimitive(QStyle::PE_PanelButtonCommand, panel);
    const QRect words = QStyle::visualRect(layoutDirection(), rect(),
                                           rect().adjusted(beside, 0, -crossSide - 2 * beside, 0));
    painter.drawItemText(
        words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, palette(), isEnabled(),
        fontMetrics().elidedText(visibleText(m_term), Qt::ElideMiddle, words.width()),
        QPalette::ButtonText);
    muster::icon(u"close"_s, palette()).paint(&painter, crossRect());
}

void FilterChip::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        emit removeRequested();
        return;
    case Qt::Key_F2:
        emit editRequested();
        return;
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const bool isForward = (event->key() == Qt::Key_Right) == isLeftToRight();
        emit moveRequested(isForward ? 1 : -1);
        return;
    }
    default:
        break;
    }
    if (isEnter(*event))
        emit editRequested();
    else
        QAbstractButton::keyPressEvent(event);
}

void FilterChip::mouseReleaseEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    // The cross with all that is around it, as nobody aims at 14 pixels.
    const bool isCross = crossRect().adjusted(-beside, -height(), beside, height()).contains(at);
    if (event->button() == Qt::LeftButton && isDown() && rect().contains(at) && !isCross) {
        setDown(false);
        emit editRequested();
        return;
    }
    QAbstractButton::mouseReleaseEvent(event);
}

bool FilterChip::event(QEvent *event)
{
    // Else the window's own key for it comes first.
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Delete || key == Qt::Key_Backspace) {
            event->accept();
            return true;
        }
    }
    return QAbstractButton::event(event);
}

void FilterChip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QAbstractButton::changeEvent(event);
}

} // namespace muster
