// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/fleet/tickbar.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/menubutton.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/rowfolding.h"
#include "ui/words/formatters.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStyle>

#include <algorithm>

namespace muster {

TickBar::TickBar(FleetKind kind, QMenu *menu, QWidget *parent)
    : QWidget(parent)
    , m_kind(std::move(kind))
    // The labels carry the news: without accessible names, so that their texts are read.
    , m_ticked(plainLabel(QStringLiteral("fleetTickedLabel"), this))
    , m_blocked(plainLabel(QStringLiteral("fleetActBlocked"), this))
    , m_menu(new MenuButton(this))
    , m_untick(new QPushButton(this))
    , m_onlyTicked(new QPushButton(this))
    , m_act(new QPushButton(this))
{
    m_menu->setObjectName(QStringLiteral("fleetTicks"));
    m_untick->setObjectName(QStringLiteral("fleetUntick"));
    m_onlyTicked->setObjectName(QStringLiteral("fleetOnlyTicked"));
    m_act->setObjectName(QStringLiteral("fleetAct"));
    m_menu->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_menu->setFocusPolicy(Qt::StrongFocus);
    m_menu->setMenu(menu);
    m_menu->setIcon(icon(QStringLiteral("tick"), palette()));
    m_onlyTicked->setCheckable(true);
    layOut();
    connect(m_untick, &QPushButton::clicked, this, &TickBar::untickPressed);
    // Not "clicked": a screen reader toggles a button that can be checked, and clicks none.
    connect(m_onlyTicked, &QPushButton::toggled, this, &TickBar::onlyTickedPressed);
    connect(m_act, &QPushButton::clicked, this, &TickBar::actPressed);
    retranslateUi();
}

void TickBar::layOut()
{
    auto *said = new QWidget(this);
    auto *texts = new QVBoxLayout(said);
    texts->setContentsMargins({});
    texts->setSpacing(0);
    texts->addStretch();
    texts->addWidget(m_ticked);
    texts->addWidget(m_blocked);
    texts->addStretch();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(said, 1);
    layout->addWidget(m_menu);
    layout->addWidget(m_untick);
    layout->addWidget(m_onlyTicked);
    layout->addWidget(m_act);
    m_folding = new RowFolding(this, *layout);
    m_folding->away(m_onlyTicked); // which are in the menu, too
    m_folding->away(m_untick);
    connect(m_onlyTicked, &QPushButton::toggled, m_folding, &RowFolding::fit);
    m_folding->toIcon(m_menu);
    m_folding->keep(said, fontMetrics().averageCharWidth() * 24);
    setMinimumHeight(std::max(m_act->sizeHint().height(), fontMetrics().lineSpacing() * 2));
}

void TickBar::setCounts(const TickCounts &counts)
{
    if (counts == m_counts)
        return;
    m_counts = counts;
    retranslateUi();
}

void TickBar::setBlocked(const QString &reason)
{
    m_blocked->setText(reason);
    retranslateUi();
}

bool TickBar::isBlocked() const { return !m_blocked->text().isEmpty(); }

void TickBar::setOnlyTicked(bool on) { m_onlyTicked->setChecked(on); }

void TickBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    else if (event->type() == QEvent::PaletteChange)
        m_menu->setIcon(icon(QStringLiteral("tick"), palette()));
    QWidget::changeEvent(event);
}

QString TickBar::countsText() const
{
    if (m_counts.ticked == 0) {
        //: %1: how many rows the list has: "48 servers"
        return tr("None of %1 ticked").arg(m_kind.count.text(int(m_counts.rows)));
    }
    //: the parts of "12 ticked · 11 can go · 1 frozen · 3 hidden"; %1: a number
    QStringList parts { tr("%1 ticked").arg(countText(m_counts.ticked)) };
    //: %1: how many of the ticked rows may become targets
    parts += tr("%1 can go").arg(countText(m_counts.eligible));
    parts += barredWords(m_counts.barred, m_kind);
    if (m_counts.hidden > 0) {
        //: %1: how many of the ticked rows the filter hides
        parts += tr("%1 hidden").arg(countText(m_counts.hidden));
    }
    return parts.join(QStringLiteral(" · "));
}

void TickBar::retranslateUi()
{
    m_ticked->setText(countsText());
    m_blocked->setVisible(isBlocked());
    m_menu->setText(tr("Ticks"));
    m_untick->setText(tr("Untick"));
    m_onlyTicked->setText(tr("Only ticked"));
    const auto verb = [this](qsizetype targets) {
        return targets > 0 ? QString(m_kind.confirmButton.text(int(targets)) + u'…')
                           : m_kind.verb.text();
    };
    // Room for all of them from the start: the buttons beside it stay where they are.
    m_act->setText(verb(m_counts.rows));
    m_act->setMinimumWidth(m_act->sizeHint().width());
    m_act->setText(verb(m_counts.eligible));
    m_act->setToolTip(m_blocked->text());
    m_act->setEnabled(m_counts.eligible > 0 && !isBlocked());
    m_untick->setEnabled(m_counts.ticked > 0);
    m_onlyTicked->setEnabled(m_counts.ticked > 0);
    m_folding->fit();
}

} // namespace muster
