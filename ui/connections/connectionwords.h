// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Sentences about connections: what is wrong with a field, what the keychain did, how a connection
// is marked. Pure functions in the language that is on; UI thread.
#pragma once

#include "app/connections/connectionrules.h"
#include "app/core/error.h"

namespace muster {

[[nodiscard]] QString fieldProblemText(const FieldProblem &problem);

//! \brief What happened in the keychain and what to do next, for an Error of kind Keychain.
[[nodiscard]] QString keychainProblemText(const Error &error);

//! \brief For an Error of ConnectionStore, kind Storage or InvalidInput.
[[nodiscard]] QString connectionFileProblemText(const Error &error);

//! \brief What the last test of \a connection came to, e.g. "verified 2026-11-20 14:02", local
//! time.
[[nodiscard]] QString verificationText(const Connection &connection);

//! \brief "acme – PRODUCTION, read-only": the marks in words, because colour alone is no mark.
[[nodiscard]] QString markedName(const Connection &connection);

} // namespace muster
