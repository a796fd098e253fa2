// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/connections/testwords.h"

#include "ui/words/errortext.h"
#include "ui/words/sentences.h"

#include <QCoreApplication>
#include <QStringList>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

class TestWords
{
    Q_DECLARE_TR_FUNCTIONS(TestWords)

public:
    explicit TestWords(const TestReport &report)
        : m_report(report)
        , m_found(report.found)
    {
    }

    static QString name(TestStep step, CredentialKind signIn);
    static QString verdict(StepVerdict verdict);
    [[nodiscard]] QString detail(TestStep step) const;
    [[nodiscard]] QString summary() const;

private:
    [[nodiscard]] QString passedDetail(TestStep step) const;
    [[nodiscard]] QString failedDetail(TestStep step) const;
    [[nodiscard]] QString unknownDetail(TestStep step) const;
    [[nodiscard]] QString clockDetail() const;
    [[nodiscard]] QString signInFix() const;
    [[nodiscard]] QString withReason(const QString &fix) const;

    const TestReport &m_report;
    const TestFindings &m_found;
};

QString TestWords::name(TestStep step, CredentialKind signIn)
{
    switch (step) {
    case TestStep::Network:
        return tr("Network");
    case TestStep::Tls:
        return tr("TLS");
    case TestStep::Clock:
        return tr("Clock");
    case TestStep::SignIn:
        if (signIn == CredentialKind::Password)
            return tr("Password");
        return signIn == CredentialKind::Token ? tr("Token") : tr("Signature");
    case TestStep::Project:
        return tr("Project");
    case TestStep::Permission:
        break;
    }
    return tr("Permission");
}

QString TestWords::verdict(StepVerdict verdict)
{
    switch (verdict) {
    case StepVerdict::Passed:
        return tr("✔ passed");
    case StepVerdict::Warned:
        return tr("▲ warning");
    case StepVerdict::Failed:
        return tr("✖ failed");
    case StepVerdict::NotNeeded:
        return tr("– not needed");
    case StepVerdict::NotKnown:
        break;
    }
    return tr("? not known");
}

QString TestWords::detail(TestStep step) const
{
    const StepVerdict verdict = m_report.verdict(step);
    if (step == TestStep::Clock && m_found.clockOffset)
        return clockDetail();
    switch (verdict) {
    case StepVerdict::Passed:
    case StepVerdict::Warned:
        return passedDetail(step);
    case StepVerdict::Failed:
        return failedDetail(step);
    case StepVerdict::NotNeeded:
        return tr("Plain http: the endpoint is on this computer.");
    case StepVerdict::NotKnown:
        break;
    }
    return unknownDetail(step);
}

QString TestWords::passedDetail(TestStep step) const
{
    switch (step) {
    case TestStep::Network:
        return tr("The endpoint was reached.");
    case TestStep::Tls:
        return tr("The certificate is valid and trusted.");
    case TestStep::SignIn:
        if (m_found.signIn == CredentialKind::Password)
            return tr("User and password were accepted.");
        return m_found.signIn == CredentialKind::Token ? tr("The token was accepted.")
                                                       : tr("The signature was accepted.");
    case TestStep::Project:
        return tr("You may use the project.");
    case TestStep::Clock:
    case TestStep::Permission:
        break;
    }
    return tr("The fleet could be read. Nothing was changed in the cloud.");
}

QString TestWords::failedDetail(TestStep step) const
{
    switch (step) {
    case TestStep::SignIn:
        return withReason(signInFix());
    case TestStep::Project:
        return withReason(
            tr("This project is not among those that you may enter, or not in this region. Choose "
               "one with “Find…”, or copy its ID from My Credentials in the cloud's console."));
    case TestStep::Permission:
        return withReason(
            tr("Ask the account's owner for the permission to list and restart this fleet, and "
               "check the region."));
    case TestStep::Network:
    case TestStep::Tls:
    case TestStep::Clock:
        break;
    }
    return withReason(errorAdvice(*m_found.error));
}

