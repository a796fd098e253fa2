// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/log/logtail.h"

#include "app/log/redact.h"

#include <QDir>
#include <QFile>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

//! The last \a bytes of \a path, from the start of a line on.
QByteArray tailOf(const QString &path, qsizetype bytes)
{
    QFile file(path);
    if (bytes <= 0 || !file.open(QIODevice::ReadOnly))
        return {};
    const qint64 skipped = qMax<qint64>(0, file.size() - bytes);
    // The byte before tells whether a line begins here.
    file.seek(qMax<qint64>(0, skipped - 1));
    QByteArray tail = file.read(bytes + 1);
    if (skipped > 0)
        tail.remove(0, tail.indexOf('\n') + 1);
    return tail;
}

} // namespace

QString newestLog(const QString &folder, qsizetype bytes)
{
    QByteArray log;
    for (int number = 0; log.size() < bytes; ++number) {
        const QString path
            = QDir(folder).filePath(number == 0 ? u"muster.log"_s : u"muster.%1.log"_s.arg(number));
        if (!QFile::exists(path))
            break;
        log.prepend(tailOf(path, bytes - log.size()));
    }
    return redactedLines(QString::fromUtf8(log));
}

} // namespace muster
