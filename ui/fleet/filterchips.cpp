// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/fleet/filterchips.h"

#include "app/core/visibletext.h"
#include "ui/fleet/filterchip.h"
#include "ui/widgets/menubutton.h"
#include "ui/words/formatters.h"

#include <QApplication>
#include <QEvent>
#include <QMenu>
#include <QStyle>

#include <algorithm>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

constexpr int gap = 4;
constexpr qsizetype mostChips = 20; // a pasted text may have thousands of words

} // namespace

FilterChips::FilterChips(QWidget *before, QWidget *parent)
    : QWidget(parent)
    , m_before(before)
    , m_more(new MenuButton(this))
    , m_menu(new QMenu(m_more))
{
    setObjectName(u"filterChips"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_more->setObjectName(u"filterChipsMore"_s);
    m_more->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_more->setFocusPolicy(Qt::StrongFocus);
    m_more->setMenu(m_menu);
    m_more->hide();
    m_menu->setObjectName(u"filterChipsMenu"_s);
    connect(m_menu, &QMenu::aboutToShow, this, &FilterChips::fillMenu);
    retranslate();
}

FilterChip *FilterChips::chip(qsizetype term)
{
    while (m_chips.size() <= term) {
        auto *made = new FilterChip(this);
        const qsizetype number = m_chips.size();
        made->setObjectName(u"filterChip%1"_s.arg(number));
        made->hide();
        QWidget::setTabOrder(m_chips.isEmpty() ? m_before : m_chips.last(), made);
        QWidget::setTabOrder(made, m_more);
        m_chips.append(made);
        connect(made, &FilterChip::removeRequested, this, [this, number] {
            const bool hadFocus = m_chips.at(number)->hasFocus();
            emit removeRequested(number);
            if (hadFocus)
                focusChip(number);
        });
        connect(made, &FilterChip::editRequested, this,
                [this, number] { emit editRequested(number); });
        connect(made, &FilterChip::moveRequested, this, [this, number](int by) {
            if (number + by >= 0 && number + by < m_shown)
                m_chips.at(number + by)->setFocus(Qt::TabFocusReason);
        });
    }
    return m_chips.at(term);
}

void FilterChips::setTerms(const QStringList &terms)
{
    if (terms == m_terms)
        return;
    m_terms = terms;
    layOut();
}

void FilterChips::focusChip(qsizetype term)
{
    if (m_terms.isEmpty())
        emit leaveRequested();
    else if (m_shown > 0)
        m_chips.at(std::min(term, m_shown - 1))->setFocus(Qt::OtherFocusReason);
    else
        m_more->setFocus(Qt::OtherFocusReason);
}

int FilterChips::moreWidth(qsizetype terms) const
{
    return fontMetrics().horizontalAdvance(u"+"_s + countText(terms)) + m_more->sizeHint().width()
        - fontMetrics().horizontalAdvance(m_more->text());
}

QSize FilterChips::sizeHint() const
{
    return { fontMetrics().averageCharWidth() * 24, fontMetrics().height() + 8 };
}

// Room for the button alone.
QSize FilterChips::minimumSizeHint() const { return { moreWidth(999), sizeHint().height() }; }

void FilterChips::layOut()
{
    const qsizetype most = std::min(m_terms.size(), mostChips);
    QList<int> widths;
    for (qsizetype i = 0; i < most; ++i) {
        chip(i)->setTerm(m_terms.at(i));
        widths.append(chip(i)->sizeHint().width());
    }
    m_shown = 0;
    int used = 0;
    for (qsizetype i = 0; i < most; ++i) {
        used += widths.at(i) + (i > 0 ? gap : 0);
        const qsizetype left = m_terms.size() - i - 1;
        const int behind = left > 0 ? gap + moreWidth(left) : 0;
        if (used + behind <= width())
            m_shown = i + 1;
    }
    int from = 0;
    const auto place = [&](QWidget *widget, int wide) {
        const int high = widget->sizeHint().height();
        widget->setGeometry(QStyle::visualRect(layoutDirection(), rect(),
                                               { from, (height() - high) / 2, wide, high }));
        widget->show();
        from += wide + gap;
    };
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    for (qsizetype i = 0; i < m_shown; ++i)
        place(m_chips.at(i), widths.at(i));
    for (qsizetype i = m_shown; i < m_chips.size(); ++i)
        m_chips.at(i)->hide();
    const qsizetype left = m_terms.size() - m_shown;
    m_more->setText(u"+"_s + countText(left));
    if (left > 0)
        place(m_more, moreWidth(left));
    else
        m_more->hide();
    retranslate();
    if (hadFocus && !isAncestorOf(QApplication::focusWidget()))
        focusChip(m_shown);
}

void FilterChips::fillMenu()
{
    m_menu->clear();
    for (qsizetype i = m_shown; i < m_terms.size() && i < m_shown + mostChips; ++i) {
        QString text = FilterChip::tr("Remove filter %1").arg(spokenTerm(m_terms.at(i)));
        QAction *action = m_menu->addAction(text.replace(u'&', u"&&"_s));
        connect(action, &QAction::triggered, this, [this, i] { emit removeRequested(i); });
    }
}

void FilterChips::retranslate()
{
    setAccessibleName(tr("Parts of the filter"));
    const auto left = static_cast<int>(m_terms.size() - m_shown);
    m_more->setAccessibleName(tr("%n more part(s) of the filter", nullptr, left));
    m_more->setToolTip(visibleText(m_terms.mid(m_shown, mostChips).join(u' ')));
}

void FilterChips::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void FilterChips::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        layOut();
    QWidget::changeEvent(event);
}

} // namespace muster
