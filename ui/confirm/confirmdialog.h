// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The last question before anything is sent: what, where, what it does, how many, in which waves.
// Owned by its parent window; UI thread. It sends nothing but a list's reads.
#pragma once

#include "app/cloud/cloud.h"
#include "app/core/clock.h"
#include "app/restart/blocked.h"
#include "app/restart/request.h"
#include "app/session/statuscheck.h"
#include "ui/confirm/confirmation.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;

namespace muster {

class CallList;
class CheckBar;
class ConfirmModel;
class Consent;
class KeysNote;
class PlaceForm;
class PlaceHeader;
class TargetView;
class TickRow;
class WarningBox;
class WaveForm;
class WaveStrip;

//! \brief Opened with open(); ends with accepted() or rejected(). Cancel has the focus, Enter never
//! accepts, and the verb button sleeps for a second after opening. The verb button reads the
//! statuses once more: only when nothing has changed the dialog is accepted, else the difference is
//! shown and asked about anew.
class ConfirmDialog final : public QDialog
{
    Q_OBJECT

public:
    //! \brief \a cloud and \a clock outlive the dialog.
    ConfirmDialog(Confirmation confirmation, Cloud &cloud, Clock &clock, QWidget *parent = nullptr);

    //! \brief Says why nothing can be started now, and keeps the verb button off for as long.
    void setBlocked(const std::optional<Blocked> &blocked);
    //! \brief Whose keys are in use from now on, where they are renewed meanwhile.
    void setSignInName(const std::optional<SignInName> &name);
    //! \brief What the person left in, with the statuses that were read last.
    [[nodiscard]] QList<Target> targets() const;
    //! \brief What was confirmed, but for the operator and the parent run.
    [[nodiscard]] RunRequest request() const;

signals:
    //! \brief Whenever the list was read: with the statuses of Confirmation::noted.
    void statusesRead(const muster::FreshStatuses &read);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class State { Asking, Reading, Ended };

    void buildUi();
    QWidget *buildDetails();
    void wire();
    void tellPlace();
    [[nodiscard]] int wantedHeight(int width) const;
    void growToContents();
    void retranslateUi();
    void updateAll();
    void updateNumbers();
    void updateNotes();
    void updatePlan();
    void updateConsent();
    void updateConfirm();
    void sleepForAMoment();
    void readStatuses();
    void onRead(const Result<FreshStatuses> &result);
    void askAnew();
    void send();
    [[nodiscard]] bool isAwake() const { return m_sleeping == 0; }

    Confirmation m_confirmation;
    Cloud &m_cloud;
    Clock &m_clock;
    const QDateTime m_openedAt; // UTC; the model knows what was recent then
    State m_state = State::Asking;
    std::optional<Blocked> m_blocked;
    int m_sleeping = 0; // moments that have not passed
    bool m_isOpened = false;
    bool m_isFirstRead = false; // of statuses that are known to be old

    ConfirmModel *m_model;
    StatusCheck *m_check;
    PlaceHeader *m_header;
    QScrollArea *m_details;
    WarningBox *m_warnings;
    PlaceForm *m_place;
    QLabel *m_consequence;
    QLabel *m_repeats;
    QLabel *m_skipped;
    TickRow *m_ticks;
    TargetView *m_view;
    WaveForm *m_waves;
    WaveStrip *m_strip;
    QLabel *m_sentence;
    KeysNote *m_keys;
    CallList *m_calls;
    QLabel *m_reasonLabel;
    QLineEdit *m_reason;
    Consent *m_consent;
    CheckBar *m_checkBar;
    QPushButton *m_cancel;
    QPushButton *m_confirm;
};

} // namespace muster
