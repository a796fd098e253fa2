// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cloud/huawei/signin.h"

#include "app/cloud/huawei/errorparser.h"
#include "app/cloud/huawei/parsers.h"
#include "app/cloud/kit/answers.h"
#include "app/log/logcategories.h"
#include "app/net/readretry.h"

#include <algorithm>

namespace muster::huawei {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 longestMargin = 3600; // a token of 24 h is renewed after 23 h

Error problem(ErrorKind kind, const QString &detail)
{
    Error error;
    error.kind = kind;
    error.detail = detail;
    return error;
}

// Identity and Access Management API Reference, "Error Codes".
constexpr QLatin1StringView wrongPasscodeCode("IAM.1061");

// For what a person must do here, the cloud's own words say too little.
Error badCredentials(OwnError code, Error error)
{
    QStringList words { error.code.cloud(), error.message };
    words.removeAll(QString());
    error.kind = ErrorKind::BadCredentials;
    error.code = code;
    error.message = words.join(u", "_s);
    return error;
}

} // namespace

SignIn::SignIn(SignInSetup setup, Transport &transport, Clock &clock, Random &random,
               QObject *parent)
    : Gate({ credentialKindOf(setup.credentials) == CredentialKind::AccessKey, setup.refusals, {} },
           clock, parent)
    , m_setup(std::move(setup))
    , m_transport(transport)
    , m_clock(clock)
    , m_random(random)
    , m_projectId(m_setup.projectId)
{
    connect(this, &Gate::refused, this, [this] { m_token = {}; });
}

HttpRequest SignIn::provenBy(const Credentials &credentials, const Secret &token,
                             const ServiceRequest &request, const QUrl &endpoint) const
{
    if (const auto *key = std::get_if<AccessKey>(&credentials))
        return signedWith(request, endpoint, *key, m_projectId, m_clock.now());
    const auto *pasted = std::get_if<PastedToken>(&credentials);
    return withToken(request, endpoint, pasted ? pasted->token : token);
}

HttpRequest SignIn::authorised(const ServiceRequest &request, const QUrl &endpoint) const
{
    return provenBy(m_setup.credentials, m_token, request, endpoint);
}

PlannedCall SignIn::planned(const ServiceRequest &request, const QUrl &endpoint) const
{
    const Credentials words = kit::standIns(m_setup.credentials);
    return kit::planned(provenBy(words, kit::tokenWord(), request, endpoint), "X-Sdk-Date");
}

void SignIn::noteTokenRefused(quint64 generation)
{
    if (generation == m_generation)
        m_token = {};
}

int SignIn::refusalsOf(const Credentials &credentials) const
{
    return credentials == m_setup.credentials ? refusals() : 0;
}

Error SignIn::asRefusal(const Error &error) const
{
    Error told = error;
    if (credentialKind() != CredentialKind::AccessKey)
        told.clockOffset.reset(); // nothing was signed
    if (credentialKind() == CredentialKind::Token)
        return badCredentials(OwnError::PastedTokenEnded, told);
    told = Gate::asRefusal(told);
    return told.code.cloud() == wrongPasscodeCode ? badCredentials(OwnError::PasscodeRefused, told)
                                                  : told;
}

bool SignIn::isReady() const
{
    if (credentialKind() != CredentialKind::Password)
        return !m_projectId.isEmpty();
    return !m_token.isEmpty() && !(m_renewAt.isValid() && m_clock.now() >= m_renewAt);
}

void SignIn::prepare()
{
    if (m_call)
        return;
    if (m_setup.projectId.isEmpty() && m_setup.projectName.isEmpty()) {
        failWaiting(problem(ErrorKind::InvalidInput,
                            u"The connection names neither a region nor a project ID."_s));
        return;
    }
    const auto *login = std::get_if<PasswordLogin>(&m_setup.credentials);
    if (!login) {
        askForProject();
    } else if (!login->userId.isEmpty() && (m_passcodeUsed || login->passcode.isEmpty())) {
        refuse(ownError(OwnError::PasscodeNeeded));
    } else {
        m_passcodeUsed = true;
        askForToken(*login);
    }
}

