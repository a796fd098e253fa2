// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/connections/pastedkeys.h"

#include "app/connections/connectionrules.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <array>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

// A security token has a few thousand characters.
constexpr qsizetype longestText = 64 * 1024;

enum class Part { AccessKey, SecretKey, Token, None };

//! What a field of that name holds, however it is written: "Access Key Id", access_key_id, AK,
//! HUAWEICLOUD_SDK_AK, VOLC_ACCESSKEY.
Part partOf(const QString &name)
{
    const QString lower = name.toLower();
    QString plain;
    for (const QChar c : lower) {
        if (c.isLetterOrNumber())
            plain += c;
    }
    if (plain.endsWith("token"_L1))
        return plain.contains("sec"_L1) || plain.contains("session"_L1) ? Part::Token : Part::None;
    if (plain.contains("secret"_L1) || plain == "sk"_L1 || plain.endsWith("sdksk"_L1))
        return Part::SecretKey;
    if (plain == "ak"_L1 || plain == "access"_L1 || plain.endsWith("sdkak"_L1)
        || plain.endsWith("accesskey"_L1) || plain.endsWith("accesskeyid"_L1))
        return Part::AccessKey;
    return Part::None;
}

class Found
{
public:
    void add(Part part, const QString &value)
    {
        const QString clean = withoutBlanks(value);
        if (part == Part::None || clean.isEmpty())
            return;
        QString &place = m_values[static_cast<size_t>(part)];
        m_isSeveral = m_isSeveral || (!place.isEmpty() && place != clean);
        place = clean;
    }

    [[nodiscard]] std::optional<AccessKey> key() const
    {
        const auto &[ak, sk, token] = m_values;
        if (m_isSeveral || ak.isEmpty() || sk.isEmpty())
            return std::nullopt;
        return AccessKey { ak, Secret(sk), Secret(token), {} };
    }

private:
    std::array<QString, 3> m_values;
    bool m_isSeveral = false;
};

void look(const QJsonValue &value, Found &found)
{
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it->isString())
            found.add(partOf(it.key()), it->toString());
        else
            look(*it, found);
    }
    const QJsonArray array = value.toArray();
    for (const QJsonValue &entry : array)
        look(entry, found);
}

QString unquoted(const QString &text)
{
    QString value = text.trimmed();
    if (value.size() >= 2 && value.front() == value.back()
        && (value.front() == u'"' || value.front() == u'\''))
        value = value.mid(1, value.size() - 2);
    return value;
}

//! A line of titles, and one below each.
void lookInTable(const QStringList &lines, Found &found)
{
    for (const QChar separator : { u',', u'\t', u';' }) {
        const QStringList titles = lines.constFirst().split(separator);
        if (titles.size() < 2)
            continue; // it would be one title, of all that is there
        for (qsizetype row = 1; row < lines.size(); ++row) {
            const QStringList cells = lines.at(row).split(separator);
            for (qsizetype i = 0; i < qMin(titles.size(), cells.size()); ++i)
                found.add(partOf(unquoted(titles.at(i))), unquoted(cells.at(i)));
        }
    }
}

//! NAME=value or NAME: value, a line each, with or without "export".
void lookInLines(const QStringList &lines, Found &found)
{
    static const QRegularExpression assignment(
        u"^\\s*(?:export\\s+|set\\s+|\\$env:)?[\"']?([\\w .-]+?)[\"']?\\s*[=:：]\\s*(\\S.*?)[,;]?\\s*$"_s);
    for (const QString &line : lines) {
        const QRegularExpressionMatch match = assignment.match(line);
        if (match.hasMatch())
            found.add(partOf(match.captured(1)), unquoted(match.captured(2)));
    }
}

//! Nothing but the two: an AK is of capitals and digits, or begins as Volcengine's do.
void lookAtWords(const QString &text, Found &found)
{
    static const QRegularExpression blank(u"[\\s,;]+"_s);
    static const QRegularExpression accessKey(u"^(?:[A-Z0-9]{16,40}|AK[A-Z]{2}[\\w+/=-]{12,})$"_s);
    static const QRegularExpression secretKey(u"^[\\w+/=-]{30,}$"_s);
    const QStringList words = text.split(blank, Qt::SkipEmptyParts);
    if (words.size() != 2 || !accessKey.match(words.at(0)).hasMatch()
        || !secretKey.match(words.at(1)).hasMatch())
        return;
    found.add(Part::AccessKey, words.at(0));
    found.add(Part::SecretKey, words.at(1));
}

} // namespace

std::optional<AccessKey> pastedKey(const QString &text)
{
    if (text.size() > longestText)
        return std::nullopt;
    QString plain = text;
    plain.remove(u'\ufeff'); // a file of a spreadsheet begins with it
    Found found;
    const QJsonDocument json = QJsonDocument::fromJson(plain.toUtf8());
    if (json.isObject() || json.isArray()) {
        look(json.isObject() ? QJsonValue(json.object()) : QJsonValue(json.array()), found);
        return found.key();
    }
    static const QRegularExpression lineEnd(u"[\\r\\n\u2028\u2029]+"_s);
    const QStringList lines = plain.split(lineEnd, Qt::SkipEmptyParts);
    if (lines.isEmpty())
        return std::nullopt;
    lookInTable(lines, found);
    if (!found.key())
        lookInLines(lines, found);
    if (!found.key())
        lookAtWords(plain, found);
    return found.key();
}

} // namespace muster
