// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The log's categories, one a concern. Any thread.
// What may stand in a line: method, path, status, milliseconds, request id, counts, our own ids.
// Never a body, key, token, signature, or a query.
#pragma once

#include <QLoggingCategory>

namespace muster {

Q_DECLARE_LOGGING_CATEGORY(logNet) // muster.net: requests and answers
Q_DECLARE_LOGGING_CATEGORY(logCloud) // muster.cloud: what answers meant
Q_DECLARE_LOGGING_CATEGORY(logRestart) // muster.restart: runs, calls, outcomes
Q_DECLARE_LOGGING_CATEGORY(logSecrets) // muster.secrets: keychain verbs and their ends
Q_DECLARE_LOGGING_CATEGORY(logApp) // muster.app: start, stop, settings

} // namespace muster
