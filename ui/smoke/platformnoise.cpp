// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/smoke/platformnoise.h"

namespace muster {

namespace {

// qInstallMessageHandler takes a bare function: this is how it finds the one before.
QtMessageHandler printing = nullptr;

} // namespace

PlatformNoise::PlatformNoise() { printing = qInstallMessageHandler(&PlatformNoise::handle); }

PlatformNoise::~PlatformNoise() { qInstallMessageHandler(printing); }

void PlatformNoise::handle(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    if (text != QLatin1String("This plugin does not support propagateSizeHints()"))
        printing(type, context, text);
}

} // namespace muster
