// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The runs of all open connections: one is shown, with every target's outcome, what it means and
// what to do. Owned by the main window; UI thread. It sends nothing.
#pragma once

#include "app/cloud/cloud.h"
#include "app/fleet/clock.h"
#include "app/restart/runner.h"
#include "ui/common/errorcatalogue.h"

#include <QList>
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QStackedWidget;
class QTableView;

namespace muster {

class JobFilter;
class JobHeader;
class JobModel;
class RunList;

class JobPanel final : public QWidget
{
    Q_OBJECT

public:
    //! \brief \a catalogue and \a clock outlive the panel.
    JobPanel(const ErrorCatalogue &catalogue, Clock &clock, QWidget *parent = nullptr);

    void addRunner(Runner &runner, Cloud &cloud);
    //! \brief Call it before \a runner dies; its runs stay readable as they were.
    void removeRunner(Runner &runner);
    //! \brief Shows that run; an id that is not known changes nothing.
    void showRun(const RunId &id);
    //! \brief The one that is shown; empty when there is none.
    [[nodiscard]] RunId currentRun() const;

    [[nodiscard]] QTableView &view() { return *m_view; }
    [[nodiscard]] JobModel &model() { return *m_model; }

    //! \brief Sends nothing more of the shown run; what the cloud accepted goes on.
    void stopSending();
    //! \brief Selected rows, or all listed ones when none is selected, as tab-separated text.
    void copySelection();
    //! \brief Of the same rows: target ID, job ID and request ID, tab-separated.
    void copyIds();
    void copyForSupport();
    //! \brief What copyForSupport() copies.
    [[nodiscard]] QString supportText() const;

signals:
    void runShown(const muster::RunId &id);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildUi();
    void buildTable();
    void connectRuns();
    void retranslateUi();
    void updateChooser();
    void updateTotals();
    void updatePhase();
    void updateDetails();
    void showMenu(const QPoint &position);
    void planTick();
    void tick();
    [[nodiscard]] QString runLabel(const RunId &id) const;
    [[nodiscard]] QList<int> chosenProxyRows() const;

    const ErrorCatalogue &m_catalogue;
    Clock &m_clock;
    bool m_tickPlanned = false;

    RunList *m_runs;
    JobModel *m_model;
    JobFilter *m_filter;
    QStackedWidget *m_stack;
    QLabel *m_empty;
    JobHeader *m_header;
    QTableView *m_view;
    QPlainTextEdit *m_details;
};

} // namespace muster
