// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/log/logcategories.h"

namespace muster {

Q_LOGGING_CATEGORY(logNet, "muster.net")
Q_LOGGING_CATEGORY(logCloud, "muster.cloud")
Q_LOGGING_CATEGORY(logRestart, "muster.restart")
Q_LOGGING_CATEGORY(logSecrets, "muster.secrets")
Q_LOGGING_CATEGORY(logApp, "muster.app")

} // namespace muster
