// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/runs/unknowncards.h"

#include "ui/widgets/screenroom.h"
#include "ui/words/formatters.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace muster {

using namespace Qt::StringLiterals;

UnknownCards::UnknownCards(QWidget *parent)
    : QWidget(parent)
    , m_place(new QLabel)
    , m_previous(new QPushButton)
    , m_next(new QPushButton)
    , m_scroll(new QScrollArea)
    , m_card(new UnknownCard)
{
    setObjectName(u"unknownCards"_s);
    m_place->setObjectName(u"unknownPlace"_s);
    m_previous->setObjectName(u"unknownPrevious"_s);
    m_next->setObjectName(u"unknownNext"_s);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus); // what is in it takes the focus, and is scrolled to
    m_scroll->setWidget(m_card);

    auto *top = new QHBoxLayout;
    top->setContentsMargins(8, 2, 8, 0);
    top->addWidget(m_place, 1);
    top->addWidget(m_previous);
    top->addWidget(m_next);
    m_scroll->setMinimumHeight(fontMetrics().lineSpacing() * 3);
    // In a low panel text and buttons are scrolled together: squeezed, the buttons could not be
    // read.
    auto *page = new QWidget;
    auto *inner = new QVBoxLayout(page);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(0);
    inner->addLayout(top);
    inner->addWidget(m_scroll, 1);
    inner->addWidget(&m_card->bar());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scrolledPage(page));
    // While no card is shown, the panel may be smaller than its buttons need.
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);

    connect(m_previous, &QPushButton::clicked, this, [this] { showCall(m_current - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { showCall(m_current + 1); });
    connect(m_card, &UnknownCard::settleRequested, this, &UnknownCards::settleRequested);
    connect(m_card, &UnknownCard::watchRequested, this, &UnknownCards::watchRequested);
    connect(m_card, &UnknownCard::repeatRequested, this, &UnknownCards::repeatRequested);
    connect(m_card, &UnknownCard::statusRequested, this, &UnknownCards::statusRequested);
    retranslateUi();
}

void UnknownCards::setCalls(const RunRecord &run, const FleetKind &kind,
                            const QList<UnknownCall> &calls,
                            const UnknownCard::Abilities &abilities)
{
    if (calls.isEmpty()) {
        clear();
        return;
    }
    const bool sameRun = m_run && run.id == m_id;
    const bool samePlace = m_run == &run;
    m_run = &run;
    m_id = run.id;
    if (sameRun && samePlace && calls == m_calls && abilities == m_abilities
        && marked(m_current) == m_shownCall && targetsOf(m_current) == m_shown)
        return;
    const qsizetype anchor
        = sameRun && m_current < m_calls.size() ? m_calls.at(m_current).sent.first() : -1;
    m_kind = kind;
    m_calls = calls;
    m_abilities = abilities;
    const auto it = std::find_if(calls.cbegin(), calls.cend(), [anchor](const UnknownCall &call) {
        return call.sent.contains(anchor);
    });
    showCall(it == calls.cend() ? 0 : it - calls.cbegin());
}

void UnknownCards::clear()
{
    m_run = nullptr;
    m_calls.clear();
    m_shown.clear();
    m_shownCall = {};
    m_current = 0;
    m_card->clear();
}

UnknownCall UnknownCards::marked(qsizetype index) const
{
    UnknownCall call = m_calls.at(index);
    if (m_mark)
        m_mark(call);
    return call;
}

QList<TargetRecord> UnknownCards::targetsOf(qsizetype index) const
{
    QList<TargetRecord> targets;
    for (const qsizetype position : m_calls.at(index).unknown)
        targets.append(m_run->targets.at(position));
    return targets;
}

bool UnknownCards::showTarget(qsizetype position)
{
    for (qsizetype i = 0; i < m_calls.size(); ++i) {
        if (!m_calls.at(i).unknown.contains(position))
            continue;
        showCall(i);
        m_card->goTo(position);
        return true;
    }
    return false;
}

// A bar to scroll the page by may come and go.
void UnknownCards::arrangeCard()
{
    m_card->arrange(width() - style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this));
}

void UnknownCards::showCall(qsizetype index)
{
    if (m_calls.isEmpty()) {
        m_current = 0;
        return;
    }
    const qsizetype next = std::clamp<qsizetype>(index, 0, m_calls.size() - 1);
    if (next != m_current)
        m_scroll->verticalScrollBar()->setValue(0);
    m_current = next;
    m_shownCall = marked(m_current);
    m_card->setCall(*m_run, m_kind, m_shownCall, m_abilities);
    m_shown = targetsOf(m_current);
    arrangeCard(); // its buttons say how many they are for
    const bool many = m_calls.size() > 1;
    m_previous->setVisible(many);
    m_next->setVisible(many);
    m_place->setVisible(many);
    m_previous->setEnabled(m_current > 0);
    m_next->setEnabled(m_current + 1 < m_calls.size());
    //: of the requests with an unknown outcome
    m_place->setText(
        tr("Request %1 of %2").arg(countText(m_current + 1), countText(m_calls.size())));
}

void UnknownCards::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrangeCard();
}

void UnknownCards::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
        showCall(m_current);
        arrangeCard();
    }
    QWidget::changeEvent(event);
}

void UnknownCards::retranslateUi()
{
    m_previous->setText(tr("Previous"));
    m_next->setText(tr("Ne&xt"));
    m_previous->setAccessibleName(tr("Previous request"));
    m_next->setAccessibleName(tr("Next request"));
}

} // namespace muster
