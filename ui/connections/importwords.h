// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Why a file of connections, or an entry of it, is refused, in sentences.
// Pure functions in the language that is on; UI thread.
#pragma once

#include "app/connections/connectionimport.h"

namespace muster {

//! \brief Why, and which field it is about. Never quotes the contents of a field.
[[nodiscard]] QString importProblemText(const ImportProblem &problem);

//! \brief The same with the place of \a entry in the file in front.
[[nodiscard]] QString refusalText(const ImportEntry &entry);

} // namespace muster
