// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What a test of a connection found, and the verdict on each step that follows from it.
// Plain values and pure functions: no owner, any thread. Words are made in testwords.
#pragma once

#include "app/core/error.h"
#include "app/fleet/connection.h"

#include <QList>

#include <chrono>
#include <optional>

namespace muster {

//! \brief In the order in which they are taken: a project is entered before anything in it can be
//! allowed.
enum class TestStep { Network, Tls, Clock, SignIn, Project, Permission };

enum class StepVerdict {
    NotKnown, //!< the test did not get that far
    NotNeeded, //!< there is nothing to test: plain http to this computer
    Passed,
    Warned, //!< good enough now, but worth a look
    Failed,
};

//! \brief A clock that is further off is warned of.
inline constexpr std::chrono::minutes clockWarning { 5 };
//! \brief A signature whose time is further off is refused.
//! **Source:** Huawei Cloud "API Request Signing Guide" (devg-apisign): 15 minutes.
inline constexpr std::chrono::minutes clockLimit { 15 };

struct TestFindings
{
    CredentialKind signIn = CredentialKind::AccessKey;
    bool hasProjects = true;
    bool isPlainHttp = false;
    bool isAnswered = false; //!< an HTTP answer of any status arrived
    bool isSignedIn = false; //!< a password was exchanged for a token
    std::optional<std::chrono::seconds> clockOffset; //!< the cloud's time less ours
    std::optional<bool> isProjectListed; //!< none: not asked, or the list could not be read
    std::optional<Error> error; //!< what ended the test; none: the fleet could be read

    friend bool operator==(const TestFindings &, const TestFindings &) = default;
};

struct StepResult
{
    TestStep step = TestStep::Network;
    StepVerdict verdict = StepVerdict::NotKnown;

    friend bool operator==(const StepResult &, const StepResult &) = default;
};

struct TestReport
{
    QList<StepResult> steps; //!< without Project where there are no projects
    TestFindings found;

    [[nodiscard]] bool passed() const { return !found.error; }
    [[nodiscard]] StepVerdict verdict(TestStep step) const;
    //! \brief What a connection that is saved as it was tested may be called.
    [[nodiscard]] Verification verification() const;
    //! \brief What proves who we are has left and was not taken: the same once more may count as
    //! one more wrong try, and too many lock a key or a user.
    [[nodiscard]] bool isWrongTry() const;

    friend bool operator==(const TestReport &, const TestReport &) = default;
};

//! \brief After a failed step the later ones are not known.
[[nodiscard]] TestReport testReport(const TestFindings &found);
//! \brief Whether a look at the list of projects can tell project from permission.
[[nodiscard]] bool wantsProjectList(const TestFindings &found);

} // namespace muster
