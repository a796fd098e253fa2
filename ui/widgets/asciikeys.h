// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Sorts plain texts fast: names and ids of servers are mostly ASCII, and a collator's keys for
// 100,000 of them take longer than a person likes to wait. Owned by the caller; any thread.
#pragma once

#include <QList>
#include <QString>

#include <string>
#include <vector>

namespace muster {

//! \brief True when every character is ASCII.
[[nodiscard]] bool isAscii(const QString &text);

//! \brief Keys of ASCII texts for comparing byte by byte: case does not count, runs of digits are
//! ordered by their number.
class AsciiKeys final
{
public:
    void reserve(int count);
    //! \brief Takes in \a text, which must be ASCII, under \a number.
    void add(const QString &text, int number);
    //! \brief The numbers in the order of their texts; equal texts by number.
    [[nodiscard]] QList<int> sorted() const;

    //! \brief Less than, equal to or greater than 0.
    [[nodiscard]] static int compare(const QString &a, const QString &b);

private:
    static void appendKey(std::string &keys, const QString &text);

    struct Entry
    {
        size_t begin;
        size_t size;
        int number;
    };
    std::string m_keys; // one after the other
    std::vector<Entry> m_entries;
};

} // namespace muster
