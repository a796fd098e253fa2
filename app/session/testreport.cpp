// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/session/testreport.h"

#include <algorithm>

namespace muster {

namespace {

using enum StepVerdict;

bool isKind(const TestFindings &found, std::initializer_list<ErrorKind> kinds)
{
    return found.error && std::find(kinds.begin(), kinds.end(), found.error->kind) != kinds.end();
}

bool isAnyOf(const TestFindings &found, std::initializer_list<OwnError> codes)
{
    return found.error && std::any_of(codes.begin(), codes.end(), [&found](OwnError code) {
               return found.error->code == code;
           });
}

// The service itself says no; a 404 without the vendor's code may come from anywhere.
bool isRefusal(const TestFindings &found)
{
    return isKind(found, { ErrorKind::Forbidden })
        || (isKind(found, { ErrorKind::NotFound }) && !found.error->code.isEmpty());
}

StepVerdict network(const TestFindings &found)
{
    // A certificate is looked at when the host was reached.
    if (found.isAnswered || isKind(found, { ErrorKind::Tls }))
        return Passed;
    const bool isUnreached = isKind(found, { ErrorKind::Offline, ErrorKind::Timeout });
    return isUnreached || isAnyOf(found, { OwnError::ProxyUnsupported, OwnError::ProxyUnreadable })
        ? Failed
        : NotKnown;
}

StepVerdict tls(const TestFindings &found)
{
    if (isKind(found, { ErrorKind::Tls })
        || isAnyOf(found,
                   { OwnError::CaUnreadable, OwnError::CaNotCertificates, OwnError::TlsMissing }))
        return Failed;
    if (!found.isAnswered)
        return NotKnown;
    return found.isPlainHttp ? NotNeeded : Passed;
}

StepVerdict clock(const TestFindings &found)
{
    if (!found.clockOffset)
        return NotKnown;
    const auto off = std::chrono::abs(*found.clockOffset);
    if (off <= clockWarning)
        return Passed;
    // Only a signature carries our time, and one that was taken shows that it is good enough.
    const bool isSaid = found.error && found.error->clockOffset;
    const bool isReason = (isSaid || off > clockLimit) && found.signIn == CredentialKind::AccessKey
        && isKind(found, { ErrorKind::BadCredentials });
    return isReason ? Failed : Warned;
}

StepVerdict signIn(const TestFindings &found)
{
    if (clock(found) == Failed)
        return NotKnown;
    if (!found.error)
        return Passed;
    if (isKind(found, { ErrorKind::BadCredentials }))
        return Failed;
    if (found.isSignedIn)
        return Passed;
    // The answer to a password is about the password.
    if (found.signIn == CredentialKind::Password) {
        const bool refused = isRefusal(found) || isKind(found, { ErrorKind::Refused });
        return refused ? Failed : NotKnown;
    }
    return isRefusal(found) ? Passed : NotKnown;
}

StepVerdict project(const TestFindings &found)
{
    if (signIn(found) != Passed)
        return NotKnown;
    if (found.isProjectListed)
        return *found.isProjectListed ? Passed : Failed;
    // A token by password is given for the project.
    if (!found.error || found.isSignedIn)
        return Passed;
    return isKind(found, { ErrorKind::NotFound }) ? Failed : NotKnown;
}

StepVerdict permission(const TestFindings &found)
{
    if (signIn(found) != Passed || (found.hasProjects && project(found) == Failed))
        return NotKnown;
    if (!found.error)
        return Passed;
    return isRefusal(found) ? Failed : NotKnown;
}

} // namespace

StepVerdict TestReport::verdict(TestStep step) const
{
    const auto it = std::find_if(steps.cbegin(), steps.cend(),
                                 [step](const StepResult &result) { return result.step == step; });
    return it == steps.cend() ? NotNeeded : it->verdict;
}

Verification TestReport::verification() const
{
    if (passed())
        return Verification::Verified;
    const bool refused
        = verdict(TestStep::Project) == Failed || verdict(TestStep::Permission) == Failed;
    return refused ? Verification::Warned : Verification::NotTested;
}

bool TestReport::isWrongTry() const
{
    if (!found.error || found.isSignedIn)
        return false;
    // Whatever ended it: what becomes of a password that left without an answer is not known.
    const bool passwordLeft
        = found.signIn == CredentialKind::Password && found.error->delivery == Delivery::Sent;
    return passwordLeft || found.error->kind == ErrorKind::BadCredentials;
}

TestReport testReport(const TestFindings &found)
{
    TestReport report { {
                            { TestStep::Network, network(found) },
                            { TestStep::Tls, tls(found) },
                            { TestStep::Clock, clock(found) },
                            { TestStep::SignIn, signIn(found) },
                        },
                        found };
    if (found.hasProjects)
        report.steps.append({ TestStep::Project, project(found) });
    report.steps.append({ TestStep::Permission, permission(found) });
    return report;
}

bool wantsProjectList(const TestFindings &found)
{
    return found.hasProjects && !found.isSignedIn && isRefusal(found) && signIn(found) == Passed;
}

} // namespace muster
