// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Where the program keeps its files. Owned by main (or a test); any thread.
#pragma once

#include "app/core/error.h"

#include <QString>

#include <optional>

namespace muster {

class Paths final
{
public:
    //! \brief \a given, or this person's own data folder when that is empty; makes what is missing,
    //! readable by this person only. See error().
    explicit Paths(const QString &given = QString());

    //! \brief The folder of connections and settings.
    [[nodiscard]] const QString &data() const { return m_data; }
    //! \brief A folder below it.
    [[nodiscard]] const QString &logs() const { return m_logs; }
    //! \brief Kind Storage, detail: the folder that could not be made.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

private:
    void make(const QString &folder);

    QString m_data;
    QString m_logs;
    std::optional<Error> m_error;
};

} // namespace muster
