// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cloud/huawei/resourcekind.h"

namespace muster::huawei {

using namespace Qt::StringLiterals;

KindId kindId(ResourceKind kind)
{
    return KindId { kind == ResourceKind::Servers ? u"huawei.servers"_s
                                                  : u"huawei.encode-servers"_s };
}

std::optional<ResourceKind> resourceKind(const KindId &id)
{
    for (const ResourceKind kind : { ResourceKind::Servers, ResourceKind::EncodeServers }) {
        if (kindId(kind) == id)
            return kind;
    }
    return std::nullopt;
}

QString idField(ResourceKind kind)
{
    return kind == ResourceKind::Servers ? u"server_id"_s : u"encode_server_id"_s;
}

} // namespace muster::huawei
