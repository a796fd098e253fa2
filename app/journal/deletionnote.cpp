// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/journal/deletionnote.h"

#include "app/journal/columns.h"

namespace muster {

using namespace Qt::StringLiterals;

namespace {

// The form of records on disk.
constexpr auto between = ", ended before "_L1;

} // namespace

QString deletionNoteToText(const DeletionNote &note)
{
    return QString::number(note.count) + between + timeToText(note.endedBefore);
}

std::optional<DeletionNote> deletionNoteFromText(const QString &text)
{
    const qsizetype end = text.indexOf(between);
    if (end < 0)
        return std::nullopt;
    bool isNumber = false;
    const int count = QStringView(text).first(end).toInt(&isNumber);
    const QDateTime before = timeFromText(text.sliced(end + between.size()));
    if (!isNumber || count < 0 || !before.isValid())
        return std::nullopt;
    return DeletionNote { count, before };
}

} // namespace muster
