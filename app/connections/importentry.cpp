// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/connections/importentry.h"

#include "app/connections/connectionexport.h"
#include "app/connections/connectionrules.h"
#include "app/connections/networkrules.h"
#include "app/core/visibletext.h"
#include "app/fleet/connectionjson.h"
#include "app/fleet/valuewords.h"

#include <QJsonObject>

#include <algorithm>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

struct Field
{
    QLatin1StringView name;
    QJsonValue::Type type = QJsonValue::Undefined;
    bool isRequired = false;
};

constexpr Field entryFields[] = {
    { "name"_L1, QJsonValue::String, true },       { "provider"_L1, QJsonValue::String, true },
    { "signIn"_L1, QJsonValue::String, true },     { "region"_L1, QJsonValue::String },
    { "projectId"_L1, QJsonValue::String },        { "endpoint"_L1, QJsonValue::String },
    { "identityEndpoint"_L1, QJsonValue::String }, { "secretPlace"_L1, QJsonValue::String },
    { "production"_L1, QJsonValue::Bool },         { "readOnly"_L1, QJsonValue::Bool },
    { "colour"_L1, QJsonValue::String },           { "options"_L1, QJsonValue::Object },
    { "network"_L1, QJsonValue::Object },
};

// Without the CA file: a path means nothing on another computer.
constexpr Field networkFields[] = {
    { "proxy"_L1, QJsonValue::String, true },    { "proxyHost"_L1, QJsonValue::String },
    { "proxyPort"_L1, QJsonValue::Double },      { "proxyUser"_L1, QJsonValue::String },
    { "connectTimeout"_L1, QJsonValue::Double }, { "replyTimeout"_L1, QJsonValue::Double },
};

constexpr QLatin1StringView secretParts[] = {
    "secret"_L1,     "password"_L1,   "passwd"_L1,    "passcode"_L1, "pwd"_L1,     "token"_L1,
    "credential"_L1, "privatekey"_L1, "accesskey"_L1, "apikey"_L1,   "otpauth"_L1,
};

QString fieldName(ConnectionField field)
{
    switch (field) {
    case ConnectionField::Provider:
        return u"provider"_s;
    case ConnectionField::Region:
        return u"region"_s;
    case ConnectionField::Endpoint:
        return u"endpoint"_s;
    case ConnectionField::IdentityEndpoint:
        return u"identityEndpoint"_s;
    case ConnectionField::ProjectId:
        return u"projectId"_s;
    default:
        return u"name"_s;
    }
}

QString fieldName(NetworkField field)
{
    switch (field) {
    case NetworkField::ProxyHost:
        return u"network.proxyHost"_s;
    case NetworkField::ProxyPort:
        return u"network.proxyPort"_s;
    case NetworkField::ProxyUser:
        return u"network.proxyUser"_s;
    case NetworkField::CaFile:
        return u"network.caFile"_s;
    case NetworkField::ConnectTimeout:
        return u"network.connectTimeout"_s;
    case NetworkField::ReplyTimeout:
        break;
    }
    return u"network.replyTimeout"_s;
}

//! Looks at one thing after the other, and at nothing more once something is wrong.
class EntryReader
{
public:
    EntryReader(const QJsonObject &object, const QList<ImportableProvider> &providers)
        : m_object(object)
        , m_providers(providers)
        , m_connection(connectionFromJson(object))
    {
    }

    std::optional<Connection> read();
    [[nodiscard]] const ImportProblem &problem() const { return *m_problem; }

private:
    template <std::size_t Size>
    void checkFields(const QJsonObject &object, const Field (&fields)[Size], const QString &prefix);
    void checkTexts(const QJsonObject &object, const QString &prefix);
    void checkProvider();
    void checkOptions();
    void checkNetwork();
    void checkWords();
    void checkRules();
    void refuse(InputFault code, const QString &field)
    {
        if (!m_problem)
            m_problem = ImportProblem { code, printablePath(field) };
    }
    [[nodiscard]] QString text(QLatin1StringView key) const { return m_object[key].toString(); }

    QJsonObject m_object;
    const QList<ImportableProvider> &m_providers;
    const ImportableProvider *m_provider = nullptr;
    Connection m_connection;
    std::optional<ImportProblem> m_problem;
};

template <std::size_t Size>
void EntryReader::checkFields(const QJsonObject &object, const Field (&fields)[Size],
                              const QString &prefix)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString key = it.key();
        const auto *known = std::find_if(std::begin(fields), std::end(fields),
                                         [&key](const Field &field) { return key == field.name; });
        if (known == std::end(fields))
            refuse(looksSecret(key) ? InputFault::SecretField : InputFault::UnknownField,
                   prefix + key);
        else if (it.value().type() != known->type)
            refuse(InputFault::WrongType, prefix + key);
    }
    for (const Field &field : fields) {
        if (field.isRequired && !object.contains(field.name))
            refuse(InputFault::Missing, prefix + field.name);
    }
    checkTexts(object, prefix);
}

void EntryReader::checkTexts(const QJsonObject &object, const QString &prefix)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.value().isString() && !isVisibleText(it.value().toString()))
            refuse(InputFault::InvisibleCharacters, prefix + it.key());
    }
}

