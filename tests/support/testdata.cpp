// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/testdata.h"

namespace muster::test {

using namespace Qt::StringLiterals;

QString testData(const QString &name) { return u"" MUSTER_TEST_DATA "/"_s + name; }

} // namespace muster::test
