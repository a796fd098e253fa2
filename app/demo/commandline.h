// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Options of muster-demo-cloud. Pure function: no owner, any thread.
#pragma once

#include "app/demo/demosettings.h"

#include <QStringList>

namespace muster::demo {

struct CommandLine
{
    DemoSettings settings;
    bool untilStdinCloses = false;
    QString error; //!< a sentence; empty when all is well
    QString information; //!< help or version to print instead of starting; empty: start
};

//! \brief \a arguments begin with the program's name.
[[nodiscard]] CommandLine readCommandLine(const QStringList &arguments);

} // namespace muster::demo
