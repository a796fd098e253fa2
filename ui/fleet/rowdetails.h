// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Everything that is known of one row of a fleet, and every run that it was a target of. Stands
// beside the table while a person wants it. Owned by the page; UI thread.
#pragma once

#include "app/core/clock.h"
#include "app/restart/lastrestartbook.h"
#include "ui/fleet/fleetmodel.h"

#include <QPersistentModelIndex>
#include <QPointer>
#include <QWidget>

class QLabel;
class QStandardItemModel;
class QToolButton;

namespace muster {

class RowHistory;
class RowTable;

class RowDetails final : public QWidget
{
    Q_OBJECT

public:
    //! \brief Both outlive it.
    RowDetails(FleetModel &model, Clock &clock, QWidget *parent = nullptr);

    //! \brief Where the runs of a row are found; without it none are shown.
    void setRestarts(const LastRestartBook &book);
    //! \brief Shows row \a row of the model, or says that none is chosen; -1.
    void showRow(int row);
    //! \brief What is open has been so for longer.
    void timePassed();
    //! \brief The keyboard goes to the fields.
    void takeFocus();
    //! \brief Copies what is selected in the part with the keyboard; false: it is elsewhere.
    bool copy();

    [[nodiscard]] QSize sizeHint() const override;
    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void closeRequested();
    //! \brief A run is to be shown.
    void runRequested(const muster::RunId &run, const muster::TargetId &target);

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void retranslateUi();
    void updateAll();
    void updateFields();
    void readHistory();
    void planHistory();
    void takeHistory(const Result<LatestFound> &result);

    FleetModel &m_model;
    Clock &m_clock;
    const LastRestartBook *m_restarts = nullptr;
    QPersistentModelIndex m_row;
    TargetId m_shown; // whose history is shown, or being read
    QPointer<JournalLatestRead> m_reading;
    bool m_isPlanned = false;
    QLabel *m_title;
    QToolButton *m_close;
    QStandardItemModel *m_fields;
    RowTable *m_fieldTable;
    QLabel *m_historyTitle;
    RowHistory *m_history;
    RowTable *m_historyTable;
    QLabel *m_note;
};

} // namespace muster
