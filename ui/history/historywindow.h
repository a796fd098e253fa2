// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What was restarted, when, by whom, why and how it ended, and what happened to connections: the
// journal, to search and to export. Not modal; owned by its parent; UI thread. It changes nothing:
// what is to be sent again is asked for with repeatRequested().
#pragma once

#include "app/core/clock.h"
#include "app/fleet/errorcatalogue.h"
#include "app/fleet/fleetkind.h"
#include "app/journal/journal.h"
#include "app/restart/laterruns.h"
#include "ui/words/repeatoffer.h"

#include <QDialog>
#include <QElapsedTimer>
#include <QPointer>

#include <functional>

class QLabel;
class QProgressBar;
class QPushButton;
class QSortFilterProxyModel;
class QStackedWidget;
class QTabWidget;
class QTimer;

namespace muster {

class EventsView;
class HistoryDetails;
class HistoryExport;
class HistoryFilterBar;
class HistoryModel;
class MessageBar;
class RepeatBar;
class RowTable;

class HistoryWindow final : public QDialog
{
    Q_OBJECT

public:
    //! \brief \a journal and \a catalogue outlive it. \a kinds: for the names of what was
    //! restarted.
    HistoryWindow(Journal &journal, const ErrorCatalogue &catalogue, const QList<FleetKind> &kinds,
                  QWidget *parent = nullptr);
    ~HistoryWindow() override;

    //! \brief \a whyNot is asked whenever a run is shown, and \a later, which outlives the window,
    //! what became of its targets since; without them nothing can be sent again.
    void setRepeats(LaterRuns &later, WhyNotRepeat whyNot);
    //! \brief What can be sent again may have changed.
    void updateRepeat();
    //! \brief Says how many targets of a run a person may settle by hand; without it none.
    using Settleable = std::function<qsizetype(const RunId &)>;
    void setSettleable(Settleable settleable);
    //! \brief Says whether something is known that could not be written down yet; without it
    //! nothing is.
    using IsBehind = std::function<bool()>;
    void setIsBehind(IsBehind isBehind);
    //! \brief Why what was asked for was not done; \a message in the language that is on.
    void showRefusal(std::function<QString()> message);

    //! \brief Searches at once.
    void setSearch(const QString &text);
    //! \brief Asks the journal again; the selection stays where it can.
    void refresh();
    //! \brief Something was written down: asks again in a moment, while it is looked at, and leaves
    //! everything in its place.
    void noteChange();
    //! \brief Writes the listed runs to \a path, JSON when it ends so, else CSV, and says how it
    //! went.
    void exportTo(const QString &path);

signals:
    //! \brief Double click, or Enter; \a target is the one that was chosen or searched for, or
    //! empty.
    void runChosen(const muster::RunId &id, const muster::TargetId &target);
    //! \brief A person wants the targets of \a run at \a outcome to be sent again: nothing is
    //! confirmed yet.
    void repeatRequested(const muster::RunRecord &run, muster::Outcome outcome);
    //! \brief A person wants to settle what of \a run is still to be looked into.
    void settleRequested(const muster::RunId &run);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void buildUi();
    [[nodiscard]] QWidget *buildRuns();
    [[nodiscard]] QWidget *buildButtons();
    void connectParts();
    void retranslateUi();
    void look();
    void found(const Result<QList<RunHistory>> &result);
    void showList(const QList<RunHistory> &runs);
    void select(const RunId &id);
    void updateState();
    void updateDetails();
    [[nodiscard]] const RunRecord *currentRun() const;
    [[nodiscard]] bool showsEvents() const;
    void askForPath();
    void exportEnded(std::function<QString()> message, bool good);

    Journal &m_journal;
    SystemClock m_clock;
    HistoryFilter m_asked;
    QPointer<JournalRead> m_read;
    HistoryExport *m_export = nullptr;
    QPointer<LaterRuns> m_later;
    WhyNotRepeat m_whyNot;
    Settleable m_settleable;
    IsBehind m_isBehind;
    std::optional<Error> m_error; // why there is no answer
    std::function<QString()> m_message; // about the last export, in whichever language
    bool m_messageIsGood = true;
    bool m_answered = false;
    bool m_isByItself = false; // nobody asked for what is being read
    QElapsedTimer m_lookTime; // since the journal was asked
    QTimer *m_soon;

    HistoryFilterBar *m_filter;
    QTabWidget *m_pages;
    MessageBar *m_bar;
    QStackedWidget *m_stack;
    HistoryModel *m_model;
    QSortFilterProxyModel *m_sorted;
    RowTable *m_table;
    QLabel *m_note;
    RepeatBar *m_repeat;
    HistoryDetails *m_details;
    EventsView *m_events;
    QLabel *m_status;
    QProgressBar *m_busy;
    QPushButton *m_refreshButton;
    QPushButton *m_exportButton;
    QPushButton *m_cancelButton; // only while there is something to cancel
    QPushButton *m_closeButton;
};

} // namespace muster
