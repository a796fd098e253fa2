// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/connections/connectiondialog.h"

#include "app/secrets/keychainname.h"
#include "app/session/connectiontest.h"
#include "ui/connections/connectionform.h"
#include "ui/connections/connectionwords.h"
#include "ui/connections/networkbutton.h"
#include "ui/connections/projectdialog.h"
#include "ui/connections/testresultview.h"
#include "ui/connections/testwords.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/screenroom.h"
#include "ui/words/connectionname.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

FieldProblem passcodeMissing() { return { ConnectionField::Passcode, InputFault::Required, true }; }

// What the list of projects is asked with; the rest may still be empty.
bool concernsProjects(const FieldProblem &problem)
{
    return problem.field != ConnectionField::Name && problem.field != ConnectionField::ProjectId
        && problem.field != ConnectionField::Endpoint;
}

} // namespace

ConnectionDialog::ConnectionDialog(const QList<Provider> &providers, ConnectionStore &connections,
                                   const SecretStores &stores, const CloudContext &context,
                                   QWidget *parent)
    : QDialog(parent)
    , m_connections(connections)
    , m_context(context)
    , m_edit(connections, stores)
    , m_form(new ConnectionForm(providers, stores.keychain.place() == SecretPlace::Keychain,
                                context.clock))
    , m_result(new TestResultView)
    , m_bar(new MessageBar)
    , m_verification(plainLabel(u"verificationState"_s))
    , m_busy(new QWidget)
    , m_busyLabel(plainLabel())
    , m_stop(new QPushButton)
    , m_network(new NetworkButton)
    , m_testButton(new QPushButton)
    , m_saveButton(new QPushButton)
    , m_cancelButton(new QPushButton)
{
    build();
    connectParts();
    connectEdit();
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
    followFocus(*scroll);

    auto *progress = new QProgressBar;
    progress->setRange(0, 0);
    progress->setTextVisible(false);
    progress->setMaximumWidth(80);
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

void ConnectionDialog::connectEdit()
{
    connect(&m_edit, &ConnectionEdit::stepBegan, this, [this](ConnectionEdit::Step step) {
        switch (step) {
        case ConnectionEdit::Step::ReadingKeys:
            return waitFor([] { return tr("Looking up the stored keys."); });
        case ConnectionEdit::Step::StoringKeys:
            return waitFor([] { return tr("Storing the keys."); });
        case ConnectionEdit::Step::RemovingEarlierKeys:
            return waitFor(
                [] { return tr("Removing the keys from where they were kept before."); });
        }
    });
    connect(&m_edit, &ConnectionEdit::waiting, this, [this] {
        m_busyWords = [] {
            return tr("The %1 is slow, or asks for your password in a window of its own.")
                .arg(keychainName().text());
        };
        m_busyLabel->setText(m_busyWords());
    });
    connect(&m_edit, &ConnectionEdit::stepEnded, this, [this] { setBusy(false); });
    connect(&m_edit, &ConnectionEdit::keysRead, this, &ConnectionDialog::showStored);
    connect(&m_edit, &ConnectionEdit::proxyPasswordRead, m_network,
            &NetworkButton::setStoredPassword);
    connect(&m_edit, &ConnectionEdit::saved, this, [this](const Connection &connection) {
        const bool isWrongTry = isKnownWrong();
        m_network->passwordStored();
        emit saved(connection, m_form->credentials(), isWrongTry);
    });
    connect(&m_edit, &ConnectionEdit::finished, this, &ConnectionDialog::accept);
    connect(&m_edit, &ConnectionEdit::failed, this, &ConnectionDialog::showFailure);
}

void ConnectionDialog::useEnvironment(const Connection &connection, const AccessKey &key)
{
    m_edit.setFromEnvironment();
    m_form->setConnection(connection);
    m_form->setStored(key);
    retranslateUi();
}

void ConnectionDialog::editConnection(const Connection &connection)
{
    m_form->setConnection(connection);
    m_network->setSettings(connection.network);
    m_edit.edit(connection);
    retranslateUi();
}

void ConnectionDialog::openNetwork()
{
    m_wantsNetwork = !m_network->isEnabled();
    m_network->click();
}

void ConnectionDialog::showStored(const Result<std::optional<Credentials>> &result)
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
    } else if (m_edit.edited()->secretPlace == SecretPlace::Session) {
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

void ConnectionDialog::waitFor(Words what)
{
    m_busyWords = std::move(what);
    setBusy(true);
}

void ConnectionDialog::stopWaiting()
{
    stopTest();
    m_edit.stop();
    setBusy(false);
    if (m_edit.isSaved())
        accept();
}

void ConnectionDialog::setBusy(bool busy)
{
    // Nothing may change while it is being saved, or waits for that.
    const bool isHeld = busy && (m_edit.isBusy() || m_savesAfterTest);
    const bool hadFocus = m_stop->hasFocus();
    if (isHeld && !hadFocus)
        m_focusBefore = focusWidget(); // what is disabled loses it
    m_busy->setVisible(busy);
    m_busyLabel->setText(busy && m_busyWords ? m_busyWords() : QString());
    m_form->setEnabled(!isHeld && !m_edit.isSaved());
    m_saveButton->setEnabled(!isHeld && !m_edit.isSaved());
    m_network->setEnabled(!isHeld && !m_edit.isSaved());
    m_testButton->setEnabled(!busy && !m_edit.isSaved());
    m_bar->setEnabled(!isHeld);
    if (isHeld) {
        m_stop->setFocus();
    } else if (hadFocus) {
        QWidget *before = m_focusBefore ? m_focusBefore.data() : m_form;
        (m_edit.isSaved() ? m_cancelButton : before)->setFocus();
    }
    if (m_network->isEnabled() && std::exchange(m_wantsNetwork, false))
        m_network->click();
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
        if (!m_edit.edited() || other.id != m_edit.edited()->id)
            names += other.name;
    }
    return problemsOf(wanted(), m_form->credentials(), names, m_form->rules());
}

