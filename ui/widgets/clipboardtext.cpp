// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/clipboardtext.h"

#include "app/core/spreadsheettext.h"

namespace muster {

namespace {

// A spreadsheet takes all up to the next quote for one cell, over rows.
QString withoutOpenQuote(QString cell)
{
    if (!cell.startsWith(u'"'))
        return cell;
    return u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

} // namespace

QString clipboardLine(const QStringList &cells)
{
    QStringList safe;
    safe.reserve(cells.size());
    for (const QString &cell : cells)
        safe += withoutOpenQuote(spreadsheetText(cell));
    return safe.join(u'\t');
}

QString clipboardText(const QList<QStringList> &rows)
{
    QStringList lines;
    lines.reserve(rows.size());
    for (const QStringList &row : rows)
        lines += clipboardLine(row);
    return lines.join(u'\n');
}

} // namespace muster
