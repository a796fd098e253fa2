// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Pages on error codes for the manual's window, made of the table that the whole program uses:
// what a code means, what to do, and whether it is safe to send again. Pure functions; UI thread.
#pragma once

#include "ui/help/manual.h"

#include <QUrl>

namespace muster {

class ErrorCatalogue;

//! \brief All that is known of \a code, of a cloud or of ours, in every language, the one that is
//! on first.
[[nodiscard]] Manual codePage(const QString &code, const ErrorCatalogue &catalogue);
//! \brief Every code of the clouds with its meaning, each a link to its page.
[[nodiscard]] Manual codeList(const ErrorCatalogue &catalogue);
//! \brief What that list is called.
[[nodiscard]] QString codeListTitle();
//! \brief The code that such a link leads to; empty: it is another one.
[[nodiscard]] QString codeOfLink(const QUrl &url);

} // namespace muster
