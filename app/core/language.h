// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The two languages of the program, as a value: no owner, any thread.
#pragma once

#include <QMetaType>

namespace muster {

enum class Language { English, Chinese };

} // namespace muster

Q_DECLARE_METATYPE(muster::Language)
