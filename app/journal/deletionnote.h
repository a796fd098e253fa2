// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What a deletion of old runs came to, as ConnectionEvent::detail keeps it: written and read here,
// so that nobody else takes that text apart.
// Plain values and pure functions; any thread.
#pragma once

#include <QDateTime>

#include <optional>

namespace muster {

//! \brief Of a ConnectionEventKind::RunsDeleted.
struct DeletionNote
{
    int count = 0; //!< of runs
    QDateTime endedBefore; //!< UTC

    friend bool operator==(const DeletionNote &, const DeletionNote &) = default;
};

[[nodiscard]] QString deletionNoteToText(const DeletionNote &note);
//! \brief Nothing for any other text.
[[nodiscard]] std::optional<DeletionNote> deletionNoteFromText(const QString &text);

} // namespace muster
