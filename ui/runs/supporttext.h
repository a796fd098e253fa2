// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What goes into a ticket: everything that the other side needs, in English and Chinese, and no
// secret. Pure function; UI thread (it reads the catalogues).
#pragma once

#include "app/core/present.h"
#include "app/fleet/errorcatalogue.h"
#include "app/fleet/fleetkind.h"
#include "app/fleet/records.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace muster {

//! \brief Plain text about the targets at \a rows of \a run. Codes and messages are as they came,
//! passed through the redaction.
[[nodiscard]] QString supportText(const RunRecord &run, const FleetKind &kind,
                                  const QList<qsizetype> &rows, const ErrorCatalogue &catalogue,
                                  const Present &now);

} // namespace muster
