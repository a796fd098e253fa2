// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Names the runs that programs before this one left open, whichever connection is open, until they
// have come to their end or were looked into; and those that were cut off with nothing on its way.
// Owned by the main window; UI thread.
#pragma once

#include "app/restart/unownedruns.h"

#include <QWidget>

#include <functional>

namespace muster {

class MessageBar;

class OpenRunsBar final : public QWidget
{
    Q_OBJECT

public:
    //! \brief A run as it is now, or nullptr.
    using FindRun = std::function<const RunRecord *(const RunId &)>;

    //! \brief \a unowned outlives it.
    OpenRunsBar(const UnownedRuns &unowned, FindRun findRun, QWidget *parent = nullptr);

    //! \brief Names what is open now.
    void start();
    //! \brief One of them may have come to its end; those of \a unowned are looked at anyway.
    void update();

signals:
    void showRequested(const muster::RunId &run);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showRuns();
    [[nodiscard]] QString sentence(const RunRecord &run) const;

    const UnownedRuns &m_unowned;
    FindRun m_findRun;
    QList<RunId> m_runs; // named; by their number
    QSet<RunId> m_cutOff; // of these nothing is left but to know of it: named until it is closed
    MessageBar *m_bar;
};

} // namespace muster
