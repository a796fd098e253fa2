// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/keychain/keychainline.h"

#include "ui/keychain/keychainwords.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

QString backendWord(KeychainBackend backend)
{
    switch (backend) {
    case KeychainBackend::WindowsCredentialManager:
        return u"windows-credential-manager"_s;
    case KeychainBackend::MacOsKeychain:
        return u"macos-keychain"_s;
    case KeychainBackend::GnomeKeyring:
    case KeychainBackend::KdeSecretService:
    case KeychainBackend::SecretService:
        return u"secret-service"_s;
    case KeychainBackend::KWallet:
        return u"kwallet"_s;
    case KeychainBackend::None:
        break;
    }
    return u"none"_s;
}

QString verdictWord(KeychainVerdict verdict)
{
    switch (verdict) {
    case KeychainVerdict::Healthy:
        return u"healthy"_s;
    case KeychainVerdict::Slow:
        return u"slow"_s;
    case KeychainVerdict::Locked:
        return u"locked"_s;
    case KeychainVerdict::NoKeyring:
        return u"no-keyring"_s;
    case KeychainVerdict::Absent:
        return u"absent"_s;
    case KeychainVerdict::Denied:
        return u"denied"_s;
    case KeychainVerdict::Frozen:
        return u"frozen"_s;
    case KeychainVerdict::NoAnswer:
        return u"no-answer"_s;
    case KeychainVerdict::NeverAnswers:
        return u"never-answers"_s;
    case KeychainVerdict::NotKept:
        return u"not-kept"_s;
    case KeychainVerdict::WrongData:
        return u"wrong-data"_s;
    case KeychainVerdict::LeavesDummy:
        return u"leaves-dummy"_s;
    case KeychainVerdict::Stopped:
        return u"stopped"_s;
    case KeychainVerdict::Failed:
        break;
    }
    return u"failed"_s;
}

QString stepWord(DoctorStep step)
{
    switch (step) {
    case DoctorStep::Write:
        return u"write"_s;
    case DoctorStep::Read:
        return u"read"_s;
    case DoctorStep::Remove:
        return u"remove"_s;
    case DoctorStep::LookAgain:
        break;
    }
    return u"look-again"_s;
}

} // namespace

QByteArray keychainLine(const KeychainReport &report)
{
    QJsonArray steps;
    for (const DoctorStepReport &step : report.steps) {
        steps.append(QJsonObject {
            { u"step"_s, stepWord(step.step) },
            { u"answer"_s, answerWord(step.answer) },
            { u"as_expected"_s, step.asExpected },
            { u"ms"_s, qint64(step.took.count()) },
            { u"message"_s, step.message },
        });
    }
    const QJsonObject line {
        { u"usable"_s, report.isUsable() },
        { u"backend"_s, backendWord(report.backend) },
        { u"verdict"_s, verdictWord(report.verdict) },
        { u"dummy_may_remain"_s, report.dummyMayRemain },
        { u"steps"_s, steps },
    };
    return QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace muster
