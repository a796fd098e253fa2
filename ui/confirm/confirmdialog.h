// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The last question before anything is sent: what, where, what it does, and how many.
// Owned by its parent window; UI thread. It sends nothing itself.
#pragma once

#include "app/fleet/clock.h"
#include "app/fleet/connection.h"
#include "app/fleet/fleetkind.h"
#include "app/fleet/fleetrow.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace muster {

class ConfirmModel;

//! \brief What is asked about, as it was when the dialog was made.
struct Confirmation
{
    Connection connection;
    FleetKind kind;
    QList<Target> targets;
    qsizetype fleetSize = 0; //!< all rows of the fleet; 0: not known
    qsizetype skipped = 0; //!< ticked rows that are left out because of their status
};

//! \brief Opened with open(); ends with accepted() or rejected(). Cancel has the focus, Enter never
//! accepts, and the verb button sleeps for a second after opening.
class ConfirmDialog final : public QDialog
{
    Q_OBJECT

public:
    ConfirmDialog(Confirmation confirmation, Clock &clock, QWidget *parent = nullptr);

    //! \brief What the person left in.
    [[nodiscard]] const QList<Target> &targets() const { return m_left; }

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildUi();
    void buildTable();
    void retranslateUi();
    void updatePlaces();
    void updateNumbers();
    void updateConfirm();
    void updateMark();
    [[nodiscard]] bool isConditionMet() const;

    Confirmation m_confirmation;
    Clock &m_clock;
    QList<Target> m_left;
    bool m_awake = false; // a second has passed since opening

    ConfirmModel *m_model;
    QLabel *m_mark;
    QLabel *m_heading; // the title once more: a sheet has no title bar
    QLabel *m_place;
    QLabel *m_consequence;
    QLabel *m_numbers;
    QLabel *m_skipped;
    QLabel *m_warnings;
    QTableView *m_view;
    QCheckBox *m_checked;
    QLabel *m_typeLabel;
    QLineEdit *m_typed;
    QPushButton *m_cancel;
    QPushButton *m_confirm;
};

} // namespace muster
