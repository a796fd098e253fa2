// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/net/tlslibrary.h"

#include <QSslSocket>

namespace muster {

using namespace Qt::StringLiterals;

QString tlsLibrary()
{
    if (!QSslSocket::supportsSsl())
        return u"none"_s;
    return u"%1, %2 (built with %3)"_s.arg(QSslSocket::activeBackend(),
                                           QSslSocket::sslLibraryVersionString(),
                                           QSslSocket::sslLibraryBuildVersionString());
}

bool hasTlsLibrary() { return QSslSocket::supportsSsl(); }

Error tlsMissing() { return ownError(OwnError::TlsMissing); }

} // namespace muster
