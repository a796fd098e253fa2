// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/windowmessage.h"

#include "app/session/sessions.h"
#include "ui/words/connectionname.h"
#include "ui/words/errortext.h"
#include "ui/words/sentences.h"

#include <QEvent>
#include <QVBoxLayout>

namespace muster {

WindowMessage::WindowMessage(const Sessions &opener, QWidget *parent)
    : QWidget(parent)
    , m_bar(new MessageBar)
{
    m_bar->setObjectName(QStringLiteral("windowMessage"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_bar);
    connect(m_bar, &MessageBar::closed, this, [this] { m_error.reset(); });
    connect(&opener, &Sessions::credentialsMissing, this, [this](const Connection &connection) {
        const QString text = connection.secretPlace == SecretPlace::Session
            ? tr("The keys of “%1” are kept for one session only: type them.")
            : tr("The keychain gave no keys for “%1”. It may be locked, or hold none: unlock "
                 "it and open the connection again, or type them again.");
        showWarning(text.arg(connectionName(connection)));
    });
    connect(&opener, &Sessions::failed, this,
            [this](const Connection &connection, const Error &error) {
                showError(error, connectionName(connection));
            });
    connect(&opener, &Sessions::waitingForKeychain, this, [this](const Connection &connection) {
        showWarning(tr("“%1” waits for the keychain. It may be asking for your password in a "
                       "window of its own.")
                        .arg(connectionName(connection)));
    });
}

void WindowMessage::showMessage(MessageBar::Kind kind, const QString &text)
{
    m_error.reset();
    m_bar->setMessage(kind, text);
}

void WindowMessage::showError(const Error &error, const QString &unopened)
{
    const QString what = unopened.isEmpty() ? QString() : tr("“%1” was not opened.").arg(unopened);
    m_bar->setMessage(MessageBar::Kind::Error, joinedSentences(what, errorText(error)));
    m_error = error;
    m_unopened = unopened;
}

void WindowMessage::replace(const QString &text, const QString &now)
{
    if (m_bar->text() != text)
        return;
    if (now.isEmpty())
        clear();
    else
        showWarning(now);
}

void WindowMessage::clear()
{
    m_error.reset();
    m_bar->clear();
}

void WindowMessage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_error)
        showError(*m_error, m_unopened);
    QWidget::changeEvent(event);
}

} // namespace muster
