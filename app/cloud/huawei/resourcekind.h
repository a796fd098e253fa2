// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The two kinds of resource of Huawei Cloud Phone that can be restarted.
// Plain value: no owner, any thread.
#pragma once

#include "app/core/ids.h"

#include <optional>

namespace muster::huawei {

enum class ResourceKind {
    Servers, //!< cloud phone servers
    EncodeServers,
};

[[nodiscard]] KindId kindId(ResourceKind kind); //!< "huawei.servers", "huawei.encode-servers"
[[nodiscard]] std::optional<ResourceKind> resourceKind(const KindId &id);
//! \brief The field that holds a resource's id: "server_id" or "encode_server_id".
[[nodiscard]] QString idField(ResourceKind kind);

} // namespace muster::huawei
