// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Volcengine Live under one connection. That the cloud no longer knows a call is learned once for
// the whole of it: a later call then sends the successor. Owned by whoever opened the
// connection; UI thread.
#pragma once

#include "app/cloud/kit/gatedcloud.h"
#include "app/cloud/volcengine/pageread.h"

namespace muster::volcengine {

//! \brief What a connection asks for, worked out.
struct LiveSetup
{
    AccessKey key;
    LiveEndpoint endpoint;
    EnableAction action = EnableAction::Restart;
    bool actionChosen = false; //!< by a person: then there is no falling back
    std::shared_ptr<kit::Paces> paces;
    std::chrono::milliseconds actInterval { 100 }; //!< what the engine keeps between two calls
    std::chrono::milliseconds steadyInterval { 0 }; //!< what the paces come to
};

class VolcengineCloud final : public kit::GatedCloud
{
    Q_OBJECT

public:
    VolcengineCloud(const LiveSetup &setup, const CloudContext &context);

    [[nodiscard]] QString projectId() const override { return {}; }
    [[nodiscard]] QString account() const override { return m_line.account->name(); }
    [[nodiscard]] ListOperation *list(const KindId &kind, QObject *parent) override;
    [[nodiscard]] ActOperation *act(const KindId &kind, const QList<Target> &targets,
                                    QObject *parent) override;
    [[nodiscard]] Result<PlannedCall> describe(const KindId &kind,
                                               const QList<Target> &targets) const override;
    [[nodiscard]] FollowOperation *follow(const QList<OpenTarget> &targets,
                                          QObject *parent) override;
    void setCredentials(const Credentials &credentials) override;

private:
    void useKey(const AccessKey &key, int refusals);

    const LiveEndpoint m_endpoint;
    const std::shared_ptr<kit::Paces> m_paces;
    LiveLine m_line; // its account is a child
};

} // namespace muster::volcengine
