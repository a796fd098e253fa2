// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/fleet/listmatch.h"

#include "app/fleet/listtext.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace muster {

namespace {

using Table = QList<QStringList>;

enum class Title { None, Id, Name };

// What a column calls itself. That of a job, a request or a project is of no target.
Title titleOf(const QString &cell)
{
    static const QSet<QString> ids {
        QStringLiteral("id"),
        QStringLiteral("ids"),
        QStringLiteral("serverid"),
        QStringLiteral("serverids"),
        QStringLiteral("targetid"),
        QStringLiteral("instanceid"),
        QStringLiteral("resourceid"),
        QStringLiteral("encodeserverid"),
        QStringLiteral("phoneid"),
        QStringLiteral("taskid"),
        QStringLiteral("\u7F16\u53F7"),
        QStringLiteral("\u670D\u52A1\u5668id"),
        QStringLiteral("\u76EE\u6807id"),
        QStringLiteral("\u5B9E\u4F8Bid"),
        QStringLiteral("\u4E91\u624B\u673Aid"),
    };
    static const QSet<QString> names {
        QStringLiteral("name"),
        QStringLiteral("names"),
        QStringLiteral("servername"),
        QStringLiteral("targetname"),
        QStringLiteral("instancename"),
        QStringLiteral("hostname"),
        QStringLiteral("phonename"),
        QStringLiteral("taskname"),
        QStringLiteral("server"),
        QStringLiteral("servers"),
        QStringLiteral("target"),
        QStringLiteral("host"),
        QStringLiteral("\u540D\u79F0"),
        QStringLiteral("\u540D\u5B57"),
        QStringLiteral("\u670D\u52A1\u5668"),
        QStringLiteral("\u670D\u52A1\u5668\u540D\u79F0"),
        QStringLiteral("\u4E3B\u673A\u540D"),
        QStringLiteral("\u5B9E\u4F8B\u540D\u79F0"),
        QStringLiteral("\u76EE\u6807"),
        QStringLiteral("\u4E91\u624B\u673A\u540D\u79F0"),
        QStringLiteral("\u4EFB\u52A1\u540D\u79F0"),
    };
    QString word = alikeText(bareText(cell));
    word.removeIf([](QChar c) { return c == u'_' || c == u'-' || c == u' ' || c == u'.'; });
    return ids.contains(word) ? Title::Id : names.contains(word) ? Title::Name : Title::None;
}

// "1. ", "2) ", "3、": numbers that somebody put before the lines of a list.
QString withoutNumber(const QString &line)
{
    static const QRegularExpression number(
        QStringLiteral("^\\s*[(\uFF08]?\\d{1,6}(?:[.\uFF0E](?=\\s)|[)\u3001\uFF09])\\s*(?=\\S)"));
    QString rest = line;
    return rest.remove(number);
}

bool isRule(const QString &cell)
{
    return std::all_of(cell.cbegin(), cell.cend(), [](QChar c) {
        return c == u'-' || c == u'=' || c == u'_' || c == u'+' || c == u':' || c == u'*'
            || c == u'\u2500' || c.isSpace();
    });
}

class ListMatcher
{
public:
    explicit ListMatcher(const TargetLookup &lookup)
        : m_lookup(lookup)
    {
    }

    ListMatch match(const QString &text)
    {
        if (const std::optional<JsonTable> json = jsonTableOf(text))
            takeJson(*json);
        else
            takeText(text);
        return m_match;
    }

private:
    struct Columns
    {
        int id = -1; // holds ids of rows
        int name = -1;
        QList<int> idTitles; // are said to hold ids
        QList<int> nameTitles;
    };

    [[nodiscard]] TargetLookup::Hit find(const QString &cell) const
    {
        TargetLookup::Hit hit = m_lookup.find(cell);
        if (hit.rows.isEmpty()) {
            if (const QString bare = bareText(cell); bare != cell)
                hit = m_lookup.find(bare);
        }
        return hit;
    }

    void take(const QString &text, const TargetLookup::Hit &hit)
    {
        if (hit.rows.size() == 1) {
            if (m_taken.contains(hit.rows.first())) {
                ++m_match.repeated;
                return;
            }
            m_taken.insert(hit.rows.first());
            m_match.found.append(hit.rows.first());
            return;
        }
        const QString key = alikeText(text);
        if (m_texts.contains(key)) {
            ++m_match.repeated;
            return;
        }
        m_texts.insert(key);
        if (hit.rows.isEmpty())
            m_match.missing.append(text);
        else
            m_match.ambiguous.append({ text, hit.rows });
    }

    // A cell that is no column of a table: one target, or several with spaces between them.
    void takeCell(const QString &cell)
    {
        if (cell.isEmpty() || isRule(cell))
            return;
        const TargetLookup::Hit whole = find(cell);
        if (!whole.rows.isEmpty()) {
            take(cell, whole);
            return;
        }
        const QStringList parts = cell.simplified().split(u' ');
        const bool areSeveral = parts.size() > 1
            && (!m_lookup.haveSpaces()
                || std::any_of(parts.cbegin(), parts.cend(),
                               [this](const QString &part) { return !find(part).rows.isEmpty(); }));
        if (!areSeveral) {
            const QString bare = bareText(cell);
            take(bare.isEmpty() ? cell : bare, whole);
            return;
        }
        for (const QString &part : parts) {
            const QString bare = bareText(part);
            if (!bare.isEmpty())
                take(bare, find(part));
        }
    }

    [[nodiscard]] bool isAnyFound(const QStringList &cells) const
    {
        return std::any_of(cells.cbegin(), cells.cend(), [this](const QString &cell) {
            return !cell.isEmpty() && !find(cell).rows.isEmpty();
        });
    }

