// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/demo/faults.h"

#include "app/demo/stablehash.h"

namespace muster::demo {

namespace {

constexpr quint64 rateSalt = 0x429;
constexpr quint64 faultSalt = 0x5ff;
constexpr quint64 sideSalt = 0x51de;

} // namespace

Fault faultFor(quint64 requestNumber, const DemoSettings &settings)
{
    if (unitOf(stableHash(settings.seed, rateSalt, requestNumber)) < settings.tooManyRequests)
        return Fault::TooManyRequests;
    if (unitOf(stableHash(settings.seed, faultSalt, requestNumber)) >= settings.serverFaults)
        return Fault::None;
    const bool after = unitOf(stableHash(settings.seed, sideSalt, requestNumber)) < 0.5;
    return after ? Fault::AfterWork : Fault::BeforeWork;
}

} // namespace muster::demo
