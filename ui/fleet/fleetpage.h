// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The page of one kind of fleet: read it, filter it, tick targets, ask for a run on them.
// Owned by the window; UI thread.
#pragma once

#include "app/cloud/cloud.h"
#include "app/core/clock.h"
#include "ui/fleet/fleetmodel.h"
#include "ui/fleet/fleetproxy.h"
#include "ui/fleet/ticks.h"

#include <QWidget>

class QTableView;
class QVBoxLayout;

namespace muster {

class DetailsDrawer;
class EmptyNote;
class ErrorCatalogue;
class FilterBar;
class FilterRow;
class FleetLister;
class FleetNotice;
class FleetView;
class ListingBar;
class MessageBar;
class PasteFlow;
class RowDetails;
class RowGuide;
class SavedFlow;
class SavedLists;
class TickBar;
class TickMenu;

//! \brief It never sends anything but list reads: a run is only asked for with actRequested().
class FleetPage final : public QWidget
{
    Q_OBJECT

public:
    //! \brief \a kind is one of \a cloud's kinds; \a cloud and \a clock outlive the page.
    FleetPage(Cloud &cloud, const KindId &kind, const ErrorCatalogue &catalogue, Clock &clock,
              QWidget *parent = nullptr);
    ~FleetPage() override;

    [[nodiscard]] const KindId &kind() const;
    [[nodiscard]] FleetModel &model() { return *m_model; }
    [[nodiscard]] FleetProxy &proxy() { return *m_proxy; }
    [[nodiscard]] QTableView &view();

    [[nodiscard]] bool isListing() const;
    //! \brief Reads the list anew, unless that is going on already.
    void refresh();
    //! \brief The same, for a person: it is sent even where the credentials have been refused.
    void refreshAsked();
    //! \brief The cloud has not answered for \a time; 0: it has.
    void setSilence(std::chrono::seconds time);
    //! \brief Stops reading; listed() follows with Cancelled.
    void cancelListing();
    void focusSearch();
    void clearSearch();
    void tickAllMatching();
    void untickAll();
    //! \brief Those rows only; an id that is not listed is passed over.
    void untick(const QList<TargetId> &ids) { m_ticks.clear(ids); }
    //! \brief Ticks those of \a ids that may be picked, and unticks all others if \a only.
    void tick(const QList<TargetId> &ids, bool only) { m_ticks.set(ids, only); }
    //! \brief Offers what a person has saved of this kind; \a lists outlives the page. Once only.
    void setSavedLists(SavedLists &lists);
    //! \brief What setSavedLists() has made; null before.
    [[nodiscard]] SavedFlow *saved() const { return m_savedFlow; }
    //! \brief Opens a dialog for a list of names or ids, with what the clipboard holds; what it
    //! finds is ticked when the person says so.
    void pasteList();
    //! \brief The same with \a list.
    void tickFromList(const QString &list);
    //! \brief That row in front and selected; where it is not seen, it says why.
    void goTo(const TargetId &target);
    //! \brief Nothing stands against the verb, see setActBlocked().
    [[nodiscard]] bool mayAct() const;
    //! \brief Asks for the verb on the eligible ticked rows, or where none is ticked, on the one
    //! that is selected; where there is neither it says what is needed. Nothing while that is
    //! blocked.
    void requestAct();
    //! \brief The further verbs of the kind that a person may ask for.
    [[nodiscard]] QList<FleetKind> commands() const;
    //! \brief Those selected rows that may be targets of \a command; none while that is blocked.
    [[nodiscard]] QList<Target> commandTargets(const FleetKind &command) const;
    //! \brief Asks for a command of the kind on commandTargets(); nothing when there are none.
    void requestCommand(const KindId &command);
    //! \brief Puts the selected rows on the clipboard as tab-separated lines.
    void copyRows();
    void copyNames();
    void copyIds();

