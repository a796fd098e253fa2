// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Reads connections that somebody exported, and trusts nothing in them. Nothing is stored here.
// Pure functions; any thread. Sentences are made in ui/connections, never here.
#pragma once

#include "app/connections/inputfault.h"
#include "app/fleet/connection.h"
#include "app/fleet/providerrules.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QStringList>

#include <optional>

namespace muster {

//! \brief A file that is longer is refused unread.
inline constexpr qsizetype maxImportBytes = 1'000'000;
inline constexpr qsizetype maxImportEntries = 500;

//! \brief What an imported connection may name of one provider.
struct ImportableProvider
{
    ProviderRules rules;
    QList<CredentialKind> signIns;
    QStringList regions; //!< ids
    QHash<QString, QStringList> options {}; //!< by the key of the option: its values
};

//! \brief Why a file or an entry is refused.
struct ImportProblem
{
    InputFault code = InputFault::NotOurs;
    //! \brief Path of the field, e.g. "network.proxyPort", made printable and short; may be empty.
    QString field {};
    int line = 0; //!< of NotJson, from 1
    int column = 0;

    friend bool operator==(const ImportProblem &, const ImportProblem &) = default;
};

//! \brief One connection of the file, in its order.
struct ImportEntry
{
    int number = 0; //!< its place in the file, from 1
    QString name; //!< printable and short; may be empty
    //! \brief Without an id, read-only and not tested, whatever the file says; nothing: refused.
    std::optional<Connection> connection {};
    ImportProblem problem {}; //!< when it is refused
};

struct ReadImport
{
    std::optional<ImportProblem>
        problem {}; //!< the whole file is refused, and there are no entries
    QList<ImportEntry> entries {};
};

[[nodiscard]] ReadImport readImport(const QByteArray &json,
                                    const QList<ImportableProvider> &providers);

//! \brief \a name, or "name (2)", "name (3)" ... when \a taken holds it, see isSameName().
[[nodiscard]] QString freeName(const QString &name, const QStringList &taken);

} // namespace muster
