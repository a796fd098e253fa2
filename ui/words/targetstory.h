// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What became of one target, in words: the one teller for the job panel, the history and the text
// for a ticket, so that they can never say different things of the same record. Every sentence
// rests on the record alone. Pure functions; UI thread.
#pragma once

#include "app/core/present.h"
#include "app/fleet/errorcatalogue.h"
#include "app/fleet/fleetkind.h"
#include "app/fleet/records.h"
#include "app/fleet/sendingtime.h"
#include "ui/words/phrasebook.h"

#include <QDateTime>
#include <QString>

namespace muster {

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
//! \brief TargetStory::meaning alone.
[[nodiscard]] QString meaningStory(const TargetRecord &record, const FleetKind &kind,
                                   const ErrorCatalogue &catalogue, const Present &now,
                                   const PhraseBook &book = PhraseBook());

//! \brief "Normal (5)": the status' word and the cloud's code for it, wherever a status is shown.
[[nodiscard]] QString statusStory(const QString &status, const FleetKind &kind,
                                  const PhraseBook &book = PhraseBook());

} // namespace muster
