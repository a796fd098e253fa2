// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/connectionediting.h"

#include "app/restart/earlierruns.h"
#include "app/restart/unownedruns.h"
#include "ui/connections/connectiondialog.h"
#include "ui/connections/passcodedialog.h"
#include "ui/connections/removeconnectiondialog.h"
#include "ui/words/connectionname.h"

#include <algorithm>
#include <utility>

namespace muster {

ConnectionEditing::ConnectionEditing(Sessions &opener, const UnownedRuns &unowned,
                                     ConnectionStore &connections, const CloudContext &context,
                                     QWidget *window)
    : QObject(window)
    , m_opener(opener)
    , m_unowned(unowned)
    , m_connections(connections)
    , m_context(context)
    , m_window(window)
{
    connect(&m_opener, &Sessions::passcodeMissing, this, &ConnectionEditing::askPasscode);
}

ConnectionDialog *ConnectionEditing::newDialog()
{
    m_dialog = new ConnectionDialog(m_opener.providers(), m_connections, m_opener.stores(),
                                    m_context, m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &ConnectionDialog::saved, this,
            [this](const Connection &saved, const Credentials &credentials, bool isWrongTry) {
                isWrongTry ? leaveUnused(saved) : m_opener.openWith(saved, credentials);
            });
    connect(m_dialog, &QDialog::rejected, this, &ConnectionEditing::abandoned);
    return m_dialog;
}

// Opening it would send at once what did not get in a moment ago.
void ConnectionEditing::leaveUnused(const Connection &saved)
{
    m_opener.setFlags(saved);
    emit abandoned();
    const QString text = m_opener.find(saved.id)
        ? tr("“%1” is saved. What is open goes on as it was, keys, endpoint and proxy: signing in "
             "as saved did not succeed in the test, and too many wrong tries lock a key or a "
             "user.")
        : tr("“%1” is saved and was not opened: signing in did not succeed in the test, and too "
             "many wrong tries lock a key or a user. Correct what is wrong, or choose the "
             "connection to try all the same.");
    emit message(text.arg(connectionName(saved)));
}

// What is open may go on as it was before it was saved.
Connection ConnectionEditing::saved(const Connection &open) const
{
    return m_connections.find(open.id).value_or(open);
}

void ConnectionEditing::edit(const Connection &connection)
{
    if (m_dialog || connection.demo)
        return;
    ConnectionDialog *dialog = newDialog();
    if (!connection.id.isEmpty())
        dialog->editConnection(saved(connection));
    dialog->open();
}

void ConnectionEditing::editNetwork(const Connection &connection)
{
    edit(connection);
    if (m_dialog)
        m_dialog->openNetwork();
}

void ConnectionEditing::openEnvironment(const QString &provider)
{
    const auto offer = std::find_if(
        m_offers.cbegin(), m_offers.cend(),
        [&provider](const EnvironmentOffer &known) { return known.keys.provider == provider; });
    if (m_dialog || offer == m_offers.cend())
        return;
    if (const QString problem = environmentProblemText(offer->keys); !problem.isEmpty()) {
        emit message(problem);
        return;
    }
    for (Session *open : m_opener.all()) {
        if (open->connection().fromEnvironment && open->connection().provider == provider) {
            m_opener.open(open->connection());
            return;
        }
    }
    ConnectionDialog *dialog = newDialog();
    dialog->useEnvironment(environmentConnection(*offer), offer->keys.key);
    dialog->open();
}

void ConnectionEditing::signInAgain(const Connection &connection)
{
    m_opener.signInAgain(saved(connection));
}

void ConnectionEditing::askPasscode(const Connection &connection, const Credentials &credentials)
{
    const auto *login = std::get_if<PasswordLogin>(&credentials);
    if (m_passcode || !login)
        return;
    m_passcode = new PasscodeDialog(connectionName(connection), login->userName, m_window);
    m_passcode->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_passcode, &PasscodeDialog::entered, this,
            [this, connection, given = *login](const Secret &code) {
                PasswordLogin complete = given;
                complete.passcode = code;
                m_opener.openWith(connection, complete);
            });
    connect(m_passcode, &QDialog::rejected, this, &ConnectionEditing::abandoned);
    m_passcode->open();
}

void ConnectionEditing::remove(const Connection &connection)
{
    Session *open = m_opener.find(connection.id);
    if (const QString reason = open ? whyKept(open->runner()) : QString(); !reason.isEmpty()) {
        sayKept(open->runner(), reason);
        return;
    }
    m_kept.reset();
    unsay();
    auto *dialog = new RemoveConnectionDialog(
        connection, m_connections, m_opener.stores().at(connection.secretPlace), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOpenRuns(openRuns(connection.id));
    connect(dialog, &RemoveConnectionDialog::removed, this, &ConnectionEditing::closeRemoved);
    dialog->open();
}

int ConnectionEditing::openRuns(const ConnectionId &id) const
{
    int count = 0;
    for (const RunId &run : m_unowned.runs())
        count += m_unowned.run(run)->connection.id == id ? 1 : 0;
    if (Session *open = m_opener.find(id)) {
        for (const RunId &run : open->runner().runs())
            count += isDone(*open->runner().run(run)) ? 0 : 1;
    }
    return count;
}

void ConnectionEditing::sayKept(const Runner &runner, const QString &reason)
{
    m_kept = std::make_unique<QObject>();
    const auto look = [this, &runner] {
        if (m_kept)
            unsay(whyKept(runner));
    };
    connect(&runner, &Runner::phaseChanged, m_kept.get(), look);
    connect(&runner, &Runner::runStarted, m_kept.get(), look);
    connect(&runner, &Runner::sequelChanged, m_kept.get(), look);
    connect(&runner, &QObject::destroyed, m_kept.get(), [this] { unsay(); });
    say(reason);
}

void ConnectionEditing::say(const QString &text)
{
    m_said = text;
    emit message(text);
}

void ConnectionEditing::unsay(const QString &now)
{
    if (!m_said.isEmpty() && m_said != now)
        emit messageChanged(std::exchange(m_said, now), now);
}

// What is still to be sent would be lost with it; jobs that are only followed do not keep it.
QString ConnectionEditing::whyKept(const Runner &runner)
{
    QStringList numbers;
    for (const RunId &id : runner.unsent())
        numbers.append(QString::number(runner.run(id)->number));
    if (numbers.isEmpty())
        return {};
    if (numbers.size() == 1)
        return tr("The connection is needed by run #%1, which has not finished sending. Stop its "
                  "sending in the Jobs panel, or wait for it; then remove the connection.")
            .arg(numbers.constFirst());
    //: between the numbers of runs: "#3, #4"
    const QString joined = numbers.join(tr(", #"));
    return tr("The connection is needed by runs #%1, which have not finished sending. Stop their "
              "sending in the Jobs panel, or wait for them; then remove the connection.")
        .arg(joined);
}

void ConnectionEditing::closeRemoved(const ConnectionId &id)
{
    Session *open = m_opener.find(id);
    if (!open || m_opener.close(id))
        return;
    // Not within its own signal: it goes then.
    connect(
        &open->runner(), &Runner::runEnded, this,
        [this, id] {
            if (!m_connections.find(id) && m_opener.find(id) && m_opener.close(id))
                unsay();
        },
        Qt::QueuedConnection);
    say(tr("The connection was removed from the list. It stays open as long as jobs of its "
           "runs are followed; those that are overdue can be settled by hand."));
}

} // namespace muster
