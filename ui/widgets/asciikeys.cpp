// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/asciikeys.h"

#include <algorithm>
#include <string_view>

namespace muster {

namespace {

bool isDigit(char16_t c) { return c >= u'0' && c <= u'9'; }

//! \brief The first eight bytes as a number that is ordered as they are.
quint64 leadOf(std::string_view key)
{
    quint64 lead = 0;
    for (size_t i = 0; i < sizeof lead; ++i)
        lead = lead << 8 | (i < key.size() ? static_cast<unsigned char>(key[i]) : 0);
    return lead;
}

size_t commonPrefix(std::string_view a, std::string_view b)
{
    const auto [end, other] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    return size_t(end - a.begin());
}

} // namespace

bool isAscii(const QString &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() < 0x80; });
}

void AsciiKeys::appendKey(std::string &keys, const QString &text)
{
    const auto *c = text.utf16();
    const auto *end = c + text.size();
    while (c != end) {
        if (!isDigit(char16_t(*c))) {
            const auto unit = char16_t(*c++);
            keys += char(unit >= u'A' && unit <= u'Z' ? unit + ('a' - 'A') : unit);
            continue;
        }
        const auto *first = c;
        while (c != end && isDigit(char16_t(*c)))
            ++c;
        while (c - first > 1 && *first == u'0')
            ++first;
        // A digit in ASCII's place, then how many there are, then which.
        keys += '0';
        keys += char(static_cast<unsigned char>(std::min<qptrdiff>(c - first, 255)));
        for (; first != c; ++first)
            keys += char(*first);
    }
}

void AsciiKeys::reserve(int count) { m_entries.reserve(size_t(count)); }

void AsciiKeys::add(const QString &text, int number)
{
    const size_t begin = m_keys.size();
    appendKey(m_keys, text);
    m_entries.push_back({ begin, m_keys.size() - begin, number });
}

int AsciiKeys::compare(const QString &a, const QString &b)
{
    std::string keyA;
    std::string keyB;
    appendKey(keyA, a);
    appendKey(keyB, b);
    return keyA.compare(keyB);
}

QList<int> AsciiKeys::sorted() const
{
    const std::string_view all(m_keys);
    const auto keyOf = [all](const Entry &entry) { return all.substr(entry.begin, entry.size); };
    // Fleets are named alike: behind what all names share, eight bytes tell most of them apart.
    size_t shared = m_entries.empty() ? 0 : m_entries.front().size;
    for (const Entry &entry : m_entries)
        shared = std::min(shared, commonPrefix(keyOf(m_entries.front()), keyOf(entry)));

    struct Place
    {
        quint64 lead;
        const Entry *entry;
    };
    std::vector<Place> places;
    places.reserve(m_entries.size());
    for (const Entry &entry : m_entries)
        places.push_back({ leadOf(keyOf(entry).substr(shared)), &entry });
    std::sort(places.begin(), places.end(), [&keyOf](const Place &a, const Place &b) {
        if (a.lead != b.lead)
            return a.lead < b.lead;
        const int order = keyOf(*a.entry).compare(keyOf(*b.entry));
        return order != 0 ? order < 0 : a.entry->number < b.entry->number;
    });
    QList<int> numbers;
    numbers.reserve(qsizetype(places.size()));
    for (const Place &place : places)
        numbers.append(place.entry->number);
    return numbers;
}

} // namespace muster