    void takeText(const QString &text)
    {
        Table lines;
        bool haveTabs = true;
        for (const QString &line : linesOf(text)) {
            // A name may hold what elsewhere parts two of them.
            if (!find(line).rows.isEmpty()) {
                lines.append({ line.trimmed() });
                haveTabs = false;
                continue;
            }
            haveTabs = haveTabs && line.contains(u'\t');
            lines.append(cellsOf(withoutNumber(line)));
        }
        if (lines.isEmpty())
            return;
        QStringList titles;
        const QStringList first = lines.constFirst();
        if (lines.size() > 1 && !isAnyFound(first)
            && std::any_of(first.cbegin(), first.cend(),
                           [](const QString &cell) { return titleOf(cell) != Title::None; }))
            titles = lines.takeFirst();
        if (titles.size() > 1 || (titles.isEmpty() && isTable(lines, haveTabs))) {
            m_match.isTable = true;
            const Columns columns = columnsOf(titles, lines);
            for (const QStringList &line : std::as_const(lines))
                takeRow(line, columns);
            return;
        }
        for (const QStringList &line : std::as_const(lines)) {
            for (const QString &cell : line)
                takeCell(cell);
        }
    }

    // Without titles: as many cells in each line, and either a name beside its own id in one of
    // them, or tabs in all and no second column that holds targets.
    [[nodiscard]] bool isTable(const Table &lines, bool haveTabs) const
    {
        const qsizetype width = lines.constFirst().size();
        if (width < 2)
            return false;
        QSet<qsizetype> holding;
        bool agree = false;
        for (const QStringList &line : lines) {
            if (line.size() != width)
                return false;
            QSet<int> byId;
            QSet<int> byName;
            for (qsizetype column = 0; column < width; ++column) {
                const TargetLookup::Hit hit = find(line.at(column));
                for (const int row : hit.rows)
                    (hit.byId ? byId : byName).insert(row);
                if (!hit.rows.isEmpty())
                    holding.insert(column);
            }
            agree = agree || byId.intersects(byName);
        }
        return agree || (haveTabs && lines.size() > 1 && holding.size() == 1);
    }

    [[nodiscard]] Columns columnsOf(const QStringList &titles, const Table &lines) const
    {
        Columns columns;
        for (int column = 0; column < titles.size(); ++column) {
            const Title title = titleOf(titles.at(column));
            if (title == Title::Id)
                columns.idTitles.append(column);
            else if (title == Title::Name)
                columns.nameTitles.append(column);
        }
        QList<qsizetype> ids;
        QList<qsizetype> names;
        for (const QStringList &line : lines) {
            if (ids.size() < line.size()) {
                ids.resize(line.size());
                names.resize(line.size());
            }
            for (qsizetype column = 0; column < line.size(); ++column) {
                const TargetLookup::Hit hit
                    = line.at(column).isEmpty() ? TargetLookup::Hit() : find(line.at(column));
                ids[column] += hit.byId;
                names[column] += !hit.rows.isEmpty() && !hit.byId;
            }
        }
        const auto most = [](const QList<qsizetype> &hits) {
            const auto it = std::max_element(hits.cbegin(), hits.cend());
            return it == hits.cend() || *it == 0 ? -1 : int(it - hits.cbegin());
        };
        columns.id = most(ids);
        columns.name = most(names);
        return columns;
    }

    // The cell that stands for \a row: what it says must name the target.
    [[nodiscard]] static QString cellOf(const QStringList &row, const Columns &columns)
    {
        if (const QString id = row.value(columns.id); columns.id >= 0 && !id.isEmpty())
            return id;
        if (columns.id < 0) {
            for (const int column : columns.idTitles) {
                if (!row.value(column).isEmpty())
                    return row.at(column);
            }
        }
        if (const QString name = row.value(columns.name); columns.name >= 0 && !name.isEmpty())
            return name;
        for (const int column : columns.nameTitles) {
            if (!row.value(column).isEmpty())
                return row.at(column);
        }
        return {};
    }

    void takeRow(const QStringList &row, const Columns &columns)
    {
        QString cell = cellOf(row, columns);
        if (cell.isEmpty()) {
            const auto said = std::find_if(row.cbegin(), row.cend(), [](const QString &each) {
                return !each.isEmpty() && !isRule(each);
            });
            if (said == row.cend())
                return;
            cell = *said;
        }
        if (isRule(cell))
            return;
        take(cell, find(cell));
    }

    void takeJson(const JsonTable &json)
    {
        const Columns columns = columnsOf(json.keys, json.rows);
        m_match.isTable = json.keys.size() > 1;
        for (qsizetype at = 0; at < json.rows.size(); ++at) {
            const QStringList &row = json.rows.at(at);
            if (!row.value(0).isEmpty()) { // a text by itself
                takeCell(row.at(0));
                continue;
            }
            const QString cell = cellOf(row, columns);
            const int inner = json.inner.at(at);
            if (cell.isEmpty() && inner > 0)
                continue; // only holds others
            const TargetLookup::Hit hit = find(cell);
            if (inner > 0 && hit.rows.isEmpty()) {
                const Table within = json.rows.mid(at + 1, inner);
                if (std::any_of(within.cbegin(), within.cend(),
                                [this](const QStringList &each) { return isAnyFound(each); }))
                    continue;
            }
            takeRow(row, columns);
            at += inner; // what a target has is no target
        }
    }

    const TargetLookup &m_lookup;
    ListMatch m_match;
    QSet<int> m_taken;
    QSet<QString> m_texts; // that were missing or ambiguous
};

} // namespace

ListMatch matchList(const QString &text, const TargetLookup &lookup)
{
    return ListMatcher(lookup).match(text);
}

} // namespace muster
