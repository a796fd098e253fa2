// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// An optional value that nearly all of its owners lack: it takes the place of one pointer there,
// and copies share what is kept. A hundred thousand records are made, copied and written without
// it. A plain value: no owner, any thread; what is kept never changes.
#pragma once

#include <memory>
#include <optional>
#include <utility>

namespace muster {

template <typename T> class Rare
{
public:
    Rare() = default;
    Rare(std::nullopt_t) { }
    Rare(T value)
        : m_value(std::make_shared<const T>(std::move(value)))
    {
    }
    Rare(const std::optional<T> &value)
        : m_value(value ? std::make_shared<const T>(*value) : nullptr)
    {
    }

    [[nodiscard]] explicit operator bool() const { return m_value != nullptr; }
    [[nodiscard]] bool has_value() const { return m_value != nullptr; }
    //! \brief There must be one, as with std::optional.
    [[nodiscard]] const T &operator*() const { return *m_value; }
    [[nodiscard]] const T *operator->() const { return m_value.get(); }
    [[nodiscard]] T value_or(T otherwise) const { return m_value ? *m_value : otherwise; }
    operator std::optional<T>() const
    {
        return m_value ? std::optional<T>(*m_value) : std::nullopt;
    }
    void reset() { m_value.reset(); }

    friend bool operator==(const Rare &a, const Rare &b)
    {
        return a.m_value == b.m_value || (a.m_value && b.m_value && *a.m_value == *b.m_value);
    }

private:
    std::shared_ptr<const T> m_value;
};

} // namespace muster
