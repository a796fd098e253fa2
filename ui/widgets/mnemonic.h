// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Menu and label texts without the mark of their key, for places where the key does not work.
// A pure function; any thread.
#pragma once

#include <QString>

namespace muster {

//! \brief "&Refresh" as "Refresh". Chinese texts carry the mark in brackets of its own: "刷新(&R)"
//! as "刷新".
[[nodiscard]] inline QString withoutMnemonic(QString text)
{
    const qsizetype at = text.indexOf(QStringLiteral("(&"));
    if (at >= 0)
        text.remove(at, 4);
    return text.remove(u'&');
}

} // namespace muster
