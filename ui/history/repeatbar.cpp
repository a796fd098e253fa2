// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/history/repeatbar.h"

#include "ui/widgets/plainlabel.h"
#include "ui/words/formatters.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace muster {

RepeatBar::RepeatBar(QWidget *parent)
    : QWidget(parent)
    , m_settle(new QPushButton(this))
    , m_reason(plainLabel(u"historyRetryReason"_s, this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    const std::pair<Outcome, QString> outcomes[] { { Outcome::Failed, u"historyRetryFailed"_s },
                                                   { Outcome::Rejected, u"historyRetryRejected"_s },
                                                   { Outcome::NotSent, u"historyRetryNotSent"_s } };
    for (const auto &[outcome, name] : outcomes) {
        auto *button = new QPushButton(this);
        button->setObjectName(name);
        button->setAutoDefault(false); // Enter in the search must not press it
        connect(button, &QPushButton::clicked, this,
                [this, wanted = outcome] { emit repeatRequested(wanted); });
        layout->addWidget(button);
        m_buttons.append({ outcome, button });
    }
    m_settle->setObjectName(u"historySettle"_s);
    m_settle->setAutoDefault(false);
    connect(m_settle, &QPushButton::clicked, this, &RepeatBar::settleRequested);
    layout->addWidget(m_settle);
    layout->addWidget(m_reason, 1);
    retranslateUi();
}

void RepeatBar::setRun(const OutcomeTotals &offered, const QString &whyNot)
{
    m_totals = offered;
    m_whyNot = whyNot;
    retranslateUi();
}

void RepeatBar::setSettleable(qsizetype count)
{
    m_settleable = count;
    retranslateUi();
}

void RepeatBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QWidget::changeEvent(event);
}

void RepeatBar::retranslateUi()
{
    const auto text = [](Outcome outcome, const QString &count) {
        if (outcome == Outcome::Failed)
            return tr("Retry &failed (%1)…").arg(count);
        if (outcome == Outcome::Rejected)
            return tr("Retry re&jected (%1)…").arg(count);
        return tr("Retry n&ot sent (%1)…").arg(count);
    };
    int all = 0;
    for (const auto &[outcome, button] : std::as_const(m_buttons)) {
        const int count = m_totals[outcome];
        all += count;
        button->setText(text(outcome, countText(count)));
        button->setVisible(count > 0);
        button->setEnabled(m_whyNot.isEmpty());
        button->setToolTip(m_whyNot.isEmpty() ? tr(
                               "Sends these targets again in a new run, after a new confirmation.")
                                              : m_whyNot);
    }
    //: %1 how many targets
    m_settle->setText(tr("Settle &by hand (%1)…").arg(countText(m_settleable)));
    m_settle->setToolTip(tr("Records that you have checked them. Nothing is sent."));
    m_settle->setVisible(m_settleable > 0);
    m_reason->setText(m_whyNot);
    setVisible(all > 0 || m_settleable > 0 || !m_whyNot.isEmpty());
}

} // namespace muster
