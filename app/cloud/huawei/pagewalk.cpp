// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cloud/huawei/pagewalk.h"

#include "app/cloud/huawei/requests.h"

#include <algorithm>

namespace muster::huawei {

namespace {

constexpr qsizetype pagesAtOnce = 8;
constexpr int mostPasses = 3;
constexpr qsizetype mostBarrenPages = 20;

} // namespace

PageWalk::PageWalk()
    : m_pageRows(rowsPerPage)
{
}

qsizetype PageWalk::mostAhead() const
{
    return knowsTotal() ? pagesAtOnce : std::clamp<qsizetype>(2 * m_pass.fullPages, 1, pagesAtOnce);
}

bool PageWalk::hasNext() const
{
    if (m_stopped)
        return false;
    if (!m_pass.left.isEmpty())
        return true;
    if (m_pass.next == 0)
        return true;
    // Its first row is known already.
    const qsizetype firstNew = m_pass.next + 1;
    return !(m_pass.end >= 0 && firstNew >= m_pass.end) && !(knowsTotal() && firstNew >= m_total);
}

PageWalk::Range PageWalk::takeNext()
{
    if (!m_pass.left.isEmpty())
        return m_pass.left.takeFirst();
    const Range range { m_pass.next, rowsPerPage, m_pageRows, m_pass.next > 0 };
    m_pass.next += m_pageRows - 1;
    return range;
}

QList<FleetRow> PageWalk::take(const Range &range, const ListPage &page)
{
    ++m_pages;
    QList<FleetRow> fresh;
    if (m_stopped)
        return fresh;
    noteTotal(page.total);
    const qsizetype news = noteRows(range, page, fresh);
    noteLength(range, page.received);
    noteBounds(page, news, range);
    return fresh;
}

qsizetype PageWalk::noteRows(const Range &range, const ListPage &page, QList<FleetRow> &fresh)
{
    qsizetype news = 0;
    fresh.reserve(page.rows.size());
    for (qsizetype i = 0; i < page.rows.size(); ++i) {
        const FleetRow &row = page.rows.at(i);
        const qsizetype place = range.offset + page.places.at(i);
        const auto known = m_pass.places.constFind(row.id);
        if (known == m_pass.places.cend()) {
            m_pass.places.insert(row.id, place);
            ++news;
        } else if (*known != place) {
            m_pass.moved = true;
        }
        if (page.places.at(i) == 0 || page.places.at(i) == page.received - 1)
            noteEdge(place, row.id);
        if (m_emitted.size() < mostListRows && !m_emitted.contains(row.id)) {
            m_emitted.insert(row.id);
            fresh.append(row);
        }
    }
    // The first row of a page that overlaps is counted with the page before.
    const bool firstIsUnreadable
        = page.received > 0 && (page.places.isEmpty() || page.places.constFirst() > 0);
    m_pass.unreadable
        += page.received - page.rows.size() - (range.overlaps && firstIsUnreadable ? 1 : 0);
    return news;
}

void PageWalk::noteEdge(qsizetype place, const TargetId &id)
{
    const auto known = m_pass.edges.constFind(place);
    if (known == m_pass.edges.cend())
        m_pass.edges.insert(place, id);
    else if (*known != id)
        m_pass.moved = true;
}

void PageWalk::noteTotal(qsizetype total)
{
    if (total < 0 || total == m_total)
        return;
    m_changed = m_changed || knowsTotal();
    m_total = total;
}

void PageWalk::endAt(qsizetype offset)
{
    m_pass.end = m_pass.end < 0 ? offset : std::min(m_pass.end, offset);
    m_pass.left.removeIf(
        [this](const Range &left) { return left.offset + (left.overlaps ? 1 : 0) >= m_pass.end; });
}

void PageWalk::noteLength(const Range &range, qsizetype received)
{
    if (received == 0) {
        m_pass.moved = m_pass.moved || m_pass.reached > range.offset; // rows were there before
        endAt(range.offset);
        return;
    }
    const qsizetype reached = range.offset + received;
    m_pass.reached = std::max(m_pass.reached, reached);
    m_largest = std::max(m_largest, received);
    if (range.overlaps && received == 1 && m_largest > 1) {
        endAt(reached);
        return;
    }
    if (received >= range.covers) {
        ++m_pass.fullPages;
        if (received > range.limit) // the limit is ignored
            m_pass.next = std::max(m_pass.next, reached - 1);
        return;
    }
    const bool isEnd
        = (m_pass.end >= 0 && reached >= m_pass.end) || (knowsTotal() && reached >= m_total);
    if (isEnd)
        return;
    // Short too, and asked for what a short page had left: the cloud's pages are smaller than ours.
    if (range.limit < rowsPerPage && received > 1)
        m_pageRows = std::min(m_pageRows, received);
    const qsizetype again = m_largest > 1 ? 1 : 0;
    const qsizetype rest = range.offset + range.covers - reached + again;
    m_pass.left.append({ reached - again, rest, rest, again > 0 });
}

void PageWalk::noteBounds(const ListPage &page, qsizetype news, const Range &range)
{
    const bool onlyOverlap = range.overlaps && page.received == 1;
    if (news > 0 || page.received == 0 || onlyOverlap) {
        m_pass.barren = 0;
    } else {
        ++m_pass.barren;
        // The first page again: the offset is ignored, and there would be no end.
        const bool isFirst = range.offset > 0 && !page.rows.isEmpty() && page.received > 1
            && page.places.constFirst() == 0 && m_pass.edges.value(0) == page.rows.constFirst().id;
        if (isFirst) {
            m_changed = true;
            m_stopped = true;
        }
    }
    m_cut = m_cut || m_pass.barren >= mostBarrenPages || m_emitted.size() >= mostListRows
        || m_pass.unreadable >= mostListRows || m_pages >= mostListPages;
    if (m_cut)
        m_stopped = true;
    if (m_stopped)
        m_pass.left.clear();
}

bool PageWalk::beginsAgain()
{
    m_changed = m_changed || m_pass.moved;
    if (m_stopped || !m_pass.moved || m_passes >= mostPasses)
        return false;
    ++m_passes;
    m_pass = Pass {};
    return true;
}

ListSummary PageWalk::summary() const
{
    ListSummary summary;
    summary.rows = m_emitted.size();
    summary.pages = m_pages;
    summary.changedWhileRead = m_changed || m_pass.moved;
    summary.unreadable = m_pass.unreadable;
    summary.cutShort = m_cut;
    const qsizetype read = m_pass.places.size() + m_pass.unreadable;
    // Where rows have moved, that is the reason.
    if (knowsTotal() && read < m_total && !summary.changedWhileRead)
        summary.counted = m_total;
    return summary;
}

} // namespace muster::huawei
