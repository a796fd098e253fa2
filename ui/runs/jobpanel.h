// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The runs of all open connections: one is shown, with every target's outcome, what it means and
// what to do. Owned by the main window; UI thread. It sends nothing: what must be sent again is
// asked for with repeatRequested().
#pragma once

#include "app/cloud/cloud.h"
#include "app/core/clock.h"
#include "app/fleet/errorcatalogue.h"
#include "app/restart/runner.h"
#include "app/restart/runtimeline.h"
#include "app/settings/settings.h"
#include "ui/runs/jobheader.h"
#include "ui/runs/runnotice.h"
#include "ui/runs/shownrun.h"
#include "ui/widgets/messagebar.h"
#include "ui/words/repeatoffer.h"

#include <QHash>
#include <QList>
#include <QWidget>

#include <functional>

class QLabel;
class QStackedWidget;
class QTableView;
class QVBoxLayout;

namespace muster {

class LaterRuns;
class OutcomeNews;
class RunList;
class TargetFilter;
class TargetPane;
class TargetTable;
class TimelinePane;
class UnownedRuns;

class JobPanel final : public QWidget
{
    Q_OBJECT

public:
    //! \brief \a catalogue, \a clock and \a later outlive the panel.
    JobPanel(const ErrorCatalogue &catalogue, Clock &clock, LaterRuns &later,
             QWidget *parent = nullptr);
    ~JobPanel() override;

    //! \brief Another panel over the same runs, which goes before this one: it shows the run that
    //! it is told to, and no other comes to its front by itself.
    [[nodiscard]] JobPanel *beside(QWidget *parent);

    //! \brief From now on \a whyNot says what prevents sending a part of a run again,
    //! beyond its targets.
    void setWhyNotRepeat(WhyNotRepeat whyNot);
    //! \brief What can be sent again may have changed.
    void updateRepeats();
    //! \brief From now on the book of later runs knows its runs too.
    void addRunner(Runner &runner, Cloud &cloud);
    //! \brief See RunList::addEarlier(). What is still to be looked into comes to the front.
    void addEarlier(UnownedRuns &unowned,
                    const std::function<FleetKind(const RunRecord &)> &kindOf);
    //! \brief See RunList::addPast().
    void addPast(const RunRecord &run, const FleetKind &kind,
                 const std::optional<QList<RunEvent>> &events = {});
    //! \brief What eventsWanted() asked for.
    void setEvents(const RunId &run, const QList<RunEvent> &events);
    [[nodiscard]] const RunList &runs() const { return *m_runs; }
    //! \brief As it stands now, whoever has it; nullptr when it is not known.
    [[nodiscard]] const RunRecord *run(const RunId &id) const;
    //! \brief How many targets of it a person may settle by hand.
    [[nodiscard]] qsizetype settleableCount(const RunId &id) const;
    //! \brief Asks for a note, then settles them.
    void settleByHand(const RunId &id);
    //! \brief Call it before \a runner dies; its runs stay readable as they were.
    void removeRunner(Runner &runner);
    //! \brief Shows that run; an id that is not known changes nothing.
    void showRun(const RunId &id);
    //! \brief The one that is shown; empty when there is none.
    [[nodiscard]] RunId currentRun() const;

    [[nodiscard]] QTableView &view();
    [[nodiscard]] TargetTable &model() { return *m_model; }

