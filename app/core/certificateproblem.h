// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A certificate that was not accepted, and why: what a person compares with what the administrator
// says. Travels as lines in Error::detail, so that it is kept wherever an error is kept.
// Plain value and pure functions; any thread. Sentences are made in ui/words, never here.
#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace muster {

struct CertificateProblem
{
    //! \brief The most telling one first; never empty. Of "not-yet-valid", "expired", "wrong-host",
    //! "self-signed", "unknown-issuer" and "rejected" (anything else).
    QStringList problems;
    QString host; //!< that was asked for
    QString subject; //!< e.g. "CN=cph.example.com, O=Example"
    QString issuer;
    QDateTime from; //!< UTC
    QDateTime until; //!< UTC
    QString sha256; //!< fingerprint, e.g. "0A:1B:…"

    friend bool operator==(const CertificateProblem &, const CertificateProblem &) = default;
};

//! \brief Lines of "key=value", at most 500 characters in all: long names are cut.
[[nodiscard]] QString detailOf(const CertificateProblem &problem);
//! \brief What detailOf() made; none when \a detail is something else.
[[nodiscard]] std::optional<CertificateProblem> certificateProblemIn(const QString &detail);

} // namespace muster