bool ConnectionDialog::check(const QList<FieldProblem> &problems)
{
    m_form->showProblems(problems);
    return !hasBlocking(problems);
}

void ConnectionDialog::save()
{
    if (m_edit.isBusy() || m_edit.isSaved())
        return;
    if (m_test && isAsIn(m_testing, wanted())) {
        saveAfterTest();
        return;
    }
    stopTest();
    say(MessageBar::Kind::Info, {});
    if (!check(problems()))
        return;
    // It is kept nowhere, so that opening it is all that there is to do.
    if (m_edit.isFromEnvironment() && isKnownWrong())
        say(MessageBar::Kind::Warning, [] {
            return tr("Signing in with these keys did not succeed just now: opening would be one "
                      "more wrong try, and too many lock a key. Correct what is wrong, or test "
                      "again.");
        });
    else
        m_edit.save({ wanted(), withoutPasscode(m_form->credentials()), m_form->stored(),
                      m_network->password(), m_network->isPasswordNew() });
}

// Whoever opens what was saved signs in with it at once: while a test of the same keys goes on,
// that would be the second try of keys that may be wrong.
void ConnectionDialog::saveAfterTest()
{
    if (!check(problems()))
        return;
    m_savesAfterTest = true;
    waitFor([isOpened = m_edit.isFromEnvironment()] {
        return isOpened ? tr("Testing: the connection is opened when the test has ended, unless "
                             "signing in is refused.")
                        : tr("Testing: the connection is saved when the test has ended, unless "
                             "signing in is refused.");
    });
}

void ConnectionDialog::keepForSession()
{
    m_form->setSecretPlace(SecretPlace::Session);
    save();
}

void ConnectionDialog::showFailure(ConnectionEdit::Failure failure, const Error &error)
{
    switch (failure) {
    case ConnectionEdit::Failure::KeysNotStored:
        say(
            MessageBar::Kind::Error, [error] { return keychainProblemText(error); },
            [] { return tr("Keep for this session only"); }, [this] { keepForSession(); });
        break;
    case ConnectionEdit::Failure::NotInTheList:
        say(MessageBar::Kind::Error, [error] { return connectionFileProblemText(error); });
        break;
    case ConnectionEdit::Failure::EarlierKeysRemain:
        m_cancelButton->setText(tr("Close"));
        say(MessageBar::Kind::Warning, [error]() -> QString {
            return tr("The connection is saved, but the earlier keys may still be there.") + u'\n'
                + keychainProblemText(error);
        });
        break;
    }
}

void ConnectionDialog::startTest()
{
    say(MessageBar::Kind::Info, {});
    m_result->clear();
    const Provider *provider = m_form->provider();
    const Credentials credentials = m_form->credentials();
    QList<FieldProblem> found = problems();
    if (lacksPasscode(credentials))
        found.append(passcodeMissing());
    if (!check(found) || !provider)
        return;
    stopTest();
    const Connection connection = wanted();
    m_test = new ConnectionTest(*provider, { connection, credentials, m_network->password() },
                                m_context, this);
    m_form->spendPasscode();
    m_testing = Tested { connection, withoutPasscode(credentials), m_network->password(),
                         Verification::NotTested, QDateTime() };
    connect(m_test, &ConnectionTest::finished, this, &ConnectionDialog::endTest);
    m_busyWords = [] { return tr("Testing: signing in and reading the first page of the list."); };
    setBusy(true);
    m_test->start();
}

void ConnectionDialog::stopTest()
{
    if (!m_test)
        return;
    m_test->disconnect(this);
    m_test->deleteLater();
    m_test = nullptr;
    m_testing.reset();
    m_savesAfterTest = false;
    setBusy(false);
}

void ConnectionDialog::endTest(const TestReport &report)
{
    const Tested tested = *m_testing;
    const bool saves = m_savesAfterTest;
    stopTest();
    showReport(tested, report);
    if (saves && !report.isWrongTry()) // what is wrong is to be read, and may be corrected
        save();
}

