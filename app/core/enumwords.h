// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The words that stand for the values of an enumeration in files: one table a vocabulary, read in
// both directions. Words, not numbers: they stay true when the enumeration grows.
// Constant data: no owner, any thread.
#pragma once

#include <QString>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <utility>
#include <variant>

namespace muster {

//! \brief A value of \a E as it is read from a file: or the word of a later version, as it came.
template <typename E> class OrUnknown
{
public:
    OrUnknown(E value = {})
        : m_value(value)
    {
    }
    explicit OrUnknown(QString word)
        : m_value(std::move(word))
    {
    }

    [[nodiscard]] std::optional<E> known() const
    {
        const E *value = std::get_if<E>(&m_value);
        return value ? std::optional(*value) : std::nullopt;
    }
    //! \brief Empty where the value is known.
    [[nodiscard]] QString unknownWord() const
    {
        const QString *word = std::get_if<QString>(&m_value);
        return word ? *word : QString();
    }

    friend bool operator==(const OrUnknown &, const OrUnknown &) = default;

private:
    std::variant<E, QString> m_value;
};

template <typename E> struct EnumWord
{
    E value;
    const char *word; //!< ASCII; once written to a file it never changes
};

template <typename E, std::size_t Count> class EnumWords
{
public:
    constexpr explicit EnumWords(const std::array<EnumWord<E>, Count> &rows)
        : m_rows(rows)
    {
    }

    //! \brief Empty for a value without a row.
    [[nodiscard]] QString word(E value) const
    {
        for (const EnumWord<E> &row : m_rows) {
            if (row.value == value)
                return QLatin1StringView(row.word);
        }
        return {};
    }
    //! \brief Nothing for a word that this version does not know.
    [[nodiscard]] std::optional<E> value(const QString &word) const
    {
        for (const EnumWord<E> &row : m_rows) {
            if (word == QLatin1StringView(row.word))
                return row.value;
        }
        return std::nullopt;
    }
    [[nodiscard]] QString word(const OrUnknown<E> &value) const
    {
        const std::optional<E> known = value.known();
        return known ? word(*known) : value.unknownWord();
    }
    [[nodiscard]] OrUnknown<E> valueOrUnknown(const QString &text) const
    {
        const std::optional<E> known = value(text);
        return known ? OrUnknown<E>(*known) : OrUnknown<E>(text);
    }
    //! \brief True when each of \a values has a word.
    template <typename Values> [[nodiscard]] constexpr bool covers(const Values &values) const
    {
        return std::ranges::all_of(values, [this](E value) {
            return std::ranges::any_of(
                m_rows, [value](const EnumWord<E> &row) { return row.value == value; });
        });
    }
    [[nodiscard]] constexpr const std::array<EnumWord<E>, Count> &rows() const { return m_rows; }

private:
    std::array<EnumWord<E>, Count> m_rows;
};

//! \brief enumWords<Shape>({ { Shape::Round, "round" }, … })
template <typename E, std::size_t Count>
[[nodiscard]] constexpr EnumWords<E, Count> enumWords(const EnumWord<E> (&rows)[Count])
{
    return EnumWords<E, Count>(std::to_array(rows));
}

} // namespace muster
