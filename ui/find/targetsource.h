// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Finds rows of the open fleets by name or id, as they were listed last. Looks in the background,
// at one text at a time; what was prepared for that is let go in rest(). Owned by its search; UI
// thread.
#pragma once

#include "app/fleet/targetindex.h"
#include "ui/find/findsource.h"

#include <atomic>
#include <functional>
#include <memory>
#include <vector>

namespace muster {

//! \brief A fleet that is open, with the rows that it has.
struct FindFleet
{
    ConnectionId connection;
    KindId kind;
    QString place; //!< both, in the language that is on
    QList<FleetRow> rows;
};

class TargetSource final : public FindSource
{
    Q_OBJECT

public:
    using Fleets = std::function<QList<FindFleet>()>;

    //! \brief \a fleets is asked anew for each text.
    explicit TargetSource(Fleets fleets, QObject *parent = nullptr);
    ~TargetSource() override;

    void ask(const FindText &text, int number) override;
    void rest() override;

private:
    using Index = std::shared_ptr<const TargetIndex>;
    struct Found
    {
        std::vector<Index> indexes; // one a fleet
        QList<TargetHits> hits;
    };

    void look();
    void onFound(const QList<FindFleet> &fleets, const Found &found);
    [[nodiscard]] static FindAnswer answerOf(const QList<FindFleet> &fleets, const Found &found);

    Fleets m_fleets;
    std::vector<Index> m_indexes; // of rows that may be asked about again
    std::shared_ptr<std::atomic<int>> m_newest; // the number that is wanted; 0: none
    WantedText m_wanted;
    int m_asked = 0; // the number of the look that goes on; 0: none does
};

} // namespace muster
