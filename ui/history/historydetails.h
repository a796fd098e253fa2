// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// One run of the history: its targets, and what happened when. Reads tries and events itself.
// Owned by the history window; UI thread.
#pragma once

#include "app/fleet/errorcatalogue.h"
#include "app/fleet/fleetkind.h"
#include "app/journal/journal.h"
#include "ui/runs/targetcolumns.h"

#include <QPointer>
#include <QWidget>

#include <functional>

class QLabel;
class QTabWidget;

namespace muster {

class MessageBar;
class RowTable;
class TargetFilter;
class TargetTable;
class TimelineModel;

//! \brief Of the targets of a run of the past.
[[nodiscard]] QList<TargetColumn> pastColumns();

class HistoryDetails final : public QWidget
{
    Q_OBJECT

public:
    //! \brief \a journal and \a catalogue outlive it.
    HistoryDetails(Journal &journal, const ErrorCatalogue &catalogue, QList<FleetKind> kinds,
                   QWidget *parent = nullptr);

    //! \brief \a run as it was found, with what its targets came to; what is missing is read.
    void showRun(const RunRecord &run, const OutcomeTotals &totals);
    void clear();
    //! \brief From now on the first target of a run with \a text in its name, its ID or the IDs of
    //! its request and job is selected when the run comes; nothing is for an empty one.
    void setWanted(const QString &text);
    //! \brief The selected one; empty when none is, or there are several.
    [[nodiscard]] TargetId chosenTarget() const;
    //! \brief Empty when none is shown.
    [[nodiscard]] RunId currentRun() const { return m_run.id; }
    //! \brief The run with its targets; nullptr until they are read.
    [[nodiscard]] const RunRecord *wholeRun() const { return m_isWhole ? &m_run : nullptr; }

signals:
    //! \brief wholeRun() has something new to tell.
    void read();
    //! \brief Double click, or Enter.
    void targetChosen(const muster::TargetId &target);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();
    void updateHead();
    void updateState();
    void readRun();
    void take(const RunHistory &history);
    void selectWanted();
    void select(const std::function<bool(const TargetRecord &)> &fits);

    Journal &m_journal;
    QList<FleetKind> m_kinds;
    RunRecord m_run;
    OutcomeTotals m_totals;
    bool m_isWhole = false; // its targets are there
    QString m_wanted;
    QPointer<JournalRead> m_read;
    std::optional<Error> m_error; // why targets and timeline are not there

    QLabel *m_head;
    MessageBar *m_problem;
    QTabWidget *m_tabs;
    TargetTable *m_targets;
    TargetFilter *m_filter;
    RowTable *m_targetsTable;
    TimelineModel *m_timeline;
    RowTable *m_timelineTable;
};

} // namespace muster
