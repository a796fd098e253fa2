// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/connections/connectionrules.h"

#include "app/connections/connectionstore.h"
#include "app/connections/lookalike.h"
#include "app/core/hostrule.h"
#include "app/core/visibletext.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

using Fault = std::optional<InputFault>;

constexpr qsizetype maxName = 80;
constexpr qsizetype maxId = 64;
constexpr qsizetype maxKey = 128;
constexpr qsizetype maxSecret = 2'000;
constexpr qsizetype maxToken = 16'384;

//! How access keys begin at clouds that are no providers of ours, but that people have keys of.
constexpr QLatin1StringView foreignPrefixes[] = { "AKIA"_L1, "ASIA"_L1, "LTAI"_L1, "AKID"_L1 };

bool consistsOf(const QString &text, QLatin1StringView extra)
{
    return std::all_of(text.cbegin(), text.cend(), [extra](QChar c) {
        return (c.unicode() < 0x80 && c.isLetterOrNumber()) || extra.contains(c);
    });
}

bool isPrintableAscii(const QString &text)
{
    return std::all_of(text.cbegin(), text.cend(),
                       [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x7f; });
}

Fault nameProblem(const QString &name, const QStringList &others)
{
    if (name.trimmed().isEmpty())
        return InputFault::Required;
    if (name.size() > maxName)
        return InputFault::TooLong;
    if (!isVisibleText(name)) // it would pass for another one
        return InputFault::InvisibleCharacters;
    const bool taken = std::any_of(others.cbegin(), others.cend(), [&name](const QString &other) {
        return isSameName(name, other);
    });
    return taken ? Fault(InputFault::NotUnique) : std::nullopt;
}

Fault nameHint(const QString &name, const QStringList &others)
{
    if (!looksLike(name, others).isEmpty())
        return InputFault::LooksLikeAnother;
    return mixesScripts(name) ? Fault(InputFault::MixedScripts) : std::nullopt;
}

Fault idProblem(const QString &id, bool required)
{
    if (id.isEmpty())
        return required ? Fault(InputFault::Required) : std::nullopt;
    if (id.size() > maxId)
        return InputFault::TooLong;
    return consistsOf(id, "-_"_L1) ? std::nullopt : Fault(InputFault::BadCharacters);
}

Fault keyProblem(const QString &key, qsizetype longest, bool required)
{
    if (key.isEmpty())
        return required ? Fault(InputFault::Required) : std::nullopt;
    if (key.size() > longest)
        return InputFault::TooLong;
    return isPrintableAscii(key) ? std::nullopt : Fault(InputFault::BadCharacters);
}

// Names and passwords may hold any letter, also Chinese ones.
Fault loginProblem(const QString &text)
{
    if (text.isEmpty())
        return InputFault::Required;
    return text.size() > maxSecret ? Fault(InputFault::TooLong) : std::nullopt;
}

Fault endpointProblem(const QUrl &url, bool required)
{
    if (url.isEmpty())
        return required ? Fault(InputFault::Required) : std::nullopt;
    if (!url.isValid() || !isClearHost(url.host()) || !url.userInfo().isEmpty())
        return InputFault::BadUrl;
    const bool safe
        = url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && isLoopbackHost(url.host()));
    if (!safe)
        return InputFault::NotHttps;
    const bool bare
        = (url.path().isEmpty() || url.path() == "/"_L1) && !url.hasQuery() && !url.hasFragment();
    return bare ? std::nullopt : Fault(InputFault::HasPath);
}

bool hasShape(const QString &key, const ProviderRules &rules)
{
    if (rules.keyPattern.isEmpty())
        return false;
    const QRegularExpression shape(QRegularExpression::anchoredPattern(rules.keyPattern));
    return shape.match(key).hasMatch();
}

ProviderRules rulesOf(const QString &provider, const QList<ProviderRules> &rules)
{
    const auto it
        = std::find_if(rules.cbegin(), rules.cend(), [&provider](const ProviderRules &known) {
              return known.provider == provider;
          });
    return it == rules.cend() ? ProviderRules {} : *it;
}

Fault keyHint(const QString &key, const QString &provider, const QList<ProviderRules> &rules)
{
    const bool isForeign
        = std::any_of(std::begin(foreignPrefixes), std::end(foreignPrefixes),
                      [&key](QLatin1StringView prefix) { return key.startsWith(prefix); });
    const bool isOwn = hasShape(key, rulesOf(provider, rules));
    const bool isAnothers = !isOwn
        && std::any_of(rules.cbegin(), rules.cend(),
                       [&key](const ProviderRules &known) { return hasShape(key, known); });
    if (isForeign || isAnothers)
        return InputFault::OtherProvider;
    // Permanent keys of Huawei Cloud have 20 characters, those of others up to three times that.
    const bool usual = key.size() >= 16 && key.size() <= 64;
    return usual ? std::nullopt : Fault(InputFault::UnusualLength);
}

