// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Who works at this computer, for the record. Asks the system; any thread.
#pragma once

#include <QString>

namespace muster {

//! \brief The name of the account that this process runs under, as the system knows it: no variable
//! of the environment and no folder's name, which anybody can set. Never empty.
[[nodiscard]] QString operatorName();

} // namespace muster
