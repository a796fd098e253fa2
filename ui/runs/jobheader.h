// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The lines above the targets of a run: which run and what may be done; how many targets are where,
// each number a filter; what it does now.
// Owned by the job panel; UI thread.
#pragma once

#include "app/fleet/records.h"
#include "ui/runs/targetfilter.h"

#include <QHash>
#include <QList>
#include <QWidget>

class QAction;
class QButtonGroup;
class QComboBox;
class QLabel;
class QToolButton;

namespace muster {

class FoldingButton;
class MenuButton;
class OutcomeBar;

class JobHeader final : public QWidget
{
    Q_OBJECT

public:
    //! \brief A run as the chooser names it.
    struct Choice
    {
        RunId id;
        QString label;
        QString hint; //!< the whole, as a tool tip
    };

    //! \brief Why something may not be done, as sentences; each counts only where it may not.
    struct Reasons
    {
        QString stop;
        QString pause; //!< or resume
        QString retry; //!< any of them
        QString failed;
        QString rejected;
        QString notSent;
        QString unknown;
        QString overdue;
        QString look;
        QString nextWave;

        friend bool operator==(const Reasons &, const Reasons &) = default;
    };

    //! \brief What may be done with the run that is shown.
    struct Abilities
    {
        bool stop = false;
        bool pause = false; //!< or resume
        bool paused = false;
        qsizetype failed = 0; //!< targets that may be sent again, by their outcome
        qsizetype rejected = 0;
        qsizetype notSent = 0;
        qsizetype unknown = 0; //!< targets to be looked into
        qsizetype overdue = 0; //!< open targets that may be settled by hand
        bool nextWave = false; //!< the pause before it may be ended
        bool look = false; //!< there are jobs to be asked for
        Reasons why;

        friend bool operator==(const Abilities &, const Abilities &) = default;
    };

    explicit JobHeader(QWidget *parent = nullptr);

    void setChoices(const QList<Choice> &choices, const RunId &current);
    void setCurrent(const RunId &id);
    //! \brief Presses that filter's button; groupChosen() is not emitted.
    void setGroup(JobGroup group);
    void setTotals(const OutcomeTotals &totals);
    void setPhase(const QString &text);
    void setAbilities(const Abilities &abilities);
    [[nodiscard]] const Abilities &abilities() const { return m_abilities; }
    //! \brief Presses the button of the details; detailsWanted() is not emitted.
    void setDetailsOpen(bool isOpen);
    //! \brief Presses the button of the timeline; timelineWanted() is not emitted.
    void setTimelineShown(bool isShown);
    //! \brief Says the totals to a screen reader, politely.
    void announceTotals();
    //! \brief Lets a screen reader say \a news of the run, when it has nothing else to say.
    void announce(const QString &news);

signals:
    void runChosen(const muster::RunId &id);
    void groupChosen(muster::JobGroup group);
    void detailsWanted(bool isOpen);
    void timelineWanted(bool isShown);
    void columnsRequested();
    void pauseRequested(); //!< or resume
    void stopRequested();
    //! \brief All targets at \a outcome that may be sent again.
    void retryRequested(muster::Outcome outcome);
    void checkRequested();
    void nextWaveRequested();
    void lookRequested();
    void settleRequested();
    void copyRequested();
    void copyForSupportRequested();
    void exportRequested();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildUi();
    void buildChips();
    void buildMenus();
    void updateAbilities();
    void retranslateUi();
    void updateIcons();
    void updatePauseIcon();
    void updateTotals();
    void updateChips();
    void setDimmed(JobGroup group, bool isDim);

    OutcomeTotals m_numbers;
    QHash<JobGroup, bool> m_dimmed; // as the chips are drawn
    Abilities m_abilities;
    QComboBox *m_chooser;
    OutcomeBar *m_totals;
    QLabel *m_phase;
    QLabel *m_news;
    FoldingButton *m_pause;
    FoldingButton *m_stop;
    MenuButton *m_retry;
    MenuButton *m_more;
    QAction *m_retryFailed = nullptr;
    QAction *m_retryRejected = nullptr;
    QAction *m_retryNotSent = nullptr;
    QAction *m_check = nullptr;
    QAction *m_nextWave = nullptr;
    QAction *m_look = nullptr;
    QAction *m_settle = nullptr;
    QAction *m_columns = nullptr;
    QAction *m_copy = nullptr;
    QAction *m_copySupport = nullptr;
    QAction *m_export = nullptr;
    QButtonGroup *m_chips;
    QToolButton *m_details;
    QToolButton *m_timeline;
};

} // namespace muster
