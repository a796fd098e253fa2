// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What a cloud is whose requests all go through one gate: its kinds, and what its gate says and is
// told. Owned by what opened the connection; UI thread.
#pragma once

#include "app/cloud/kit/gate.h"

namespace muster::kit {

class GatedCloud : public Cloud
{
    Q_OBJECT

public:
    explicit GatedCloud(QList<FleetKind> kinds);

    [[nodiscard]] const QList<FleetKind> &kinds() const final { return m_kinds; }
    //! \brief A permit that can be had is all the proof there is: what must be done before it, the
    //! gate does.
    [[nodiscard]] AuthOperation *renewSignIn(QObject *parent) final;
    void tryAgain() final;

protected:
    //! \brief What begins from now on asks \a gate, a child. The one before stays for what is in
    //! flight, and is heard no more.
    void useGate(Gate *gate);

private:
    const QList<FleetKind> m_kinds;
    Gate *m_gate = nullptr;
};

} // namespace muster::kit