class Problems
{
public:
    void check(ConnectionField field, Fault fault, bool blocking = true)
    {
        if (fault)
            list.append({ field, *fault, blocking });
    }
    QList<FieldProblem> list;
};

void checkAccessKey(Problems &problems, const AccessKey &key, const QString &provider,
                    const QList<ProviderRules> &rules)
{
    const Fault problem = keyProblem(key.accessKeyId, maxKey, true);
    problems.check(ConnectionField::AccessKeyId, problem);
    if (!problem)
        problems.check(ConnectionField::AccessKeyId, keyHint(key.accessKeyId, provider, rules),
                       false);
    problems.check(ConnectionField::SecretKey, keyProblem(key.secretKey.reveal(), maxSecret, true));
    problems.check(ConnectionField::SecurityToken,
                   keyProblem(key.securityToken.reveal(), maxToken, false));
}

void checkLogin(Problems &problems, const PasswordLogin &login)
{
    problems.check(ConnectionField::AccountName, loginProblem(login.accountName));
    problems.check(ConnectionField::UserName, loginProblem(login.userName));
    problems.check(ConnectionField::Password, loginProblem(login.password.reveal()));
    const QString &code = login.passcode.reveal();
    problems.check(ConnectionField::UserId, idProblem(login.userId, !code.isEmpty()));
    if (!code.isEmpty() && !isPasscode(code))
        problems.check(ConnectionField::Passcode, InputFault::NotSixDigits);
}

} // namespace

QList<FieldProblem> problemsOf(const Connection &connection, const Credentials &credentials,
                               const QStringList &otherNames, const QList<ProviderRules> &rules)
{
    Problems problems;
    const Fault inName = nameProblem(connection.name, otherNames);
    problems.check(ConnectionField::Name, inName);
    if (!inName)
        problems.check(ConnectionField::Name, nameHint(connection.name, otherNames), false);
    problems.check(ConnectionField::Provider, idProblem(connection.provider, true));
    if (const auto *key = std::get_if<AccessKey>(&credentials))
        checkAccessKey(problems, *key, connection.provider, rules);
    else if (const auto *login = std::get_if<PasswordLogin>(&credentials))
        checkLogin(problems, *login);
    else if (const auto *pasted = std::get_if<PastedToken>(&credentials))
        problems.check(ConnectionField::Token, keyProblem(pasted->token.reveal(), maxToken, true));

    const bool ownEndpoints = connection.region.isEmpty();
    const bool byPassword = credentialKindOf(credentials) == CredentialKind::Password;
    problems.check(ConnectionField::Region, idProblem(connection.region, false));
    problems.check(ConnectionField::Endpoint, endpointProblem(connection.endpoint, ownEndpoints));
    problems.check(ConnectionField::IdentityEndpoint,
                   endpointProblem(connection.identityEndpoint, ownEndpoints && byPassword));
    // A password's token is asked for by region and tells the project; without a region, or in a
    // signed request, the project must be named, where there are projects at all.
    const bool needsProject
        = rulesOf(connection.provider, rules).hasProjects && (ownEndpoints || !byPassword);
    problems.check(ConnectionField::ProjectId, idProblem(connection.projectId, needsProject));
    return problems.list;
}

bool isPasscode(const QString &text)
{
    return text.size() == passcodeDigits
        && std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isTestedAlike(const Connection &one, const Connection &other)
{
    return one.provider == other.provider && one.region == other.region
        && one.endpoint == other.endpoint && one.identityEndpoint == other.identityEndpoint
        && one.projectId == other.projectId && one.options == other.options
        && one.network == other.network && one.credentialKind == other.credentialKind;
}

bool hasBlocking(const QList<FieldProblem> &problems)
{
    return std::any_of(problems.cbegin(), problems.cend(),
                       [](const FieldProblem &problem) { return problem.blocking; });
}

QString withoutBlanks(const QString &text)
{
    QString kept;
    kept.reserve(text.size());
    for (const QChar c : text) {
        const bool invisible = c.isSpace() || c.category() == QChar::Other_Control
            || c.category() == QChar::Other_Format;
        if (!invisible)
            kept.append(c);
    }
    return kept;
}

bool isUsableEndpoint(const QUrl &url) { return !endpointProblem(url, true); }

} // namespace muster
