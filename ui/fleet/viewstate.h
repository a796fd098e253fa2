// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Widths, order and sorting of a fleet's columns, and the width of its details, as bytes for the
// settings. Pure functions; UI
// thread.
#pragma once

#include <QByteArray>

namespace muster {

class FleetView;
class FleetModel;

//! \brief JSON by FleetModel::columnKey(), so that it survives new columns and other languages.
//! \a details: their width; 0: nobody has set it.
[[nodiscard]] QByteArray saveView(const FleetView &view, const FleetModel &model, int details);
//! \brief Applies what it can read; anything else stays as it is. Answers the width of the details.
[[nodiscard]] int restoreView(FleetView &view, const FleetModel &model, const QByteArray &state);

} // namespace muster
