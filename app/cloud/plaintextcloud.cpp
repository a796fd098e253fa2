// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cloud/plaintextcloud.h"

#include "app/core/visibletext.h"
#include "app/log/logcategories.h"

#include <utility>

namespace muster {

namespace {

// So many sign-ins ago what they brought is in no request that is still in flight.
constexpr std::size_t mostObtained = 16;
// Read beyond the limit, so that a secret which the cut goes through is still known as one.
constexpr qsizetype beyondCut = 8'192;

QString hiddenUpTo(const QString &text, qsizetype limit, const KnownSecrets &secrets)
{
    return secrets.hidden(text.size() > limit + beyondCut ? text.left(limit + beyondCut) : text);
}

QString plain(const QString &text, qsizetype limit, const KnownSecrets &secrets)
{
    return visibleText(hiddenUpTo(text, limit, secrets), limit);
}

void clean(std::optional<Error> &error, const KnownSecrets &secrets)
{
    if (error)
        error = plainError(*std::move(error), secrets);
}

Result<void> plainResult(const Result<void> &result, const KnownSecrets &secrets)
{
    return result ? result : plainError(result.error(), secrets);
}

bool isPlainId(const TargetId &id, const KnownSecrets &secrets)
{
    return id.value.size() <= longest::id && isVisibleText(id.value)
        && secrets.hidden(id.value) == id.value;
}

QList<FleetRow> plainRows(const QList<FleetRow> &rows, const KnownSecrets &secrets)
{
    QList<FleetRow> plainOnes;
    plainOnes.reserve(rows.size());
    for (FleetRow row : rows) {
        if (!isPlainId(row.id, secrets)) {
            qCWarning(logCloud) << "a row was left out: its id is no plain text, or too long";
            continue;
        }
        row.name = plain(row.name, longest::name, secrets);
        row.status = plain(row.status, longest::code, secrets);
        for (qsizetype i = 0; i < row.cells.size(); ++i) {
            const QString &cell = std::as_const(row.cells).at(i);
            // Equal lists share their memory: not one is copied without need.
            if (QString safe = plain(cell, longest::name, secrets); safe != cell)
                row.cells[i] = std::move(safe);
        }
        plainOnes.append(std::move(row));
    }
    return plainOnes;
}

ActAnswer plainAnswer(ActAnswer answer, const KnownSecrets &secrets)
{
    answer.requestId.value = plain(answer.requestId.value, longest::id, secrets);
    clean(answer.error, secrets);
    for (TargetAnswer &target : answer.targets) {
        target.jobId.value = plain(target.jobId.value, longest::id, secrets);
        clean(target.error, secrets);
    }
    return answer;
}

// Made without secrets; where one is part of an address or an id all the same, it is not shown.
PlannedCall plainCall(PlannedCall call, const KnownSecrets &secrets)
{
    const auto hide = [&secrets](QByteArray &bytes) {
        const QString text = QString::fromUtf8(bytes);
        if (const QString safe = secrets.hidden(text); safe != text)
            bytes = safe.toUtf8();
    };
    for (auto &[name, value] : call.headers)
        hide(value);
    hide(call.body);
    QByteArray url = call.url.toEncoded(QUrl::FullyEncoded);
    hide(url);
    call.url = QUrl::fromEncoded(url);
    return call;
}

QList<TargetProgress> plainProgress(QList<TargetProgress> progress, const KnownSecrets &secrets)
{
    for (TargetProgress &target : progress) {
        target.jobId.value = plain(target.jobId.value, longest::id, secrets);
        clean(target.error, secrets);
    }
    return progress;
}

// An operation passes its own on; it is the parent of that, so that both go together.

class PlainList final : public ListOperation
{
public:
    using ListOperation::ListOperation;

