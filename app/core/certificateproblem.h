// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A certificate that was not accepted, and why: what a person compares with what the administrator
// says. A member of Error; lines of text in files.
// Plain value and pure functions; any thread. Sentences are made in ui/words, never here.
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace muster {

//! \brief The most telling one first.
enum class CertificateFault {
    NotYetValid,
    Expired,
    WrongHost,
    SelfSigned,
    UnknownIssuer,
    Rejected, //!< anything else
};

inline constexpr CertificateFault allCertificateFaults[] = {
    CertificateFault::NotYetValid, CertificateFault::Expired,       CertificateFault::WrongHost,
    CertificateFault::SelfSigned,  CertificateFault::UnknownIssuer, CertificateFault::Rejected
};

struct CertificateProblem
{
    QList<CertificateFault> faults; //!< in their order; never empty
    QString host; //!< that was asked for
    QString subject; //!< e.g. "CN=cph.example.com, O=Example"
    QString issuer;
    QDateTime from; //!< UTC
    QDateTime until; //!< UTC
    QString sha256; //!< fingerprint, e.g. "0A:1B:…"

    friend bool operator==(const CertificateProblem &, const CertificateProblem &) = default;
};

//! \brief \a problem with its texts on one line and cut: a certificate is written by whoever runs
//! the server.
[[nodiscard]] CertificateProblem bounded(CertificateProblem problem);

//! \brief For files: lines of "key=value", at most 500 characters in all where \a problem is
//! bounded().
[[nodiscard]] QString certificateToText(const CertificateProblem &problem);
//! \brief None when \a text is something else, or of a later version.
[[nodiscard]] std::optional<CertificateProblem> certificateFromText(const QString &text);

} // namespace muster