void ConnectionDialog::showReport(const Tested &tested, const TestReport &report)
{
    const Verification verification = report.verification();
    const bool isTold = verification != Verification::NotTested;
    m_tested = tested;
    m_tested->verification = verification;
    m_tested->isWrongTry = report.isWrongTry();
    m_tested->at = isTold ? m_context.clock.now() : QDateTime();
    const bool isFirst = m_result->isHidden();
    m_result->setReport(report);
    // Once, so that a size chosen by the user is kept.
    if (isFirst && !isMaximized())
        growWithinScreen(*this,
                         std::max(height(), sizeHint().height() + m_result->sizeHint().height()));
    const MessageBar::Kind kind = verification == Verification::Verified
        ? MessageBar::Kind::Info
        : (isTold ? MessageBar::Kind::Warning : MessageBar::Kind::Error);
    say(kind, [report] { return testSummary(report); });
    showVerification();
}

// Whatever a test depends on must stand as it was tested.
bool ConnectionDialog::isTested(const Connection &connection) const
{
    return isAsIn(m_tested, connection);
}

bool ConnectionDialog::isAsIn(const std::optional<Tested> &tested,
                              const Connection &connection) const
{
    return tested && isTestedAlike(tested->connection, connection)
        && tested->credentials == withoutPasscode(m_form->credentials())
        && tested->proxyPassword == m_network->password();
}

// A user with a virtual MFA device signs in by another code each time.
bool ConnectionDialog::isKnownWrong() const
{
    return m_tested && m_tested->isWrongTry && !lacksPasscode(m_tested->credentials)
        && isTested(wanted());
}

void ConnectionDialog::stampVerification(Connection &connection) const
{
    const Credentials credentials = withoutPasscode(m_form->credentials());
    connection.verification = Verification::NotTested;
    connection.verifiedAt = {};
    if (isTested(connection)) {
        connection.verification = m_tested->verification;
        connection.verifiedAt = m_tested->at;
    } else if (m_edit.edited() && isTestedAlike(*m_edit.edited(), connection)
               && m_form->stored() == credentials && !m_network->isPasswordNew()) {
        connection.verification = m_edit.edited()->verification;
        connection.verifiedAt = m_edit.edited()->verifiedAt;
    }
}

void ConnectionDialog::showVerification()
{
    const Connection connection = wanted();
    // Saved it is as little verified as one that was never tested; here it was, and it failed.
    const bool hasFailed
        = m_tested && m_tested->verification == Verification::NotTested && isTested(connection);
    //: %1: "verified" with date and time, "tested ..., with a warning" or "not tested"
    m_verification->setText(
        tr("State of the test: %1")
            .arg(hasFailed ? tr("failed, see above") : verificationText(connection)));
}

void ConnectionDialog::findProject()
{
    const Provider *provider = m_form->provider();
    if ((m_projects && m_projects->isVisible()) || !provider || !provider->findProjects)
        return;
    const Credentials credentials = m_form->credentials();
    QList<FieldProblem> found = problems();
    found.removeIf([](const FieldProblem &problem) { return !concernsProjects(problem); });
    if (lacksPasscode(credentials))
        found.append(passcodeMissing());
    const Connection connection = wanted();
    if (connection.region.isEmpty() && connection.identityEndpoint.isEmpty())
        found.append({ ConnectionField::IdentityEndpoint, InputFault::Required, true });
    if (!check(found))
        return;
    m_projects = new ProjectDialog(*provider, connection, credentials, m_context,
                                   m_network->password(), this);
    m_projects->setAttribute(Qt::WA_DeleteOnClose);
    m_form->spendPasscode();
    connect(m_projects, &ProjectDialog::chosen, m_form, &ConnectionForm::setProject);
    m_projects->open();
}

void ConnectionDialog::done(int result)
{
    stopTest();
    delete m_projects;
    m_edit.stop();
    m_tested.reset();
    m_form->clearSecrets();
    m_network->clearSecrets();
    QDialog::done(m_edit.isSaved() ? Accepted : result);
}

void ConnectionDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QDialog::changeEvent(event);
}

void ConnectionDialog::retranslateUi()
{
    if (m_edit.edited())
        setWindowTitle(tr("Edit connection “%1”").arg(connectionName(*m_edit.edited())));
    else
        setWindowTitle(m_edit.isFromEnvironment() ? tr("Keys from the environment")
                                                  : tr("New connection"));
    m_stop->setText(tr("Stop waitin&g"));
    m_testButton->setText(tr("Te&st connection"));
    m_saveButton->setText(m_edit.isFromEnvironment() ? tr("Open") : tr("Sa&ve"));
    m_cancelButton->setText(m_edit.isSaved() ? tr("Close") : tr("Cancel"));
    if (m_busyWords)
        m_busyLabel->setText(m_busyWords());
    showVerification();
    if (m_message)
        m_bar->setMessage(m_messageKind, m_message(), m_actionWords ? m_actionWords() : QString());
}

} // namespace muster
