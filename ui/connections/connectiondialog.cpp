// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/connections/connectiondialog.h"

#include "app/connections/proxypassword.h"
#include "app/secrets/keychainname.h"
#include "app/session/connectiontest.h"
#include "ui/connections/connectionform.h"
#include "ui/connections/connectionwords.h"
#include "ui/connections/networkbutton.h"
#include "ui/connections/projectdialog.h"
#include "ui/connections/testresultview.h"
#include "ui/widgets/screenroom.h"
#include "ui/words/connectionname.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace muster {

using namespace Qt::StringLiterals;

ConnectionDialog::ConnectionDialog(const QList<Provider> &providers, ConnectionStore &connections,
                                   SecretStore &keychain, SecretStore &session,
                                   const CloudContext &context, QWidget *parent)
    : QDialog(parent)
    , m_connections(connections)
    , m_keychain(keychain)
    , m_session(session)
    , m_context(context)
    , m_form(
          new ConnectionForm(providers, keychain.place() == SecretPlace::Keychain, context.clock))
    , m_result(new TestResultView)
    , m_bar(new MessageBar)
    , m_verification(new QLabel)
    , m_busy(new QWidget)
    , m_busyLabel(new QLabel)
    , m_stop(new QPushButton)
    , m_network(new NetworkButton)
    , m_testButton(new QPushButton)
    , m_saveButton(new QPushButton)
    , m_cancelButton(new QPushButton)
{
    build();
    connectParts();
    retranslateUi();
    setBusy(false);
}

ConnectionDialog::~ConnectionDialog() = default;

void ConnectionDialog::build()
{
    setObjectName(u"connectionDialog"_s);
    m_form->setObjectName(u"connectionForm"_s);
    m_bar->setObjectName(u"connectionMessage"_s);
    m_result->setObjectName(u"testResultView"_s);
    m_verification->setObjectName(u"verificationState"_s);
    m_verification->setTextFormat(Qt::PlainText);
    m_verification->setWordWrap(true);
    m_busy->setObjectName(u"connectionBusy"_s);
    m_stop->setObjectName(u"stopWaiting"_s);
    m_network->setObjectName(u"networkSettings"_s);
    m_testButton->setObjectName(u"testConnection"_s);
    m_saveButton->setObjectName(u"saveConnection"_s);
    m_cancelButton->setObjectName(u"cancelConnection"_s);

    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_form);

    auto *progress = new QProgressBar;
    progress->setRange(0, 0);
    progress->setTextVisible(false);
    progress->setMaximumWidth(80);
    m_busyLabel->setWordWrap(true);
    m_busyLabel->setTextFormat(Qt::PlainText);
    auto *busyLayout = new QHBoxLayout(m_busy);
    busyLayout->setContentsMargins(0, 0, 0, 0);
    busyLayout->addWidget(progress);
    busyLayout->addWidget(m_busyLabel, 1);
    busyLayout->addWidget(m_stop);

    auto *buttons = new QDialogButtonBox;
    buttons->addButton(m_network, QDialogButtonBox::ActionRole);
    buttons->addButton(m_testButton, QDialogButtonBox::ActionRole);
    buttons->addButton(m_saveButton, QDialogButtonBox::AcceptRole);
    buttons->addButton(m_cancelButton, QDialogButtonBox::RejectRole);
    m_stop->setAutoDefault(false);
    m_testButton->setAutoDefault(false);
    m_cancelButton->setAutoDefault(false); // Enter in a field must not throw away what was typed

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(scroll, 1);
    layout->addWidget(m_result);
    layout->addWidget(m_bar);
    layout->addWidget(m_busy);
    layout->addWidget(m_verification);
    layout->addWidget(buttons);
    m_saveButton->setDefault(true); // only now does the dialog hear of it
    resizeWithinScreen(*this, QSize(620, 620));
}

void ConnectionDialog::connectParts()
{
    connect(m_saveButton, &QPushButton::clicked, this, &ConnectionDialog::save);
    connect(m_cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_testButton, &QPushButton::clicked, this, &ConnectionDialog::startTest);
    connect(m_form, &ConnectionForm::edited, this, &ConnectionDialog::showVerification);
    connect(m_form, &ConnectionForm::projectsRequested, this, &ConnectionDialog::findProject);
    connect(m_network, &NetworkButton::changed, this, &ConnectionDialog::showVerification);
    connect(m_stop, &QPushButton::clicked, this, &ConnectionDialog::stopWaiting);
    connect(m_bar, &MessageBar::actionTriggered, this, [this] {
        if (const std::function<void()> act = std::exchange(m_action, {}))
            act();
    });
    connect(m_bar, &MessageBar::closed, this, [this] { m_message = {}; });
}

SecretStore &ConnectionDialog::store(SecretPlace place) const
{
    return place == SecretPlace::Keychain ? m_keychain : m_session;
}

void ConnectionDialog::useEnvironment(const Connection &connection, const AccessKey &key)
{
    m_isFromEnvironment = true;
    m_form->setConnection(connection);
    m_form->setStored(key);
    retranslateUi();
}

void ConnectionDialog::editConnection(const Connection &connection)
{
    m_edited = connection;
    m_isFromEnvironment = connection.fromEnvironment;
    m_form->setConnection(connection);
    m_network->setSettings(connection.network);
    retranslateUi();
    waitFor(
        store(connection.secretPlace).read(connection.id),
        [] { return tr("Looking up the stored keys."); },
        [this](const SecretResult &result) {
            showStored(result);
            if (result && m_edited->network.wantsProxyPassword())
                readProxyPassword();
        });
}

