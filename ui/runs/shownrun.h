// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What is to be said of the run that the job panel shows, and what can be done with it. Knows
// neither the panel nor its parts. Owned by the panel; UI thread.
#pragma once

#include "app/core/clock.h"
#include "app/fleet/records.h"
#include "ui/runs/jobheader.h"
#include "ui/runs/runnotice.h"
#include "ui/words/repeatoffer.h"

#include <QCoreApplication>

namespace muster {

class LaterRuns;
class RunList;
struct RunState;
class TargetTable;

class ShownRun final
{
    Q_DECLARE_TR_FUNCTIONS(ShownRun)

public:
    //! \brief What the button of the notice does.
    enum class NoticeAct { None, Continue, Settle, Check };

    //! \brief The run is that of \a table. All outlive it.
    ShownRun(RunList &runs, const TargetTable &table, const LaterRuns &later, const Clock &clock);

    //! \brief As it stands now; nullptr: none is shown.
    [[nodiscard]] const RunRecord *record() const;
    void setWhyNotRepeat(WhyNotRepeat whyNot) { m_whyNotRepeat = std::move(whyNot); }
    //! \brief What can be sent again may have changed.
    void updateOffer();
    [[nodiscard]] const RepeatOffer &offer() const { return m_offer; }

    //! \brief What it does now, why, and how it hangs together with others.
    [[nodiscard]] QString phase() const;
    [[nodiscard]] JobHeader::Abilities abilities() const;
    [[nodiscard]] NoticeAct noticeAct() const;
    //! \brief What that button is called.
    [[nodiscard]] QString noticeActText() const;
    [[nodiscard]] QString noticeSentences() const;
    //! \brief Its jobs go on in the cloud, and nobody asks for them.
    [[nodiscard]] bool isLeftOpen() const;
    //! \brief Open targets that are overdue.
    [[nodiscard]] QList<qsizetype> overdue() const;

    // Of any run.
    [[nodiscard]] RunNotice notice(const RunId &id) const;
    [[nodiscard]] QString label(const RunId &id) const;
    //! \brief The label may be wider than its place; the time is what tells runs apart.
    [[nodiscard]] QString hint(const RunId &id) const;
    //! \brief Positions that a person may settle by hand.
    [[nodiscard]] QList<qsizetype> settleable(const RunId &id) const;

private:
    [[nodiscard]] QString links() const;
    [[nodiscard]] QString whyNoOffer() const;
    [[nodiscard]] JobHeader::Reasons reasons(const RunState &state,
                                             const std::optional<Error> &brake) const;

    RunList &m_runs;
    const TargetTable &m_table;
    const LaterRuns &m_later;
    const Clock &m_clock;
    WhyNotRepeat m_whyNotRepeat;
    RepeatOffer m_offer;
};

} // namespace muster
