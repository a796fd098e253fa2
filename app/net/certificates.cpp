// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/net/certificates.h"

#include <QCryptographicHash>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

QString wordOf(QSslError::SslError error)
{
    switch (error) {
    case QSslError::CertificateNotYetValid:
        return u"not-yet-valid"_s;
    case QSslError::CertificateExpired:
        return u"expired"_s;
    case QSslError::HostNameMismatch:
        return u"wrong-host"_s;
    case QSslError::SelfSignedCertificate:
        return u"self-signed"_s;
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
        return u"unknown-issuer"_s;
    default:
        return u"rejected"_s;
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
    // In this order they tell a person what to do.
    static const QStringList order { u"not-yet-valid"_s, u"expired"_s,        u"wrong-host"_s,
                                     u"self-signed"_s,   u"unknown-issuer"_s, u"rejected"_s };
    CertificateProblem problem;
    QSslCertificate shown;
    for (const QString &word : order) {
        for (const QSslError &error : errors) {
            if (error.error() == QSslError::NoError || wordOf(error.error()) != word
                || problem.problems.contains(word))
                continue;
            problem.problems += word;
            if (shown.isNull())
                shown = error.certificate();
        }
    }
    if (problem.problems.isEmpty())
        return std::nullopt;
    if (shown.isNull())
        shown = leaf;
    problem.host = host;
    problem.subject = nameIn(shown, CertificateName::Subject);
    problem.issuer = nameIn(shown, CertificateName::Issuer);
    problem.from = shown.effectiveDate().toUTC();
    problem.until = shown.expiryDate().toUTC();
    problem.sha256 = fingerprint(shown);
    return problem;
}

} // namespace muster