void ConnectionDialog::readProxyPassword()
{
    waitFor(
        store(m_edited->secretPlace).read(proxyPasswordId(m_edited->id)),
        [] { return tr("Looking up the stored keys."); },
        [this](const SecretResult &result) {
            if (result && result->has_value())
                m_network->setStoredPassword(proxyPasswordIn(**result, m_edited->network));
        });
}

void ConnectionDialog::showStored(const SecretResult &result)
{
    if (!result || !result->has_value())
        m_form->focusKeys();
    if (!result) {
        say(MessageBar::Kind::Warning, [error = result.error()]() -> QString {
            return keychainProblemText(error) + u'\n' + tr("Or type the keys again.");
        });
    } else if (result->has_value()) {
        m_form->setStored(**result);
        showVerification();
    } else if (m_edited->secretPlace == SecretPlace::Session) {
        say(MessageBar::Kind::Info,
            [] { return tr("The keys are kept for one session only. Type them."); });
    } else {
        say(MessageBar::Kind::Warning, [] {
            return tr("The %1 shows no keys for this connection: it is locked, or there are none. "
                      "Unlock it and open this window again, or type the keys again.")
                .arg(keychainName().text());
        });
    }
}

void ConnectionDialog::say(MessageBar::Kind kind, Words text, Words action,
                           std::function<void()> act)
{
    m_messageKind = kind;
    m_message = std::move(text);
    m_actionWords = std::move(action);
    m_action = std::move(act);
    if (m_message)
        m_bar->setMessage(kind, m_message(), m_actionWords ? m_actionWords() : QString());
    else
        m_bar->clear();
}

// Whoever stops waiting hears no more of \a job, which ends by itself.
void ConnectionDialog::waitFor(SecretJob *job, Words text,
                               std::function<void(const SecretResult &)> then)
{
    m_job = job;
    m_busyWords = std::move(text);
    setBusy(true);
    connect(job, &SecretJob::waiting, this, [this, job] {
        if (m_job != job)
            return;
        m_busyWords = [] {
            return tr("The %1 is slow, or asks for your password in a window of its own.")
                .arg(keychainName().text());
        };
        m_busyLabel->setText(m_busyWords());
    });
    connect(job, &SecretJob::finished, this,
            [this, job, then = std::move(then)](const SecretResult &result) {
                if (m_job != job)
                    return;
                m_job = nullptr;
                setBusy(false);
                then(result);
            });
}

void ConnectionDialog::stopWaiting()
{
    stopTest();
    if (!m_job) {
        setBusy(false);
        return;
    }
    m_job = nullptr;
    setBusy(false);
    if (m_saved)
        QDialog::done(Accepted);
    else
        takeBackSecret();
}

void ConnectionDialog::setBusy(bool busy)
{
    const bool keychainWorks = busy && m_job;
    const bool hadFocus = m_stop->hasFocus();
    if (keychainWorks && !hadFocus)
        m_focusBefore = focusWidget(); // what is disabled loses it
    m_busy->setVisible(busy);
    m_busyLabel->setText(busy && m_busyWords ? m_busyWords() : QString());
    m_form->setEnabled(!keychainWorks && !m_saved);
    m_saveButton->setEnabled(!keychainWorks && !m_saved);
    m_network->setEnabled(!keychainWorks && !m_saved);
    m_testButton->setEnabled(!busy && !m_saved);
    m_bar->setEnabled(!keychainWorks);
    if (keychainWorks) {
        m_stop->setFocus();
    } else if (hadFocus) {
        QWidget *before = m_focusBefore ? m_focusBefore.data() : m_form;
        (m_saved ? m_cancelButton : before)->setFocus();
    }
}

Connection ConnectionDialog::wanted() const
{
    Connection connection = m_form->connection();
    connection.network = m_network->settings();
    stampVerification(connection);
    return connection;
}

QList<FieldProblem> ConnectionDialog::problems() const
{
    QStringList names;
    for (const Connection &other : m_connections.list()) {
        if (!m_edited || other.id != m_edited->id)
            names += other.name;
    }
    return problemsOf(wanted(), m_form->credentials(), names, m_form->rules());
}

bool ConnectionDialog::check(const QList<FieldProblem> &problems)
{
    m_form->showProblems(problems);
    return !hasBlocking(problems);
}

void ConnectionDialog::done(int result)
{
    stopTest();
    delete m_projects;
    if (m_job && !m_saved)
        takeBackSecret();
    m_job = nullptr;
    m_tested.reset();
    m_form->clearSecrets();
    m_network->clearSecrets();
    QDialog::done(m_saved ? Accepted : result);
}

void ConnectionDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QDialog::changeEvent(event);
}

void ConnectionDialog::retranslateUi()
{
    if (m_edited)
        setWindowTitle(tr("Edit connection “%1”").arg(connectionName(*m_edited)));
    else
        setWindowTitle(m_isFromEnvironment ? tr("Keys from the environment")
                                           : tr("New connection"));
    m_stop->setText(tr("Stop waitin&g"));
    m_testButton->setText(tr("Te&st connection"));
    m_saveButton->setText(m_isFromEnvironment ? tr("Open") : tr("Sa&ve"));
    m_cancelButton->setText(m_saved ? tr("Close") : tr("Cancel"));
    if (m_busyWords)
        m_busyLabel->setText(m_busyWords());
    showVerification();
    if (m_message)
        m_bar->setMessage(m_messageKind, m_message(), m_actionWords ? m_actionWords() : QString());
}

} // namespace muster
