// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cloud/volcengine/missingtasks.h"

namespace muster::volcengine {

bool MissingTasks::missed(const QString &account, const OpenTarget &target,
                          std::chrono::milliseconds now)
{
    const Key key = keyOf(account, target);
    Missing &missing = m_missing[key];
    if (missing.looks++ == 0)
        missing.since = now;
    if (missing.looks < looksUntilGone || now - missing.since < timeUntilGone)
        return false;
    m_missing.erase(key);
    return true;
}

void MissingTasks::seen(const QString &account, const OpenTarget &target)
{
    m_missing.erase(keyOf(account, target));
}

// By the call too: what was missed after an earlier one says nothing of this one.
MissingTasks::Key MissingTasks::keyOf(const QString &account, const OpenTarget &target)
{
    return { account, target.id.value, target.requestId.value,
             target.acceptedAt.isValid() ? target.acceptedAt.toMSecsSinceEpoch() : 0 };
}

} // namespace muster::volcengine
