// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Text that must not be printed by accident. Plain value: no owner, any thread.
#pragma once

#include <QString>

namespace muster {

//! \brief A secret: it compares and copies, but has no stream operator and must be revealed by
//! name.
class Secret
{
public:
    Secret() = default;
    explicit Secret(QString text)
        : m_text(std::move(text))
    {
    }

    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }
    [[nodiscard]] const QString &reveal() const { return m_text; }

    friend bool operator==(const Secret &, const Secret &) = default;

private:
    QString m_text;
};

} // namespace muster
