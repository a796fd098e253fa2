// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/fleet/listnote.h"

#include "ui/words/formatters.h"
#include "ui/words/sentences.h"

#include <QCoreApplication>

namespace muster {

namespace {

class ListNote
{
    Q_DECLARE_TR_FUNCTIONS(ListNote)

public:
    static QString text(const ListSummary &summary)
    {
        const qsizetype read = summary.rows + summary.unreadable;
        QStringList sentences;
        if (summary.unreadable > 0) {
            sentences += tr("%n row(s) could not be read: they came without a usable ID.", nullptr,
                            static_cast<int>(summary.unreadable));
        }
        if (summary.cutShort) {
            //: %1 a number of rows
            sentences += tr("The list did not end: reading was stopped after %1 rows.")
                             .arg(countText(read));
        }
        if (summary.counted >= 0) {
            //: %1 and %2 numbers of rows
            sentences += tr("The cloud counts %1 rows; %2 were read.")
                             .arg(countText(summary.counted), countText(read));
        }
        if (summary.changedWhileRead) {
            sentences += tr("The list changed while it was read. Read it again to be sure that "
                            "nothing is missing.");
        }
        return joinedSentences(sentences);
    }
};

} // namespace

QString listNote(const ListSummary &summary) { return ListNote::text(summary); }

} // namespace muster