    void follow(ListOperation *inner, const KnownSecrets &secrets)
    {
        m_inner = inner;
        connect(inner, &ListOperation::rowsArrived, this,
                [this, &secrets](const QList<FleetRow> &rows, qsizetype total) {
                    const QList<FleetRow> plain = plainRows(rows, secrets);
                    m_leftOut += rows.size() - plain.size();
                    emit rowsArrived(plain, total);
                });
        connect(inner, &ListOperation::finished, this,
                [this, &secrets](const Result<ListSummary> &result) {
                    if (!result) {
                        emit finished(plainError(result.error(), secrets));
                        return;
                    }
                    ListSummary summary = *result;
                    summary.rows -= m_leftOut;
                    summary.unreadable += m_leftOut;
                    emit finished(summary);
                });
    }
    void cancel() override { m_inner->cancel(); }

private:
    ListOperation *m_inner = nullptr;
    qsizetype m_leftOut = 0;
};

class PlainAct final : public ActOperation
{
public:
    using ActOperation::ActOperation;

    void follow(ActOperation *inner, const KnownSecrets &secrets)
    {
        inner->setMayLeave([this] { return mayLeave(); });
        connect(inner, &ActOperation::finished, this, [this, &secrets](const ActAnswer &answer) {
            emit finished(plainAnswer(answer, secrets));
        });
    }
};

class PlainFollow final : public FollowOperation
{
public:
    using FollowOperation::FollowOperation;

    void follow(FollowOperation *inner, const KnownSecrets &secrets)
    {
        m_inner = inner;
        connect(inner, &FollowOperation::progressed, this,
                [this, &secrets](const QList<TargetProgress> &progress) {
                    emit progressed(plainProgress(progress, secrets));
                });
        connect(inner, &FollowOperation::partFailed, this,
                [this, &secrets](const QList<RequestId> &requests, const Error &error) {
                    emit partFailed(requests, plainError(error, secrets));
                });
        connect(inner, &FollowOperation::finished, this,
                [this, &secrets](const Result<void> &result) {
                    emit finished(plainResult(result, secrets));
                });
    }
    void cancel() override { m_inner->cancel(); }

private:
    FollowOperation *m_inner = nullptr;
};

class PlainAuth final : public AuthOperation
{
public:
    using AuthOperation::AuthOperation;

    void follow(AuthOperation *inner, const KnownSecrets &secrets)
    {
        connect(inner, &AuthOperation::finished, this,
                [this, &secrets](const Result<void> &result) {
                    emit finished(plainResult(result, secrets));
                });
    }
};

class PlainSearch final : public ProjectSearch
{
public:
    PlainSearch(std::unique_ptr<KnownSecrets::Keeper> keeper, QObject *parent)
        : ProjectSearch(parent)
        , m_keeper(std::move(keeper))
    {
    }

