// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Joins what leads to connections besides making one: export, import, and keys of the environment,
// in the File menu, the picker and the first start. Free function; UI thread.
#pragma once

#include "ui/connections/environmentoffer.h"

#include <functional>

class QWidget;

namespace muster {

class ConnectionEditing;
class ConnectionPicker;
class ConnectionStore;
class MainActions;
class SupportWindows;

//! \brief What is joined; all of them live as long as the window.
struct ConnectionMenuParts
{
    MainActions &actions;
    ConnectionPicker &picker;
    ConnectionEditing &editing;
    SupportWindows &support;
    ConnectionStore &connections;
    const QList<Provider> &providers;
    const QList<EnvironmentKeys> &environment;
};

//! \brief \a say shows how an export or import went.
void joinConnectionMenu(const ConnectionMenuParts &parts, QWidget *window,
                        const std::function<void(const QString &text, bool good)> &say);

} // namespace muster
