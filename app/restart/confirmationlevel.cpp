// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/restart/confirmationlevel.h"

namespace muster {

ConfirmationLevel confirmationLevel(qsizetype targets, qsizetype fleetSize, bool production,
                                    const TypingThresholds &thresholds)
{
    if (targets <= 1)
        return production ? ConfirmationLevel::Tick : ConfirmationLevel::Look;
    const bool isLargePart = fleetSize > 0 && targets * 100 >= fleetSize * thresholds.percent;
    if (production || targets >= thresholds.targets || isLargePart)
        return ConfirmationLevel::Type;
    return ConfirmationLevel::Tick;
}

std::optional<qsizetype> typedNumber(const QString &text)
{
    constexpr qsizetype longest = 9; // far more than any fleet, and no overflow
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty() || trimmed.size() > longest)
        return std::nullopt;
    qsizetype number = 0;
    for (const QChar c : trimmed) {
        const bool isAscii = c >= u'0' && c <= u'9';
        const bool isFullWidth = c >= u'\uFF10' && c <= u'\uFF19';
        if (!isAscii && !isFullWidth)
            return std::nullopt;
        number = number * 10 + c.digitValue();
    }
    return number;
}

} // namespace muster
