// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Who is calling Volcengine Live? A signature over the request as it arrived.
// Owned by LiveService; const and any thread. Source: Volcengine Live documentation, "Signing
// mechanism" (6469/1126804).
#pragma once

#include "app/demo/demoaccount.h"
#include "app/demo/exchange.h"
#include "app/demo/tasksimulation.h"

namespace muster::demo {

//! \brief Why \a request, signed for \a account or not, is not let in at \a now (ms since 1970).
[[nodiscard]] LiveRefusal liveSignatureProblem(const DemoRequest &request,
                                               const DemoAccount &account, qint64 now);

} // namespace muster::demo
