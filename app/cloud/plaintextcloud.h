// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The border through which every text of a cloud comes into the program: what passes is bounded in
// length, visible on one line, and free of the secrets that are in use, whichever cloud it is.
// Made by the provider that guarded() returns; UI thread.
#pragma once

#include "app/cloud/provider.h"
#include "app/log/knownsecrets.h"

#include <deque>
#include <memory>
#include <vector>

namespace muster {

//! \brief Passes everything on to another cloud, and what that says back as plain text.
//!
//! Ids that are sent back to the cloud must stay as they are: a row whose id is longer than an id
//! can be, cannot be seen, or repeats a secret is left out, since it may not be shown as it is, and
//! nobody could tell what would be restarted.
class PlainTextCloud final : public Cloud
{
    Q_OBJECT

public:
    PlainTextCloud(std::unique_ptr<Cloud> cloud, const Credentials &credentials,
                   KnownSecrets &secrets);
    ~PlainTextCloud() override;

    [[nodiscard]] const QList<FleetKind> &kinds() const override;
    [[nodiscard]] QString projectId() const override;
    [[nodiscard]] QString account() const override;
    [[nodiscard]] ListOperation *list(const KindId &kind, QObject *parent) override;
    [[nodiscard]] ActOperation *act(const KindId &kind, const QList<Target> &targets,
                                    QObject *parent) override;
    [[nodiscard]] Result<PlannedCall> describe(const KindId &kind,
                                               const QList<Target> &targets) const override;
    [[nodiscard]] FollowOperation *follow(const QList<OpenTarget> &targets,
                                          QObject *parent) override;
    [[nodiscard]] AuthOperation *renewSignIn(QObject *parent) override;
    void setCredentials(const Credentials &credentials) override;
    void tryAgain() override;

private:
    const std::unique_ptr<Cloud> m_cloud;
    KnownSecrets &m_secrets;
    // What is in flight may still repeat the ones before.
    std::vector<std::unique_ptr<KnownSecrets::Keeper>> m_keepers;
    std::deque<std::unique_ptr<KnownSecrets::Keeper>> m_obtained; // by signing in; the latest
};

//! \brief \a provider, with every cloud and every search for projects that it opens behind that
//! border. \a secrets outlives them.
[[nodiscard]] Provider guarded(const Provider &provider, KnownSecrets &secrets);

//! \brief \a error as it may be kept and shown; lines of Error::detail stay lines.
[[nodiscard]] Error plainError(Error error, const KnownSecrets &secrets);

} // namespace muster
