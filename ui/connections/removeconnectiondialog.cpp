// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/connections/removeconnectiondialog.h"

#include "app/connections/proxypassword.h"
#include "app/secrets/keychainname.h"
#include "ui/connections/connectionwords.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/screenroom.h"
#include "ui/words/connectionname.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace muster {

using namespace Qt::StringLiterals;

RemoveConnectionDialog::RemoveConnectionDialog(const Connection &connection,
                                               ConnectionStore &connections, SecretStore &store,
                                               QWidget *parent)
    : QDialog(parent)
    , m_connection(connection)
    , m_connections(connections)
    , m_store(store)
    , m_text(plainLabel())
    , m_status(plainLabel())
    , m_bar(new MessageBar)
    , m_remove(new QPushButton)
    , m_keep(new QPushButton)
{
    setObjectName(u"removeConnectionDialog"_s);
    m_bar->setObjectName(u"removeMessage"_s);
    m_remove->setObjectName(u"removeButton"_s);
    m_keep->setObjectName(u"keepButton"_s);
    m_status->hide();
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(m_remove, QDialogButtonBox::DestructiveRole);
    buttons->addButton(m_keep, QDialogButtonBox::RejectRole);
    m_remove->setAutoDefault(false);
    m_keep->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_text);
    layout->addWidget(m_bar);
    layout->addWidget(m_status);
    layout->addWidget(buttons);
    setMinimumWidth(560);

    connect(m_remove, &QPushButton::clicked, this, &RemoveConnectionDialog::removeSecret);
    connect(m_keep, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_bar, &MessageBar::actionTriggered, this, &RemoveConnectionDialog::removeConnection);
    connect(m_bar, &MessageBar::closed, this, [this] { m_error.reset(); });
    retranslateUi();
    m_keep->setFocus();
}

void RemoveConnectionDialog::setOpenRuns(int count)
{
    m_openRuns = count;
    retranslateUi();
}

void RemoveConnectionDialog::removeSecret()
{
    m_error.reset();
    m_bar->clear();
    m_remove->setEnabled(false);
    m_waiting = false;
    m_status->show();
    retranslateUi();
    removeNext(m_connection.id);
}

void RemoveConnectionDialog::removeNext(const ConnectionId &entry)
{
    SecretJob *job = m_store.remove(entry);
    m_job = job;
    connect(job, &SecretJob::waiting, this, [this] {
        m_waiting = true;
        retranslateUi();
    });
    const bool isLast = entry != m_connection.id || !m_connection.network.wantsProxyPassword();
    connect(job, &SecretJob::finished, this,
            [this, isLast](const Result<std::optional<Credentials>> &result) {
                if (result && !isLast)
                    removeNext(proxyPasswordId(m_connection.id));
                else
                    secretRemoved(result);
            });
}

void RemoveConnectionDialog::secretRemoved(const Result<std::optional<Credentials>> &result)
{
    m_job = nullptr;
    m_status->hide();
    m_remove->setEnabled(true);
    if (result) {
        removeConnection();
        return;
    }
    m_error = result.error();
    showProblem();
}

void RemoveConnectionDialog::removeConnection()
{
    if (const Result<void> gone = m_connections.remove(m_connection.id); !gone) {
        m_error = gone.error();
        showProblem();
        return;
    }
    m_removed = true;
    emit removed(m_connection.id);
    accept();
}

void RemoveConnectionDialog::showProblem()
{
    if (m_error->kind == ErrorKind::Keychain) {
        m_bar->setMessage(MessageBar::Kind::Error, keychainProblemText(*m_error),
                          tr("Remove the connection &anyway"));
    } else {
        m_bar->setMessage(MessageBar::Kind::Error, connectionFileProblemText(*m_error));
    }
    // Wrapped text does not make a window grow by itself.
    layout()->activate();
    growWithinScreen(*this, std::max(height(), layout()->totalHeightForWidth(width())));
}

// A removal that runs goes on to its end, with nobody listening: the connection stays.
void RemoveConnectionDialog::done(int result)
{
    if (m_job)
        m_job->disconnect(this);
    m_job = nullptr;
    QDialog::done(m_removed ? Accepted : result);
}

void RemoveConnectionDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QDialog::changeEvent(event);
}

void RemoveConnectionDialog::retranslateUi()
{
    setWindowTitle(tr("Remove connection"));
    QString text = tr("Remove the connection “%1” and its stored keys from this computer? Nothing "
                      "changes in the cloud.")
                       .arg(connectionName(m_connection));
    if (m_openRuns > 0) {
        text += u"\n\n"_s
            + tr("%n run(s) through it are still to be followed or looked into. They stay in the "
                 "history, where they can be settled by hand, and are taken up by a connection to "
                 "the same account and endpoint.",
                 nullptr, m_openRuns);
    }
    m_text->setText(text);
    m_status->setText(m_waiting
                          ? tr("The %1 is slow, or asks for your password in a window of its own.")
                                .arg(keychainName().text())
                          : tr("Removing the stored keys."));
    m_remove->setText(tr("&Remove"));
    m_keep->setText(tr("&Keep"));
    if (m_error)
        showProblem();
}

} // namespace muster
