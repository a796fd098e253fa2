// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/fleet/listtext.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringDecoder>

namespace muster {

namespace {

constexpr qsizetype mostColumns = 200; // of a table of JSON; an object with more is no row

bool isLineEnd(QChar c)
{
    return c == u'\n' || c == u'\r' || c == u'\v' || c == u'\f' || c == u'\u0085' || c == u'\u2028'
        || c == u'\u2029';
}

bool isSeparator(QChar c)
{
    static const QString separators = QStringLiteral(",;\t|\uFF0C\uFF1B\u3001\uFF5C\uFE50\uFF64");
    return separators.contains(c);
}

// The quote that ends what \a c begins; null: it begins nothing.
QChar closingQuote(QChar c)
{
    switch (c.unicode()) {
    case u'"':
    case u'\'':
    case u'`':
        return c;
    case u'\u201C':
        return u'\u201D';
    case u'\u2018':
        return u'\u2019';
    case u'\u300C':
        return u'\u300D';
    case u'\uFF02':
        return u'\uFF02';
    default:
        return {};
    }
}

// Where the quoted cell that begins at \a from ends in \a line, behind its quote; -1: nowhere.
// What is in it comes to \a cell.
qsizetype endOfQuoted(const QString &line, qsizetype from, QString &cell)
{
    const QChar end = closingQuote(line.at(from));
    if (end.isNull())
        return -1;
    QString inside;
    for (qsizetype at = from + 1; at < line.size(); ++at) {
        if (line.at(at) != end) {
            inside.append(line.at(at));
        } else if (at + 1 < line.size() && line.at(at + 1) == end) {
            inside.append(end);
            ++at;
        } else {
            qsizetype behind = at + 1;
            while (behind < line.size() && line.at(behind).isSpace()
                   && !isSeparator(line.at(behind)))
                ++behind;
            if (behind < line.size() && !isSeparator(line.at(behind)))
                return -1;
            cell = inside;
            return behind;
        }
    }
    return -1;
}

class JsonReader
{
public:
    JsonReader()
    {
        m_table.keys.append(QString());
        m_columns.insert(QString(), 0);
    }

    void read(const QJsonValue &value)
    {
        if (value.isArray()) {
            const QJsonArray array = value.toArray();
            for (const QJsonValue &element : array)
                read(element);
        } else if (value.isObject()) {
            readObject(value.toObject());
        } else if (const QString text = textOf(value); !text.isEmpty()) {
            add({ text });
        }
    }

    JsonTable &table() { return m_table; }

private:
    static QString textOf(const QJsonValue &value)
    {
        if (value.isString())
            return value.toString().trimmed();
        return value.isDouble() ? QString::number(value.toDouble(), 'g', 17) : QString();
    }

    void add(const QStringList &row)
    {
        m_table.rows.append(row);
        m_table.inner.append(0);
    }

    void readObject(const QJsonObject &object)
    {
        QStringList row;
        for (auto it = object.begin(); it != object.end(); ++it) {
            const QString text = textOf(it.value());
            if (text.isEmpty() || (!m_columns.contains(it.key()) && m_columns.size() > mostColumns))
                continue;
            const auto known = m_columns.constFind(it.key());
            const qsizetype column = known == m_columns.cend() ? m_columns.size() : *known;
            if (known == m_columns.cend()) {
                m_columns.insert(it.key(), column);
                m_table.keys.append(it.key());
            }
            if (row.size() <= column)
                row.resize(column + 1);
            row[column] = text;
        }
        const qsizetype at = m_table.rows.size();
        add(row);
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (it.value().isArray() || it.value().isObject())
                read(it.value());
        }
        m_table.inner[at] = int(m_table.rows.size() - at - 1);
    }

    JsonTable m_table;
    QHash<QString, qsizetype> m_columns;
};

} // namespace

QString textOfFile(const QByteArray &bytes)
{
    if (const auto marked = QStringConverter::encodingForData(bytes))
        return QStringDecoder(*marked).decode(bytes);
    QStringDecoder utf8(QStringConverter::Utf8);
    const QString text = utf8.decode(bytes);
    if (!utf8.hasError())
        return text;
    QStringDecoder chinese("GB18030");
    if (chinese.isValid()) {
        const QString read = chinese.decode(bytes);
        if (!chinese.hasError())
            return read;
    }
    return QString::fromLatin1(bytes);
}

QStringList linesOf(const QString &text)
{
    QStringList lines;
    QString line;
    const auto take = [&] {
        if (!line.trimmed().isEmpty())
            lines.append(line); // a tab at its begin is an empty cell
        line.clear();
    };
    for (const QChar c : text) {
        if (isLineEnd(c))
            take();
        else if (c.category() != QChar::Other_Format && !c.isNull())
            line.append(c);
    }
    take();
    return lines;
}

QStringList cellsOf(const QString &line)
{
    QStringList cells;
    qsizetype begin = 0;
    for (qsizetype at = 0; at <= line.size(); ++at) {
        if (at == begin) {
            qsizetype first = begin;
            while (first < line.size() && line.at(first).isSpace() && !isSeparator(line.at(first)))
                ++first;
            QString quoted;
            const qsizetype end = first < line.size() ? endOfQuoted(line, first, quoted) : -1;
            if (end >= 0) {
                cells.append(quoted.trimmed());
                at = end;
                begin = end + 1;
                continue;
            }
        }
        if (at == line.size() || isSeparator(line.at(at))) {
            cells.append(line.mid(begin, at - begin).trimmed());
            begin = at + 1;
        }
    }
    return cells;
}

QString bareText(const QString &cell)
{
    static const QString around
        = QStringLiteral("\"'`()[]{}<>\u201C\u201D\u2018\u2019\u300C\u300D\u300E\u300F\u3010\u3011"
                         "\u300A\u300B\uFF08\uFF09\uFF02\uFF07");
    static const QString before = QStringLiteral("-*\u2022\u00B7\u2013");
    static const QString after = QStringLiteral(".\u3002:\uFF1A!\uFF01");
    qsizetype begin = 0;
    qsizetype end = cell.size();
    const auto outer = [&](QChar c) { return c.isSpace() || around.contains(c); };
    while (begin < end && (outer(cell.at(begin)) || before.contains(cell.at(begin))))
        ++begin;
    while (end > begin && (outer(cell.at(end - 1)) || after.contains(cell.at(end - 1))))
        --end;
    return cell.mid(begin, end - begin);
}

std::optional<JsonTable> jsonTableOf(const QString &text)
{
    QString trimmed = text.trimmed();
    while (trimmed.startsWith(u'\uFEFF'))
        trimmed = trimmed.mid(1).trimmed();
    if (!trimmed.startsWith(u'{') && !trimmed.startsWith(u'['))
        return {};
    JsonReader reader;
    const auto readDocument = [&reader](const QString &document) {
        const QJsonDocument json = QJsonDocument::fromJson(document.toUtf8());
        if (json.isArray())
            reader.read(json.array());
        else if (json.isObject())
            reader.read(json.object());
        return !json.isNull();
    };
    if (readDocument(trimmed))
        return reader.table();
    for (const QString &line : linesOf(trimmed)) {
        if (!readDocument(line))
            return {};
    }
    return reader.table();
}

} // namespace muster
