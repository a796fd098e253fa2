// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The list of tasks as the window asks for it. Owned by the parent given; UI thread.
#pragma once

#include "app/cloud/cloud.h"
#include "app/cloud/volcengine/taskpages.h"

namespace muster::volcengine {

class LiveList final : public ListOperation
{
    Q_OBJECT

public:
    LiveList(const LiveLine &line, QObject *parent);
    void cancel() override;

private:
    void end(const Result<void> &result);

    TaskPages *m_pages; // a child
    bool m_ended = false;
};

} // namespace muster::volcengine
