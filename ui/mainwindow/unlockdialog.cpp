// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/unlockdialog.h"

#include "ui/widgets/enterkey.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/screenroom.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestReason = 200;

} // namespace

UnlockDialog::UnlockDialog(QString connectionName, std::chrono::milliseconds duration,
                           QWidget *parent)
    : QDialog(parent)
    , m_connectionName(std::move(connectionName))
    , m_duration(duration)
    , m_text(plainLabel())
    , m_label(new QLabel)
    , m_reason(new QLineEdit)
    , m_unlock(new QPushButton)
    , m_cancel(new QPushButton)
{
    setObjectName(u"unlockDialog"_s);
    m_label->setBuddy(m_reason);
    m_reason->setObjectName(u"unlockReason"_s);
    m_reason->setMaxLength(longestReason);
    m_reason->installEventFilter(this);
    m_unlock->setObjectName(u"unlockButton"_s);
    m_cancel->setObjectName(u"unlockCancel"_s);
    m_unlock->setDefault(true); // but Cancel while that has the focus
    m_unlock->setEnabled(false);

    auto *buttons = new QDialogButtonBox;
    buttons->addButton(m_unlock, QDialogButtonBox::AcceptRole);
    buttons->addButton(m_cancel, QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_reason, &QLineEdit::textChanged, this,
            [this] { m_unlock->setEnabled(!reason().isEmpty()); });

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_text);
    layout->addWidget(m_label);
    layout->addWidget(m_reason);
    layout->addStretch(1);
    layout->addWidget(buttons);
    retranslate();
    resizeWithinScreen(*this, QSize(460, sizeHint().height()));
    m_reason->setFocus();
}

QString UnlockDialog::reason() const { return m_reason->text().trimmed(); }

void UnlockDialog::keyPressEvent(QKeyEvent *event)
{
    // Without a reason Enter does nothing; a button that has the focus takes it by itself.
    if (isEnter(*event) && !m_unlock->isEnabled()) {
        event->accept();
        return;
    }
    QDialog::keyPressEvent(event);
}

bool UnlockDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_reason && event->type() == QEvent::InputMethod)
        m_isComposing = !static_cast<QInputMethodEvent *>(event)->preeditString().isEmpty();
    // It chooses a word then, and reaches us all the same with some input methods.
    if (watched == m_reason && m_isComposing && event->type() == QEvent::KeyPress
        && isEnter(*static_cast<QKeyEvent *>(event)))
        return true;
    return QDialog::eventFilter(watched, event);
}

void UnlockDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void UnlockDialog::retranslate()
{
    const int minutes
        = static_cast<int>(std::chrono::ceil<std::chrono::minutes>(m_duration).count());
    setWindowTitle(tr("Unlock production"));
    m_text->setText(tr("What is in “%1” can be restarted for %n minute(s) once it is unlocked; "
                       "then it locks again by itself. Who unlocked it, when and why is kept in "
                       "the journal.",
                       nullptr, minutes)
                        .arg(m_connectionName));
    m_label->setText(tr("&Reason or ticket:"));
    m_reason->setAccessibleName(tr("Reason or ticket"));
    m_unlock->setText(tr("&Unlock"));
    m_cancel->setText(tr("Cancel"));
}

} // namespace muster
