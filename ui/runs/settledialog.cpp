// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/runs/settledialog.h"

#include "ui/widgets/enterkey.h"
#include "ui/widgets/plainlabel.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace muster {

using namespace Qt::StringLiterals;

SettleDialog::SettleDialog(int targets, bool areOverdue, QWidget *parent)
    : QDialog(parent)
    , m_targets(targets)
    , m_areOverdue(areOverdue)
    , m_text(plainLabel())
    , m_label(new QLabel)
    , m_note(new QLineEdit)
    , m_settle(new QPushButton)
    , m_cancel(new QPushButton)
{
    setObjectName(u"settleDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    m_text->setMinimumWidth(420);
    m_label->setBuddy(m_note);
    m_note->setObjectName(u"settleNote"_s);
    m_note->setMaxLength(500);
    m_settle->setObjectName(u"settleConfirm"_s);
    m_settle->setEnabled(false);
    m_settle->setAutoDefault(false);
    m_cancel->setObjectName(u"settleCancel"_s);
    m_cancel->setDefault(true);

    auto *buttons = new QDialogButtonBox;
    buttons->addButton(m_settle, QDialogButtonBox::AcceptRole);
    buttons->addButton(m_cancel, QDialogButtonBox::RejectRole);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_text);
    layout->addWidget(m_label);
    layout->addWidget(m_note);
    layout->addWidget(buttons);

    connect(m_note, &QLineEdit::textChanged, this,
            [this] { m_settle->setEnabled(!note().isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    retranslateUi();
    m_note->setFocus();
}

QString SettleDialog::note() const { return m_note->text().trimmed(); }

void SettleDialog::keyPressEvent(QKeyEvent *event)
{
    // Enter in the field, or left over from an input method, must not throw away what was typed.
    // Cancel takes Enter by itself while it has the focus.
    if (isEnter(*event)) {
        event->accept();
        return;
    }
    QDialog::keyPressEvent(event);
}

void SettleDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QDialog::changeEvent(event);
}

void SettleDialog::retranslateUi()
{
    setWindowTitle(tr("Settle by hand"));
    if (m_areOverdue) {
        m_text->setText(
            tr("%n target(s) whose job is overdue will be marked as settled by hand. Their outcome "
               "becomes unknown in the record, their jobs are no longer followed, and nothing is "
               "sent. Write down what you found out; do not put secrets into it.",
               nullptr, m_targets));
    } else {
        m_text->setText(
            tr("%n target(s) will be marked as settled by hand. The outcome stays unknown "
               "in the record, and nothing is sent. Write down what you found out; do not "
               "put secrets into it.",
               nullptr, m_targets));
    }
    m_label->setText(tr("&Note:"));
    m_note->setAccessibleName(tr("Note"));
    m_settle->setText(tr("&Settle %n target(s)", nullptr, m_targets));
    m_cancel->setText(tr("Cancel"));
}

} // namespace muster
