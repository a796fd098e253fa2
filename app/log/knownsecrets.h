// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The secrets that are in use, so that a text which repeats one is known whatever stands around it.
// Owned by main, outlives all who hold a Keeper or look texts through; any thread.
#pragma once

#include "app/fleet/credentials.h"

#include <QStringList>
#include <QtGlobal>

#include <map>
#include <memory>
#include <shared_mutex>

namespace muster {

class KnownSecrets final
{
public:
    //! \brief Makes its secrets known for as long as it lives.
    class Keeper final
    {
    public:
        Keeper(KnownSecrets &book, int number)
            : m_book(book)
            , m_number(number)
        {
        }
        ~Keeper() { m_book.forget(m_number); }
        Q_DISABLE_COPY_MOVE(Keeper)

    private:
        KnownSecrets &m_book;
        const int m_number;
    };

    KnownSecrets() = default;
    Q_DISABLE_COPY_MOVE(KnownSecrets)

    [[nodiscard]] std::unique_ptr<Keeper> keep(const QList<Secret> &secrets);
    [[nodiscard]] std::unique_ptr<Keeper> keep(const Credentials &credentials);

    //! \brief \a text with every known secret replaced by "(redacted)": as it is, as JSON and as a
    //! URL write it. One of fewer than six characters is not looked for: it would take words and
    //! numbers out of texts that have nothing to do with it.
    [[nodiscard]] QString hidden(const QString &text) const;

private:
    void forget(int number);

    mutable std::shared_mutex m_mutex; // guards all below
    std::map<int, QStringList> m_spellings; // of each keeper, the longest first
    int m_next = 0;
};

} // namespace muster
