// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Leave to send, for everything that uses one key: its pace, and whether it is accepted at all.
// Owned by VolcengineCloud; UI thread.
#pragma once

#include "app/cloud/kit/gate.h"
#include "app/cloud/volcengine/requests.h"

namespace muster::volcengine {

class Account final : public kit::Gate
{
    Q_OBJECT

public:
    Account(AccessKey key, LiveEndpoint endpoint, std::shared_ptr<kit::Paces> paces, Clock &clock,
            QObject *parent, int refusals = 0);

    //! \brief See Cloud::account; empty without a key.
    [[nodiscard]] const QString &name() const { return m_name; }

    [[nodiscard]] HttpRequest authorised(const LiveRequest &request) const;
    //! \brief The same as it is shown before it is sent: without a secret.
    [[nodiscard]] PlannedCall planned(const LiveRequest &request) const;

    //! \brief The cloud found an Act too early: slower for a while.
    void noteThrottled();
    //! \brief How often in a row the cloud has refused \a key; 0 for another than ours.
    [[nodiscard]] int refusalsOf(const AccessKey &key) const;

private:
    const AccessKey m_key;
    const LiveEndpoint m_endpoint;
    const QString m_name;
    const std::shared_ptr<kit::Paces> m_paces;
    const Clock &m_clock;
};

} // namespace muster::volcengine
