// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/runs/outcomenews.h"

#include "ui/words/outcometext.h"

#include <algorithm>

namespace muster {

namespace {

// What an operator waits for; that something was sent or accepted is not yet news.
constexpr Outcome news[] = { Outcome::Succeeded, Outcome::Failed, Outcome::Rejected,
                             Outcome::Unknown, Outcome::NotSent };

} // namespace

OutcomeNews::OutcomeNews(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
}

void OutcomeNews::begin(const OutcomeTotals &totals)
{
    m_told = totals;
    m_now = totals;
}

void OutcomeNews::note(const OutcomeTotals &totals)
{
    m_now = totals;
    if (m_isPlanned || change().total() == 0)
        return;
    m_isPlanned = true;
    m_clock.after(pause, this, [this] { tell(); });
}

OutcomeTotals OutcomeNews::change() const
{
    OutcomeTotals change;
    for (const Outcome outcome : news) // an unknown one that was found out is no longer one
        change[outcome] = std::max(0, m_now[outcome] - m_told[outcome]);
    return change;
}

void OutcomeNews::tell()
{
    m_isPlanned = false;
    const QString text = outcomeParts(change());
    m_told = m_now;
    if (!text.isEmpty())
        emit told(text);
}

} // namespace muster
