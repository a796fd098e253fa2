// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What makes network settings acceptable before anything is stored or sent.
// Pure functions; any thread. Sentences are made in ui/connections, never here.
#pragma once

#include "app/fleet/networksettings.h"

#include <QList>
#include <QString>

namespace muster {

enum class NetworkField {
    ProxyHost,
    ProxyPort,
    ProxyUser,
    CaFile,
    ConnectTimeout,
    ReplyTimeout,
};

//! \brief One thing to say about one field. Codes are stable: "required", "too-long",
//! "bad-characters", "not-a-host", "out-of-range", "not-absolute".
struct NetworkProblem
{
    NetworkField field = NetworkField::ProxyHost;
    QString code;

    friend bool operator==(const NetworkProblem &, const NetworkProblem &) = default;
};

//! \brief Everything that is wrong, at most one problem a field, in the fields' order. What only
//! belongs to another way than the chosen one is not looked at. Looks at no file.
[[nodiscard]] QList<NetworkProblem> networkProblems(const NetworkSettings &settings);

//! \brief "too-long", or "bad-characters" for what cannot be said to a proxy: Basic goes out in
//! Latin-1. Empty: acceptable, as far as it can be told.
[[nodiscard]] QString proxyPasswordProblem(const QString &password);

} // namespace muster
