// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Says why a file could not be written. Pure function in the language that is on; UI thread.
#pragma once

#include "app/session/exportfile.h"

namespace muster {

[[nodiscard]] QString fileProblemText(const QString &path, const FileProblem &problem);

} // namespace muster
