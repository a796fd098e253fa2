// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Reads JSON values that may be missing, null or of another type than documented, and writes what
// is sent.
// Pure functions; any thread.
#pragma once

#include <QJsonObject>
#include <QString>

#include <optional>

namespace muster {

//! \brief A text as it is, a number or truth value as text; empty for everything else.
[[nodiscard]] QString textOf(const QJsonValue &value);
//! \brief A whole number, also when it was written as text.
[[nodiscard]] std::optional<qint64> integerOf(const QJsonValue &value);
//! \brief \a object in as few bytes as it takes.
[[nodiscard]] QByteArray compactJson(const QJsonObject &object);

} // namespace muster
