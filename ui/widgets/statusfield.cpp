// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/statusfield.h"

#include "ui/widgets/wholewidth.h"

#include <QEvent>
#include <QStyleOptionToolButton>
#include <QStylePainter>

#include <algorithm>

namespace muster {

namespace {

constexpr int leastText = 11; // in average characters: shorter ones would tell nothing

QString withoutKeys(QString text) { return text.replace(u'&', QStringLiteral("&&")); }

} // namespace

StatusField::StatusField(const QString &objectName, Cut cut, QWidget *parent)
    : QToolButton(parent)
    , m_cut(cut)
{
    setObjectName(objectName);
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus); // a click leaves the keyboard where the work is
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // its row gives it its room
}

void StatusField::setFact(const QString &text, const QString &name, const QString &hint)
{
    setAccessibleName(name);
    setToolTip(hint);
    setAccessibleDescription(hint);
    if (text == m_fact)
        return;
    m_fact = text;
    setText(withoutKeys(text));
    keepRoom();
    emit roomChanged();
}

void StatusField::setUsual(const QStringList &texts)
{
    m_usual = texts;
    forgetRoom();
}

void StatusField::forgetRoom()
{
    m_widest = 0;
    keepRoom();
    emit roomChanged();
}

void StatusField::keepRoom()
{
    for (const QString &text : m_usual + QStringList { m_fact })
        m_widest = std::max(m_widest, widthOf(text));
}

int StatusField::widthOf(const QString &text) const { return wholeWidth(fontMetrics(), text); }

QSize StatusField::sizeHint() const
{
    QStyleOptionToolButton option;
    initStyleOption(&option);
    QSize content(m_widest, fontMetrics().height());
    if (toolButtonStyle() == Qt::ToolButtonTextBesideIcon)
        content += QSize(option.iconSize.width() + 4, 0);
    return style()->sizeFromContents(QStyle::CT_ToolButton, &option, content + QSize(8, 2), this);
}

QSize StatusField::minimumSizeHint() const
{
    const QSize whole = sizeHint();
    if (m_cut == Cut::Never)
        return whole;
    const int least = fontMetrics().averageCharWidth() * leastText;
    return { whole.width() - std::max(m_widest - least, 0), whole.height() };
}

void StatusField::paintEvent(QPaintEvent *)
{
    QStyleOptionToolButton option;
    initStyleOption(&option);
    const int given = m_widest - (sizeHint().width() - width());
    option.text = withoutKeys(fontMetrics().elidedText(m_fact, Qt::ElideMiddle, given));
    QStylePainter(this).drawComplexControl(QStyle::CC_ToolButton, option);
}

void StatusField::changeEvent(QEvent *event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        forgetRoom();
}

} // namespace muster
