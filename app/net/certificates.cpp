// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/net/certificates.h"

#include <QCryptographicHash>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

CertificateFault faultOf(QSslError::SslError error)
{
    switch (error) {
    case QSslError::CertificateNotYetValid:
        return CertificateFault::NotYetValid;
    case QSslError::CertificateExpired:
        return CertificateFault::Expired;
    case QSslError::HostNameMismatch:
        return CertificateFault::WrongHost;
    case QSslError::SelfSignedCertificate:
        return CertificateFault::SelfSigned;
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
        return CertificateFault::UnknownIssuer;
    default:
        return CertificateFault::Rejected;
    }
}

QString fingerprint(const QSslCertificate &certificate)
{
    return QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex(':').toUpper());
}

} // namespace

QString nameIn(const QSslCertificate &certificate, CertificateName which)
{
    static constexpr std::pair<QSslCertificate::SubjectInfo, QLatin1StringView> parts[] = {
        { QSslCertificate::CommonName, "CN="_L1 },
        { QSslCertificate::Organization, "O="_L1 },
        { QSslCertificate::OrganizationalUnitName, "OU="_L1 },
    };
    QStringList names;
    for (const auto &[part, key] : parts) {
        const QStringList values = which == CertificateName::Subject ? certificate.subjectInfo(part)
                                                                     : certificate.issuerInfo(part);
        for (const QString &value : values)
            names += key + value;
    }
    return names.join(u", "_s);
}

std::optional<CertificateProblem>
certificateProblem(const QList<QSslError> &errors, const QSslCertificate &leaf, const QString &host)
{
    CertificateProblem problem;
    QSslCertificate shown;
    for (const CertificateFault fault : allCertificateFaults) {
        for (const QSslError &error : errors) {
            if (error.error() == QSslError::NoError || faultOf(error.error()) != fault
                || problem.faults.contains(fault))
                continue;
            problem.faults += fault;
            if (shown.isNull())
                shown = error.certificate();
        }
    }
    if (problem.faults.isEmpty())
        return std::nullopt;
    if (shown.isNull())
        shown = leaf;
    problem.host = host;
    problem.subject = nameIn(shown, CertificateName::Subject);
    problem.issuer = nameIn(shown, CertificateName::Issuer);
    problem.from = shown.effectiveDate().toUTC();
    problem.until = shown.expiryDate().toUTC();
    problem.sha256 = fingerprint(shown);
    return bounded(problem);
}

OwnError codeOf(CertificateFault fault)
{
    switch (fault) {
    case CertificateFault::NotYetValid:
        return OwnError::CertificateNotYetValid;
    case CertificateFault::Expired:
        return OwnError::CertificateExpired;
    case CertificateFault::WrongHost:
        return OwnError::CertificateWrongHost;
    case CertificateFault::SelfSigned:
        return OwnError::CertificateSelfSigned;
    case CertificateFault::UnknownIssuer:
        return OwnError::CertificateUnknownIssuer;
    case CertificateFault::Rejected:
        break;
    }
    return OwnError::CertificateRejected;
}

} // namespace muster
