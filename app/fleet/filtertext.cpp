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
    , m_fields(fields)
    , m_spans(RowFilter(m_text, fields).spans())
{
    m_terms.reserve(m_spans.size());
    for (const FilterSpan &span : m_spans)
        m_terms.append(m_text.mid(span.from, span.size));
}

QString FilterText::replaced(qsizetype term, const QString &by) const
{
    QStringList all = m_terms;
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
    return (m_terms + QStringList { term }).join(u' ');
}

qsizetype FilterText::listOf(const QString &key) const
{
    for (qsizetype i = 0; i < m_terms.size(); ++i) {
        if (!valuesOf(i, key).isEmpty())
            return i;
    }
    return -1;
}

// The first one that has a key is meant by it.
bool FilterText::areOfOneField(const QString &key, const QString &other) const
{
    if (key.compare(other, Qt::CaseInsensitive) == 0)
        return true;
    const auto fieldOf = [this](const QString &name) {
        return std::find_if(m_fields.cbegin(), m_fields.cend(), [&name](const FilterField &field) {
            return field.keys.contains(name, Qt::CaseInsensitive);
        });
    };
    const auto field = fieldOf(key);
    return field != m_fields.cend() && field == fieldOf(other);
}

qsizetype FilterText::nameSize(qsizetype term, const QString &key) const
{
    const QString &text = m_terms.at(term);
    const auto colon = std::find_if(text.cbegin(), text.cend(),
                                    [](QChar c) { return c == u':' || c == u'\uFF1A'; });
    const qsizetype size = colon - text.cbegin();
    return colon != text.cend() && areOfOneField(text.left(size), key) ? size + 1 : 0;
}

QStringList FilterText::valuesOf(qsizetype term, const QString &key) const
{
    const qsizetype name = nameSize(term, key);
    const QString values = m_terms.at(term).mid(name);
    return name == 0 || isExpression(values) ? QStringList() : valuesIn(values);
}

qsizetype FilterText::wholeTerm(const QString &key, const QString &value) const
{
    for (qsizetype i = 0; i < m_terms.size(); ++i) {
        const qsizetype name = nameSize(i, key);
        if (name > 0 && m_terms.at(i).mid(name) == value)
            return i;
    }
    return -1;
}

bool FilterText::has(const QString &key, const QString &value) const
{
    if (const qsizetype list = listOf(key); list >= 0 && !isExpression(value))
        return valuesOf(list, key).contains(value, Qt::CaseInsensitive);
    return wholeTerm(key, value) >= 0;
}

QString FilterText::toggled(const QString &key, const QString &value) const
{
    const qsizetype list = isExpression(value) ? -1 : listOf(key);
    if (list < 0) {
        const qsizetype there = wholeTerm(key, value);
        return there < 0 ? appended(key + u':' + value) : without(there);
    }
    QStringList values = valuesOf(list, key);
    const auto same
        = [&value](const QString &one) { return one.compare(value, Qt::CaseInsensitive) == 0; };
    if (values.removeIf(same) == 0)
        values.append(value);
    const QString name = m_terms.at(list).left(nameSize(list, key)); // as the person calls it
    return replaced(list, values.isEmpty() ? QString() : name + values.join(u','));
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
