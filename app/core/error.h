// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What went wrong, as a value: the kind decides what a person can do, the rest is evidence.
// Plain values: no owner, any thread. Sentences are made in ui/words, never here.
#pragma once

#include "app/core/certificateproblem.h"
#include "app/core/ownerror.h"

#include <QMetaType>
#include <QString>

#include <chrono>
#include <optional>
#include <utility>
#include <variant>

namespace muster {

enum class ErrorKind {
    Cancelled, //!< a person, or the owner's end, stopped it
    Offline, //!< DNS, refused, unreachable: no conversation with the host
    Timeout, //!< the time limit passed
    Tls, //!< certificate or handshake
    BadCredentials, //!< 401: wrong signature, password, or expired key
    Forbidden, //!< 403: permission or project
    NotFound, //!< 404
    Conflict, //!< the resource's state does not allow it
    RateLimited, //!< 429
    ServerFault, //!< 5xx
    BadResponse, //!< an answer that cannot be read, is too large, or redirects
    Refused, //!< any other 4xx with the vendor's error
    Keychain, //!< the secret store failed, see detail
    Storage, //!< a file of ours cannot be read or written
    InvalidInput, //!< what was asked is not acceptable; nothing was sent
};

//! \brief Whether bytes of the request can have reached the cloud.
enum class Delivery {
    NotSent, //!< provably never left: the body was never read
    Sent, //!< left, wholly or in part
};

//! \brief A cloud's code as it came, or one of ours; empty: neither. A word of ours that a later
//! version wrote to a journal is a text as well, and is kept as it came.
class ErrorCode
{
public:
    ErrorCode() = default;
    ErrorCode(QString cloud)
        : m_code(std::move(cloud))
    {
    }
    ErrorCode(OwnError own)
        : m_code(own)
    {
    }

    [[nodiscard]] std::optional<OwnError> own() const;
    [[nodiscard]] QString cloud() const; //!< empty where it is ours
    [[nodiscard]] QString text() const; //!< for files and logs: the cloud's, or the word of ours
    [[nodiscard]] bool isEmpty() const { return !own() && cloud().isEmpty(); }

    friend bool operator==(const ErrorCode &, const ErrorCode &) = default;

private:
    std::variant<QString, OwnError> m_code;
};

//! \brief What ErrorCode::text() wrote beside \a kind.
[[nodiscard]] ErrorCode errorCodeOf(ErrorKind kind, const QString &written);

struct Error
{
    ErrorKind kind = ErrorKind::BadResponse;
    Delivery delivery = Delivery::NotSent;
    int httpStatus = 0; //!< 0: there was no answer
    ErrorCode code; //!< e.g. "CPS.0158" of a vendor; may be empty
    QString message; //!< vendor's message as it came; may be empty
    QString requestId; //!< for a support ticket; may be empty
    QString detail; //!< technical detail or redacted head of the answer, at most 500 characters
    std::optional<CertificateProblem> certificate; //!< that was not accepted; in place of a detail
    std::optional<std::chrono::seconds> retryAfter; //!< the server's own wish
    //! The cloud's clock less ours, where that is why it refused what was signed.
    std::optional<std::chrono::seconds> clockOffset;
    int refusals = 0; //!< BadCredentials: so often in a row these have been refused; 0: not counted

    friend bool operator==(const Error &, const Error &) = default;
};

//! \brief An error of ours: its kind comes with its code.
[[nodiscard]] Error ownError(OwnError code, const QString &detail = {},
                             Delivery delivery = Delivery::NotSent);

//! \brief Error::detail, or the certificate in its place as it is written to files: lines.
[[nodiscard]] QString technicalDetail(const Error &error);

//! \brief Whether a proxy wants another user or password, or may want them: never tried again by
//! itself, since companies lock their users out after a few wrong ones.
[[nodiscard]] inline bool isProxySignIn(const Error &error)
{
    return error.code == OwnError::ProxySignIn || error.code == OwnError::ProxyRefused;
}

} // namespace muster

Q_DECLARE_METATYPE(muster::Error)