    void follow(ProjectSearch *inner, KnownSecrets &secrets)
    {
        connect(inner, &ProjectSearch::secretObtained, this,
                [this, &secrets](const Secret &secret) { m_obtained = secrets.keep({ secret }); });
        connect(inner, &ProjectSearch::finished, this,
                [this, &secrets](const Result<QList<ProjectInfo>> &result) {
                    if (!result) {
                        emit finished(plainError(result.error(), secrets));
                        return;
                    }
                    QList<ProjectInfo> projects = *result;
                    projects.removeIf([&secrets](const ProjectInfo &project) {
                        return !isPlainId(TargetId { project.id }, secrets);
                    });
                    for (ProjectInfo &project : projects)
                        project.name = plain(project.name, longest::name, secrets);
                    emit finished(projects);
                });
    }

private:
    const std::unique_ptr<KnownSecrets::Keeper> m_keeper;
    std::unique_ptr<KnownSecrets::Keeper> m_obtained;
};

} // namespace

Error plainError(Error error, const KnownSecrets &secrets)
{
    if (!error.code.own())
        error.code = plain(error.code.cloud(), longest::code, secrets);
    error.message = plain(error.message, longest::message, secrets);
    error.requestId = plain(error.requestId, longest::id, secrets);
    error.detail = visibleLines(
        boundedText(hiddenUpTo(error.detail, longest::detail, secrets), longest::detail));
    if (error.certificate) {
        for (QString *text :
             { &error.certificate->host, &error.certificate->subject, &error.certificate->issuer })
            *text = plain(*text, longest::detail, secrets);
    }
    return error;
}

PlainTextCloud::PlainTextCloud(std::unique_ptr<Cloud> cloud, const Credentials &credentials,
                               KnownSecrets &secrets)
    : m_cloud(std::move(cloud))
    , m_secrets(secrets)
{
    m_keepers.push_back(secrets.keep(credentials));
    connect(m_cloud.get(), &Cloud::credentialsRefused, this,
            [this](const Error &error) { emit credentialsRefused(plainError(error, m_secrets)); });
    connect(m_cloud.get(), &Cloud::secretObtained, this, [this](const Secret &secret) {
        m_obtained.push_back(m_secrets.keep({ secret }));
        if (m_obtained.size() > mostObtained)
            m_obtained.pop_front();
    });
    connect(m_cloud.get(), &Cloud::projectFound, this, &Cloud::projectFound);
    connect(m_cloud.get(), &Cloud::accountChanged, this, &Cloud::accountChanged);
    connect(m_cloud.get(), &Cloud::credentialsAccepted, this, &Cloud::credentialsAccepted);
}

PlainTextCloud::~PlainTextCloud() = default;

const QList<FleetKind> &PlainTextCloud::kinds() const { return m_cloud->kinds(); }

QString PlainTextCloud::projectId() const { return m_cloud->projectId(); }

QString PlainTextCloud::account() const { return m_cloud->account(); }

ListOperation *PlainTextCloud::list(const KindId &kind, QObject *parent)
{
    auto *operation = new PlainList(parent);
    operation->follow(m_cloud->list(kind, operation), m_secrets);
    return operation;
}

ActOperation *PlainTextCloud::act(const KindId &kind, const QList<Target> &targets, QObject *parent)
{
    auto *operation = new PlainAct(parent);
    operation->follow(m_cloud->act(kind, targets, operation), m_secrets);
    return operation;
}

Result<PlannedCall> PlainTextCloud::describe(const KindId &kind, const QList<Target> &targets) const
{
    Result<PlannedCall> call = m_cloud->describe(kind, targets);
    return call ? Result<PlannedCall>(plainCall(*std::move(call), m_secrets))
                : Result<PlannedCall>(plainError(call.error(), m_secrets));
}

FollowOperation *PlainTextCloud::follow(const QList<OpenTarget> &targets, QObject *parent)
{
    auto *operation = new PlainFollow(parent);
    operation->follow(m_cloud->follow(targets, operation), m_secrets);
    return operation;
}

AuthOperation *PlainTextCloud::renewSignIn(QObject *parent)
{
    auto *operation = new PlainAuth(parent);
    operation->follow(m_cloud->renewSignIn(operation), m_secrets);
    return operation;
}

void PlainTextCloud::setCredentials(const Credentials &credentials)
{
    m_keepers.push_back(m_secrets.keep(credentials));
    m_cloud->setCredentials(credentials);
}

void PlainTextCloud::tryAgain() { m_cloud->tryAgain(); }

Provider guarded(const Provider &provider, KnownSecrets &secrets)
{
    Provider safe = provider;
    safe.open = [open = provider.open, &secrets](const Connection &connection,
                                                 const Credentials &credentials,
                                                 const CloudContext &context) {
        return std::make_unique<PlainTextCloud>(open(connection, credentials, context), credentials,
                                                secrets);
    };
    if (provider.findProjects) {
        safe.findProjects = [find = provider.findProjects, &secrets](
                                const Connection &connection, const Credentials &credentials,
                                const CloudContext &context, QObject *parent) -> ProjectSearch * {
            auto *search = new PlainSearch(secrets.keep(credentials), parent);
            search->follow(find(connection, credentials, context, search), secrets);
            return search;
        };
    }
    return safe;
}

} // namespace muster
