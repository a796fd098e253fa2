// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What became of one target, in words: the one teller for the job panel, the history, the text for
// a ticket and the table for a spreadsheet, so that they can never say different things of the same
// record. Every sentence rests on the record alone. Pure functions; one thread at a time may use
// the same catalogue.
#pragma once

#include "app/core/present.h"
#include "app/fleet/errorcatalogue.h"
#include "app/fleet/fleetkind.h"
#include "app/fleet/records.h"
#include "app/fleet/sendingtime.h"
#include "app/journal/laterlook.h"
#include "ui/words/phrasebook.h"

#include <QDateTime>
#include <QString>

namespace muster {

//! \brief The target's name, or its id when it has none.
[[nodiscard]] QString targetName(const Target &target);

struct TargetStory
{
    QString outcome; //!< the word with its marks: "Running, overdue"
    QString meaning; //!< what the error, or the mark, means; empty: the outcome's word says all
    QString advice; //!< what to do next; empty: nothing
    QString retry; //!< whether it is safe to send it again; empty: not to be asked
};

//! \brief Tells \a record in the language of \a book. \a kind may be of no cloud that is known; \a
//! now may be untold: then it is not said how long something has been open.
[[nodiscard]] TargetStory targetStory(const TargetRecord &record, const FleetKind &kind,
                                      const ErrorCatalogue &catalogue, const Present &now,
                                      const PhraseBook &book = PhraseBook());

//! \brief TargetStory::outcome alone.
[[nodiscard]] QString outcomeStory(const TargetRecord &record, const FleetKind &kind,
                                   const PhraseBook &book = PhraseBook());
//! \brief The same of how a target stands in a later run, of which less is looked up.
[[nodiscard]] QString outcomeStory(const LaterTarget &later, const PhraseBook &book = PhraseBook());
//! \brief TargetStory::meaning alone.
[[nodiscard]] QString meaningStory(const TargetRecord &record, const FleetKind &kind,
                                   const ErrorCatalogue &catalogue, const Present &now,
                                   const PhraseBook &book = PhraseBook());
//! \brief What the error means of that target, whatever mark it has; empty: nothing, or no error.
[[nodiscard]] QString errorStory(const TargetRecord &record, const ErrorCatalogue &catalogue,
                                 const PhraseBook &book = PhraseBook());

//! \brief "Normal (5)": the status' word and the cloud's code for it, wherever a status is shown.
[[nodiscard]] QString statusStory(const QString &status, const FleetKind &kind,
                                  const PhraseBook &book = PhraseBook());

} // namespace muster
