// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/log/secretspelling.h"

#include <QByteArray>

#include <algorithm>
#include <array>
#include <utility>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype tellingBeginning = 24;
constexpr qsizetype mostBackslashes = 32; // JSON within JSON within JSON writes eight for one
constexpr qsizetype longestEscape = 10;

//! Characters of the secret that were read, and of the text; both 0: something else is there.
struct Step
{
    qsizetype secret = 0;
    qsizetype text = 0;
};

qsizetype backslashesAt(QStringView text, qsizetype at)
{
    const QStringView rest = text.sliced(at).first(std::min(text.size() - at, mostBackslashes));
    const auto end = std::ranges::find_if_not(rest, [](QChar one) { return one == u'\\'; });
    return end - rest.begin();
}

//! \u0022 behind its backslash.
bool isJsonNumber(QStringView text, qsizetype at, QChar wanted)
{
    if (at == 0 || text.at(at - 1) != u'\\' || text.size() - at < 5 || text.at(at) != u'u')
        return false;
    bool isNumber = false;
    const uint code = text.sliced(at + 1, 4).toUInt(&isNumber, 16);
    return isNumber && code == wanted.unicode();
}

//! %C3%BC: the bytes of UTF-8, one or two units of the secret.
Step percentAt(QStringView text, qsizetype at, QStringView secret, qsizetype read)
{
    const bool isPair = secret.at(read).isHighSurrogate() && read + 1 < secret.size();
    const qsizetype units = isPair ? 2 : 1;
    const QByteArray bytes = secret.sliced(read, units).toUtf8();
    qsizetype length = 0;
    for (const char byte : bytes) {
        const QStringView rest = text.sliced(at + length);
        if (rest.size() < 3 || rest.at(0) != u'%')
            return {};
        bool isNumber = false;
        if (rest.sliced(1, 2).toUInt(&isNumber, 16) != static_cast<uchar>(byte) || !isNumber)
            return {};
        length += 3;
    }
    return { units, length };
}

//! &amp; and &#39; and &#x27;
Step entityAt(QStringView text, qsizetype at, QChar wanted)
{
    const QStringView part = text.sliced(at).first(std::min(text.size() - at, longestEscape));
    const qsizetype end = part.indexOf(u';');
    if (end < 3)
        return {};
    const QStringView name = part.sliced(1, end - 1);
    static constexpr std::array names { std::pair(u'&', "amp"_L1), std::pair(u'<', "lt"_L1),
                                        std::pair(u'>', "gt"_L1), std::pair(u'"', "quot"_L1),
                                        std::pair(u'\'', "apos"_L1) };
    bool isMeant = std::ranges::any_of(names, [&](const auto &known) {
        return known.first == wanted && name.compare(known.second, Qt::CaseInsensitive) == 0;
    });
    if (name.at(0) == u'#') {
        const bool isHex = name.size() > 2 && name.at(1).toLower() == u'x';
        bool isNumber = false;
        const uint code = name.sliced(isHex ? 2 : 1).toUInt(&isNumber, isHex ? 16 : 10);
        isMeant = isNumber && code == wanted.unicode();
    }
    return isMeant ? Step { 1, end + 1 } : Step {};
}

Step stepAt(QStringView text, qsizetype at, QStringView secret, qsizetype read)
{
    const QChar wanted = secret.at(read);
    const qsizetype escapes = backslashesAt(text, at);
    if (wanted == u'\\' && escapes > 0) {
        const qsizetype own = backslashesAt(secret, read);
        return escapes >= own ? Step { own, escapes } : Step {};
    }
    const qsizetype next = at + escapes;
    if (next >= text.size())
        return {};
    if (text.at(next) == wanted)
        return { 1, escapes + 1 };
    if (isJsonNumber(text, next, wanted))
        return { 1, escapes + 5 };
    switch (text.at(next).unicode()) {
    case u'%':
        return percentAt(text, next, secret, read);
    case u'&':
        return entityAt(text, next, wanted);
    case u'+':
        return wanted == u' ' ? Step { 1, 1 } : Step {};
    default:
        return {};
    }
}

//! Where a text was cut, if need be in the middle of an escape.
bool isCutAt(QStringView text, qsizetype at)
{
    if (at == text.size() || text.at(at) == u'\n' || text.at(at) == u'…')
        return true;
    const bool isEscape = text.at(at) == u'\\' || text.at(at) == u'%' || text.at(at) == u'&';
    return isEscape && text.size() - at < longestEscape;
}

} // namespace

qsizetype spelledLength(QStringView text, qsizetype from, QStringView secret)
{
    qsizetype at = from;
    qsizetype read = 0;
    while (read < secret.size() && at < text.size()) {
        const Step step = stepAt(text, at, secret, read);
        if (step.text == 0)
            break;
        at += step.text;
        read += step.secret;
    }
    if (read == secret.size())
        return at - from;
    return read >= (isCutAt(text, at) ? shortestSecret : tellingBeginning) ? at - from : 0;
}

QStringList inBase64(const QString &secret)
{
    QStringList spellings;
    const auto add = [&spellings](const QByteArray &bytes) {
        for (qsizetype before = 0; before < 3; ++before) {
            const QByteArray whole = QByteArray(bytes).prepend(before, ' ').toBase64();
            // Three bytes make four characters: these are made of none but ours.
            const qsizetype begin = (before * 8 + 5) / 6;
            const qsizetype end = (before + bytes.size()) * 8 / 6;
            const QString own = QString::fromLatin1(whole.mid(begin, end - begin));
            if (own.size() < shortestSecret)
                continue;
            spellings << own << QString(own).replace(u'+', u'-').replace(u'/', u'_');
        }
    };
    add(secret.toUtf8());
    add(secret.toLatin1()); // what Qt signs in at a proxy with
    spellings.removeDuplicates();
    return spellings;
}

} // namespace muster
