// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What QNetworkReply's errors mean here. Pure functions; any thread.
#pragma once

#include "app/core/error.h"

#include <QNetworkReply>

namespace muster {

//! \brief Qt's own name for \a error, for the log.
[[nodiscard]] QString errorName(QNetworkReply::NetworkError error);
//! \brief Only how Qt says "the status was 4xx or 5xx": the answer itself came whole.
[[nodiscard]] bool isOnlyTheStatus(QNetworkReply::NetworkError error);
//! \brief \a nothingLeft: the request provably never left.
[[nodiscard]] ErrorKind kindOf(QNetworkReply::NetworkError error, bool nothingLeft);
//! \brief The connection ended, and there was no answer: nothing that could be unreadable.
[[nodiscard]] bool isWithoutAnswer(QNetworkReply::NetworkError error);
//! \brief Error::code of a proxy's failure. \a signedIn: it was given a user name.
[[nodiscard]] OwnError proxyCode(QNetworkReply::NetworkError error, bool signedIn);
//! \brief Whether these words of a failed handshake are about the version of TLS.
[[nodiscard]] bool isAboutVersion(const QString &text);

} // namespace muster
