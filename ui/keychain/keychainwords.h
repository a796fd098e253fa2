// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What the keychain doctor found, in words. Pure functions; UI thread.
#pragma once

#include "app/core/phrase.h"
#include "app/secrets/keychaindoctor.h"
#include "ui/words/phrasebook.h"

namespace muster {

//! \brief The word of an answer that is the same in every language, for tickets and scripts.
[[nodiscard]] QString answerWord(const std::optional<KeychainCode> &code);
[[nodiscard]] Phrase stepPhrase(DoctorStep step);
//! \brief One short sentence.
[[nodiscard]] Phrase verdictPhrase(KeychainVerdict verdict);
//! \brief What to do next on this platform; %1: the longest step, in seconds.
[[nodiscard]] Phrase advicePhrase(const KeychainReport &report);
//! \brief The last sentences of every verdict that leaves the keychain unusable, or empty.
[[nodiscard]] Phrase remainderPhrase(const KeychainReport &report);

//! \brief advicePhrase() and remainderPhrase() in the language of \a book, filled in.
[[nodiscard]] QString adviceText(const KeychainReport &report, const PhraseBook &book);
//! \brief How one step went, e.g. "done, 12 ms".
[[nodiscard]] QString stepText(const DoctorStepReport &step, const PhraseBook &book);
//! \brief Everything, to be pasted into a ticket; no secret is in it.
[[nodiscard]] QString doctorText(const KeychainReport &report, const PhraseBook &book);

} // namespace muster
