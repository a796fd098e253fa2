// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Which requests meet a bad moment: decided by the seed and the request's number.
// Pure function: no owner, any thread.
#pragma once

#include "app/demo/demosettings.h"

namespace muster::demo {

enum class Fault {
    None,
    TooManyRequests, //!< 429, nothing was done
    BeforeWork, //!< 5xx, nothing was done
    AfterWork, //!< 5xx although the work was done: what makes an outcome unknown
};

[[nodiscard]] Fault faultFor(quint64 requestNumber, const DemoSettings &settings);

} // namespace muster::demo
