// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Clouds spell one error code in several ways; this makes one of them.
// Pure function; any thread.
#pragma once

#include <QString>

namespace muster {

//! \brief \a code as tables are keyed: "CPS0005", "cps.0005" and " CPS.0005 " give "CPS.0005",
//! "APIG.0308" gives "APIGW.0308". Codes of another shape come back trimmed and otherwise as they
//! are. Only for look-up: what people see is the code as it came.
[[nodiscard]] QString normalisedErrorCode(const QString &code);

} // namespace muster
