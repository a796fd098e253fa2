// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Every restart POST that arrived: what at-most-once tests count. Owned by DemoCloud; any thread.
#pragma once

#include "app/demo/democloud.h"

#include <mutex>

namespace muster::demo {

class ActLedger
{
public:
    void add(const ActRecord &record)
    {
        const std::lock_guard guard(m_lock);
        m_records.append(record);
    }
    [[nodiscard]] QList<ActRecord> records() const
    {
        const std::lock_guard guard(m_lock);
        return m_records;
    }

private:
    mutable std::mutex m_lock;
    QList<ActRecord> m_records;
};

} // namespace muster::demo
