// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/keychain/keychainline.h"

#include "app/core/enumwords.h"
#include "ui/keychain/keychainwords.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

constexpr auto backendWords = enumWords<KeychainBackend>({
    { KeychainBackend::WindowsCredentialManager, "windows-credential-manager" },
    { KeychainBackend::MacOsKeychain, "macos-keychain" },
    { KeychainBackend::GnomeKeyring, "secret-service" },
    { KeychainBackend::KdeSecretService, "secret-service" },
    { KeychainBackend::SecretService, "secret-service" },
    { KeychainBackend::KWallet, "kwallet" },
    { KeychainBackend::None, "none" },
});

constexpr auto verdictWords = enumWords<KeychainVerdict>({
    { KeychainVerdict::Healthy, "healthy" },
    { KeychainVerdict::Slow, "slow" },
    { KeychainVerdict::Locked, "locked" },
    { KeychainVerdict::NoKeyring, "no-keyring" },
    { KeychainVerdict::Absent, "absent" },
    { KeychainVerdict::Denied, "denied" },
    { KeychainVerdict::Frozen, "frozen" },
    { KeychainVerdict::NoAnswer, "no-answer" },
    { KeychainVerdict::NeverAnswers, "never-answers" },
    { KeychainVerdict::NotKept, "not-kept" },
    { KeychainVerdict::WrongData, "wrong-data" },
    { KeychainVerdict::LeavesDummy, "leaves-dummy" },
    { KeychainVerdict::Stopped, "stopped" },
    { KeychainVerdict::Failed, "failed" },
});

constexpr auto stepWords = enumWords<DoctorStep>({
    { DoctorStep::Write, "write" },
    { DoctorStep::Read, "read" },
    { DoctorStep::Remove, "remove" },
    { DoctorStep::LookAgain, "look-again" },
});

} // namespace

QByteArray keychainLine(const KeychainReport &report)
{
    QJsonArray steps;
    for (const DoctorStepReport &step : report.steps) {
        steps.append(QJsonObject {
            { u"step"_s, stepWords.word(step.step) },
            { u"answer"_s, answerWord(step.answer) },
            { u"as_expected"_s, step.asExpected },
            { u"ms"_s, qint64(step.took.count()) },
            { u"message"_s, step.message },
        });
    }
    const QJsonObject line {
        { u"usable"_s, report.isUsable() },
        { u"backend"_s, backendWords.word(report.backend) },
        { u"verdict"_s, verdictWords.word(report.verdict) },
        { u"dummy_may_remain"_s, report.dummyMayRemain },
        { u"steps"_s, steps },
    };
    return QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace muster
