// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The proxy that the environment's variables name. Qt reads some of their spellings and skips the
// others without a word; here each is used, or refused. Inside app/net only. Any thread.
#pragma once

#include "app/core/result.h"

#include <QNetworkProxy>
#include <QUrl>

#include <functional>
#include <optional>

namespace muster {

//! \brief The value of a variable, empty when it is not set.
using ReadVariable = std::function<QString(const char *name)>;

//! \brief The proxy that https_proxy, all_proxy or http_proxy (the first that is set, in either
//! case) names for \a url, where no_proxy does not except it; none when none is set: the system
//! decides.
//!
//! "host", "host:port", "http://...", "socks5://..." and "socks5h://..." are used. An Error is of
//! OwnError::ProxyUnsupported (an https:// proxy, SOCKS 4 and others) or
//! ProxyUnreadable; its detail names the variable and its value without user and password.
[[nodiscard]] std::optional<Result<QNetworkProxy>> environmentProxy(const QUrl &url,
                                                                    const ReadVariable &read);
//! \brief By the variables of this process; none on Windows and macOS, where programs with windows
//! go by the system's settings.
[[nodiscard]] std::optional<Result<QNetworkProxy>> environmentProxy(const QUrl &url);

} // namespace muster
