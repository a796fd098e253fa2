// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What was asked on the command line. Pure; any thread.
#pragma once

#include "app/core/result.h"

#include <QString>
#include <QStringList>

namespace muster {

struct CommandLine
{
    bool demo = false; //!< open the demo cloud
    int demoServers = 48; //!< its servers; 0 to 100,000
    bool noFirstRun = false; //!< do not lead through the first start
    bool checkKeychain = false; //!< try the keychain, print what was found, and end
    bool reportFirstPaint = false; //!< print a line once the window has been painted
    QString dataFolder; //!< empty: the platform's own
    QString smokeFolder; //!< not empty: do the main job without a person, results go there
    QString answer; //!< not empty: print this and end (help, version)
};

//! \brief \a arguments as main got them without those of Qt's own, which begin with one dash: the
//! parser would take their letters for options.
[[nodiscard]] QStringList withoutQtOptions(const QStringList &arguments);

//! \brief Whether \a arguments, as main got them, ask for nothing but text to be printed: that
//! needs no display, not even one to begin with.
[[nodiscard]] bool onlyPrints(const QStringList &arguments);

//! \brief InvalidInput with the sentence to print when \a arguments cannot be understood.
[[nodiscard]] Result<CommandLine> parseCommandLine(const QStringList &arguments);

} // namespace muster
