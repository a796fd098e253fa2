// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Volcengine Live under one connection. Owned by whoever opened the connection; UI thread.
#pragma once

#include "app/cloud/cloud.h"
#include "app/cloud/provider.h"
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

class VolcengineCloud final : public Cloud
{
    Q_OBJECT

public:
    VolcengineCloud(const LiveSetup &setup, const CloudContext &context);

    [[nodiscard]] const QList<FleetKind> &kinds() const override { return m_kinds; }
    [[nodiscard]] QString projectId() const override { return {}; }
    [[nodiscard]] QString account() const override { return m_account->name(); }
    [[nodiscard]] ListOperation *list(const KindId &kind, QObject *parent) override;
    [[nodiscard]] ActOperation *act(const KindId &kind, const QList<Target> &targets,
                                    QObject *parent) override;
    [[nodiscard]] FollowOperation *follow(const QList<OpenTarget> &targets,
                                          QObject *parent) override;
    [[nodiscard]] AuthOperation *renewSignIn(QObject *parent) override;
    void setCredentials(const Credentials &credentials) override;
    void tryAgain() override;

private:
    void useKey(const AccessKey &key);

    const QList<FleetKind> m_kinds;
    const LiveEndpoint m_endpoint;
    const std::shared_ptr<kit::Paces> m_paces;
    Account *m_account = nullptr; // a child
    LiveLine m_line;
};

} // namespace muster::volcengine
