// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Where a person was on the page of a connection, as bytes for the settings: which kind, and the
// filter of each. No ticks: a tick says that something is meant to happen, and that is for a person
// to say anew. Pure functions; UI thread.
#pragma once

#include <QByteArray>

namespace muster {

class ConnectionPage;

[[nodiscard]] QByteArray savePage(const ConnectionPage &page);
//! \brief Applies what it can read, and says so where a filter is on; anything else stays as it is.
void restorePage(ConnectionPage &page, const QByteArray &state);

} // namespace muster
