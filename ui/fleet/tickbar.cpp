// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/fleet/tickbar.h"

#include "ui/words/formatters.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace muster {

TickBar::TickBar(QWidget *parent)
    : QWidget(parent)
    , m_ticked(new QLabel(this))
    , m_hidden(new QLabel(this))
    , m_show(new QPushButton(this))
    , m_untick(new QPushButton(this))
{
    // The labels carry the news: without accessible names, so that their texts are read.
    m_ticked->setObjectName(QStringLiteral("fleetTickedLabel"));
    m_hidden->setObjectName(QStringLiteral("fleetHiddenLabel"));
    m_show->setObjectName(QStringLiteral("fleetShowHidden"));
    m_untick->setObjectName(QStringLiteral("fleetUntickHidden"));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_ticked);
    layout->addSpacing(fontMetrics().averageCharWidth() * 2);
    layout->addWidget(m_hidden);
    layout->addWidget(m_show);
    layout->addWidget(m_untick);
    layout->addStretch();
    // The table must not jump when the buttons come and go.
    setMinimumHeight(m_show->sizeHint().height());

    connect(m_show, &QPushButton::clicked, this, &TickBar::showHiddenRequested);
    connect(m_untick, &QPushButton::clicked, this, &TickBar::untickHiddenRequested);
    retranslateUi();
}

void TickBar::setCounts(const TickCounts &counts)
{
    if (counts == m_counts)
        return;
    m_counts = counts;
    retranslateUi();
}

void TickBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QWidget::changeEvent(event);
}

void TickBar::retranslateUi()
{
    const QString ticked = countText(m_counts.ticked);
    const QString rows = countText(m_counts.rows);
    m_ticked->setText(m_counts.eligible == m_counts.ticked
                          //: %1: ticked rows, %2: all rows
                          ? tr("Ticked %1 / %2").arg(ticked, rows)
                          //: %1: ticked rows, %2: all rows, %3: those that can become targets
                          : tr("Ticked %1 / %2 (%3 can be picked)")
                                .arg(ticked, rows, countText(m_counts.eligible)));
    m_hidden->setText(tr("Hidden by the filter: %1").arg(countText(m_counts.hidden)));
    m_show->setText(tr("Show"));
    m_untick->setText(tr("Untick these"));
    const bool hidden = m_counts.hidden > 0;
    m_hidden->setVisible(hidden);
    m_show->setVisible(hidden);
    m_untick->setVisible(hidden);
}

} // namespace muster
