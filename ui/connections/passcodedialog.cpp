// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/connections/passcodedialog.h"

#include "app/connections/connectionrules.h"
#include "ui/connections/fieldcontrols.h"
#include "ui/widgets/plainlabel.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace muster {

using namespace Qt::StringLiterals;

PasscodeDialog::PasscodeDialog(const QString &connection, const QString &user, QWidget *parent)
    : QDialog(parent)
    , m_connection(connection)
    , m_user(user)
    , m_text(plainLabel())
    , m_label(new QLabel)
    , m_code(new QLineEdit)
    , m_signIn(new QPushButton)
    , m_cancel(new QPushButton)
{
    setObjectName(u"passcodeDialog"_s);
    m_code->setObjectName(u"newPasscode"_s);
    m_signIn->setObjectName(u"signInWithPasscode"_s);
    m_cancel->setObjectName(u"cancelPasscode"_s);
    m_label->setBuddy(m_code);
    stripBlanks(m_code);
    maskSecret(m_code);
    m_code->setMaxLength(passcodeDigits + 2); // a blank in the middle may be pasted too
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(m_signIn, QDialogButtonBox::AcceptRole);
    buttons->addButton(m_cancel, QDialogButtonBox::RejectRole);
    m_cancel->setAutoDefault(false); // Enter with a digit too few must not throw the others away
    m_signIn->setEnabled(false);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_text);
    layout->addWidget(m_label);
    layout->addWidget(m_code);
    layout->addWidget(buttons);
    m_signIn->setDefault(true); // only now does the dialog hear of it
    connect(m_code, &QLineEdit::textChanged, this,
            [this] { m_signIn->setEnabled(isPasscode(m_code->text())); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    retranslateUi();
}

void PasscodeDialog::done(int result)
{
    const Secret code(m_code->text());
    m_code->setText({});
    QDialog::done(result);
    if (result == Accepted && isPasscode(code.reveal()))
        emit entered(code);
}

void PasscodeDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QDialog::changeEvent(event);
}

void PasscodeDialog::retranslateUi()
{
    //: %1 is a connection's name
    setWindowTitle(tr("Sign in to “%1”").arg(m_connection));
    //: %1 is the IAM user's name
    m_text->setText(tr("The IAM user “%1” signs in with a virtual MFA device. A code is sent once "
                       "and never stored.")
                        .arg(m_user));
    m_label->setText(tr("&Code that the device shows now:"));
    m_code->setAccessibleName(tr("Code that the device shows now"));
    m_signIn->setText(tr("&Sign in"));
    m_cancel->setText(tr("Cancel"));
}

} // namespace muster
