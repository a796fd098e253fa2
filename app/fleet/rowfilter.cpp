// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/fleet/rowfilter.h"

#include <algorithm>

namespace muster {

namespace {

using Of = FilterField::Of;

// Enough for any sensible expression; one that backtracks without end stops here.
const QString matchLimit = QStringLiteral("(*LIMIT_MATCH=20000)");

bool isColon(QChar c) { return c == u':' || c == u'\uFF1A'; }

bool isMinus(QChar c) { return c == u'-' || c == u'\uFF0D'; }

QChar closingPhraseQuote(QChar c)
{
    if (c == u'"')
        return c;
    return c == u'\u201C' ? QChar(u'\u201D') : QChar();
}

// "off" is in "Powered off", but "normal" is not in "Abnormal": a value is a word, not a part of
// one. Chinese words have no spaces between them.
bool hasWord(const QString &text, const QString &word)
{
    for (qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(word, at + 1, Qt::CaseInsensitive)) {
        const bool isInside = at > 0 && text.at(at - 1).isLetterOrNumber()
            && text.at(at - 1).script() != QChar::Script_Han;
        if (!isInside)
            return true;
    }
    return false;
}

} // namespace

class RowFilter::Parser
{
public:
    Parser(const QString &text, const QList<FilterField> &fields, RowFilter &filter)
        : m_text(text)
        , m_fields(fields)
        , m_filter(filter)
    {
    }

    void read()
    {
        for (skipSpaces(); m_at < m_text.size(); skipSpaces()) {
            const qsizetype from = m_at;
            if (!m_filter.m_problem)
                readTerm();
            while (m_filter.m_problem && !isAtEnd())
                ++m_at;
            m_filter.m_spans.append({ from, m_at - from });
        }
        if (m_filter.m_problem)
            m_filter.m_terms.clear();
    }

private:
    void skipSpaces()
    {
        while (m_at < m_text.size() && m_text.at(m_at).isSpace())
            ++m_at;
    }

    [[nodiscard]] bool isAtEnd() const
    {
        return m_at >= m_text.size() || m_text.at(m_at).isSpace();
    }

    void readTerm()
    {
        Term term;
        if (isMinus(m_text.at(m_at))) {
            term.isNegative = true;
            ++m_at;
        }
        const bool hasField = readField(term.field);
        if (m_filter.m_problem || isAtEnd())
            return; // nothing is asked yet
        if (m_text.at(m_at) == u'/')
            readExpression(term);
        else if (hasField)
            readValues(term);
        else if (!closingPhraseQuote(m_text.at(m_at)).isNull())
            term.texts = QStringList { readPhrase() };
        else
            term.texts = QStringList { readWord() };
        term.texts.removeAll(QString());
        if (!term.texts.isEmpty() || term.expression)
            m_filter.m_terms.push_back(std::move(term));
    }

    // What stands before a colon, where it is a name of a field. Others are searched as they are:
    // addresses and hardware numbers have colons too; but a mere word is taken for a mistake.
    bool readField(FilterField &field)
    {
        qsizetype end = m_at;
        while (end < m_text.size()
               && (m_text.at(end).isLetterOrNumber() || m_text.at(end) == u'_'
                   || isMinus(m_text.at(end))))
            ++end;
        if (end == m_at || end >= m_text.size() || !isColon(m_text.at(end)))
            return false;
        const QString key = m_text.mid(m_at, end - m_at);
        const QString wanted = key.toLower();
        const auto known
            = std::find_if(m_fields.cbegin(), m_fields.cend(), [&wanted](const FilterField &each) {
                  return each.keys.contains(wanted);
              });
        if (known != m_fields.cend()) {
            field = *known;
            m_at = end + 1;
            return true;
        }
        const bool isWord
            = std::all_of(key.cbegin(), key.cend(), [](QChar c) { return c.isLetter(); });
        if (isWord && m_text.mid(end + 1, 2) != u"//")
            m_filter.m_problem = { FilterProblem::Kind::NoSuchField, key, 0 };
        return false;
    }

    void readExpression(Term &term)
    {
        qsizetype end = m_at + 1;
        while (end < m_text.size() && m_text.at(end) != u'/')
            end += m_text.at(end) == u'\\' ? 2 : 1;
        if (end >= m_text.size()) {
            m_filter.m_problem = { FilterProblem::Kind::NoEnd, m_text.mid(m_at), 0 };
            return;
        }
        const QString pattern = m_text.mid(m_at + 1, end - m_at - 1);
        m_at = end + 1;
        if (pattern.isEmpty())
            return;
        QRegularExpression expression(QString(matchLimit + pattern),
                                      QRegularExpression::CaseInsensitiveOption
                                          | QRegularExpression::MultilineOption
                                          | QRegularExpression::DontCaptureOption);
        if (expression.isValid()) {
            expression.optimize();
            term.expression = expression;
        } else {
            m_filter.m_problem = { FilterProblem::Kind::BadExpression, pattern,
                                   expression.patternErrorOffset() - matchLimit.size() + 1 };
        }
    }

