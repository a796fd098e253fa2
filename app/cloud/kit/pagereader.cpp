// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cloud/kit/pagereader.h"

namespace muster::kit {

void PageReader::stop()
{
    m_stopped = true;
    const QSet<AuthorisedRead *> reads = m_reads;
    for (AuthorisedRead *read : reads)
        forget(read);
}

void PageReader::cancel()
{
    if (m_stopped)
        return;
    stop();
    Error error;
    error.kind = ErrorKind::Cancelled;
    QMetaObject::invokeMethod(
        this, [this, error] { emit failed(error); }, Qt::QueuedConnection);
}

void PageReader::forget(AuthorisedRead *read)
{
    m_reads.remove(read);
    read->disconnect(this);
    read->deleteLater();
}

void PageReader::advance(const std::function<void()> &tell)
{
    tell(); // whoever is told may stop this
    if (!m_stopped)
        emit advanced();
}

} // namespace muster::kit
