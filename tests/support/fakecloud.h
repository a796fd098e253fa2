// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A cloud that does nothing by itself: it keeps every operation, and the test emits the answers.
#pragma once

#include "app/cloud/cloud.h"
#include "app/cloud/projectsearch.h"

#include <QPointer>

namespace muster::test {

class FakeListOperation final : public ListOperation
{
    Q_OBJECT

public:
    using ListOperation::ListOperation;
    KindId kind;
    bool cancelled = false;
    void cancel() override { cancelled = true; }
};

class FakeActOperation final : public ActOperation
{
    Q_OBJECT

public:
    using ActOperation::ActOperation;
    KindId kind;
    QList<Target> targets;
};

class FakeFollowOperation final : public FollowOperation
{
    Q_OBJECT

public:
    using FollowOperation::FollowOperation;
    QList<OpenTarget> targets;
    bool cancelled = false;
    void cancel() override { cancelled = true; }
    //! \brief The cloud cannot answer for just these.
    void failPart(const QList<RequestId> &requests, const Error &error)
    {
        emit partFailed(requests, error);
    }
    //! \brief The cloud no longer keeps the job of \a target.
    void disown(const OpenTarget &target, const Error &vendor)
    {
        emit progressed({ { target.id,
                            target.jobId,
                            target.requestId,
                            Outcome::Unknown,
                            jobGone(vendor),
                            {} } });
    }
};

class FakeAuthOperation final : public AuthOperation
{
    Q_OBJECT

public:
    using AuthOperation::AuthOperation;
};

class FakeProjectSearch final : public ProjectSearch
{
    Q_OBJECT

public:
    using ProjectSearch::ProjectSearch;
};

class FakeCloud final : public Cloud
{
    Q_OBJECT

public:
    explicit FakeCloud(QList<FleetKind> fleetKinds = { serverKind() })
        : m_kinds(std::move(fleetKinds))
    {
    }

    QList<QPointer<FakeListOperation>> lists;
    QList<QPointer<FakeActOperation>> acts;
    QList<QPointer<FakeFollowOperation>> follows;
    QList<QPointer<FakeAuthOperation>> renewals;
    int triesAgain = 0; //!< how often a person has asked
    QList<Credentials> credentials; //!< after those that it was opened with

    [[nodiscard]] const QList<FleetKind> &kinds() const override { return m_kinds; }
    QString project = QStringLiteral("fake-project"); //!< projectId()
    [[nodiscard]] QString projectId() const override { return project; }
    QString accountName = QStringLiteral("https://fake.example fake-project"); //!< of account()
    [[nodiscard]] QString account() const override { return accountName; }
    void changeAccount(const QString &name)
    {
        accountName = name;
        emit accountChanged();
    }
    [[nodiscard]] ListOperation *list(const KindId &kind, QObject *parent) override
    {
        auto *operation = new FakeListOperation(parent);
        operation->kind = kind;
        lists.append(operation);
        return operation;
    }
    [[nodiscard]] ActOperation *act(const KindId &kind, const QList<Target> &targets,
                                    QObject *parent) override
    {
        auto *operation = new FakeActOperation(parent);
        operation->kind = kind;
        operation->targets = targets;
        acts.append(operation);
        return operation;
    }
    mutable int described = 0; //!< how often describe() was asked
    std::optional<Error> undescribed; //!< why it cannot tell
    [[nodiscard]] Result<PlannedCall> describe(const KindId &kind,
                                               const QList<Target> &targets) const override
    {
        ++described;
        if (undescribed)
            return *undescribed;
        QByteArrayList ids;
        for (const Target &target : targets)
            ids.append(target.id.value.toUtf8());
        return PlannedCall { "POST",
                             QUrl(QStringLiteral("https://fake.example/") + kind.value),
                             { { "X-Auth-Token", "$TOKEN" } },
                             ids.join(',') };
    }
    [[nodiscard]] FollowOperation *follow(const QList<OpenTarget> &targets,
                                          QObject *parent) override
    {
        auto *operation = new FakeFollowOperation(parent);
        operation->targets = targets;
        follows.append(operation);
        return operation;
    }
    [[nodiscard]] AuthOperation *renewSignIn(QObject *parent) override
    {
        auto *operation = new FakeAuthOperation(parent);
        renewals.append(operation);
        return operation;
    }

    void setCredentials(const Credentials &given) override { credentials.append(given); }
    void tryAgain() override { ++triesAgain; }

    //! \brief A small kind: "5" may be picked, "2" after a warning, "8" may not.
    [[nodiscard]] static FleetKind serverKind()
    {
        FleetKind kind;
        kind.id = KindId { QStringLiteral("fake.servers") };
        kind.name = Phrase { "Fake", "Servers" };
        kind.count = Phrase { "Fake", "%n server(s)" };
        kind.verb = Phrase { "Fake", "Restart…" };
        kind.confirmTitle = Phrase { "Fake", "Restart %n server(s)?" };
        kind.confirmButton = Phrase { "Fake", "Restart %n server(s)" };
        kind.recently = Phrase { "Fake", "Restarted %1" };
        kind.last = Phrase { "Fake", "Last restart" };
        kind.allRecent = Phrase { "Fake",
                                  "Nothing to restart: all %n were restarted in the last %1 "
                                  "minutes. Tick a row to restart it again anyway." };
        kind.consequence = Phrase { "Fake", "Every phone on these servers is cut off." };
        kind.columns = { { QStringLiteral("flavor"), Phrase { "Fake", "Specifications" }, false },
                         { QStringLiteral("az"), Phrase { "Fake", "AZ" }, false } };
        kind.statuses = {
            { QStringLiteral("5"),
              { Phrase { "Fake", "Normal" }, StatusTone::Good, Eligibility::Yes, {} } },
            { QStringLiteral("2"),
              { Phrase { "Fake", "Abnormal" }, StatusTone::Warning, Eligibility::Warn,
                Phrase { "Fake", "The server is abnormal." } } },
            { QStringLiteral("8"),
              { Phrase { "Fake", "Frozen" }, StatusTone::Frozen, Eligibility::No,
                Phrase { "Fake", "Cannot be restarted: frozen." } } },
        };
        kind.unknownStatus = { Phrase { "Fake", "Unknown status" }, StatusTone::Unknown,
                               Eligibility::Warn, Phrase { "Fake", "The status is not known." } };
        kind.healthyStatus = QStringLiteral("5");
        kind.targetsPerCall = 3;
        kind.actInterval = std::chrono::milliseconds(1000);
        return kind;
    }

private:
    QList<FleetKind> m_kinds;
};

} // namespace muster::test
