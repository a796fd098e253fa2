// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Which requests may leave at all. Pure functions; any thread.
#pragma once

#include "app/core/hostrule.h"
#include "app/core/result.h"
#include "app/net/http.h"

namespace muster {

//! \brief InvalidInput, with the reason as technical detail, where \a request may not be sent.
//!
//! A host that is clear, see isClearHost(); https anywhere, http to loopback only; no user name in
//! the URL; no line breaks in headers.
[[nodiscard]] Result<void> mayBeSent(const HttpRequest &request);
//! \brief Such a refusal.
[[nodiscard]] Error notAllowed(const QString &why);

//! \brief \a url without the port that its scheme has anyway: Qt would write it into Host.
[[nodiscard]] QUrl withoutUsualPort(QUrl url);

//! \brief The Host header that the network layer sends for \a url: what a signature needs.
[[nodiscard]] QByteArray hostHeader(const QUrl &url);

} // namespace muster