    //! \brief Eligible ticked rows in table order, those that the filter hides after; a snapshot.
    [[nodiscard]] QList<Target> tickedTargets() const { return m_ticks.targets(); }
    //! \brief Ticked rows that may not be picked: their status forbids it, or they are no longer
    //! listed.
    [[nodiscard]] QList<Target> skippedTargets() const { return m_ticks.skipped(); }
    //! \brief Those of tickedTargets() that the filter hides.
    [[nodiscard]] QSet<TargetId> hiddenTargets() const { return m_ticks.hiddenTargets(); }
    //! \brief All ticked rows, eligible or not.
    [[nodiscard]] qsizetype tickedCount() const { return m_model->tickedCount(); }
    //! \brief Empty: allowed. Else the verb's button is disabled and \a reason is shown beside it.
    void setActBlocked(const QString &reason);

    //! \brief From now on \a book, which outlives the page, tells what runs made of the rows.
    void setRestarts(const LastRestartBook &book);
    //! \brief Everything that is known of the row in front, beside the table; the keyboard goes
    //! there when that is open already.
    void showDetails();
    void closeDetails();
    //! \brief Wants the history of the selected row.
    void requestHistory();

    //! \brief The filter that was on when Muster was closed: as if a person had set it, and said
    //! above the table until another one is set or the person has read it.
    void restoreFilter(const QString &text, const QSet<QString> &statuses);

    //! \brief By how much the table is too low for a few rows to be in sight; 0: it is not.
    [[nodiscard]] int missingHeight() const;
    [[nodiscard]] QByteArray saveViewState() const;
    void restoreViewState(const QByteArray &state);

signals:
    void actRequested(const muster::KindId &kind, const QList<muster::Target> &targets);
    //! \brief That run is to be shown, or where it is not at hand, the history of \a target.
    void runRequested(const muster::RunId &run, const muster::TargetId &target);
    void historyRequested(const muster::TargetId &target);
    void tickedChanged(qsizetype ticked);
    void listingChanged(bool listing);
    //! \brief Exactly once for each refresh() that started.
    void listed(const muster::Result<muster::ListSummary> &result);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void layOut();
    void wire();
    void wireTicks();
    void wireLister();
    void retranslateUi();
    void updateTicks();
    void updateShown();
    void updateEmptyNote();
    void updateRestored();
    void updateProgress();
    void onListed(const Result<ListSummary> &result);
    void showHiddenTicks();
    void showSourceRow(int row);
    void goToRows();
    void showFirst(const QList<TargetId> &ids);
    void updateWhole();
    void planTick();
    void updateDetails();
    [[nodiscard]] QList<Target> focusedTarget() const;
    [[nodiscard]] QString needText() const;

    Cloud &m_cloud;
    Clock &m_clock;
    FleetModel *m_model;
    FleetProxy *m_proxy;
    Ticks m_ticks;
    PasteFlow *m_pasteFlow;
    SavedFlow *m_savedFlow = nullptr;
    RowGuide *m_guide = nullptr;
    FleetLister *m_lister;
    // In the order in which Tab goes through them.
    FilterRow *m_row;
    FilterBar *m_filterBar; // in the row, as is the next
    ListingBar *m_listingBar;
    MessageBar *m_message;
    MessageBar *m_restored = nullptr; // once a filter was restored
    bool m_isRestored = false; // and is still so
    FleetNotice *m_notice;
    DetailsDrawer *m_drawer; // has the next two, and so their place in that order
    FleetView *m_view;
    RowDetails *m_details;
    EmptyNote *m_emptyNote;
    TickMenu *m_tickMenu;
    TickBar *m_tickBar;
    QVBoxLayout *m_layout;
    QDateTime m_updatedAt; // when the list was complete last
    qsizetype m_announcedTicks = 0;
    const LastRestartBook *m_restarts = nullptr;
    bool m_tickPlanned = false;
    QPersistentModelIndex m_topRow; // of the viewport, while rows are merged
};

} // namespace muster
