// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/runs/targetcolumns.h"

#include "app/fleet/sendingtime.h"
#include "ui/runs/jobtext.h"
#include "ui/runs/targetfilter.h"
#include "ui/runs/targettable.h"
#include "ui/words/errortext.h"
#include "ui/words/formatters.h"
#include "ui/words/saferetry.h"
#include "ui/words/sentences.h"
#include "ui/words/targetstory.h"

#include <algorithm>
#include <iterator>
#include <limits>

namespace muster {

namespace {

using Table = const TargetTable &;

QString name(Table table, int row) { return targetName(table.record(row).target); }

QString id(Table table, int row) { return table.record(row).target.id.value; }

QString outcome(Table table, int row) { return outcomeStory(table.record(row), table.kind()); }

QString whatBecame(Table table, int row)
{
    return whatBecamePhrase(table.record(row), table.catalogue()).text();
}

qint64 outcomeNumber(Table table, int row) { return urgency(table.record(row).outcome); }

QString jobId(Table table, int row) { return table.record(row).jobId.value; }

QString requestId(Table table, int row) { return requestIdOf(table.record(row)); }

QString errorCode(Table table, int row)
{
    const std::optional<Error> &error = table.record(row).error;
    return error ? vendorCode(*error) : QString();
}

//! A cell is one line; what was on several lines is in the details as it came.
QString message(Table table, int row)
{
    const std::optional<Error> &error = table.record(row).error;
    QString text = error ? error->message : QString();
    for (const QChar space : { u'\n', u'\r', u'\t' })
        text.replace(space, u' ');
    return text;
}

QString allVendorWords(Table table, int row)
{
    const std::optional<Error> &error = table.record(row).error;
    return error ? vendorWords(*error).simplified() : QString();
}

QString briefVendorWords(Table table, int row)
{
    const QString code = errorCode(table, row);
    return code.isEmpty() ? allVendorWords(table, row) : code;
}

QString meaning(Table table, int row)
{
    const QString text
        = meaningStory(table.record(row), table.kind(), table.catalogue(), table.now());
    return table.isInsisted(row) ? joinedSentences(text, insistedText()) : text;
}

qint64 elapsedTime(Table table, int row)
{
    const Present now = table.now();
    return timeTaken(table.record(row), now.utc, now.steady).count();
}

QString elapsed(Table table, int row)
{
    const std::chrono::milliseconds time(elapsedTime(table, row));
    return time.count() >= 0 ? durationText(time) : QString();
}

qint64 waveNumber(Table table, int row) { return table.digest().waves().waveOf(row); }

QString wave(Table table, int row) { return countText(waveNumber(table, row)); }

qint64 timeNumber(const QDateTime &time)
{
    return time.isValid() ? time.toMSecsSinceEpoch() : std::numeric_limits<qint64>::min();
}

QString sent(Table table, int row) { return localDateTimeText(timeOfSending(table.record(row))); }

QString sentUtc(Table table, int row) { return utcDateTimeText(timeOfSending(table.record(row))); }

qint64 sentNumber(Table table, int row) { return timeNumber(timeOfSending(table.record(row))); }

QString ended(Table table, int row) { return localDateTimeText(table.record(row).endedAt); }

QString endedUtc(Table table, int row) { return utcDateTimeText(table.record(row).endedAt); }

qint64 endedNumber(Table table, int row) { return timeNumber(table.record(row).endedAt); }

constexpr TargetFieldInfo fields[] = {
    { TargetField::Name, MUSTER_PHRASE("TargetTable", "Name"), name, false, true, true },
    { TargetField::Id, MUSTER_PHRASE("TargetTable", "ID"), id, true, true, true },
    { TargetField::Outcome, MUSTER_PHRASE("TargetTable", "Outcome"), outcome, false, false, false,
      outcomeNumber, whatBecame },
    { TargetField::Job, MUSTER_PHRASE("TargetTable", "Job ID"), jobId, true, true },
    { TargetField::Request, MUSTER_PHRASE("TargetTable", "Request ID"), requestId, true, true },
    { TargetField::ErrorCode, MUSTER_PHRASE("TargetTable", "Error code"), errorCode, true },
    { TargetField::Message, MUSTER_PHRASE("TargetTable", "Message"), message },
    { TargetField::VendorWords, MUSTER_PHRASE("TargetTable", "Error"), briefVendorWords, false,
      false, false, nullptr, allVendorWords },
    { TargetField::Meaning, MUSTER_PHRASE("TargetTable", "What it means"), meaning },
    { TargetField::Elapsed, MUSTER_PHRASE("TargetTable", "Elapsed"), elapsed, false, false, false,
      elapsedTime },
    { TargetField::Wave, MUSTER_PHRASE("TargetTable", "Wave"), wave, false, false, true,
      waveNumber },
    { TargetField::Sent, MUSTER_PHRASE("TargetTable", "Sent"), sent, false, false, false,
      sentNumber, sentUtc },
    { TargetField::Ended, MUSTER_PHRASE("TargetTable", "Ended"), ended, false, false, false,
      endedNumber, endedUtc },
};

} // namespace

const TargetFieldInfo &infoOf(TargetField field)
{
    return *std::ranges::find(fields, field, &TargetFieldInfo::field);
}

} // namespace muster
