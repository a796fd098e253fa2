// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Tries the keychain with a dummy entry and says what is wrong with it. Never touches a real entry.
// Owned by its parent, used once; UI thread.
#pragma once

#include "app/core/clock.h"
#include "app/core/random.h"
#include "app/secrets/keychainbackend.h"
#include "app/secrets/keychaindoor.h"

#include <QObject>

#include <chrono>
#include <memory>
#include <optional>

namespace muster {

enum class DoctorStep {
    Write,
    Read, //!< after a write that failed it tells "no keyring yet" from "nobody there"
    Remove,
    LookAgain, //!< a removal that is reported may not have happened
};

struct DoctorStepReport
{
    DoctorStep step = DoctorStep::Write;
    std::optional<KeychainCode> answer; //!< none: it had not come when the doctor stopped
    bool asExpected = false;
    std::chrono::milliseconds took { 0 };
    QString message; //!< the backend's own words, redacted

    friend bool operator==(const DoctorStepReport &, const DoctorStepReport &) = default;
};

enum class KeychainVerdict {
    Healthy,
    Slow, //!< works; a step took long, or a person typed a password meanwhile
    Locked, //!< and nobody unlocked it
    NoKeyring, //!< the service is there, but holds no keyring to write to
    Absent, //!< nobody answers
    Denied, //!< a person or a policy said no
    Frozen, //!< the service is there and does not answer
    NoAnswer, //!< nothing came until the doctor's patience ended: mostly an open prompt
    NeverAnswers, //!< the event loop cannot hear it
    NotKept, //!< reported as written, yet not there
    WrongData, //!< something else came back than was written
    LeavesDummy, //!< the dummy entry could not be removed
    Failed, //!< an error of its own
    Stopped, //!< by the person
};

struct KeychainReport
{
    KeychainBackend backend = KeychainBackend::None;
    bool sessionBus = false; //!< see KeychainSurroundings; with SecretService only
    KeychainVerdict verdict = KeychainVerdict::Failed;
    QList<DoctorStepReport> steps;
    bool dummyMayRemain = false;

    [[nodiscard]] bool isUsable() const
    {
        return verdict == KeychainVerdict::Healthy || verdict == KeychainVerdict::Slow;
    }
};

struct DoctorLimits
{
    std::chrono::milliseconds waitingAfter { 1'000 };
    std::chrono::milliseconds slowFrom { 2'000 };
    //! libsecret gives up on a frozen service after 25 to 50 s; every other error comes at once.
    std::chrono::milliseconds frozenFrom { 20'000 };
    std::chrono::milliseconds patience { 180'000 }; //!< a step; people type passwords meanwhile
};

class KeychainDoctor final : public QObject
{
    Q_OBJECT

public:
    //! \brief The dummy's key. Entries of connections begin with "Muster/", so it can be none of
    //! theirs.
    [[nodiscard]] static QString dummyKey();

    //! \brief \a clock and \a random outlive it.
    KeychainDoctor(std::unique_ptr<KeychainDoor> door, const KeychainSurroundings &surroundings,
                   Clock &clock, Random &random, DoctorLimits limits = {},
                   QObject *parent = nullptr);
    //! \brief What runs in the keychain goes on; a dummy that it may still write is removed.
    ~KeychainDoctor() override;

    void start();
    //! \brief Hears no more of the running step, which ends by itself; finished() comes at once.
    void stop();
    [[nodiscard]] const KeychainReport &report() const { return m_report; }

signals:
    void stepStarted(muster::DoctorStep step);
    //! \brief The step takes longer than a keychain needs: it may ask for a password.
    void waiting(muster::DoctorStep step);
    void stepEnded(const muster::DoctorStepReport &step);
    //! \brief Once, after start().
    void finished(const muster::KeychainReport &report);

private:
    void run(DoctorStep step);
    void stepAnswered(const KeychainAnswer &answer);
    void written(const DoctorStepReport &step);
    void read(const DoctorStepReport &step, bool isDummy);
    void lookedAgain(const DoctorStepReport &step);
    void end(KeychainVerdict verdict);
    void abandon(KeychainVerdict verdict);
    [[nodiscard]] KeychainVerdict verdictOfPatience() const;
    [[nodiscard]] KeychainVerdict verdictOfSilence(const DoctorStepReport &step) const;
    [[nodiscard]] bool isExpected(DoctorStep step, const KeychainAnswer &answer) const;

    std::unique_ptr<KeychainDoor> m_door;
    KeychainSurroundings m_surroundings;
    Clock &m_clock;
    DoctorLimits m_limits;
    QByteArray m_dummy;
    KeychainReport m_report;
    std::optional<KeychainVerdict> m_problem; // found, while the dummy is still to be removed
    std::chrono::milliseconds m_stepStarted { 0 };
    quint64 m_turn = 0; // answers and timers of earlier steps are ignored
    bool m_running = false;
};

} // namespace muster

Q_DECLARE_METATYPE(muster::KeychainReport)
