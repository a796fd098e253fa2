// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cloud/kit/gatedcloud.h"

#include <utility>

namespace muster::kit {

GatedCloud::GatedCloud(QList<FleetKind> kinds)
    : m_kinds(std::move(kinds))
{
}

AuthOperation *GatedCloud::renewSignIn(QObject *parent) { return m_gate->tryPermit(parent); }

void GatedCloud::tryAgain() { m_gate->allowOneTry(); }

void GatedCloud::useGate(Gate *gate)
{
    if (m_gate)
        m_gate->disconnect(this);
    m_gate = gate;
    connect(gate, &Gate::refused, this, &Cloud::credentialsRefused);
    connect(gate, &Gate::accepted, this, &Cloud::credentialsAccepted);
}

} // namespace muster::kit
