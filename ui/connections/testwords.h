// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A test report in words, in the language that is on. Pure functions, plain text; UI thread.
#pragma once

#include "app/session/testreport.h"

namespace muster {

//! \brief "Signature", "Password" or "Token" for the sign-in.
[[nodiscard]] QString stepName(TestStep step, CredentialKind signIn);
//! \brief Shape and word, e.g. "✔ passed".
[[nodiscard]] QString verdictText(StepVerdict verdict);
//! \brief What was found; where it failed, why and what to do. One paragraph.
[[nodiscard]] QString stepDetail(const TestReport &report, TestStep step);
//! \brief What it comes to, and what saving makes of it.
[[nodiscard]] QString testSummary(const TestReport &report);
//! \brief All of it, one line a step, for a ticket.
[[nodiscard]] QString testReportText(const TestReport &report);

} // namespace muster
