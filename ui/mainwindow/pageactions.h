// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The actions that work on the connection in front. Free functions; UI thread.
#pragma once

#include <functional>

class QObject;

namespace muster {

class ConnectionPage;
class JobPanel;
class MainActions;

//! \brief \a current is the page in front, or nullptr; it is asked each time, while \a context
//! lives. What is copied is that of \a jobs when these have the focus.
void joinPageActions(MainActions &actions, JobPanel &jobs, QObject *context,
                     const std::function<ConnectionPage *()> &current);

//! \brief What can be done with \a page, and what it is called there; nullptr: no connection is
//! open.
void updatePageActions(MainActions &actions, ConnectionPage *page);

} // namespace muster