void SignIn::askForToken(const PasswordLogin &login)
{
    // Sent as an Act: too many wrong passwords lock the user, so nothing may send it twice.
    const ServiceRequest request
        = tokenByPassword(login, { m_setup.projectId, m_setup.projectName });
    m_call = m_transport.act(ActRequest { unauthorised(request, m_setup.identityEndpoint) }, this);
    connect(m_call, &HttpCall::finished, this, &SignIn::onTokenAnswered);
}

void SignIn::onTokenAnswered(const Result<HttpReply> &result)
{
    std::exchange(m_call, nullptr)->deleteLater();
    // Nobody knows what became of a password that left and was not answered. The engine and the
    // watcher would ask again for as long as they wait, and too many wrong ones lock the user.
    // A code of a virtual MFA device is spent then: the next one is asked for by itself.
    const bool isByCode = !std::get<PasswordLogin>(m_setup.credentials).userId.isEmpty();
    if (!result) {
        if (result.error().delivery == Delivery::Sent && !isByCode)
            refuse(result.error());
        else
            failWaiting(result.error());
        return;
    }
    if (!kit::isSuccess(result->status)) {
        const Error error = errorOf(*result, m_clock.now());
        if (result->status == 429 || (isByCode && !kit::isRefusal(result->status)))
            failWaiting(error);
        else
            refuse(error);
        return;
    }
    const Result<TokenGrant> grant = parseTokenGrant(*result);
    if (!grant) {
        failWaiting(grant.error());
        return;
    }
    if (grant->projectId.isEmpty() && m_projectId.isEmpty()) {
        failWaiting(problem(ErrorKind::Forbidden, u"The token is for no project."_s));
        return;
    }
    m_token = grant->token;
    emit secretObtained(m_token);
    ++m_generation;
    // Counted from now, so that a wrong clock of this computer does no harm.
    const qint64 margin = std::min(longestMargin, grant->lifeSeconds / 24);
    m_renewAt
        = grant->lifeSeconds > 0 ? m_clock.now().addSecs(grant->lifeSeconds - margin) : QDateTime();
    qCInfo(logCloud, "signed in, token for %lld s", static_cast<long long>(grant->lifeSeconds));
    serveSoon();
    if (!grant->projectId.isEmpty())
        takeProject(grant->projectId);
}

void SignIn::askForProject()
{
    const bool byToken = credentialKind() == CredentialKind::Token;
    const ServiceRequest request
        = byToken ? projectsOfToken() : projectsByName(m_setup.projectName);
    m_call = new RetryingRead(
        m_transport, m_clock, m_random,
        [this, request] { return ReadRequest { authorised(request, m_setup.identityEndpoint) }; },
        this);
    connect(m_call, &HttpCall::finished, this, &SignIn::onProjectAnswered);
}

void SignIn::onProjectAnswered(const Result<HttpReply> &result)
{
    std::exchange(m_call, nullptr)->deleteLater();
    if (!result) {
        failWaiting(result.error());
        return;
    }
    if (!kit::isSuccess(result->status)) {
        const Error error = errorOf(*result, m_clock.now());
        if (result->status == 401)
            refuse(error);
        else
            failWaiting(error);
        return;
    }
    const Result<QStringList> ids = parseProjectIds(*result, m_setup.projectName);
    if (!ids) {
        failWaiting(ids.error());
        return;
    }
    noteProven();
    if (ids->size() != 1) {
        failWaiting(problem(ErrorKind::NotFound,
                            u"%1 projects are named %2. Enter the project ID."_s.arg(ids->size())
                                .arg(m_setup.projectName)));
        return;
    }
    serveSoon();
    takeProject(ids->constFirst());
}

void SignIn::takeProject(const QString &projectId)
{
    if (m_projectId == projectId)
        return;
    m_projectId = projectId;
    emit projectFound(projectId);
}

} // namespace muster::huawei
