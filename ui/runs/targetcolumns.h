// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What a table of targets can show of each: a row of data a column. Plain data and pure functions;
// UI thread.
#pragma once

#include "app/core/phrase.h"

#include <QString>

namespace muster {

class TargetTable;

enum class TargetField {
    Name,
    Id,
    Outcome, //!< with its shape
    Job, //!< its ID
    Request, //!< its ID
    ErrorCode, //!< the cloud's
    Message, //!< the same
    VendorWords, //!< the code, else HTTP status and message; all of them in the tool tip
    Meaning, //!< in our words
    Elapsed,
    Wave,
    Sent,
    Ended,
};

//! \brief A column of one table.
struct TargetColumn
{
    TargetField field {};
    int width = 0; //!< average characters
};

//! \brief What a column is, in whichever table. \a row is a target's position in the run.
struct TargetFieldInfo
{
    using Text = QString (*)(const TargetTable &table, int row);
    using Number = qint64 (*)(const TargetTable &table, int row);

    TargetField field {};
    Phrase title;
    Text text = nullptr;
    bool isFixedWidth = false; //!< read letter by letter
    bool isCutInMiddle = false; //!< where it is too narrow: both ends tell such texts apart
    bool staysAsItIs = false; //!< however far the run gets
    Number number = nullptr; //!< to sort by; null: the text
    Text toolTip = nullptr; //!< null: the text
};

[[nodiscard]] const TargetFieldInfo &infoOf(TargetField field);

} // namespace muster
