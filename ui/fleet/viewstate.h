// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Widths, order and sorting of a fleet's columns as bytes for the settings. Pure functions; UI
// thread.
#pragma once

#include <QByteArray>

namespace muster {

class FleetView;
class FleetModel;

//! \brief JSON by FleetModel::columnKey(), so that it survives new columns and other languages.
[[nodiscard]] QByteArray saveColumns(const FleetView &view, const FleetModel &model);
//! \brief Applies what it can read; anything else stays as it is.
void restoreColumns(FleetView &view, const FleetModel &model, const QByteArray &state);

} // namespace muster
