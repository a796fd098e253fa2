// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Joins the actions that work on the connection in front with it. Free function; UI thread.
#pragma once

#include <functional>

class QObject;

namespace muster {

class ConnectionPage;
class MainActions;

//! \brief \a current is the page in front, or nullptr; it is asked each time, while \a context
//! lives.
void joinPageActions(MainActions &actions, QObject *context,
                     const std::function<ConnectionPage *()> &current);

} // namespace muster
