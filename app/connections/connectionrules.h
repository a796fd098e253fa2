// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What makes a connection acceptable before anything is stored or sent.
// Pure functions; any thread. Sentences are made in ui/connections, never here.
#pragma once

#include "app/connections/inputfault.h"
#include "app/fleet/connection.h"
#include "app/fleet/providerrules.h"

#include <QList>
#include <QStringList>

namespace muster {

enum class ConnectionField {
    Name,
    Provider,
    AccessKeyId,
    SecretKey,
    SecurityToken,
    AccountName,
    UserName,
    Password,
    UserId,
    Passcode,
    Token,
    Region,
    Endpoint,
    IdentityEndpoint,
    ProjectId,
};

//! \brief One thing to say about one field.
struct FieldProblem
{
    ConnectionField field = ConnectionField::Name;
    InputFault code = InputFault::Required;
    bool blocking = true; //!< false: a hint, saving is possible

    friend bool operator==(const FieldProblem &, const FieldProblem &) = default;
};

//! \brief Everything that is wrong or odd, at most one problem a field, in the fields' order.
//! \a otherNames are those of the other connections; \a rules are every provider's.
[[nodiscard]] QList<FieldProblem> problemsOf(const Connection &connection,
                                             const Credentials &credentials,
                                             const QStringList &otherNames,
                                             const QList<ProviderRules> &rules);

//! \brief Digits that a virtual MFA device shows (RFC 6238 as IAM uses it).
inline constexpr qsizetype passcodeDigits = 6;
[[nodiscard]] bool isPasscode(const QString &text);

//! \brief Whether a test of \a one tells of \a other too: where requests go, what they are for, and
//! by what kind of credentials.
[[nodiscard]] bool isTestedAlike(const Connection &one, const Connection &other);

[[nodiscard]] bool hasBlocking(const QList<FieldProblem> &problems);

//! \brief \a text without blanks, line ends, and the invisible characters that pasting brings
//! along.
[[nodiscard]] QString withoutBlanks(const QString &text);

//! \brief Whether requests may go to \a url: https with a clear host and no path, see
//! isClearHost(), or plain http to this computer.
[[nodiscard]] bool isUsableEndpoint(const QUrl &url);

} // namespace muster
