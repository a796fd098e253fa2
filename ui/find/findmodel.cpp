// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/find/findmodel.h"

#include "ui/find/findsource.h"
#include "ui/find/findwords.h"
#include "ui/words/sentences.h"

#include <QFont>

#include <algorithm>

namespace muster {

namespace {

struct Group
{
    FindGroup group = FindGroup::List;
    QList<FindResult> results;
    FindRest rest;
    MatchRank best = MatchRank::None; // of those that can be chosen
};

QList<Group> groupsOf(const QList<FindAnswer> &answers)
{
    QMap<FindGroup, Group> byGroup;
    for (const FindAnswer &answer : answers) {
        for (const FindResult &result : answer.results) {
            Group &group = byGroup[groupOf(result.choice.kind)];
            group.results.append(result);
            if (result.isOffered())
                group.best = std::min(group.best, result.rank);
        }
        for (auto rest = answer.rest.cbegin(); rest != answer.rest.cend(); ++rest) {
            Group &group = byGroup[rest.key()];
            group.rest.count += rest->count;
            group.rest.isLeast = group.rest.isLeast || rest->isLeast;
        }
    }
    QList<Group> groups;
    for (auto it = byGroup.begin(); it != byGroup.end(); ++it) {
        it->group = it.key();
        QList<FindResult> &results = it->results;
        std::stable_sort(results.begin(), results.end(),
                         [](const FindResult &a, const FindResult &b) { return a.rank < b.rank; });
        it->rest.count += std::max<qsizetype>(results.size() - mostOfGroup, 0);
        results.resize(std::min<qsizetype>(results.size(), mostOfGroup));
        if (!results.isEmpty())
            groups.append(*it);
    }
    std::stable_sort(groups.begin(), groups.end(),
                     [](const Group &a, const Group &b) { return a.best < b.best; });
    return groups;
}

} // namespace

void FindModel::setAnswers(const QList<FindAnswer> &answers)
{
    beginResetModel();
    m_lines.clear();
    for (const Group &group : groupsOf(answers)) {
        m_lines.append({ Part::Title, group.group });
        for (const FindResult &result : group.results)
            m_lines.append({ Part::Result, group.group, result });
        if (group.rest.count > 0)
            m_lines.append({ Part::Rest, group.group, {}, group.rest });
    }
    m_offered = static_cast<int>(std::ranges::count_if(m_lines, &Line::isOffered));
    endResetModel();
}

int FindModel::nextOffered(int row, int step) const
{
    for (int next = row + step; next >= 0 && next < m_lines.size(); next += step) {
        if (m_lines.at(next).isOffered())
            return next;
    }
    return -1;
}

int FindModel::rowOf(const FindChoice &choice) const
{
    const auto it = std::ranges::find_if(m_lines, [&choice](const Line &line) {
        return line.isOffered() && line.result.choice == choice;
    });
    return it == m_lines.cend() ? -1 : static_cast<int>(it - m_lines.cbegin());
}

const FindChoice *FindModel::choice(int row) const
{
    return row >= 0 && row < m_lines.size() && m_lines.at(row).isOffered()
        ? &m_lines.at(row).result.choice
        : nullptr;
}

bool FindModel::isCertain(int row) const
{
    const FindChoice *one = choice(row);
    return one && one->kind != FindKind::Command && one->kind != FindKind::Connection
        && m_lines.at(row).result.rank == MatchRank::Exact;
}

int FindModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant FindModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_lines.size())
        return {};
    const Line &line = m_lines.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(line);
    case Qt::AccessibleTextRole:
        return spokenText(line);
    case Qt::ToolTipRole:
        return line.part == Part::Result ? spokenText(line) : QString();
    case Qt::FontRole: {
        QFont bold; // all but the weight is the view's
        bold.setBold(true);
        return line.part == Part::Title ? QVariant(bold) : QVariant();
    }
    case DetailRole:
        return line.result.isOffered() ? line.result.detail : line.result.obstacle;
    case TitleRole:
        return line.part == Part::Title;
    default:
        return {};
    }
}

Qt::ItemFlags FindModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || !m_lines.at(index.row()).isOffered())
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

QString FindModel::textOf(const Line &line)
{
    switch (line.part) {
    case Part::Title:
        return groupTitle(line.group);
    case Part::Rest:
        return restText(line.rest);
    case Part::Result:
        break;
    }
    return line.result.text;
}

QString FindModel::spokenText(const Line &line)
{
    if (line.part == Part::Title)
        return textOf(line);
    return joinedWords({ groupTitle(line.group), textOf(line),
                         line.result.isOffered() ? line.result.detail : line.result.obstacle });
}

} // namespace muster
