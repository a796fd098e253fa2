// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Finds in the journal what job ids, request ids, names, reasons and numbers of runs mean, whenever
// that was. One search at a time: the newest text waits for the one that goes on, and for a
// pause in the typing: each reads the whole journal. Owned by its search; UI thread.
#pragma once

#include "app/core/clock.h"
#include "app/journal/journal.h"
#include "ui/find/findsource.h"

#include <QPointer>

namespace muster {

class RunList;

class JournalSource final : public FindSource
{
    Q_OBJECT

public:
    //! \brief So long nothing is typed before it looks.
    static constexpr std::chrono::milliseconds pause { 150 };

    //! \brief All outlive it. What \a known has is found elsewhere.
    JournalSource(Journal &journal, const RunList &known, Clock &clock, QObject *parent = nullptr);

    void ask(const FindText &text, int number) override;
    void rest() override;

private:
    void look();
    void onFound(const Result<JournalFindings> &result);
    [[nodiscard]] FindAnswer answerOf(const JournalFindings &found) const;
    void addRuns(const JournalFindings &found, FindAnswer &answer) const;
    void addTargets(const JournalFindings &found, FindAnswer &answer) const;

    Journal &m_journal;
    const RunList &m_known;
    Clock &m_clock;
    QPointer<JournalSearch> m_search;
    FindText m_text;
    int m_newest = 0; // the number that is wanted; 0: none
    bool m_isDue = false; // it has waited
    int m_asked = 0; // that m_search is for
};

} // namespace muster
