// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/core/spreadsheettext.h"

#include "app/core/visibletext.h"

namespace muster {

using namespace Qt::StringLiterals;

namespace {

// The full-width forms count in Chinese spreadsheets.
bool looksLikeFormula(const QString &text)
{
    static const QString starts = u"=+-@\t\r\n＝＋－＠"_s;
    if (text.isEmpty())
        return false;
    const QString trimmed = text.trimmed();
    return starts.contains(text.front())
        || (!trimmed.isEmpty() && starts.contains(trimmed.front()));
}

} // namespace

QString spreadsheetText(const QString &text)
{
    const QString visible = visibleText(text);
    return looksLikeFormula(text) ? QString(u'\'' + visible) : visible;
}

} // namespace muster
