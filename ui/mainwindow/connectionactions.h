// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Joins what leads to connections in the File menu, the picker and the first start: making and
// changing them, export, import, and keys of the environment. Free function; UI thread.
#pragma once

#include "ui/connections/environmentoffer.h"

class QWidget;

namespace muster {

class ConnectionEditing;
class ConnectionPicker;
class ConnectionStore;
class MainActions;
class PageStack;
class SideWindows;
class WindowMessage;

//! \brief What is joined; all of them live as long as the window.
struct ConnectionActionParts
{
    MainActions &actions;
    ConnectionPicker &picker;
    const PageStack &pages;
    ConnectionEditing &editing;
    SideWindows &sideWindows;
    WindowMessage &message; //!< says how an export or import went
    ConnectionStore &connections;
    const QList<Provider> &providers;
    const QList<EnvironmentKeys> &environment;
};

//! \brief While \a window lives, which comes to own what is made for it.
void connectConnectionActions(const ConnectionActionParts &parts, QWidget *window);

} // namespace muster
