// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/restart/confirmationlevel.h"

#include <QRegularExpression>

namespace muster {

using namespace Qt::StringLiterals;

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

namespace {

//! Without the signs between groups of digits: as every language writes them, and Indian ones too.
QString withoutGroups(const QString &text)
{
    static const QRegularExpression grouped(
        u"^\\d{1,3}(?:([,，.'’ \u00A0\u2009\u202F])\\d{2,3}(?:\\1\\d{2,3})*)?(?<=\\d{3})$"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression sign(u"[^\\d]"_s,
                                         QRegularExpression::UseUnicodePropertiesOption);
    return grouped.match(text).hasMatch() ? QString(text).remove(sign) : text;
}

} // namespace

std::optional<qsizetype> typedNumber(const QString &text)
{
    constexpr qsizetype longest = 9; // far more than any fleet, and no overflow
    const QString trimmed = withoutGroups(text.trimmed());
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
