// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What has become of the targets of a run since it was last said, for a screen reader: one sentence
// in a few seconds at most, however many answers come. Owned by the job panel; UI thread.
#pragma once

#include "app/core/clock.h"
#include "app/fleet/records.h"

#include <QObject>

namespace muster {

class OutcomeNews final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds pause { 4000 };

    //! \brief \a clock outlives it.
    explicit OutcomeNews(Clock &clock, QObject *parent = nullptr);

    //! \brief \a totals are known: another run is shown, or all of it is said by another sentence.
    void begin(const OutcomeTotals &totals);
    //! \brief How the targets stand now.
    void note(const OutcomeTotals &totals);

signals:
    //! \brief "3 succeeded, 1 failed".
    void told(const QString &text);

private:
    [[nodiscard]] OutcomeTotals change() const;
    void tell();

    Clock &m_clock;
    OutcomeTotals m_told;
    OutcomeTotals m_now;
    bool m_isPlanned = false;
};

} // namespace muster
