// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Runs the keychain doctor and shows what it does and finds. Owned by its parent; UI thread.
#pragma once

#include "app/secrets/keychaindoctor.h"

#include <QPointer>
#include <QWidget>

#include <functional>
#include <optional>

class QLabel;
class QProgressBar;

namespace muster {

//! \brief Makes a doctor that has not started.
using MakeDoctor = std::function<KeychainDoctor *(QObject *parent)>;

//! \brief Doctors of this computer's keychain; \a clock and \a random outlive them.
[[nodiscard]] MakeDoctor keychainDoctors(Clock &clock, Random &random);

class KeychainCheck final : public QWidget
{
    Q_OBJECT

public:
    explicit KeychainCheck(MakeDoctor makeDoctor, QWidget *parent = nullptr);

    //! \brief Begins anew; does nothing while one runs.
    void start();
    void stop();
    [[nodiscard]] bool isRunning() const { return !m_doctor.isNull(); }
    //! \brief Of the last check that has ended.
    [[nodiscard]] const std::optional<KeychainReport> &report() const { return m_report; }
    //! \brief The result in both languages, this window's first.
    [[nodiscard]] QString copyText() const;

signals:
    //! \brief A check has begun or ended.
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void show(const KeychainReport &report);
    void updateTexts();
    void updateIcon();

    MakeDoctor m_makeDoctor;
    QPointer<KeychainDoctor> m_doctor;
    std::optional<KeychainReport> m_report;
    QList<DoctorStepReport> m_steps; // that have ended
    std::optional<DoctorStep> m_running;
    bool m_waiting = false;

    QLabel *m_backend;
    QList<QLabel *> m_stepNames;
    QList<QLabel *> m_stepStates;
    QProgressBar *m_busy;
    QLabel *m_busyText;
    QLabel *m_icon;
    QLabel *m_verdict;
    QLabel *m_advice;
};

} // namespace muster
