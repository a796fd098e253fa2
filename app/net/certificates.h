// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What a certificate says, in words that a person can compare. Inside app/net only.
// Pure functions; any thread.
#pragma once

#include "app/core/certificateproblem.h"
#include "app/core/ownerror.h"

#include <QList>
#include <QSslCertificate>
#include <QSslError>

namespace muster {

enum class CertificateName { Subject, Issuer };

//! \brief "CN=…, O=…, OU=…", as far as the certificate has them.
[[nodiscard]] QString nameIn(const QSslCertificate &certificate, CertificateName which);

//! \brief What \a errors say about the certificates that \a host showed; none when \a errors is
//! empty. The certificate described is the one that the most telling error is about, else \a leaf.
[[nodiscard]] std::optional<CertificateProblem> certificateProblem(const QList<QSslError> &errors,
                                                                   const QSslCertificate &leaf,
                                                                   const QString &host);

//! \brief Error::code of a certificate that is not accepted for \a fault.
[[nodiscard]] OwnError codeOf(CertificateFault fault);

} // namespace muster
