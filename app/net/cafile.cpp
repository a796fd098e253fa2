// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/net/cafile.h"

#include "app/net/certificates.h"
#include "app/net/tlslibrary.h"

#include <QFile>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

// Every public CA there is comes to a quarter of a megabyte.
constexpr qint64 longestFile = 4LL * 1024 * 1024;

Error caError(OwnError code, const QString &path) { return ownError(code, path.right(500)); }

} // namespace

Result<CaFile> readCaFile(const QString &path)
{
    // Without it no certificate can be read, whatever the file holds.
    if (!hasTlsLibrary())
        return tlsMissing();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.isSequential())
        return caError(OwnError::CaUnreadable, path);
    const QByteArray bytes = file.read(longestFile + 1);
    if (file.error() != QFileDevice::NoError || bytes.size() > longestFile)
        return caError(OwnError::CaUnreadable, path);
    QList<QSslCertificate> certificates = QSslCertificate::fromData(bytes, QSsl::Pem);
    if (certificates.isEmpty())
        certificates = QSslCertificate::fromData(bytes, QSsl::Der);
    if (certificates.isEmpty())
        return caError(OwnError::CaNotCertificates, path);
    CaFile result;
    for (const QSslCertificate &certificate : std::as_const(certificates))
        result.pem += certificate.toPem();
    result.certificates = static_cast<int>(certificates.size());
    result.firstSubject = nameIn(certificates.constFirst(), CertificateName::Subject);
    return result;
}

} // namespace muster
