// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/journal/csv.h"

using namespace Qt::StringLiterals;

namespace muster {

namespace {

// What a spreadsheet might take for a formula; the full-width forms count in Chinese ones.
bool looksLikeFormula(const QString &text)
{
    static const QString starts = u"=+-@\t\r\n＝＋－＠"_s;
    if (text.isEmpty())
        return false;
    const QString trimmed = text.trimmed();
    return starts.contains(text.front())
        || (!trimmed.isEmpty() && starts.contains(trimmed.front()));
}

QString cell(const QString &text)
{
    QString out = looksLikeFormula(text) ? QString(u'\'' + text) : text;
    if (out.contains(u'"') || out.contains(u',') || out.contains(u'\n') || out.contains(u'\r')
        || out.startsWith(u' ') || out.endsWith(u' '))
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
