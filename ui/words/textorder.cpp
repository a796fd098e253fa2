// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/words/textorder.h"

#include "ui/widgets/asciikeys.h"

#include <QHash>
#include <QLocale>

#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>
#include <vector>

namespace muster {

namespace {
enum class TextClass { Number, Ascii, Words, Empty };

//! \brief The value of digits with an optional sign and fraction. More digits than a double holds
//! exactly are no number here but an id, which the collator orders by its digits.
std::optional<double> plainNumber(const QString &text)
{
    qsizetype digits = 0;
    bool point = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text.at(i).unicode();
        if (c >= u'0' && c <= u'9')
            ++digits;
        else if (c == u'.' && !point && digits > 0)
            point = true;
        else if (c != u'-' || i != 0)
            return {};
    }
    return digits > 0 && digits <= 15 ? std::optional(text.toDouble()) : std::nullopt;
}

TextClass classOf(const QString &text, const std::optional<double> &number)
{
    if (number)
        return TextClass::Number;
    if (text.isEmpty())
        return TextClass::Empty;
    return isAscii(text) ? TextClass::Ascii : TextClass::Words;
}
}

TextOrder::TextOrder()
    // The C locale knows neither words nor numbers inside them.
    : m_collator(QLocale().language() == QLocale::C ? QLocale(QLocale::English) : QLocale())
{
    m_collator.setNumericMode(true);
}

int TextOrder::compare(const QString &a, const QString &b) const
{
    const auto numberA = plainNumber(a);
    const auto numberB = plainNumber(b);
    const TextClass classA = classOf(a, numberA);
    const TextClass classB = classOf(b, numberB);
    if (classA != classB)
        return classA < classB ? -1 : 1;
    switch (classA) {
    case TextClass::Number:
        return *numberA < *numberB ? -1 : *numberA > *numberB;
    case TextClass::Ascii:
        return AsciiKeys::compare(a, b);
    case TextClass::Words:
        return m_collator.compare(a, b);
    case TextClass::Empty:
        break;
    }
    return 0;
}

QList<int> TextOrder::sortedByKey(int count, const std::function<QString(int)> &text) const
{
    std::vector<std::pair<double, int>> numbers;
    AsciiKeys ascii;
    ascii.reserve(count);
    std::vector<std::pair<QCollatorSortKey, int>> words;
    QList<int> empty;
    for (int i = 0; i < count; ++i) {
        const QString cell = text(i);
        const auto number = plainNumber(cell);
        switch (classOf(cell, number)) {
        case TextClass::Number:
            numbers.emplace_back(*number, i);
            break;
        case TextClass::Ascii:
            ascii.add(cell, i);
            break;
        case TextClass::Words:
            if (words.capacity() == 0)
                words.reserve(size_t(count - i));
            words.emplace_back(m_collator.sortKey(cell), i);
            break;
        case TextClass::Empty:
            empty.append(i);
            break;
        }
    }
    std::sort(numbers.begin(), numbers.end());
    std::sort(words.begin(), words.end(), [](const auto &a, const auto &b) {
        const int order = a.first.compare(b.first);
        return order != 0 ? order < 0 : a.second < b.second;
    });
    QList<int> result;
    result.reserve(count);
    for (const auto &number : numbers)
        result.append(number.second);
    result += ascii.sorted();
    for (const auto &word : words)
        result.append(word.second);
    return result + empty;
}

QList<int> TextOrder::sorted(int count, const std::function<QString(int)> &text,
                             bool fewDistinct) const
{
    if (!fewDistinct)
        return sortedByKey(count, text);
    QHash<QString, int> numberOfText;
    QList<QString> texts;
    QList<int> textOf(count);
    for (int i = 0; i < count; ++i) {
        const QString cell = text(i);
        auto it = numberOfText.constFind(cell);
        if (it == numberOfText.cend()) {
            it = numberOfText.insert(cell, int(texts.size()));
            texts.append(cell);
        }
        textOf[i] = *it;
    }
    const QList<int> order
        = sortedByKey(int(texts.size()), [&texts](int i) { return texts.at(i); });
    // Texts that differ in writing only ("7", "007") share a place, as in compare().
    QList<int> placeOf(texts.size());
    int place = 0;
    for (int i = 0; i < order.size(); ++i) {
        if (i > 0 && compare(texts.at(order.at(i - 1)), texts.at(order.at(i))) != 0)
            ++place;
        placeOf[order.at(i)] = place;
    }
    QList<int> starts(place + 2, 0);
    for (const int number : std::as_const(textOf))
        ++starts[placeOf.at(number) + 1];
    std::partial_sum(starts.begin(), starts.end(), starts.begin());
    QList<int> result(count);
    for (int i = 0; i < count; ++i)
        result[starts[placeOf.at(textOf.at(i))]++] = i;
    return result;
}

} // namespace muster
