// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A file with certificates that are trusted besides the system's.
// Pure function over the disk; any thread, but not the UI thread: the file may lie on a slow share.
#pragma once

#include "app/core/result.h"

#include <QByteArray>

namespace muster {

struct CaFile
{
    QByteArray pem;
    int certificates = 0; //!< at least 1
    QString firstSubject; //!< e.g. "CN=Company CA, O=Company"
};

//! \brief The certificates in \a path, PEM or DER. Error kind InvalidInput, detail the path, code
//! OwnError::CaUnreadable (not there, no right, longer than 4 MB) or CaNotCertificates; or
//! tlsMissing().
[[nodiscard]] Result<CaFile> readCaFile(const QString &path);

} // namespace muster
