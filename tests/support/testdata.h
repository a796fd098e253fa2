// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Where the files are that tests read. The only source that knows the folder, so that a checkout
// elsewhere compiles all others alike. Any thread.
#pragma once

#include <QString>

namespace muster::test {

//! \brief The full path of tests/data/\a name.
[[nodiscard]] QString testData(const QString &name);

} // namespace muster::test
