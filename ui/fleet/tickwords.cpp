// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/fleet/tickwords.h"

#include "ui/words/formatters.h"

#include <QCoreApplication>

namespace muster {

namespace {

class TickWords
{
    Q_DECLARE_TR_FUNCTIONS(TickWords)

public:
    static QStringList barred(const BarredRows &barred, const FleetKind &kind)
    {
        // Several codes may have the same word.
        QMap<QString, qsizetype> byWord;
        for (auto it = barred.byStatus.cbegin(); it != barred.byStatus.cend(); ++it)
            byWord[kind.status(it.key()).word.text().toLower()] += it.value();
        QStringList words;
        for (auto it = byWord.cbegin(); it != byWord.cend(); ++it) {
            //: %1: how many rows, %2: their status: "1 frozen"
            words += tr("%1 %2").arg(countText(it.value()), it.key());
        }
        if (barred.gone > 0) {
            //: %1: how many rows are no longer in the cloud's list
            words += tr("%1 gone").arg(countText(barred.gone));
        }
        return words;
    }
};

} // namespace

QStringList barredWords(const BarredRows &barred, const FleetKind &kind)
{
    return TickWords::barred(barred, kind);
}

} // namespace muster