    // Of the shown run.
    [[nodiscard]] bool canStop() const;
    [[nodiscard]] bool canPause() const; //!< or resume
    [[nodiscard]] bool isPaused() const;
    [[nodiscard]] QString whyNotStop() const; //!< a sentence; empty: it can be stopped
    [[nodiscard]] QString whyNotPause() const;
    //! \brief Sends nothing more; what the cloud accepted goes on.
    void stopSending();
    //! \brief Pauses or resumes.
    void togglePause();
    //! \brief Selected rows, or all listed ones when none is selected, as tab-separated text.
    void copySelection();
    //! \brief Of the same rows: target ID, job ID and request ID, tab-separated.
    void copyIds();
    void copyForSupport();
    //! \brief What copyForSupport() copies.
    [[nodiscard]] QString supportText() const;
    //! \brief The cloud of \a connection has not answered for \a time; 0: it has. Said above its
    //! open runs, here and in the panels beside this one.
    void setSilence(const ConnectionId &connection, std::chrono::seconds time);
    //! \brief Whether the journal has runs that this window does not show; until then nothing is
    //! claimed.
    void setHasEarlierRuns(bool has);
    //! \brief Which columns its table has, as restoreColumns() takes them.
    [[nodiscard]] QByteArray saveColumns() const;
    void restoreColumns(const QByteArray &state);
    //! \brief Whether the run over time is shown above its targets, and how high.
    [[nodiscard]] JobTimeline timeline() const;
    void restoreTimeline(const JobTimeline &state);
    //! \brief How \a run stands at this moment, for a picture of it.
    [[nodiscard]] RunTimeline::Standing standing(const RunId &run) const;
    //! \brief A word about something else than the run, until it is closed.
    void showNote(MessageBar::Kind kind, const QString &text);

signals:
    //! \brief A person has settled targets of \a run.
    void settled(const muster::RunId &run);
    void runShown(const muster::RunId &id);
    //! \brief canStop(), canPause() or isPaused() may have changed.
    void abilitiesChanged();
    //! \brief What is to be read now needs more height than a panel at the edge has.
    void roomWanted();
    //! \brief A person wants these targets of \a run to be sent again: nothing is confirmed yet.
    void repeatRequested(const muster::RunId &run, const QList<qsizetype> &positions);
    //! \brief The present statuses of the targets of \a run are wanted.
    void statusRequested(const muster::RunId &run);
    void exportRequested(const muster::RunRecord &run);
    //! \brief Its timeline is to be saved as a picture.
    void pictureRequested(const muster::RunRecord &run);
    //! \brief What happened to \a run as a whole is to be read: setEvents(). Of the first panel.
    void eventsWanted(const muster::RunId &run);
    //! \brief \a run has an unknown outcome, was stopped by its rule, or was left by a program that
    //! ended.
    void attentionWanted(const muster::RunId &run);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    JobPanel(const ErrorCatalogue &catalogue, Clock &clock, LaterRuns &later, RunList *shared,
             QWidget *parent);
    void buildUi();
    //! \brief Once there is a run to show.
    void buildTargets();
    void connectRuns();
    void connectHeader();
    void connectCards();
    void connectTimeline();
    void chooseTarget(qsizetype position);
    void retranslateUi();
    void updateEmpty();
    void onAdded(const RunId &id);
    void onChanged(const RunId &id, const TargetChanges &changes);
    void onEnded(const RunId &id);
    void updateAll();
    void updateChooser();
    void updateTotals();
    void updatePhase();
    void updateAbilities();
    void updateNotice();
    void updateCards();
    void updateDetails();
    void wantAttention(const RunId &id);
    void repeat(Outcome outcome);
    void checkUnknown();
    void actOnNotice();
    void askToSettle(const RunId &run, const QList<qsizetype> &positions, bool areOverdue = false);
    void planTick();
    void settleOverdue();

    const ErrorCatalogue &m_catalogue;
    Clock &m_clock;
    LaterRuns &m_later;
    bool m_tickPlanned = false;
    bool m_addsEarlier = false; // which do not come to the front one by one
    QHash<RunId, RunNotice> m_read; // notices that a person has closed

    const bool m_isBeside; // the runs are those of another panel
    RunList *m_runs;
    TargetTable *m_model;
    TargetFilter *m_filter;
    ShownRun m_shown;
    std::optional<bool> m_hasEarlierRuns; // nothing: the journal has not told
    QStackedWidget *m_stack;
    QLabel *m_empty;
    JobHeader *m_header;
    MessageBar *m_notice;
    MessageBar *m_note;
    OutcomeNews *m_news;
    QVBoxLayout *m_content = nullptr;
    TargetPane *m_targets = nullptr; // made by buildTargets()
    TimelinePane *m_timeline = nullptr; // the same, around it
    QByteArray m_columns; // for the table, until it is made
    JobTimeline m_timelineState; // the same for the timeline
};

} // namespace muster
