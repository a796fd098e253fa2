// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The secrets that are in use, so that a text which repeats one is recognised whatever is around
// it. Owned by main, outlives all who hold a Keeper or look texts through; any thread.
#pragma once

#include "app/fleet/credentials.h"

#include <QStringList>
#include <QtGlobal>

#include <bitset>
#include <map>
#include <memory>
#include <shared_mutex>

namespace muster {

class KnownSecrets final
{
public:
    static constexpr std::size_t pairs = 4096; //!< of characters, that are told apart at once

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

    //! \brief \a text with every known secret replaced by "(redacted)", however it is written: see
    //! spelledLength() and inBase64(). Those of fewer than shortestSecret characters stay.
    [[nodiscard]] QString hidden(const QString &text) const;

private:
    void forget(int number);
    void gather();
    [[nodiscard]] qsizetype lengthAt(const QString &text, qsizetype at) const;

    mutable std::shared_mutex m_mutex; // guards all below
    std::map<int, QStringList> m_spellings; // of each keeper
    int m_next = 0;
    QStringList m_all; // of all keepers, by their first characters
    std::bitset<pairs> m_begins; // first two characters, the second perhaps an escape's
};

} // namespace muster
