// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/journal/csv.h"

#include "app/core/spreadsheettext.h"

using namespace Qt::StringLiterals;

namespace muster {

namespace {

QString cell(const QString &text)
{
    QString out = spreadsheetText(text);
    if (out.contains(u'"') || out.contains(u',') || out.startsWith(u' ') || out.endsWith(u' '))
        out = u'"' + out.replace(u'"', u"\"\""_s) + u'"';
    return out;
}

} // namespace

QString csvLine(const QStringList &cells)
{
    QStringList escaped;
    escaped.reserve(cells.size());
    for (const QString &text : cells)
        escaped += cell(text);
    return escaped.join(u',') + u"\r\n"_s;
}

} // namespace muster
