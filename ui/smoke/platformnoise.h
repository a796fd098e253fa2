// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Keeps from being printed what Qt's off-screen platform says whenever a window gets its size: it
// is no news in the output of a check. Owned by the start of the smoke test,
// before there are other threads; messages come from any.
#pragma once

#include <QString>
#include <QtGlobal>

namespace muster {

class PlatformNoise
{
public:
    PlatformNoise();
    ~PlatformNoise();
    Q_DISABLE_COPY_MOVE(PlatformNoise)

private:
    static void handle(QtMsgType type, const QMessageLogContext &context, const QString &text);
};

} // namespace muster
