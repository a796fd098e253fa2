// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Chance that is always the same: numbers from a seed, equal on every machine and Qt version.
// Pure functions: no owner, any thread.
#pragma once

#include <QByteArray>

namespace muster::demo {

//! \brief The finaliser of SplitMix64 (Steele, Lea, Flood 2014).
[[nodiscard]] constexpr quint64 mixed(quint64 value)
{
    value += 0x9e3779b97f4a7c15ULL;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
    return value ^ (value >> 31);
}

//! \brief \a salt keeps decisions about the same value apart.
[[nodiscard]] constexpr quint64 stableHash(quint64 seed, quint64 salt, quint64 value)
{
    return mixed(mixed(mixed(seed) ^ salt) ^ value);
}

//! \brief Uniform in [0, 1).
[[nodiscard]] constexpr double unitOf(quint64 hash)
{
    return static_cast<double>(hash >> 11) * 0x1.0p-53;
}

//! \brief 32 lower-case hex characters, like the ids of the real service.
[[nodiscard]] inline QByteArray hexId(quint64 seed, quint64 salt, quint64 value)
{
    static constexpr char digits[] = "0123456789abcdef";
    QByteArray id(32, Qt::Uninitialized);
    quint64 word = stableHash(seed, salt, value);
    for (qsizetype i = 0; i < 32; ++i) {
        if (i == 16)
            word = mixed(word);
        id[i] = digits[(word >> ((i % 16) * 4)) & 15];
    }
    return id;
}

} // namespace muster::demo
