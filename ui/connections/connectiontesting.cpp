// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// How ConnectionDialog tests what stands in its fields, and what it may call it afterwards.
#include "app/session/connectiontest.h"
#include "ui/connections/connectiondialog.h"
#include "ui/connections/connectionform.h"
#include "ui/connections/connectionwords.h"
#include "ui/connections/networkbutton.h"
#include "ui/connections/projectdialog.h"
#include "ui/connections/testresultview.h"
#include "ui/connections/testwords.h"
#include "ui/widgets/screenroom.h"

#include <QLabel>

#include <algorithm>

namespace muster {

namespace {

FieldProblem passcodeMissing()
{
    return { ConnectionField::Passcode, QStringLiteral("required"), true };
}

// What the list of projects is asked with; the rest may still be empty.
bool concernsProjects(const FieldProblem &problem)
{
    return problem.field != ConnectionField::Name && problem.field != ConnectionField::ProjectId
        && problem.field != ConnectionField::Endpoint;
}

} // namespace

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
    m_test = new ConnectionTest(*provider, connection, credentials, m_context, this,
                                m_network->password());
    m_form->spendPasscode();
    const Tested tested { connection, withoutPasscode(credentials), m_network->password(),
                          Verification::NotTested, QDateTime() };
    connect(m_test, &ConnectionTest::finished, this, [this, tested](const TestReport &report) {
        stopTest();
        showReport(tested, report);
    });
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
    setBusy(false);
}

void ConnectionDialog::showReport(const Tested &tested, const TestReport &report)
{
    const Verification verification = report.verification();
    const bool isTold = verification != Verification::NotTested;
    m_tested = tested;
    m_tested->verification = verification;
    m_tested->at = isTold ? m_context.clock.now() : QDateTime();
    const bool isFirst = m_result->isHidden();
    m_result->setReport(report);
    // Once, so that whoever sizes the window is not contradicted.
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
void ConnectionDialog::stampVerification(Connection &connection) const
{
    const Credentials credentials = withoutPasscode(m_form->credentials());
    connection.verification = Verification::NotTested;
    connection.verifiedAt = {};
    if (m_tested && isTestedAlike(m_tested->connection, connection)
        && m_tested->credentials == credentials
        && m_tested->proxyPassword == m_network->password()) {
        connection.verification = m_tested->verification;
        connection.verifiedAt = m_tested->at;
    } else if (m_edited && isTestedAlike(*m_edited, connection) && m_form->stored() == credentials
               && !m_network->isPasswordNew()) {
        connection.verification = m_edited->verification;
        connection.verifiedAt = m_edited->verifiedAt;
    }
}

void ConnectionDialog::showVerification()
{
    //: %1: "verified" with date and time, "tested ..., with a warning" or "not tested"
    m_verification->setText(tr("As it stands here: %1").arg(verificationText(wanted())));
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
        found.append({ ConnectionField::IdentityEndpoint, QStringLiteral("required"), true });
    if (!check(found))
        return;
    m_projects = new ProjectDialog(*provider, connection, credentials, m_context,
                                   m_network->password(), this);
    m_projects->setAttribute(Qt::WA_DeleteOnClose);
    m_form->spendPasscode();
    connect(m_projects, &ProjectDialog::chosen, m_form, &ConnectionForm::setProject);
    m_projects->open();
}

} // namespace muster
