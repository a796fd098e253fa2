// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cloud/huawei/huaweiprovider.h"
#include "app/cloud/provider.h"
#include "app/cloud/volcengine/volcengineprovider.h"

namespace muster {

QList<Provider> registeredProviders() { return { huawei::provider(), volcengine::provider() }; }

} // namespace muster
