// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What lists have shown of a target since nobody knew what became of it.
// Plain value: no owner, any thread. Times are UTC.
#pragma once

#include <QDateTime>
#include <QString>

namespace muster {

//! \brief One status and how long it was seen: a list that shows another one begins another sample.
struct StatusSample
{
    QString status; //!< raw code
    QDateTime from; //!< the first list that showed it
    QDateTime to; //!< the last one so far; from when that is not known

    friend bool operator==(const StatusSample &, const StatusSample &) = default;
};

} // namespace muster
