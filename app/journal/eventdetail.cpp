// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/journal/eventdetail.h"

#include "app/journal/columns.h"

#include <optional>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

// The form of records on disk.
constexpr auto between = ", ended before "_L1;
constexpr auto kindMark = "kind:"_L1; // no cloud's code begins like this

std::optional<int> count(QStringView text)
{
    bool isNumber = false;
    const int value = text.toInt(&isNumber);
    return isNumber && value >= 0 ? std::optional(value) : std::nullopt;
}

std::optional<std::chrono::seconds> span(QStringView text)
{
    bool isNumber = false;
    const qint64 value = text.toLongLong(&isNumber);
    return isNumber ? std::optional(std::chrono::seconds(value)) : std::nullopt;
}

struct Words
{
    QString operator()(const QString &text) const { return text; }
    QString operator()(Outcome outcome) const { return outcomeName(outcome); }
    QString operator()(const Correction &correction) const
    {
        return outcomeName(correction.before) + u' ' + outcomeName(correction.after);
    }
    QString operator()(const EarlierRun &run) const { return QString::number(run.number); }
    QString operator()(std::chrono::seconds span) const { return QString::number(span.count()); }
    QString operator()(const ErrorCode &code) const { return code.text(); }
    QString operator()(ErrorKind kind) const { return kindMark + errorKindToText(kind); }
    QString operator()(const DeletionNote &note) const
    {
        return QString::number(note.count) + between + timeToText(note.endedBefore);
    }
};

std::optional<Correction> correction(const QString &text)
{
    const std::optional<Outcome> before = outcomeOfName(text.section(u' ', 0, 0));
    const std::optional<Outcome> after = outcomeOfName(text.section(u' ', 1));
    return before && after ? std::optional(Correction { *before, *after }) : std::nullopt;
}

std::optional<DeletionNote> deletionNote(const QString &text)
{
    const qsizetype end = text.indexOf(between);
    if (end < 0)
        return std::nullopt;
    const std::optional<int> runs = count(QStringView(text).first(end));
    const QDateTime before = timeFromText(text.sliced(end + between.size()));
    return runs && before.isValid() ? std::optional(DeletionNote { *runs, before }) : std::nullopt;
}

EventDetail cause(const QString &text)
{
    if (text.isEmpty())
        return {}; // a person did it
    Error error;
    if (text.startsWith(kindMark)) {
        const std::optional<ErrorKind> kind = errorKindFromText(text.sliced(kindMark.size()));
        if (!kind)
            return text;
        error.kind = *kind;
    } else if (const std::optional<OwnError> own = ownErrorOf(text)) {
        error.code = *own;
    } else {
        error.code = text;
    }
    return EventDetail::because(error);
}

template <typename T> EventDetail orText(const std::optional<T> &value, const QString &text)
{
    return value ? EventDetail(*value) : EventDetail(text);
}

} // namespace

EventDetail EventDetail::because(const Error &error)
{
    EventDetail detail;
    if (error.code.isEmpty())
        detail.m_value = error.kind;
    else
        detail.m_value = error.code;
    return detail;
}

QString EventDetail::text() const { return std::visit(Words {}, m_value); }

EventDetail eventDetail(const OrUnknown<RunEventKind> &what, const QString &text)
{
    const std::optional<RunEventKind> known = what.known();
    if (!known)
        return text;
    switch (*known) {
    case RunEventKind::Outcome:
        return orText(outcomeOfName(text), text);
    case RunEventKind::Corrected:
        return orText(correction(text), text);
    case RunEventKind::Insisted:
        if (const std::optional<int> run = count(text))
            return EarlierRun { *run };
        return text;
    case RunEventKind::ClockSet:
        return orText(span(text), text);
    case RunEventKind::Paused:
    case RunEventKind::Stopped:
    case RunEventKind::Withdrawn:
        return cause(text);
    case RunEventKind::Confirmed:
    case RunEventKind::Unlocked:
    case RunEventKind::Resumed:
    case RunEventKind::Settled:
    case RunEventKind::Status:
    case RunEventKind::Watched:
    case RunEventKind::NextWaveNow:
        break;
    }
    return text;
}

EventDetail eventDetail(const OrUnknown<ConnectionEventKind> &what, const QString &text)
{
    return what == ConnectionEventKind::RunsDeleted ? orText(deletionNote(text), text)
                                                    : EventDetail(text);
}

} // namespace muster
