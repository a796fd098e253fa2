// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/find/targetsource.h"

#include "app/core/background.h"
#include "app/core/visibletext.h"

#include <algorithm>
#include <utility>

namespace muster {

TargetSource::TargetSource(Fleets fleets, QObject *parent)
    : FindSource(parent)
    , m_fleets(std::move(fleets))
    , m_newest(std::make_shared<std::atomic<int>>(0))
{
}

TargetSource::~TargetSource() { *m_newest = 0; }

void TargetSource::ask(const FindText &text, int number)
{
    m_wanted = text.wanted;
    *m_newest = number;
    if (m_asked == 0)
        look(); // else as soon as the one that goes on has seen that it is overtaken
}

void TargetSource::rest()
{
    *m_newest = 0;
    m_indexes.clear();
}

void TargetSource::look()
{
    const QList<FindFleet> fleets = m_wanted.isEmpty() ? QList<FindFleet>() : m_fleets();
    const int number = *m_newest;
    if (fleets.isEmpty()) {
        emit answered(number, {});
        return;
    }
    std::vector<Index> indexes;
    for (const FindFleet &fleet : fleets) {
        const auto known = std::ranges::find_if(
            m_indexes, [&fleet](const Index &index) { return index->isOf(fleet.rows); });
        indexes.push_back(known == m_indexes.cend() ? nullptr : *known);
    }
    m_indexes.clear(); // of what is shown no more
    m_asked = number;
    runInBackground(
        this,
        [fleets, indexes, wanted = m_wanted, number, newest = m_newest] {
            const auto isOvertaken = [&newest, number] { return *newest != number; };
            Found found { indexes, {} };
            for (qsizetype i = 0; i < fleets.size() && !isOvertaken(); ++i) {
                Index &index = found.indexes[size_t(i)];
                if (!index)
                    index = std::make_shared<const TargetIndex>(fleets.at(i).rows);
                found.hits.append(index->find(wanted, mostOfGroup, isOvertaken));
            }
            return found;
        },
        [this, fleets](const Found &found) { onFound(fleets, found); });
}

void TargetSource::onFound(const QList<FindFleet> &fleets, const Found &found)
{
    const int number = std::exchange(m_asked, 0);
    const int wanted = *m_newest;
    if (wanted == 0)
        return;
    m_indexes = found.indexes;
    std::erase(m_indexes, nullptr);
    if (wanted == number)
        emit answered(number, answerOf(fleets, found));
    else
        look();
}

FindAnswer TargetSource::answerOf(const QList<FindFleet> &fleets, const Found &found)
{
    FindAnswer answer;
    qsizetype total = 0;
    for (qsizetype i = 0; i < fleets.size(); ++i) {
        const FindFleet &fleet = fleets.at(i);
        total += found.hits.at(i).total;
        for (const TargetHits::Hit &hit : found.hits.at(i).best) {
            const FleetRow &row = found.indexes[size_t(i)]->rows().at(hit.row);
            FindResult result;
            result.text = visibleText(row.name.isEmpty() ? row.id.value : row.name);
            result.detail = row.name.isEmpty() || row.name == row.id.value
                ? fleet.place
                : visibleText(row.id.value) + u" · " + fleet.place;
            result.rank = hit.rank;
            result.choice = { FindKind::Target, fleet.connection, fleet.kind, row.id };
            answer.results.append(result);
        }
    }
    if (const qsizetype more = total - answer.results.size(); more > 0)
        answer.rest.insert(FindGroup::Targets, { more });
    return answer;
}

} // namespace muster
