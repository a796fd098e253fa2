// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What the clouds' error codes mean and what to do about them, in every language, read from data:
// the one table that decides what a code says of a call, for the clouds that read answers and for
// every word about them. Owned by its user; all of them read the same data; in one thread at a
// time.
#pragma once

#include "app/core/error.h"
#include "app/core/language.h"

#include <QHash>
#include <QList>
#include <QStringList>

namespace muster {

//! \brief Whether it is safe to send again what this code refused, or failed.
enum class Retry {
    NotKnown,
    No, //!< it would end in the same way
    Later, //!< after a while it may work
    Check, //!< the code leaves open what happened: it may have been carried out
    SignIn, //!< with new credentials it may work
};

//! \brief One code's entry. A text that the data lacks is empty.
struct ErrorEntry
{
    LocalText meaning;
    LocalText advice; //!< what to do next
    Retry retry = Retry::NotKnown;
    bool stopsRun
        = false; //!< nothing more of a run can succeed: wrong identity, permission, account
    bool isQuota = false; //!< a refusal for a quota, not for the pace
    bool wantsNewToken = false; //!< the gateway cannot read the token, or wants a new one
    bool disownsJob = false; //!< the cloud does not know the job, or no longer
};

//! \brief What a code means with one HTTP status; 0: with any.
struct ErrorMeaning
{
    int httpStatus = 0;
    ErrorEntry entry;
};

class ErrorCatalogue final
{
public:
    //! \brief The built-in tables, \c :/muster/errors/, read when something is first looked up:
    //! a start without an error need not wait for them.
    ErrorCatalogue() = default;
    //! \brief Reads \a json, an array of entries; what cannot be read is left out.
    explicit ErrorCatalogue(const QByteArray &json);

    [[nodiscard]] qsizetype size() const;
    //! \brief Every code once, as its table spells it and in its order.
    [[nodiscard]] const QStringList &codes() const;
    //! \brief All that \a code, in any of its spellings, can mean.
    [[nodiscard]] QList<ErrorMeaning> meanings(const QString &code) const;
    //! \brief The entry for \a code in any of the spellings that clouds use for it, or nullptr.
    //! Some codes mean different things with different HTTP statuses; without a fitting \a
    //! httpStatus such a code has no entry. A dotted code that is not known has the entry of the
    //! part before its last dot. A code of ours has none.
    [[nodiscard]] const ErrorEntry *find(const ErrorCode &code, int httpStatus = 0) const;
    //! \brief By the error's code, else by its HTTP status alone; nullptr when neither is known.
    [[nodiscard]] const ErrorEntry *find(const Error &error) const;
    //! \brief True when \a code alone leaves open whether a call, or its part for one target, was
    //! carried out. Where the meanings of one code differ and no \a httpStatus tells them apart,
    //! one such meaning is enough. A code that is not known leaves nothing open.
    [[nodiscard]] bool leavesOpen(const ErrorCode &code, int httpStatus = 0) const;

private:
    [[nodiscard]] const QList<ErrorMeaning> *rowsOf(const QString &code) const;
    void readBuiltIn() const;
    void read(const QByteArray &json) const;

    mutable QHash<QString, QList<ErrorMeaning>> m_rows; // by normalised code
    mutable QStringList m_codes;
    mutable qsizetype m_size = 0;
    mutable bool m_isRead = false;
};

} // namespace muster
