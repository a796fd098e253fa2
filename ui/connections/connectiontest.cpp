// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/connections/connectiontest.h"

#include "app/net/networktransport.h"
#include "ui/common/errortext.h"

#include <QCoreApplication>
#include <QStringList>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

class TestWords
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionTest)

public:
    static QString verdict(StepVerdict verdict)
    {
        switch (verdict) {
        case StepVerdict::Passed:
            return tr("✔ passed");
        case StepVerdict::Failed:
            return tr("✖ failed");
        case StepVerdict::NotKnown:
            break;
        }
        return tr("not known");
    }
    static QStringList steps(const TestReport &report)
    {
        //: In these three %1 is the verdict: "passed", "failed" or "not known"
        return { tr("Network and TLS: %1").arg(verdict(report.network)),
                 tr("Sign-in: %1").arg(verdict(report.signIn)),
                 tr("Permission and project: %1").arg(verdict(report.permission)) };
    }
    static QString next(const TestReport &report)
    {
        if (report.passed())
            return tr("The connection works. Nothing was changed in the cloud.");
        if (report.network == StepVerdict::Failed)
            return tr("Check the network, the proxy, the endpoint and this computer's clock.");
        if (report.signIn == StepVerdict::Failed) {
            return tr("Check the keys or the password, and this computer's clock. Do not try "
                      "again and again: after several failures the cloud locks the key or the "
                      "user.");
        }
        if (report.permission == StepVerdict::Failed) {
            return tr("Check project ID and region, and ask the account's owner for the "
                      "permission to read the fleet.");
        }
        return tr("The test could not be finished. Try again a little later.");
    }
};

} // namespace

TestReport testReport(const Error &error, bool signedIn)
{
    TestReport report;
    report.error = error;
    if (signedIn) {
        report.network = StepVerdict::Passed;
        report.signIn = StepVerdict::Passed;
    }
    switch (error.kind) {
    case ErrorKind::Offline:
    case ErrorKind::Timeout:
    case ErrorKind::Tls:
        report.network = StepVerdict::Failed;
        break;
    case ErrorKind::BadCredentials:
        report.network = StepVerdict::Passed;
        report.signIn = StepVerdict::Failed;
        break;
    case ErrorKind::Forbidden:
    case ErrorKind::NotFound:
        report.network = StepVerdict::Passed;
        report.signIn = StepVerdict::Passed;
        report.permission = StepVerdict::Failed;
        break;
    case ErrorKind::Conflict:
    case ErrorKind::RateLimited:
    case ErrorKind::ServerFault:
    case ErrorKind::Refused:
    case ErrorKind::BadResponse:
        report.network = StepVerdict::Passed;
        break;
    case ErrorKind::Cancelled:
    case ErrorKind::Keychain:
    case ErrorKind::Storage:
    case ErrorKind::InvalidInput:
        break;
    }
    return report;
}

QString testReportText(const TestReport &report)
{
    QStringList lines = TestWords::steps(report);
    if (report.error) {
        lines += errorSummary(*report.error);
        lines += vendorWords(*report.error);
    }
    lines += TestWords::next(report);
    lines.removeAll(QString());
    return lines.join(u'\n');
}

ConnectionTest::ConnectionTest(const Provider &provider, const Connection &connection,
                               const Credentials &credentials, const CloudContext &context,
                               QObject *parent, const Secret &proxyPassword)
    : QObject(parent)
    , m_transport(ownTransport(connection.network, proxyPassword))
    , m_cloud(provider.open(
          connection, credentials,
          { m_transport ? *m_transport : context.transport, context.clock, context.random }))
    , m_byPassword(kindOf(credentials) == CredentialKind::Password)
{
}

ConnectionTest::~ConnectionTest() { delete m_operation; }

void ConnectionTest::start()
{
    // A signed request has no sign-in of its own: the list shows whether the key is accepted.
    if (!m_byPassword) {
        listFirstPage();
        return;
    }
    AuthOperation *signIn = m_cloud->renewSignIn(this);
    m_operation = signIn;
    connect(signIn, &AuthOperation::finished, this, [this](const Result<void> &result) {
        if (!result) {
            end(testReport(result.error(), false));
            return;
        }
        m_signedIn = true;
        listFirstPage();
    });
}

void ConnectionTest::listFirstPage()
{
    if (m_operation)
        m_operation->deleteLater();
    ListOperation *list = m_cloud->list(m_cloud->kinds().constFirst().id, this);
    m_operation = list;
    const TestReport good { StepVerdict::Passed, StepVerdict::Passed, StepVerdict::Passed, {} };
    connect(list, &ListOperation::rowsArrived, this, [this, list, good] {
        if (m_ended)
            return;
        list->cancel();
        end(good);
    });
    connect(list, &ListOperation::finished, this, [this, good](const Result<ListSummary> &result) {
        end(result ? good : testReport(result.error(), m_signedIn));
    });
}

void ConnectionTest::end(const TestReport &report)
{
    if (std::exchange(m_ended, true))
        return;
    emit finished(report);
}

} // namespace muster
