// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/closequestion.h"

#include "app/session/sessions.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace muster {

namespace {

struct CloseQuestion
{
    Q_DECLARE_TR_FUNCTIONS(CloseQuestion)
};

} // namespace

int openTargets(const Sessions &opener)
{
    int open = 0;
    for (Session *connection : opener.all()) {
        for (const RunId &id : connection->runner().runs()) {
            const OutcomeTotals totals = totalsOf(*connection->runner().run(id));
            open += totals.total() - totals.finished() + connection->runner().waitingForSequel(id);
        }
    }
    return open;
}

void askBeforeClosing(const ClosingCost &cost, QWidget *window, std::function<void()> close)
{
    if (auto *standing = window->findChild<QMessageBox *>(QStringLiteral("closeQuestion"))) {
        standing->raise(); // asked a second time, as the end of a session does
        return;
    }
    QStringList texts;
    if (cost.unsaved) {
        texts += CloseQuestion::tr(
            "The journal could not be written. What the cloud answered last is in memory only: if "
            "Muster closes now, those targets will be shown as unknown, or as running, although "
            "more was known. Mend first what is named above the list, and try the journal again.");
    }
    if (cost.unrescued) {
        texts += CloseQuestion::tr(
            "The journal's file is not in its place, and what Muster knows could not be saved "
            "there: if Muster closes now, the history may lack all runs. Mend first what is named "
            "above the list, and try the journal again.");
    }
    if (cost.openTargets > 0) {
        texts += CloseQuestion::tr(
            "%n target(s) have not come to their end. What is not sent yet will not be sent. What "
            "the cloud has accepted goes on there, and Muster follows it again when its connection "
            "is opened the next time. What is being sent at this moment will be shown as unknown.",
            nullptr, cost.openTargets);
    }
    auto *box = new QMessageBox(QMessageBox::Warning, CloseQuestion::tr("Close Muster?"),
                                texts.join(QStringLiteral("\n\n")), QMessageBox::NoButton, window);
    box->setObjectName(QStringLiteral("closeQuestion"));
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *yes
        = box->addButton(CloseQuestion::tr("Close anyway"), QMessageBox::DestructiveRole);
    box->setDefaultButton(box->addButton(CloseQuestion::tr("Keep open"), QMessageBox::RejectRole));
    QObject::connect(box, &QMessageBox::buttonClicked, window,
                     [yes, close = std::move(close)](const QAbstractButton *button) {
                         if (button == yes)
                             close();
                     });
    box->open();
}

} // namespace muster
