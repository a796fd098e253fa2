// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/core/errorcode.h"

#include <algorithm>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

bool isLetter(QChar c) { return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z'); }

bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }

} // namespace

QString normalisedErrorCode(const QString &code)
{
    const QString trimmed = code.trimmed();
    qsizetype letters = 0;
    while (letters < trimmed.size() && isLetter(trimmed.at(letters)))
        ++letters;
    qsizetype digits = letters;
    if (digits < trimmed.size() && trimmed.at(digits) == u'.')
        ++digits;
    const QStringView number = QStringView(trimmed).sliced(digits);
    const bool hasShape
        = letters > 0 && !number.isEmpty() && std::all_of(number.begin(), number.end(), isDigit);
    if (!hasShape)
        return trimmed;
    QString service = trimmed.first(letters).toUpper();
    if (service == "APIG"_L1)
        service = u"APIGW"_s;
    return service + u'.' + number.toString();
}

} // namespace muster
