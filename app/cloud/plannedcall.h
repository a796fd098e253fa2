// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A call before it is sent, fit to be shown and copied: a word that begins with $ stands for every
// part that proves who we are, or that is known only at the moment of sending. Plain values and
// pure functions: no owner, any thread.
#pragma once

#include "app/net/http.h"

#include <QString>

namespace muster {

struct PlannedCall
{
    QByteArray method;
    QUrl url;
    HttpHeaders headers;
    QByteArray body; //!< the very bytes that will be sent
    //! \brief What is sent where the cloud says that it does not know this action; empty: nothing.
    QString successor {};

    friend bool operator==(const PlannedCall &, const PlannedCall &) = default;
};

//! \brief Method and address, a header a line, an empty line, the body.
[[nodiscard]] QString requestText(const PlannedCall &call);

//! \brief A command for a shell that shows the call to somebody else. It proves nothing as it is,
//! and no variable of that shell is put in: it cannot act by being pasted.
[[nodiscard]] QString curlText(const PlannedCall &call);

} // namespace muster
