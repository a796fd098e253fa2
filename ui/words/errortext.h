// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// An error as whole sentences for people: what happened, whether anything was sent, what to do.
// Pure functions in the language that is on; UI thread.
#pragma once

#include "app/core/error.h"
#include "app/core/phrase.h"

namespace muster {

class ErrorCatalogue;

//! \brief What was asked of the cloud when the error came.
enum class Asked {
    Act, //!< it may have changed something
    Read, //!< it was a list, and cannot have changed anything
};

//! \brief True for what comes in place of an answer, or says nothing of it: answered requests tell
//! by themselves that they were sent, the others do not.
[[nodiscard]] bool isWithoutAnswer(ErrorKind kind);

//! \brief One paragraph for \a error, with the vendor's code and message as they came.
//! Plain text: a widget that shows it must not read it as HTML.
[[nodiscard]] QString errorText(const Error &error, Asked asked = Asked::Act);

//! \brief The same, with what \a catalogue says of the vendor's code: it tells more than the kind.
[[nodiscard]] QString errorText(const Error &error, Asked asked, const ErrorCatalogue &catalogue);

//! \brief Only the first sentence: what happened. For a status line or a table cell.
[[nodiscard]] QString errorSummary(const Error &error);

//! \brief Only the last sentences: what to do next.
[[nodiscard]] QString errorAdvice(const Error &error);

//! \brief errorSummary() and errorAdvice() as data, for a look-up in either language.
[[nodiscard]] Phrase errorSummaryPhrase(const Error &error);
[[nodiscard]] Phrase errorAdvicePhrase(const Error &error);

//! \brief The vendor's code as it came; empty when the code is one of ours, which is no word for
//! people: errorSummary() says it.
[[nodiscard]] QString vendorCode(const Error &error);

//! \brief By what code its explanation is found: the vendor's, else its HTTP status as "HTTP.503",
//! else our own word; empty: by none.
[[nodiscard]] QString explainedCode(const Error &error);

//! \brief The vendor's own words as they came, e.g. "HTTP 400, CPS.0158, busy"; may be empty.
[[nodiscard]] QString vendorWords(const Error &error);

//! \brief What there is to show for it, in sentences: the vendor's words, a certificate's facts,
//! the request id; may be empty.
[[nodiscard]] QString errorEvidence(const Error &error);

} // namespace muster
