// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/keychain/keychaindoctordialog.h"

#include "ui/widgets/plainlabel.h"
#include "ui/widgets/screenroom.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QShowEvent>
#include <QVBoxLayout>

namespace muster {

using namespace Qt::StringLiterals;

KeychainDoctorDialog::KeychainDoctorDialog(MakeDoctor makeDoctor, QWidget *parent)
    : QDialog(parent)
    , m_intro(plainLabel())
    , m_check(new KeychainCheck(std::move(makeDoctor)))
    , m_again(new QPushButton)
    , m_copy(new QPushButton)
    , m_close(new QPushButton)
{
    setObjectName(u"keychainDoctor"_s);
    setModal(false);
    m_again->setObjectName(u"keychainAgain"_s);
    m_copy->setObjectName(u"keychainCopy"_s);
    m_close->setObjectName(u"keychainClose"_s);
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(m_again, QDialogButtonBox::ActionRole);
    buttons->addButton(m_copy, QDialogButtonBox::ActionRole);
    buttons->addButton(m_close, QDialogButtonBox::RejectRole);
    m_close->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_intro);
    layout->addWidget(scrolledPage(m_check), 1);
    layout->addWidget(buttons);
    resizeWithinScreen(*this, QSize(620, 420));

    connect(m_again, &QPushButton::clicked, this,
            [this] { m_check->isRunning() ? m_check->stop() : m_check->start(); });
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_check->copyText()); });
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_check, &KeychainCheck::changed, this, &KeychainDoctorDialog::updateButtons);
    retranslateUi();
}

void KeychainDoctorDialog::done(int result)
{
    m_check->stop();
    QDialog::done(result);
}

void KeychainDoctorDialog::showEvent(QShowEvent *event)
{
    if (!event->spontaneous()) {
        m_close->setFocus();
        m_check->start();
    }
    QDialog::showEvent(event);
}

void KeychainDoctorDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QDialog::changeEvent(event);
}

void KeychainDoctorDialog::updateButtons()
{
    m_again->setText(m_check->isRunning() ? tr("&Stop") : tr("Check &again"));
    m_copy->setEnabled(m_check->report().has_value());
}

void KeychainDoctorDialog::retranslateUi()
{
    setWindowTitle(tr("Keychain doctor"));
    m_intro->setText(tr("Writes a dummy entry to the keychain, reads it and removes it again. Your "
                        "own entries are not touched."));
    m_copy->setText(tr("&Copy the result"));
    m_close->setText(tr("Close"));
    updateButtons();
}

} // namespace muster
