// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Points in time as the wire writes them. Times are milliseconds since 1970, UTC.
// Pure functions: no owner, any thread.
#pragma once

#include <QByteArray>

#include <optional>

namespace muster::demo {

[[nodiscard]] QByteArray isoSeconds(qint64 ms); //!< 2026-01-04T09:05:22Z
[[nodiscard]] QByteArray isoMicroseconds(qint64 ms); //!< 2026-01-04T09:05:22.701000Z
[[nodiscard]] QByteArray httpDate(qint64 ms); //!< Sun, 04 Jan 2026 09:05:22 GMT
//! \brief Reads X-Sdk-Date, 20260104T090522Z; nothing when it is not of that shape.
[[nodiscard]] std::optional<qint64> fromSdkDate(const QByteArray &text);

} // namespace muster::demo
