// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What makes network settings acceptable before anything is stored or sent.
// Pure functions; any thread. Sentences are made in ui/connections, never here.
#pragma once

#include "app/connections/inputfault.h"
#include "app/fleet/networksettings.h"

#include <QList>
#include <QString>

#include <optional>

namespace muster {

enum class NetworkField {
    ProxyHost,
    ProxyPort,
    ProxyUser,
    CaFile,
    ConnectTimeout,
    ReplyTimeout,
};

//! \brief One thing to say about one field.
struct NetworkProblem
{
    NetworkField field = NetworkField::ProxyHost;
    InputFault code = InputFault::Required;

    friend bool operator==(const NetworkProblem &, const NetworkProblem &) = default;
};

//! \brief Everything that is wrong, at most one problem a field, in the fields' order. What only
//! belongs to another way than the chosen one is not looked at. Looks at no file.
[[nodiscard]] QList<NetworkProblem> networkProblems(const NetworkSettings &settings);

//! \brief TooLong, or BadCharacters for what cannot be said to a proxy: Basic goes out in Latin-1.
//! None: acceptable, as far as it can be told.
[[nodiscard]] std::optional<InputFault> proxyPasswordProblem(const QString &password);

} // namespace muster
