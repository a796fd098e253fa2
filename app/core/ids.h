// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Strong identifiers, so that a job id cannot be passed where a target id is meant.
// Plain values: no owner, any thread. All are opaque text as the cloud gave it.
#pragma once

#include <QHash>
#include <QMetaType>
#include <QString>

namespace muster {

//! \brief Opaque text id; \c Tag only makes the types differ.
template <typename Tag> struct Id
{
    QString value;

    [[nodiscard]] bool isEmpty() const { return value.isEmpty(); }

    friend bool operator==(const Id &a, const Id &b) = default;
    friend auto operator<=>(const Id &a, const Id &b) { return a.value.compare(b.value) <=> 0; }
    friend size_t qHash(const Id &id, size_t seed = 0) noexcept { return qHash(id.value, seed); }
};

using ConnectionId = Id<struct ConnectionTag>; //!< a connection of ours (UUID text)
using KindId = Id<struct KindTag>; //!< a kind of fleet, e.g. "huawei.servers"
using TargetId = Id<struct TargetTag>; //!< one resource, as the cloud names it
using RequestId = Id<struct RequestTag>; //!< the cloud's id of one answered call
using JobId = Id<struct JobTag>; //!< the cloud's id of one target's job
using RunId = Id<struct RunTag>; //!< a run of ours (UUID text)

} // namespace muster
