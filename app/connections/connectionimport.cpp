// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/connections/connectionimport.h"

#include "app/connections/connectionexport.h"
#include "app/connections/connectionstore.h"
#include "app/connections/importentry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringDecoder>

#include <algorithm>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestName = 80; // as in connectionrules.cpp

//! Whether every byte beyond ASCII is part of a character of GB18030 (two bytes, or four).
bool isGb18030(const QByteArray &bytes)
{
    const auto at = [&bytes](qsizetype i) {
        return i < bytes.size() ? static_cast<unsigned char>(bytes.at(i)) : 0U;
    };
    const auto isLead = [](unsigned byte) { return byte >= 0x81 && byte <= 0xFE; };
    const auto isDigit = [](unsigned byte) { return byte >= 0x30 && byte <= 0x39; };
    for (qsizetype i = 0; i < bytes.size();) {
        if (at(i) < 0x80)
            ++i;
        else if (isLead(at(i)) && at(i + 1) >= 0x40 && at(i + 1) <= 0xFE && at(i + 1) != 0x7F)
            i += 2;
        else if (isLead(at(i)) && isDigit(at(i + 1)) && isLead(at(i + 2)) && isDigit(at(i + 3)))
            i += 4;
        else
            return false;
    }
    return true;
}

ReadImport refused(InputFault code, const QString &field = {})
{
    return { ImportProblem { code, field }, {} };
}

//! Names an encoding that is not UTF-8, as far as it can be told; empty: it is UTF-8.
QString foreignEncoding(const QByteArray &bytes)
{
    // The mark of UTF-32 begins with that of UTF-16. Without one: of ASCII every other byte is zero
    // in UTF-16, and three of four in UTF-32.
    const QByteArray head = bytes.left(64);
    const qsizetype zeros = head.count('\0');
    if (bytes.startsWith(QByteArrayView("\xFF\xFE\0\0", 4))
        || bytes.startsWith(QByteArrayView("\0\0\xFE\xFF", 4))
        || (head.size() >= 4 && zeros * 3 >= head.size() * 2))
        return u"UTF-32"_s;
    if (bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF")
        || (head.size() >= 4 && zeros * 3 >= head.size()))
        return u"UTF-16"_s;
    QStringDecoder utf8(QStringDecoder::Utf8);
    [[maybe_unused]] const QString decoded = utf8(bytes);
    if (!utf8.hasError())
        return {};
    return isGb18030(bytes) ? u"GB18030"_s : u"?"_s;
}

ReadImport notJson(const QByteArray &json, const QJsonParseError &error)
{
    const QByteArray before = json.left(error.offset);
    const qsizetype lineStart = before.lastIndexOf('\n') + 1;
    const QString line = QString::fromUtf8(before.mid(lineStart));
    ImportProblem problem { InputFault::NotJson };
    problem.line = static_cast<int>(before.count('\n')) + 1;
    problem.column = static_cast<int>(line.size()) + 1;
    return { problem, {} };
}

std::optional<ReadImport> refusedHead(const QJsonObject &file)
{
    if (file["format"_L1].toString() != connectionsFormat)
        return refused(InputFault::NotOurs);
    // The version first: another one may have other fields.
    if (!file["version"_L1].isDouble())
        return refused(InputFault::WrongType, u"version"_s);
    if (file["version"_L1].toDouble() != connectionsFormatVersion)
        return refused(InputFault::UnknownVersion);
    const QStringList known { u"format"_s, u"version"_s, u"connections"_s };
    for (const QString &key : file.keys()) {
        if (!known.contains(key)) {
            return refused(looksSecret(key) ? InputFault::SecretField : InputFault::UnknownField,
                           printablePath(key));
        }
    }
    if (!file["connections"_L1].isArray())
        return refused(InputFault::WrongType, u"connections"_s);
    const qsizetype entries = file["connections"_L1].toArray().size();
    if (entries == 0)
        return refused(InputFault::NoEntries);
    if (entries > maxImportEntries)
        return refused(InputFault::TooManyEntries);
    return std::nullopt;
}

} // namespace

ReadImport readImport(const QByteArray &json, const QList<ImportableProvider> &providers)
{
    if (json.size() > maxImportBytes)
        return refused(InputFault::TooLarge);
    if (const QString encoding = foreignEncoding(json); !encoding.isEmpty())
        return refused(InputFault::ForeignEncoding, encoding == u"?" ? QString() : encoding);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return notJson(json, error);
    if (!document.isObject())
        return refused(InputFault::NotOurs);
    if (const std::optional<ReadImport> bad = refusedHead(document.object()))
        return *bad;
    ReadImport read;
    QStringList names;
    const QJsonArray entries = document["connections"_L1].toArray();
    for (const QJsonValue &value : entries) {
        ImportEntry entry = importEntry(value, providers);
        entry.number = static_cast<int>(read.entries.size()) + 1;
        // Nobody can tell which of the two was meant: the first one is kept.
        const QString name = entry.connection ? entry.connection->name : QString();
        if (entry.connection && freeName(name, names) != name) {
            entry.connection.reset();
            entry.problem = { InputFault::DuplicateName, u"name"_s };
        } else if (entry.connection) {
            names.append(name);
        }
        read.entries.append(entry);
    }
    return read;
}

QString freeName(const QString &name, const QStringList &taken)
{
    const auto isTaken = [&taken](const QString &wanted) {
        return std::any_of(taken.cbegin(), taken.cend(),
                           [&wanted](const QString &other) { return isSameName(wanted, other); });
    };
    QString free = name;
    for (int n = 2; isTaken(free); ++n) {
        const QString tail = u" (%1)"_s.arg(n);
        QString head = name.left(longestName - tail.size());
        if (!head.isEmpty() && head.back().isHighSurrogate())
            head.chop(1);
        free = head + tail;
    }
    return free;
}

} // namespace muster
