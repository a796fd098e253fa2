// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/secrets/keychaindoctor.h"

#include "app/log/logcategories.h"
#include "app/log/redact.h"

#include <algorithm>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

// Differs each time, so that what an earlier try left is not taken for ours.
QByteArray newDummy(Random &random)
{
    return "muster-keychain-doctor-"
        + QByteArray::number(static_cast<qint64>(random.unit() * 1'000'000'000'000.0));
}

} // namespace

QString KeychainDoctor::dummyKey() { return u"Muster keychain doctor"_s; }

KeychainDoctor::KeychainDoctor(std::unique_ptr<KeychainDoor> door,
                               const KeychainSurroundings &surroundings, Clock &clock,
                               Random &random, DoctorLimits limits, QObject *parent)
    : QObject(parent)
    , m_door(std::move(door))
    , m_surroundings(surroundings)
    , m_clock(clock)
    , m_limits(limits)
    , m_dummy(newDummy(random))
{
    m_report.backend = keychainBackend(surroundings);
    m_report.sessionBus = surroundings.sessionBus;
}

KeychainDoctor::~KeychainDoctor()
{
    if (m_running)
        m_door->remove(dummyKey(), [](const KeychainAnswer &) {});
}

void KeychainDoctor::start()
{
    if (m_running || !m_report.steps.isEmpty())
        return;
    m_running = true;
    if (neverAnswers(m_surroundings)) {
        QMetaObject::invokeMethod(
            this, [this] { end(KeychainVerdict::NeverAnswers); }, Qt::QueuedConnection);
        return;
    }
    run(DoctorStep::Write);
}

void KeychainDoctor::stop()
{
    if (m_running)
        abandon(KeychainVerdict::Stopped);
}

void KeychainDoctor::run(DoctorStep step)
{
    DoctorStepReport begun;
    begun.step = step;
    m_report.steps.append(begun);
    m_stepStarted = m_clock.monotonic();
    const quint64 turn = ++m_turn;
    m_clock.after(m_limits.waitingAfter, this, [this, turn, step] {
        if (m_running && turn == m_turn)
            emit waiting(step);
    });
    m_clock.after(m_limits.patience, this, [this, turn] {
        if (m_running && turn == m_turn)
            abandon(KeychainVerdict::NoAnswer);
    });
    emit stepStarted(step);
    // The door dies with this doctor, and its callbacks with it.
    const auto answered = [this, turn](const KeychainAnswer &answer) {
        if (m_running && turn == m_turn)
            stepAnswered(answer);
    };
    if (step == DoctorStep::Write)
        m_door->write(dummyKey(), m_dummy, answered);
    else if (step == DoctorStep::Remove)
        m_door->remove(dummyKey(), answered);
    else
        m_door->read(dummyKey(), answered);
}

bool KeychainDoctor::isExpected(DoctorStep step, const KeychainAnswer &answer) const
{
    switch (step) {
    case DoctorStep::Write:
    case DoctorStep::Remove:
        return answer.code == KeychainCode::Done;
    case DoctorStep::Read:
        return answer.code == KeychainCode::Done && answer.data == m_dummy;
    case DoctorStep::LookAgain:
        break;
    }
    return answer.code == KeychainCode::NotFound;
}

void KeychainDoctor::stepAnswered(const KeychainAnswer &answer)
{
    DoctorStepReport &last = m_report.steps.last();
    last.answer = answer.code;
    last.asExpected = isExpected(last.step, answer);
    last.took = m_clock.monotonic() - m_stepStarted;
    last.message = redacted(answer.message).left(500);
    ++m_turn;
    const DoctorStepReport step = last;
    const bool isDummy = answer.data == m_dummy;
    emit stepEnded(step);
    if (!m_running)
        return;
    switch (step.step) {
    case DoctorStep::Write:
        return written(step);
    case DoctorStep::Read:
        return read(step, isDummy);
    case DoctorStep::Remove:
        return run(DoctorStep::LookAgain);
    case DoctorStep::LookAgain:
        return lookedAgain(step);
    }
}

