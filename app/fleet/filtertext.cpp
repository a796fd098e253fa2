// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/fleet/filtertext.h"

#include <algorithm>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

bool isExpression(const QString &value) { return value.startsWith(u'/'); }

bool needsQuotes(const QString &value)
{
    return isExpression(value) || std::any_of(value.cbegin(), value.cend(), [](QChar c) {
               return c.isSpace() || isFilterComma(c) || c == u'\u201C';
           });
}

QString quoted(const QString &value)
{
    return needsQuotes(value) && !value.contains(u'"') ? u'"' + value + u'"' : value;
}

// Apart at the commas that are not within quotes; with their quotes.
QStringList valuesIn(const QString &text)
{
    QStringList values { QString() };
    bool isQuoted = false;
    for (const QChar c : text) {
        if (c == u'"')
            isQuoted = !isQuoted;
        if (isFilterComma(c) && !isQuoted)
            values.append(QString());
        else
            values.last().append(c);
    }
    values.removeAll(QString());
    return values;
}

} // namespace

FilterText::FilterText(QString text, const QList<FilterField> &fields)
    : m_text(std::move(text))
    , m_spans(RowFilter(m_text, fields).spans())
{
}

QStringList FilterText::terms() const
{
    QStringList terms;
    for (const FilterSpan &span : m_spans)
        terms.append(m_text.mid(span.from, span.size));
    return terms;
}

QString FilterText::replaced(qsizetype term, const QString &by) const
{
    QStringList all = terms();
    if (term < 0 || term >= all.size())
        return m_text;
    if (by.isEmpty())
        all.removeAt(term);
    else
        all[term] = by;
    return all.join(u' ');
}

QString FilterText::without(qsizetype term) const { return replaced(term, {}); }

QString FilterText::appended(const QString &term) const
{
    return (terms() + QStringList { term }).join(u' ');
}

qsizetype FilterText::listOf(const QString &key) const
{
    const QStringList all = terms();
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (!valuesOf(i, key).isEmpty())
            return i;
    }
    return -1;
}

QStringList FilterText::valuesOf(qsizetype term, const QString &key) const
{
    const QString text = terms().at(term);
    if (text.size() <= key.size() + 1 || !text.startsWith(key, Qt::CaseInsensitive)
        || (text.at(key.size()) != u':' && text.at(key.size()) != u'\uFF1A'))
        return {};
    const QString values = text.mid(key.size() + 1);
    return isExpression(values) ? QStringList() : valuesIn(values);
}

qsizetype FilterText::wholeTerm(const QString &term) const { return terms().indexOf(term); }

bool FilterText::has(const QString &key, const QString &value) const
{
    if (const qsizetype list = listOf(key); list >= 0 && !isExpression(value))
        return valuesOf(list, key).contains(value, Qt::CaseInsensitive);
    return wholeTerm(key + u':' + value) >= 0;
}

QString FilterText::toggled(const QString &key, const QString &value) const
{
    const qsizetype list = isExpression(value) ? -1 : listOf(key);
    if (list < 0) {
        const QString term = key + u':' + value;
        const qsizetype there = wholeTerm(term);
        return there < 0 ? appended(term) : without(there);
    }
    QStringList values = valuesOf(list, key);
    const auto same
        = [&value](const QString &one) { return one.compare(value, Qt::CaseInsensitive) == 0; };
    if (values.removeIf(same) == 0)
        values.append(value);
    return replaced(list, values.isEmpty() ? QString() : key + u':' + values.join(u','));
}

QString filterValue(const FilterField &field, const QString &raw, const QString &word,
                    const QStringList &others)
{
    FilterField asked = field;
    asked.keys = QStringList { u"k"_s };
    const auto rowWith = [&field](const QString &value) {
        FleetRow row;
        if (field.of == FilterField::Of::Status)
            row.status = value;
        else
            row.cells.resize(field.cell + 1);
        if (field.of == FilterField::Of::Cell)
            row.cells[field.cell] = value;
        return row;
    };
    const auto isExact = [&](const QString &value) {
        const RowFilter filter(u"k:"_s + value, { asked });
        return !value.isEmpty() && !filter.problem() && filter.matches(rowWith(raw))
            && std::none_of(others.cbegin(), others.cend(), [&](const QString &other) {
                   return other != raw && filter.matches(rowWith(other));
               });
    };
    for (const QString &value : { quoted(word), quoted(raw) }) {
        if (isExact(value))
            return value;
    }
    return u"/^"_s + QRegularExpression::escape(raw) + u"$/"_s;
}

} // namespace muster