    QString readPhrase()
    {
        const qsizetype from = m_at + 1;
        const qsizetype end = m_text.indexOf(closingPhraseQuote(m_text.at(m_at)), from);
        m_at = end < 0 ? m_text.size() : end + 1;
        return m_text.mid(from, end < 0 ? -1 : end - from);
    }

    QString readWord(bool endsAtComma = false)
    {
        const qsizetype begin = m_at;
        while (!isAtEnd() && !(endsAtComma && isFilterComma(m_text.at(m_at))))
            ++m_at;
        return m_text.mid(begin, m_at - begin);
    }

    // status:normal,"powered off"
    void readValues(Term &term)
    {
        while (!isAtEnd()) {
            term.texts.append(closingPhraseQuote(m_text.at(m_at)).isNull() ? readWord(true)
                                                                           : readPhrase());
            if (!isAtEnd() && isFilterComma(m_text.at(m_at)))
                ++m_at;
        }
    }

    const QString &m_text;
    const QList<FilterField> &m_fields;
    RowFilter &m_filter;
    qsizetype m_at = 0;
};

RowFilter::RowFilter(const QString &text, const QList<FilterField> &fields)
{
    Parser(text, fields, *this).read();
}

bool RowFilter::matches(const FleetRow &row) const
{
    if (m_problem)
        return true;
    for (const Term &term : m_terms) {
        const bool fitting = fits(term, row);
        if (m_problem)
            return true;
        if (fitting == term.isNegative)
            return false;
    }
    return true;
}

bool RowFilter::hasExpression() const
{
    return std::any_of(m_terms.cbegin(), m_terms.cend(),
                       [](const Term &term) { return term.expression.has_value(); });
}

void RowFilter::giveUp() const { m_problem = { FilterProblem::Kind::TooHard, {}, 0 }; }

bool RowFilter::fitsText(const Term &term, const QString &text) const
{
    if (term.expression) {
        const QRegularExpressionMatch match = term.expression->match(text);
        if (!match.isValid())
            giveUp();
        return match.hasMatch();
    }
    return std::any_of(term.texts.cbegin(), term.texts.cend(), [&text](const QString &wanted) {
        return text.contains(wanted, Qt::CaseInsensitive);
    });
}

bool RowFilter::fitsValue(const Term &term, const QString &raw) const
{
    if (const auto known = term.known.constFind(raw); known != term.known.cend())
        return *known;
    const QStringList words = term.field.words.value(raw);
    bool fitting = false;
    if (term.expression) {
        fitting = fitsText(term, QString(raw + u'\n' + words.join(u'\n')));
    } else {
        for (const QString &wanted : term.texts) {
            fitting = fitting || raw.compare(wanted, Qt::CaseInsensitive) == 0
                || std::any_of(words.cbegin(), words.cend(),
                               [&wanted](const QString &word) { return hasWord(word, wanted); });
        }
    }
    term.known.insert(raw, fitting);
    return fitting;
}

bool RowFilter::fits(const Term &term, const FleetRow &row) const
{
    switch (term.field.of) {
    case Of::Any:
        return term.expression ? fitsText(term, QString(row.name + u'\n' + row.id.value))
                               : fitsText(term, row.name) || fitsText(term, row.id.value);
    case Of::Name:
        return fitsText(term, row.name);
    case Of::Id:
        return fitsText(term, row.id.value);
    case Of::Status:
        return fitsValue(term, row.status);
    case Of::Cell: {
        const QString cell = row.cells.value(term.field.cell);
        return term.field.words.isEmpty() ? fitsText(term, cell) : fitsValue(term, cell);
    }
    }
    return false;
}

bool RowFilter::isNarrowerThan(const RowFilter &other) const
{
    if (m_problem || other.m_problem)
        return false;
    // Each of its terms must be here, or one that asks for more of the same.
    return std::all_of(other.m_terms.cbegin(), other.m_terms.cend(), [this](const Term &wide) {
        return !wide.isNegative && !wide.expression && wide.texts.size() == 1
            && wide.field.of != Of::Status && wide.field.words.isEmpty()
            && std::any_of(m_terms.cbegin(), m_terms.cend(), [&wide](const Term &narrow) {
                   return !narrow.isNegative && !narrow.expression && narrow.texts.size() == 1
                       && narrow.field.of == wide.field.of && narrow.field.cell == wide.field.cell
                       && narrow.texts.first().contains(wide.texts.first(), Qt::CaseInsensitive);
               });
    });
}

} // namespace muster
