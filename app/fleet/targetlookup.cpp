// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/fleet/targetlookup.h"

#include <algorithm>

namespace muster {

namespace {

// Most ids and names are so already, and are not copied then.
bool isPlain(const QString &text)
{
    bool wasSpace = true;
    for (const QChar c : text) {
        const bool isSpace = c == u' ';
        if (c.unicode() >= 0x7f || c.unicode() < 0x20 || (c >= u'A' && c <= u'Z')
            || (isSpace && wasSpace))
            return false;
        wasSpace = isSpace;
    }
    return text.isEmpty() || !wasSpace;
}

} // namespace

QString alikeText(const QString &text)
{
    if (isPlain(text))
        return text;
    QString seen;
    seen.reserve(text.size());
    for (const QChar c : text) {
        // Zero-width spaces and joiners, marks of direction, soft hyphens, byte order marks.
        if (c.category() != QChar::Other_Format)
            seen.append(c.category() == QChar::Other_Control ? QChar(u' ') : c);
    }
    return seen.normalized(QString::NormalizationForm_KC).toCaseFolded().simplified();
}

TargetLookup::TargetLookup(QList<NamedTarget> targets)
    : m_targets(std::move(targets))
{
    m_first.reserve(m_targets.size() * 2);
    m_entries.reserve(size_t(m_targets.size()) * 2);
    for (int row = 0; row < m_targets.size(); ++row) {
        const NamedTarget &target = m_targets.at(row);
        const QString id = alikeText(target.id.value);
        const QString name = alikeText(target.name);
        add(id, row);
        if (name != id)
            add(name, row);
    }
}

void TargetLookup::add(const QString &text, int row)
{
    if (text.isEmpty())
        return;
    m_haveSpaces = m_haveSpaces || text.contains(u' ');
    const int place = int(m_entries.size());
    const auto known = m_first.find(text);
    m_entries.push_back({ row, known == m_first.end() ? -1 : *known });
    if (known == m_first.end())
        m_first.insert(text, place);
    else
        *known = place;
}

TargetLookup::Hit TargetLookup::find(const QString &text) const
{
    Hit hit;
    const QString wanted = alikeText(text);
    const auto first = m_first.constFind(wanted);
    if (first == m_first.cend())
        return hit;
    for (int at = *first; at >= 0; at = m_entries[size_t(at)].next)
        hit.rows.append(m_entries[size_t(at)].row);
    std::reverse(hit.rows.begin(), hit.rows.end());
    if (hit.rows.size() > 1) {
        QList<int> exact = hit.rows;
        exact.removeIf([&](int row) {
            return m_targets.at(row).id.value != text && m_targets.at(row).name != text;
        });
        if (!exact.isEmpty())
            hit.rows = exact;
    }
    hit.byId = hit.rows.size() == 1 && alikeText(m_targets.at(hit.rows.first()).id.value) == wanted;
    return hit;
}

} // namespace muster
