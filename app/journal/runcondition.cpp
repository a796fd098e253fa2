// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/journal/runcondition.h"

#include "app/journal/columns.h"

using namespace Qt::StringLiterals;

namespace muster {

QString likePattern(const QString &text) { return likePatternAsWritten(text.toLower()); }

QString likePatternAsWritten(const QString &text)
{
    QString escaped = text;
    escaped.replace(u'!', u"!!"_s).replace(u'%', u"!%"_s).replace(u'_', u"!_"_s);
    return u'%' + escaped + u'%';
}

namespace {

// Those after which nobody has to look into a target.
QVariantList finalOutcomes()
{
    return { outcomeName(Outcome::Succeeded), outcomeName(Outcome::Failed),
             outcomeName(Outcome::Rejected), outcomeName(Outcome::NotSent) };
}

RunCondition hasText(const QString &text)
{
    return { u"(LOWER(operator) LIKE ? ESCAPE '!' OR LOWER(reason) LIKE ? ESCAPE '!'"
             " OR id IN (SELECT run FROM targets WHERE LOWER(name) LIKE ? ESCAPE '!'"
             " OR LOWER(id) LIKE ? ESCAPE '!' OR LOWER(request_id) LIKE ? ESCAPE '!'"
             " OR LOWER(job_id) LIKE ? ESCAPE '!'))"_s,
             QVariantList(6, likePattern(text)) };
}

RunCondition isFollowing(const RunId &run)
{
    return { u"number >= (SELECT number FROM runs WHERE id = ?)"
             " AND id IN (SELECT later.run FROM targets AS own"
             " JOIN targets AS later ON later.id = own.id WHERE own.run = ?)"_s,
             { run.value, run.value } };
}

// Whatever the run's own end says: its targets decide.
RunCondition isOpen()
{
    return { u"(ended_at = '' OR id IN (SELECT run FROM targets WHERE settled = 0"
             " AND outcome NOT IN (?, ?, ?, ?)))"_s,
             finalOutcomes() };
}

RunCondition isLeftBy(const QList<KindId> &halves)
{
    QVariantList kinds;
    for (const KindId &kind : halves)
        kinds << kind.value;
    const QString marks = QStringList(kinds.size(), u"?"_s).join(u", "_s);
    return { u"kind IN (%1) AND EXISTS (SELECT 1 FROM targets AS own"
             " WHERE own.run = runs.id AND own.outcome = ? AND NOT EXISTS"
             " (SELECT 1 FROM targets AS later JOIN runs AS back ON back.id = later.run"
             " WHERE later.id = own.id AND back.number > runs.number"
             " AND back.kind NOT IN (%1) AND later.outcome NOT IN (?, ?, ?, ?)))"_s.arg(marks),
             kinds + QVariantList { outcomeName(Outcome::Succeeded) } + kinds
                 + QVariantList { outcomeName(Outcome::Unknown), outcomeName(Outcome::Failed),
                                  outcomeName(Outcome::Rejected), outcomeName(Outcome::NotSent) } };
}

} // namespace

RunCondition conditionOf(const HistoryFilter &filter)
{
    QStringList texts { u"1 = 1"_s };
    QVariantList values;
    const auto add = [&texts, &values](const RunCondition &condition) {
        texts << condition.text;
        values << condition.values;
    };
    if (const QString text = filter.text.trimmed(); !text.isEmpty())
        add(hasText(text));
    if (filter.from.isValid())
        add({ u"confirmed_at >= ?"_s, { timeToText(filter.from) } });
    if (filter.to.isValid())
        add({ u"confirmed_at < ?"_s, { timeToText(filter.to) } });
    if (filter.activeSince.isValid())
        add({ u"(ended_at = '' OR ended_at >= ?)"_s, { timeToText(filter.activeSince) } });
    if (!filter.following.isEmpty())
        add(isFollowing(filter.following));
    if (filter.openOnly)
        add(isOpen());
    if (!filter.leftBy.isEmpty())
        add(isLeftBy(filter.leftBy));
    return { texts.join(u" AND "_s), values };
}

RunCondition isEndedBefore(const QDateTime &time)
{
    return { u"ended_at <> '' AND ended_at < ? AND NOT EXISTS"
             " (SELECT 1 FROM targets WHERE run = runs.id AND settled = 0"
             " AND outcome NOT IN (?, ?, ?, ?))"_s,
             QVariantList { timeToText(time) } + finalOutcomes() };
}

} // namespace muster