void EntryReader::checkProvider()
{
    const QString id = text("provider"_L1);
    const auto it = std::find_if(m_providers.cbegin(), m_providers.cend(),
                                 [&id](const auto &known) { return known.rules.provider == id; });
    if (it == m_providers.cend()) {
        refuse(InputFault::UnknownProvider, u"provider"_s);
        return;
    }
    m_provider = &*it;
    const std::optional<CredentialKind> kind = credentialKindWords.value(text("signIn"_L1));
    if (!kind || !it->signIns.contains(*kind))
        refuse(InputFault::UnknownSignIn, u"signIn"_s);
    const bool isRegionKnown = m_connection.region.isEmpty()
        || it->regions.contains(m_connection.region) || !text("endpoint"_L1).isEmpty();
    if (!isRegionKnown)
        refuse(InputFault::UnknownRegion, u"region"_s);
}

void EntryReader::checkOptions()
{
    const QJsonObject options = m_object["options"_L1].toObject();
    for (auto it = options.begin(); it != options.end(); ++it) {
        const QString path = u"options."_s + it.key();
        if (looksSecret(it.key()))
            refuse(InputFault::SecretField, path);
        else if (!it.value().isString())
            refuse(InputFault::WrongType, path);
        else if (!m_provider->options.value(it.key()).contains(it.value().toString()))
            refuse(InputFault::UnknownOption, path);
    }
}

void EntryReader::checkNetwork()
{
    if (!m_object.contains("network"_L1))
        return;
    const QJsonObject object = m_object["network"_L1].toObject();
    checkFields(object, networkFields, u"network."_s);
    if (m_problem)
        return;
    if (!proxyModeWords.value(object["proxy"_L1].toString())) {
        refuse(InputFault::UnknownWord, u"network.proxy"_s);
        return;
    }
    for (const NetworkProblem &problem : networkProblems(m_connection.network))
        refuse(problem.code, fieldName(problem.field));
}

void EntryReader::checkWords()
{
    const QString place = text("secretPlace"_L1);
    if (!place.isEmpty() && !secretPlaceWords.value(place))
        refuse(InputFault::UnknownWord, u"secretPlace"_s);
    if (!colourWords.value(text("colour"_L1)))
        refuse(InputFault::UnknownWord, u"colour"_s);
}

// The same rules as for what is typed. Whoever types the keys is asked for the project as well.
void EntryReader::checkRules()
{
    for (const QLatin1StringView key : { "endpoint"_L1, "identityEndpoint"_L1 }) {
        if (!text(key).isEmpty() && QUrl(text(key), QUrl::StrictMode).host().isEmpty())
            refuse(InputFault::BadUrl, key);
    }
    Credentials some; // nobody looks at what is wrong with them
    if (m_connection.credentialKind == CredentialKind::Password)
        some = PasswordLogin {};
    else if (m_connection.credentialKind == CredentialKind::Token)
        some = PastedToken {};
    const QList<FieldProblem> problems = problemsOf(m_connection, some, {}, { m_provider->rules });
    for (const FieldProblem &problem : problems) {
        if (!problem.blocking)
            continue; // the user is shown it, and decides
        switch (problem.field) {
        case ConnectionField::ProjectId:
            if (problem.code == InputFault::Required)
                break;
            [[fallthrough]];
        case ConnectionField::Name:
        case ConnectionField::Provider:
        case ConnectionField::Region:
        case ConnectionField::Endpoint:
        case ConnectionField::IdentityEndpoint:
            refuse(problem.code, fieldName(problem.field));
            break;
        default: // of the keys, which are not there
            break;
        }
    }
}

std::optional<Connection> EntryReader::read()
{
    checkFields(m_object, entryFields, {});
    if (!m_problem)
        checkProvider();
    if (!m_problem)
        checkOptions();
    if (!m_problem)
        checkNetwork();
    checkWords();
    m_connection.name = m_connection.name.trimmed();
    m_connection.readOnly = true; // the user has looked at nothing yet
    if (!m_problem)
        checkRules();
    return m_problem ? std::nullopt : std::optional(m_connection);
}

} // namespace

bool looksSecret(const QString &field)
{
    QString bare = field.toLower();
    bare.remove(u'-').remove(u'_').remove(u' ').remove(u'.');
    if (bare == "sk"_L1 || bare == "ak"_L1 || bare == "key"_L1 || bare == "pass"_L1)
        return true;
    return std::any_of(std::begin(secretParts), std::end(secretParts),
                       [&bare](QLatin1StringView part) { return bare.contains(part); });
}

QString printablePath(const QString &path) { return visibleText(path, 60); }

ImportEntry importEntry(const QJsonValue &value, const QList<ImportableProvider> &providers)
{
    ImportEntry entry;
    if (!value.isObject()) {
        entry.problem = { InputFault::NotAnObject };
        return entry;
    }
    const QJsonObject object = value.toObject();
    entry.name = visibleText(object["name"_L1].toString().trimmed(), 80);
    EntryReader reader(object, providers);
    entry.connection = reader.read();
    if (!entry.connection)
        entry.problem = reader.problem();
    return entry;
}

} // namespace muster
