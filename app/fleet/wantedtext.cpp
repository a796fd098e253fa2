// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/fleet/wantedtext.h"

#include "app/fleet/listtext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace muster {

namespace {

// Enough to see that it is a list; the rest of a long one is not gone through.
constexpr qsizetype lookedAt = 2000;
// A shorter word may be one of a phrase.
constexpr qsizetype leastId = 8;

MatchRank rankOfPart(const QString &part, const QString &text)
{
    bool isInside = false;
    for (qsizetype at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
        if (at == 0)
            return part.size() == text.size() ? MatchRank::Exact : MatchRank::Start;
        if (!text.at(at - 1).isLetterOrNumber())
            return MatchRank::WordStart;
        isInside = true;
    }
    return isInside ? MatchRank::Inside : MatchRank::None;
}

bool isLikeId(const QString &word)
{
    return word.size() >= leastId
        && std::any_of(word.cbegin(), word.cend(), [](QChar c) { return c.isDigit(); });
}

} // namespace

WantedText::WantedText(const QString &typed)
    : m_text(alikeText(typed))
{
    if (m_text.contains(u' '))
        m_words = m_text.split(u' ');
}

MatchRank WantedText::rankIn(const QString &alike) const
{
    if (m_text.isEmpty() || alike.isEmpty())
        return MatchRank::None;
    const MatchRank whole = rankOfPart(m_text, alike);
    if (whole != MatchRank::None || m_words.isEmpty())
        return whole;
    MatchRank worst = MatchRank::WordStart;
    for (const QString &word : m_words)
        worst = std::max(worst, rankOfPart(word, alike));
    return worst;
}

std::optional<int> WantedText::runNumber() const
{
    const QString digits = m_text.startsWith(u'#') ? m_text.mid(1).trimmed() : m_text;
    bool isNumber = false;
    const int number = digits.toInt(&isNumber);
    const bool hasDigitsOnly
        = std::all_of(digits.cbegin(), digits.cend(), [](QChar c) { return c.isDigit(); });
    return isNumber && hasDigitsOnly && number > 0 ? std::make_optional(number) : std::nullopt;
}

bool isListText(const QString &typed)
{
    const QStringList lines = linesOf(typed.left(lookedAt));
    if (lines.size() != 1)
        return lines.size() > 1;
    QStringList cells = cellsOf(lines.constFirst());
    cells.removeAll(QString());
    if (cells.size() > 1)
        return true;
    const QStringList words = alikeText(lines.constFirst()).split(u' ', Qt::SkipEmptyParts);
    return words.size() > 1 && std::all_of(words.cbegin(), words.cend(), isLikeId);
}

} // namespace muster
