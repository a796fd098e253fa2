// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/core/visibletext.h"

#include <QStringList>

#include <algorithm>
#include <iterator>

namespace muster {

namespace {

// Letters, marks and symbols by their category, of which nothing is seen all the same.
bool isBlank(char32_t c)
{
    static constexpr char32_t blanks[][2] = {
        { 0x034F, 0x034F }, { 0x115F, 0x1160 },   { 0x17B4, 0x17B5 },   { 0x180B, 0x180F },
        { 0x2800, 0x2800 }, { 0x3164, 0x3164 },   { 0xFE00, 0xFE0F },   { 0xFFA0, 0xFFA0 },
        { 0xFFFC, 0xFFFC }, { 0x1D159, 0x1D159 }, { 0xE0100, 0xE01EF },
    };
    return std::any_of(std::begin(blanks), std::end(blanks),
                       [c](const char32_t(&range)[2]) { return c >= range[0] && c <= range[1]; });
}

bool isSeen(char32_t c)
{
    if (c >= 0x20 && c < 0x7F)
        return true;
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    case QChar::Separator_Space:
        return c == 0x3000; // the ideographic one is common in Chinese text
    default:
        return !isBlank(c);
    }
}

//! The character at \a i, which is moved behind it; half a pair counts as itself.
char32_t characterAt(const QString &text, qsizetype &i)
{
    const QChar first = text.at(i++);
    if (!first.isHighSurrogate() || i == text.size() || !text.at(i).isLowSurrogate())
        return first.unicode();
    return QChar::surrogateToUcs4(first, text.at(i++));
}

//! What makes an emoji of the sign before it (U+FE0F): harmless there.
bool isEmojiStyle(char32_t before, char32_t c)
{
    return c == 0xFE0F && QChar::category(before) == QChar::Symbol_Other;
}

} // namespace

bool isVisibleText(const QString &text)
{
    char32_t before = 0;
    for (qsizetype i = 0; i < text.size();) {
        const char32_t c = characterAt(text, i);
        if (!isSeen(c) && !isEmojiStyle(before, c))
            return false;
        before = c;
    }
    return true;
}

QString visibleText(const QString &text)
{
    if (isVisibleText(text))
        return text;
    QString visible;
    visible.reserve(text.size() + 16);
    char32_t before = 0;
    for (qsizetype i = 0; i < text.size();) {
        const char32_t c = characterAt(text, i);
        if (isSeen(c) || isEmojiStyle(before, c))
            visible += QChar::fromUcs4(c);
        else
            visible += QStringLiteral("‹U+%1›").arg(
                QString::number(static_cast<uint>(c), 16).toUpper(), 4, QLatin1Char('0'));
        before = c;
    }
    return visible;
}

QString visibleLines(const QString &text)
{
    QStringList lines = text.split(u'\n');
    for (QString &line : lines)
        line = visibleText(line);
    return lines.join(u'\n');
}

QString visibleText(const QString &text, qsizetype limit)
{
    // What is written out is longer: the end is cut before and after.
    return boundedText(visibleText(boundedText(text, limit)), limit);
}

QString boundedText(const QString &text, qsizetype limit)
{
    if (text.size() <= limit)
        return text;
    qsizetype end = std::max<qsizetype>(limit - 1, 0);
    if (end > 0 && text.at(end - 1).isHighSurrogate())
        --end;
    return text.left(end) + QChar(0x2026);
}

} // namespace muster
