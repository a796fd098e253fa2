// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The way through a list that is read by offsets: which rows to ask for next, where the list ends,
// whether rows have moved meanwhile, and when it is too much. A plain value: no owner, any thread.
#pragma once

#include "app/cloud/cloud.h"
#include "app/cloud/huawei/parsers.h"

#include <QHash>
#include <QSet>

namespace muster::huawei {

inline constexpr qsizetype mostListRows = 200'000; //!< of one list, told or unreadable
inline constexpr qsizetype mostListPages = 20'000;

//! \brief Each page begins with the last row of the one before: where that is another row now, rows
//! have moved, and the list is gone through once more, at most twice. A short page is not the end,
//! for a cloud may have smaller pages than ours: the end is a page with nothing new to offer, or
//! the cloud's own count.
class PageWalk
{
public:
    struct Range
    {
        qsizetype offset = 0;
        qsizetype limit = 0;
        qsizetype covers = 0; //!< rows that no other range asks for, with the overlap
        bool overlaps = false; //!< its first row is the last one of another

        friend bool operator==(const Range &, const Range &) = default;
    };

    PageWalk();

    //! \brief How many pages may be on their way: without a count each full page makes two more
    //! likely.
    [[nodiscard]] qsizetype mostAhead() const;
    [[nodiscard]] bool hasNext() const;
    [[nodiscard]] Range takeNext();
    //! \brief The rows of \a page that no page has brought yet.
    [[nodiscard]] QList<FleetRow> take(const Range &range, const ListPage &page);
    //! \brief Nothing is left to ask for and nothing on its way: true when it begins once more.
    [[nodiscard]] bool beginsAgain();

    [[nodiscard]] bool knowsTotal() const { return m_total >= 0; }
    [[nodiscard]] qsizetype total() const { return m_total; }
    [[nodiscard]] ListSummary summary() const;

private:
    // What is forgotten when the list is gone through once more.
    struct Pass
    {
        QList<Range> left; // to be asked before going on
        qsizetype next = 0; // offset of the next page never asked
        qsizetype end = -1; // the list is no longer than that; -1: not known
        qsizetype reached = 0; // rows were read up to there
        qsizetype fullPages = 0;
        qsizetype unreadable = 0;
        qsizetype barren = 0; // pages with rows but none that is new
        QHash<TargetId, qsizetype> places;
        QHash<qsizetype, TargetId> edges; // what the first and last rows of pages were
        bool moved = false;
    };

    [[nodiscard]] qsizetype noteRows(const Range &range, const ListPage &page,
                                     QList<FleetRow> &fresh);
    void noteEdge(qsizetype place, const TargetId &id);
    void noteTotal(qsizetype total);
    void noteLength(const Range &range, qsizetype received);
    void noteBounds(const ListPage &page, qsizetype news, const Range &range);
    void endAt(qsizetype offset);

    Pass m_pass;
    int m_passes = 1;
    qsizetype m_largest = 0; // rows of the largest page
    qsizetype m_pageRows; // what a full page has; smaller where the cloud's pages are
    qsizetype m_total = -1;
    QSet<TargetId> m_emitted;
    qsizetype m_pages = 0;
    bool m_changed = false;
    bool m_stopped = false;
    bool m_cut = false;
};

} // namespace muster::huawei
