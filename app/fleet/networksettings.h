// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// How a connection reaches its cloud. Holds no secret: the proxy's password lives in a secret
// store. Plain value: no owner, any thread.
#pragma once

#include <QString>

#include <chrono>

namespace muster {

enum class ProxyMode {
    System, //!< what the operating system says for each host
    None, //!< always direct
    Manual, //!< one HTTP proxy
};

//! \brief No proxy is ever used towards this computer, whatever is set here.
struct NetworkSettings
{
    ProxyMode proxyMode = ProxyMode::System;
    QString proxyHost; //!< of Manual: a name or an address
    int proxyPort = 8080; //!< of Manual
    QString proxyUser; //!< of Manual; empty: the proxy asks nobody
    QString caFile; //!< certificates trusted besides the system's; empty: none
    std::chrono::seconds connectTimeout { 10 }; //!< until a request can leave, handshake included
    std::chrono::seconds replyTimeout { 60 }; //!< until the last byte of the answer

    [[nodiscard]] bool wantsProxyPassword() const
    {
        return proxyMode == ProxyMode::Manual && !proxyUser.isEmpty();
    }

    friend bool operator==(const NetworkSettings &, const NetworkSettings &) = default;
};

//! \brief Both ends are acceptable.
struct SecondsRange
{
    std::chrono::seconds least;
    std::chrono::seconds most;

    [[nodiscard]] constexpr bool holds(std::chrono::seconds value) const
    {
        return value >= least && value <= most;
    }
};

inline constexpr SecondsRange connectTimeoutRange { std::chrono::seconds(1),
                                                    std::chrono::seconds(120) };
inline constexpr SecondsRange replyTimeoutRange { std::chrono::seconds(5),
                                                  std::chrono::seconds(600) };

} // namespace muster
