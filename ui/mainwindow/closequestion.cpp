// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/closequestion.h"

#include "app/session/sessions.h"
#include "ui/mainwindow/journalbar.h"

#include <QMessageBox>
#include <QPushButton>

namespace muster {

namespace {

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

} // namespace

CloseQuestion::CloseQuestion(const Sessions &opener, const JournalBar &journal, QWidget *window)
    : QObject(window)
    , m_opener(opener)
    , m_journal(journal)
    , m_window(window)
{
}

ClosingCost CloseQuestion::cost() const
{
    return { openTargets(m_opener), m_journal.hasUnsaved(), m_journal.isUnrescued() };
}

void CloseQuestion::ask()
{
    if (auto *standing = m_window->findChild<QMessageBox *>(QStringLiteral("closeQuestion"))) {
        standing->raise(); // asked a second time, as the end of a session does
        return;
    }
    const ClosingCost cost = this->cost();
    QStringList texts;
    if (cost.unsaved) {
        texts += tr("The journal could not be written. What the cloud answered last is in memory "
                    "only: if Muster closes now, those targets will be shown as unknown, or as "
                    "running, although more was known. First fix the problem shown above the list, "
                    "then try the journal again.");
    }
    if (cost.unrescued) {
        texts += tr("The journal's file is not in its place, and what Muster knows could not be "
                    "saved there: if Muster closes now, the history may lack all runs. First fix "
                    "the problem shown above the list, then try the journal again.");
    }
    if (cost.openTargets > 0) {
        texts += tr(
            "%n target(s) have not finished. What is not sent yet will not be sent. What the cloud "
            "has accepted goes on there, and Muster follows it again when its connection is opened "
            "the next time. What is being sent at this moment will be shown as unknown.",
            nullptr, cost.openTargets);
    }
    auto *box
        = new QMessageBox(QMessageBox::Warning, tr("Close Muster?"),
                          texts.join(QStringLiteral("\n\n")), QMessageBox::NoButton, m_window);
    box->setObjectName(QStringLiteral("closeQuestion"));
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *yes = box->addButton(tr("Close anyway"), QMessageBox::DestructiveRole);
    box->setDefaultButton(box->addButton(tr("Keep open"), QMessageBox::RejectRole));
    connect(box, &QMessageBox::buttonClicked, this, [this, yes](const QAbstractButton *button) {
        if (button != yes)
            return;
        decide();
        m_window->close();
    });
    box->open();
}

} // namespace muster