QString TestWords::unknownDetail(TestStep step) const
{
    if (step == TestStep::Clock && m_found.isAnswered)
        return tr("The answer did not tell the cloud's time.");
    const bool isProjectOpen = step == TestStep::Project
        && m_report.verdict(TestStep::Permission) == StepVerdict::Failed;
    if (isProjectOpen)
        return tr("The list of projects could not be read: a wrong project may be the reason.");
    if (step == TestStep::Permission && m_found.error
        && m_report.verdict(TestStep::SignIn) == StepVerdict::Passed
        && m_report.verdict(TestStep::Project) != StepVerdict::Failed) {
        return withReason(errorAdvice(*m_found.error));
    }
    return tr("The test did not get that far.");
}

QString TestWords::clockDetail() const
{
    const auto offset = *m_found.clockOffset;
    const auto off = std::chrono::abs(offset);
    if (m_report.verdict(TestStep::Clock) == StepVerdict::Passed) {
        return tr("This computer's clock and the cloud's differ by %n second(s).", nullptr,
                  static_cast<int>(off.count()));
    }
    const auto minutes
        = static_cast<int>(std::chrono::duration_cast<std::chrono::minutes>(off).count());
    const QString difference = offset.count() > 0
        ? tr("This computer's clock is %n minute(s) behind the cloud's.", nullptr, minutes)
        : tr("This computer's clock is %n minute(s) ahead of the cloud's.", nullptr, minutes);
    //: %1: how far the clock is off, a sentence
    return tr("%1 Let the system set its time by itself, then test again: beyond 15 minutes every "
              "signature is refused.")
        .arg(difference);
}

QString TestWords::signInFix() const
{
    switch (m_found.signIn) {
    case CredentialKind::AccessKey:
        return tr(
            "Copy AK and SK once more, and see that the key is enabled; a temporary key needs "
            "its security token and ends with it. Do not try again and again: after more "
            "than five wrong signatures the cloud locks the key for a while.");
    case CredentialKind::Password:
        return tr(
            "Check account, user, password and project; with a virtual MFA device, enter a "
            "new code. A password is never sent again by itself: after several wrong ones the "
            "cloud locks the user.");
    case CredentialKind::Token:
        break;
    }
    return errorAdvice(*m_found.error);
}

QString TestWords::withReason(const QString &fix) const
{
    QStringList sentences { errorSummary(*m_found.error), errorEvidence(*m_found.error), fix };
    sentences.removeAll(QString());
    return joinedSentences(sentences);
}

QString TestWords::summary() const
{
    if (m_report.passed())
        return tr("The connection works. Nothing was changed in the cloud.");
    if (m_report.verification() == Verification::Warned) {
        return tr("Your sign-in was accepted, but the fleet could not be read. The connection can "
                  "be saved; it is marked with a warning then.");
    }
    if (m_report.verdict(TestStep::SignIn) == StepVerdict::Failed) {
        return tr("The cloud did not accept your sign-in. If the connection is saved like this, it "
                  "is marked as not tested, and the same is not tried again by itself.");
    }
    for (const StepResult &result : m_report.steps) {
        if (result.verdict == StepVerdict::Failed) {
            return tr("The test was not completed. If the connection is saved like this, it is "
                      "marked as not tested.");
        }
    }
    //: %1: what went wrong, whole sentences
    return tr("The test was not completed. If the connection is saved like this, it is marked as "
              "not tested. %1")
        .arg(withReason(errorAdvice(*m_found.error)));
}

} // namespace

QString stepName(TestStep step, CredentialKind signIn) { return TestWords::name(step, signIn); }

QString verdictText(StepVerdict verdict) { return TestWords::verdict(verdict); }

QString stepDetail(const TestReport &report, TestStep step)
{
    return TestWords(report).detail(step);
}

QString testSummary(const TestReport &report) { return TestWords(report).summary(); }

QString testReportText(const TestReport &report)
{
    QStringList lines { testSummary(report) };
    for (const StepResult &result : report.steps) {
        lines += stepName(result.step, report.found.signIn) + u": "_s + verdictText(result.verdict)
            + u". "_s + stepDetail(report, result.step);
    }
    return lines.join(u'\n');
}

} // namespace muster
