// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What a virtual MFA device shows: any authenticator that is given the demo's key shows the same.
// Pure functions: no owner, any thread. Source: RFC 6238 (TOTP) over RFC 4226 (HOTP), with SHA-1
// and six digits, as the identity service's virtual MFA devices have them.
#pragma once

#include <QByteArray>
#include <QMessageAuthenticationCode>
#include <QtEndian>

namespace muster::demo {

//! \brief Counts spans of 30 s; \a now in ms since 1970, UTC (RFC 6238, 4.1).
[[nodiscard]] constexpr qint64 passcodeStep(qint64 now) { return now / 30'000; }

//! \brief Six digits, others in each step; \a key as bytes.
[[nodiscard]] inline QByteArray passcode(const QByteArray &key, qint64 step)
{
    QByteArray moving(sizeof(qint64), Qt::Uninitialized);
    qToBigEndian(step, moving.data());
    const QByteArray hash = QMessageAuthenticationCode::hash(moving, key, QCryptographicHash::Sha1);
    const int offset = hash.back() & 0xf; // RFC 4226, 5.3: dynamic truncation
    const quint32 number = qFromBigEndian<quint32>(hash.constData() + offset) & 0x7fff'ffff;
    return QByteArray::number(number % 1'000'000).rightJustified(6, '0');
}

} // namespace muster::demo
