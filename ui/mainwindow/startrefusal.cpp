// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/startrefusal.h"

#include "app/core/visibletext.h"
#include "ui/words/errortext.h"
#include "ui/words/sentences.h"

#include <QCoreApplication>
#include <QMessageBox>

namespace muster {

namespace {

struct StartRefusal
{
    Q_DECLARE_TR_FUNCTIONS(StartRefusal)
};

} // namespace

QMessageBox *startRefusal(const Error &error)
{
    const bool isSecond = error.code == OwnError::JournalInUse;
    auto *box = new QMessageBox(
        QMessageBox::Warning, QStringLiteral("Muster"),
        isSecond
            ? StartRefusal::tr("Muster is already running for this data folder. Two copies could "
                               "restart the same targets twice, so this one closes.")
            : joinedSentences(QStringList {
                errorSummary(error), StartRefusal::tr("Muster closes now."), errorAdvice(error) }));
    box->setObjectName(QStringLiteral("startRefusal"));
    box->setTextFormat(Qt::PlainText);
    if (!isSecond)
        box->setInformativeText(visibleLines(error.detail));
    return box;
}

} // namespace muster
