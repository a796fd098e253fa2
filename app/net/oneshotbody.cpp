// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/net/oneshotbody.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace muster {

OneShotBody::OneShotBody(QByteArray bytes, std::function<bool()> mayLeave)
    : m_bytes(std::move(bytes))
    , m_mayLeave(std::move(mayLeave))
{
    // Unbuffered: what is counted as given is what was asked for, not what a buffer fetched ahead.
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OneShotBody::bytesAvailable() const
{
    return (m_sealed ? 0 : m_bytes.size() - m_given) + QIODevice::bytesAvailable();
}

qint64 OneShotBody::readData(char *data, qint64 maxSize)
{
    const qint64 size = std::min<qint64>(maxSize, m_bytes.size() - m_given);
    if (!m_sealed && size > 0 && m_mayLeave) {
        const std::function<bool()> ask = std::exchange(m_mayLeave, {});
        if (!ask()) {
            seal();
            emit heldBack();
        }
    }
    if (m_sealed || size <= 0)
        return -1;
    std::memcpy(data, m_bytes.constData() + m_given, static_cast<std::size_t>(size));
    m_given += size;
    return size;
}

qint64 OneShotBody::writeData(const char *, qint64) { return -1; }

} // namespace muster
