// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The state of the second look at the statuses: it goes on, it failed, or it found a difference.
// Owned by the dialog; UI thread.
#pragma once

#include "app/core/error.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace muster {

//! \brief Hidden while there is nothing to say.
class CheckBar final : public QWidget
{
    Q_OBJECT

public:
    explicit CheckBar(QWidget *parent = nullptr);

    void clear();
    void showReading();
    //! \brief \a total: -1 when it is not known.
    void setProgress(qsizetype read, qsizetype total);
    //! \brief \a mayOverride: the person may send all the same.
    void showFailure(const Error &error, bool mayOverride);
    //! \brief \a targets were not seen, as the list changed while it was read.
    void showMissing(qsizetype targets, bool mayOverride);
    void showDifference(qsizetype targets);
    //! \brief The override is pressed only when this is on.
    void setOverrideEnabled(bool enabled);
    void focusStop();

signals:
    void stopRequested();
    void overrideRequested();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class State { Nothing, Reading, Failed, Missing, Differs };

    void show(State state, qsizetype targets, bool mayOverride);
    void retranslateUi();
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] QString why() const;

    State m_state = State::Nothing;
    qsizetype m_targets = 0;
    Error m_error;
    QLabel *m_text;
    QProgressBar *m_progress;
    QPushButton *m_stop;
    QPushButton *m_override;
};

} // namespace muster
