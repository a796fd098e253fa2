// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Why a copy of the program may not send anything and ends again. Free function; UI thread.
#pragma once

#include "app/core/error.h"

class QMessageBox;

namespace muster {

//! \brief What is shown, once it is opened, for an \a error of InstanceLock::acquire. The caller
//! owns it.
[[nodiscard]] QMessageBox *startRefusal(const Error &error);

} // namespace muster
