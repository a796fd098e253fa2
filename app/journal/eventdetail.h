// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What an event of the journal tells beside its kind. It becomes words where bytes are written, and
// is read back there, so that nobody else takes those words apart.
// Plain values and pure functions; any thread.
#pragma once

#include "app/core/error.h"
#include "app/fleet/outcome.h"
#include "app/journal/eventwords.h"

#include <QDateTime>
#include <QString>

#include <chrono>
#include <variant>

namespace muster {

//! \brief Of RunEventKind::Corrected: the outcomes of a target.
struct Correction
{
    Outcome before = Outcome::Planned;
    Outcome after = Outcome::Planned;

    friend bool operator==(const Correction &, const Correction &) = default;
};

//! \brief Of RunEventKind::Insisted: the run that a target was held back for.
struct EarlierRun
{
    int number = 0;

    friend bool operator==(const EarlierRun &, const EarlierRun &) = default;
};

//! \brief Of ConnectionEventKind::RunsDeleted: what a deletion of old runs came to.
struct DeletionNote
{
    int count = 0; //!< of runs
    QDateTime endedBefore; //!< UTC

    friend bool operator==(const DeletionNote &, const DeletionNote &) = default;
};

//! \brief Which of these it is, the kind of the event says (see RunEventKind). A text is a person's
//! or a cloud's, and never a secret; or what a later version wrote, as it came.
class EventDetail
{
public:
    EventDetail() = default;
    EventDetail(QString text)
        : m_value(std::move(text))
    {
    }
    EventDetail(Outcome outcome)
        : m_value(outcome)
    {
    }
    EventDetail(const Correction &correction)
        : m_value(correction)
    {
    }
    EventDetail(const EarlierRun &run)
        : m_value(run)
    {
    }
    EventDetail(std::chrono::seconds span)
        : m_value(span)
    {
    }
    EventDetail(const DeletionNote &note)
        : m_value(note)
    {
    }
    //! \brief Why something was done that no person did: the code of \a error, or its kind where it
    //! has none.
    [[nodiscard]] static EventDetail because(const Error &error);

    //! \brief Null where it is something else.
    template <typename T> [[nodiscard]] const T *as() const { return std::get_if<T>(&m_value); }
    //! \brief The words of files. Empty: there is nothing to tell.
    [[nodiscard]] QString text() const;

    friend bool operator==(const EventDetail &, const EventDetail &) = default;

private:
    std::variant<QString, Outcome, Correction, EarlierRun, std::chrono::seconds, ErrorCode,
                 ErrorKind, DeletionNote>
        m_value;
};

//! \brief Reads what text() wrote for an event of \a what; any other text stays a text.
[[nodiscard]] EventDetail eventDetail(const OrUnknown<RunEventKind> &what, const QString &text);
[[nodiscard]] EventDetail eventDetail(const OrUnknown<ConnectionEventKind> &what,
                                      const QString &text);

} // namespace muster