void KeychainDoctor::written(const DoctorStepReport &step)
{
    if (step.asExpected || *step.answer == KeychainCode::Other
        || *step.answer == KeychainCode::NotFound) {
        // Not so in every language, and a person who ponders over a new keyring takes as long: the
        // read tells then.
        if (step.message.contains("Timeout was reached"_L1) && step.took >= m_limits.frozenFrom)
            return abandon(KeychainVerdict::Frozen);
        // Nothing new is learnt by a second wait for the same window.
        if (!step.asExpected && step.took >= m_limits.frozenFrom
            && m_report.backend == KeychainBackend::KWallet)
            return abandon(KeychainVerdict::NoAnswer);
        return run(DoctorStep::Read);
    }
    if (*step.answer == KeychainCode::Unavailable)
        return end(KeychainVerdict::Absent);
    end(isSecretService(m_report.backend) ? KeychainVerdict::Locked : KeychainVerdict::Denied);
}

//! Of a step that ended in an error after so long a time.
KeychainVerdict KeychainDoctor::verdictOfPatience() const
{
    // KWallet is asked for an open wallet: while its window waits for a person it does not answer.
    return m_report.backend == KeychainBackend::KWallet ? KeychainVerdict::NoAnswer
                                                        : KeychainVerdict::Frozen;
}

//! Of a write and a read that both failed.
KeychainVerdict KeychainDoctor::verdictOfSilence(const DoctorStepReport &step) const
{
    if (*step.answer != KeychainCode::NotFound && step.took >= m_limits.frozenFrom)
        return verdictOfPatience();
    if (m_surroundings.platform != KeychainPlatform::Other)
        return KeychainVerdict::Failed;
    if (*step.answer == KeychainCode::NotFound)
        return KeychainVerdict::NoKeyring;
    return *step.answer == KeychainCode::Done ? KeychainVerdict::Failed : KeychainVerdict::Absent;
}

void KeychainDoctor::read(const DoctorStepReport &step, bool isDummy)
{
    if (!m_report.steps.constFirst().asExpected) {
        const KeychainVerdict verdict = verdictOfSilence(step);
        const bool silent
            = verdict == KeychainVerdict::Frozen || verdict == KeychainVerdict::NoAnswer;
        return silent ? abandon(verdict) : end(verdict);
    }
    if (*step.answer == KeychainCode::Done) {
        if (!isDummy)
            m_problem = KeychainVerdict::WrongData;
    } else if (*step.answer == KeychainCode::NotFound) {
        m_problem = KeychainVerdict::NotKept;
    } else if (*step.answer == KeychainCode::Denied) {
        m_problem = KeychainVerdict::Denied;
    } else if (step.took >= m_limits.frozenFrom) {
        return abandon(verdictOfPatience());
    } else {
        m_problem = KeychainVerdict::Failed;
    }
    run(DoctorStep::Remove);
}

void KeychainDoctor::lookedAgain(const DoctorStepReport &step)
{
    // A locked keychain says "not found" of what is there.
    m_report.dummyMayRemain = !step.asExpected || m_problem == KeychainVerdict::NotKept;
    if (m_problem)
        return end(*m_problem);
    if (!step.asExpected)
        return end(KeychainVerdict::LeavesDummy);
    const bool slow = std::any_of(
        m_report.steps.cbegin(), m_report.steps.cend(),
        [this](const DoctorStepReport &ended) { return ended.took >= m_limits.slowFrom; });
    end(slow ? KeychainVerdict::Slow : KeychainVerdict::Healthy);
}

// The step that runs cannot be ended. What it may still write is removed behind it: the keychain
// takes one job after the other.
void KeychainDoctor::abandon(KeychainVerdict verdict)
{
    if (m_report.steps.isEmpty())
        return end(verdict);
    DoctorStepReport &last = m_report.steps.last();
    if (!last.answer)
        last.took = m_clock.monotonic() - m_stepStarted;
    m_report.dummyMayRemain = true;
    m_door->remove(dummyKey(), [](const KeychainAnswer &) {});
    end(verdict);
}

void KeychainDoctor::end(KeychainVerdict verdict)
{
    if (!m_running)
        return;
    m_running = false;
    ++m_turn;
    m_report.verdict = verdict;
    qCInfo(logSecrets) << "keychain doctor ended with verdict" << static_cast<int>(verdict)
                       << "after" << m_report.steps.size() << "steps";
    emit finished(m_report);
}

} // namespace muster
