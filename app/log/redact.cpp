// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/log/redact.h"

#include "app/core/visibletext.h"

#include <QList>
#include <QRegularExpression>
#include <QStringList>

#include <optional>

namespace muster {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype headChars = 500;
// Read further than what is shown, since what is redacted makes room for what follows.
constexpr qsizetype headBytes = 8 * headChars;

// What is longer is cut before it is looked through; a little more is read than is kept, so that a
// secret which the cut goes through is known by its beginning.
constexpr qsizetype longestText = 65'536;
constexpr qsizetype beyondCut = 8'192;

//! Whether the pattern could match: never false for a text that it matches. Compiling a pattern
//! takes longer than looking through a thousand lines, and most lines need none.
using MayMatch = bool (*)(const QString &text);

struct Rule
{
    QRegularExpression pattern; // compiled when it is used first
    QString replacement; //!< comes after the first group, which is kept
    MayMatch mayMatch;
};

Rule rule(const QString &pattern, const QString &replacement, MayMatch mayMatch)
{
    return { QRegularExpression(pattern,
                                QRegularExpression::CaseInsensitiveOption
                                    | QRegularExpression::MultilineOption),
             replacement, mayMatch };
}

bool hasEquals(const QString &text) { return text.contains(u'='); }
bool hasColon(const QString &text) { return text.contains(u':'); }
bool hasColonOrEquals(const QString &text) { return hasColon(text) || hasEquals(text); }
bool hasAddress(const QString &text) { return hasColon(text) && text.contains(u'/'); }

bool hasLongWord(const QString &text)
{
    int length = 0;
    for (const QChar c : text) {
        const bool isOfIt = (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
        length = isOfIt ? length + 1 : 0;
        if (length == 20)
            return true;
    }
    return false;
}

//! \a text with each match of \a rule replaced behind its first group; none when the matcher gave
//! up before the end, which QString::replace() would not tell: what it had not seen would come
//! through as it is.
std::optional<QString> applied(const Rule &rule, const QString &text)
{
    QString result;
    qsizetype copied = 0;
    QRegularExpressionMatchIterator matches = rule.pattern.globalMatch(text);
    if (!matches.isValid())
        return std::nullopt;
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        if (!match.isValid())
            return std::nullopt;
        if (!match.hasMatch())
            continue;
        result += QStringView(text).mid(copied, match.capturedStart() - copied);
        result += match.captured(1) + rule.replacement;
        copied = match.capturedEnd();
    }
    if (!matches.isValid())
        return std::nullopt;
    return copied == 0 ? text : result + QStringView(text).mid(copied);
}

// Values run to the closing quote or, in a text that was cut, to its end. Where a text is ambiguous
// (JSON within JSON), too much goes rather than too little. Loops over long values are possessive:
// they never go back, so they need no memory for each character.
QList<Rule> makeRules()
{
    const QString word = u"[\\w.-]*(?:passw(?:or)?d|passphrase|secret|token|signature|credential"
                         "|access[_-]?key|private[_-]?key|auth[_-]?key|stream[_-]?key|authorization"
                         "|cookie)[\\w.-]*"_s;
    const QString key = u"(?:"_s + word + u"|ak|sk|pwd|access)"_s;
    const QString start = u"(?<![\\w.-])"_s;
    return {
        rule(u"-----BEGIN [A-Z ]*PRIVATE KEY-----(?:(?!-----END)[\\s\\S])*+"
             "(?:-----END [A-Z ]*PRIVATE KEY-----)?"_s,
             u"(redacted)"_s, [](const QString &text) { return text.contains(u"-----"_s); }),
        rule(start
                 + u"((?:(?:proxy-)?authorization|(?:set-)?cookie|x-[\\w-]*token)"
                   "\\s*[:=]\\s*)(?!\\s)[^\\r\\n]++"_s,
             u"(redacted)"_s, hasColonOrEquals),
        rule(u"(\\\\*\""_s + key + u"\\\\*\"\\s*[:=]\\s*\\\\*\")(?:\\\\[\\s\\S]|[^\"\\\\]++)*+"_s,
             u"(redacted)"_s,
             [](const QString &text) { return text.contains(u'"') && hasColonOrEquals(text); }),
        rule(u"('"_s + key + u"'\\s*[:=]\\s*')(?:\\\\[\\s\\S]|[^'\\\\]++)*+"_s, u"(redacted)"_s,
             [](const QString &text) { return text.contains(u'\'') && hasColonOrEquals(text); }),
        rule(u"(\""_s + key + u"\"\\s*:\\s*)[0-9][0-9.eE+-]*"_s, u"\"(redacted)\""_s,
             [](const QString &text) { return text.contains(u'"') && hasColon(text); }),
        rule(start + u"("_s + key + u"\\s*=\\s*)(?!\\(redacted\\))[^&\\s\"'<>,;]+"_s,
             u"(redacted)"_s, hasEquals),
        rule(start + u"("_s + word + u"\\s*:[ \\t]*)(?![ \\t]|\\(redacted\\))[^\\s\"'<>,;{\\[]+"_s,
             u"(redacted)"_s, hasColon),
        rule(u"\\b([a-z][a-z0-9+.-]*://)[^/\\s@\"'<>?#]*@"_s, u"(redacted)@"_s, hasAddress),
        // Live streams: what follows the question mark is the key to push or pull.
        rule(u"\\b((?:rtmp[a-z]*|rtsps?|rts|srt|webrtc|artc):(?:\\\\*/){2}[^\\s\"'<>?#]*?"
             "(?:[?#]|%3f|\\\\{1,8}u003f))[^\\s\"'<>]+"_s,
             u"(redacted)"_s, hasAddress),
        rule(u"\\b(https?:(?:\\\\*/){2}[^\\s\"'<>?#]*?\\.(?:flv|m3u8|mpd|ts|mp4|sdp)"
             "(?:[?#]|%3f|\\\\{1,8}u003f))[^\\s\"'<>]+"_s,
             u"(redacted)"_s, hasAddress),
        rule(u"\\b(bearer )[a-z0-9._~+/=-]{12,}"_s, u"(redacted)"_s,
             [](const QString &text) { return text.contains(u"bearer "_s, Qt::CaseInsensitive); }),
        // Shapes that give a key away without its name: Volcengine's access keys, Huawei Cloud's
        // (20 capitals and digits), and IAM tokens (CMS in Base64).
        rule(u"\\bAKLT[a-z0-9_+/=-]{8,}"_s, u"(redacted)"_s,
             [](const QString &text) { return text.contains(u"aklt"_s, Qt::CaseInsensitive); }),
        rule(u"(?-i:\\b(?=[A-Z]*[0-9])(?=[0-9]*[A-Z])[A-Z0-9]{20}\\b)"_s, u"(redacted)"_s,
             hasLongWord),
        rule(u"(?-i:\\bMII)[a-z0-9_+/=-]{61,}"_s, u"(redacted)"_s,
             [](const QString &text) { return text.contains(u"MII"_s); }),
    };
}

QString printable(const QString &text)
{
    QString result;
    result.reserve(text.size());
    const QList<uint> codePoints = text.toUcs4();
    for (const char32_t ucs4 : codePoints) {
        if (ucs4 == U'\n' || ucs4 == U'\r' || ucs4 == U'\t')
            result += u' ';
        else if (QChar::isPrint(ucs4))
            result += QChar::fromUcs4(ucs4);
        else
            result += QChar(QChar::ReplacementCharacter);
    }
    return result;
}

} // namespace

QString redacted(const QString &text)
{
    static const QList<Rule> rules = makeRules();
    QString result
        = text.size() > longestText + beyondCut ? text.left(longestText + beyondCut) : text;
    if (!result.isValidUtf16()) // the matcher refuses half a character
        result = QString::fromUtf8(result.toUtf8());
    for (const Rule &rule : rules) {
        if (!rule.mayMatch(result))
            continue;
        std::optional<QString> safe = applied(rule, result);
        if (!safe)
            return leftOut();
        result = std::move(*safe);
    }
    return text.size() > longestText ? boundedText(result, longestText) : result;
}

QString redactedLines(const QString &text)
{
    QStringList lines = text.split(u'\n');
    for (QString &line : lines)
        line = redacted(line);
    return lines.join(u'\n');
}

QString leftOut() { return u"(left out: it could not be searched for secrets)"_s; }

QString redactedHead(const QByteArray &body)
{
    QString head = printable(redacted(QString::fromUtf8(body.left(headBytes))));
    if (head.size() > headChars) {
        const bool splitsPair = head.at(headChars - 1).isHighSurrogate();
        head.truncate(splitsPair ? headChars - 1 : headChars);
    }
    return head;
}

} // namespace muster
