// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Which servers are trusted, and what is told of the others.
#include "app/core/certificateproblem.h"
#include "app/net/cafile.h"
#include "app/net/networktransport.h"
#include "tests/app/net/exchange.h"
#include "tests/support/faultproxy.h"
#include "tests/support/testdata.h"
#include "tests/support/testmain.h"

#include <QProcess>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>

namespace tst_tls {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString tlsFile(const QString &name) { return testData(u"tls/"_s + name); }

QString fingerprintOf(const QString &name)
{
    QFile file(tlsFile(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QSslCertificate certificate(file.readAll(), QSsl::Pem);
    return QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex(':').toUpper());
}

bool listens(quint16 port)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    return socket.waitForConnected(1000);
}

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

} // namespace

class TestTls final : public QObject
{
    Q_OBJECT

private slots:
    void companyCa();
    void notAccepted_data();
    void notAccepted();
    void severalThingsWrong();
    void verificationCannotBeSwitchedOff();
    void oldVersionsOnly();
    void badCaFile_data();
    void badCaFile();
    void aCaFileThatWasPutRight();
    void caFilesAreRead();
    void longNamesFit();
};

void TestTls::companyCa()
{
    FaultProxy server(ProxyTls::Trusted);
    NetworkTransport transport(trusting(FaultProxy::caFile()));
    QObject owner;
    QVERIFY(endOf(transport.act(actTo(server.url()), &owner)).has_value());
    // It is the file that makes the difference, and it adds for this transport only.
    NetworkTransport other;
    const Result<HttpReply> result = endOf(other.act(actTo(server.url()), &owner));
    QVERIFY(!result);
    QCOMPARE(result.error().code, OwnError::CertificateUnknownIssuer);
}

void TestTls::notAccepted_data()
{
    QTest::addColumn<ProxyTls>("tls");
    QTest::addColumn<QString>("problem");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("issuer");
    const QString cloud = u"CN=cloud.muster.test, O=Example Cloud"_s;
    const QString company = u"CN=Muster test CA, O=Example Company"_s;
    QTest::newRow("expired") << ProxyTls::Expired << u"expired"_s << u"expired.pem"_s << cloud
                             << company;
    QTest::newRow("not yet valid")
        << ProxyTls::NotYetValid << u"not-yet-valid"_s << u"notyet.pem"_s << cloud << company;
    QTest::newRow("wrong host") << ProxyTls::WrongHost << u"wrong-host"_s << u"wronghost.pem"_s
                                << u"CN=elsewhere.muster.test"_s << company;
    QTest::newRow("self-signed") << ProxyTls::Untrusted << u"self-signed"_s << u"untrusted.pem"_s
                                 << u"CN=cloud.muster.test"_s << u"CN=cloud.muster.test"_s;
    QTest::newRow("unknown issuer") << ProxyTls::UnknownIssuer << u"unknown-issuer"_s
                                    << u"unknown.pem"_s << cloud << u"CN=Nobody knows this CA"_s;
}

void TestTls::notAccepted()
{
    QFETCH(ProxyTls, tls);
    QFETCH(QString, problem);
    QFETCH(QString, file);
    FaultProxy server(tls);
    NetworkTransport transport(trusting(FaultProxy::caFile()));
    QObject owner;
    for (const bool isAct : { false, true }) {
        const Result<HttpReply> result
            = endOf(isAct ? transport.act(actTo(server.url()), &owner)
                          : transport.read(readOf(server.url()), &owner));
        QVERIFY(!result);
        const Error &error = result.error();
        QCOMPARE(error.kind, ErrorKind::Tls);
        QCOMPARE(error.delivery, Delivery::NotSent);
        QCOMPARE(error.code.text(), u"certificate-"_s + problem);
        const std::optional<CertificateProblem> told = error.certificate;
        QVERIFY2(told.has_value() && error.detail.isEmpty(), qPrintable(error.detail));
        QCOMPARE(told->host, u"127.0.0.1"_s);
        QTEST(told->subject, "subject");
        QTEST(told->issuer, "issuer");
        QCOMPARE(told->sha256, fingerprintOf(file));
        QCOMPARE(told->sha256.size(), 95);
        const bool isExpired = tls == ProxyTls::Expired;
        QCOMPARE(told->from.date().year(), tls == ProxyTls::NotYetValid ? 2100 : 2020);
        QCOMPARE(told->until.date().year(), isExpired ? 2021 : 2120);
    }
    QVERIFY(server.seen().isEmpty());
}

void TestTls::severalThingsWrong()
{
    FaultProxy server(ProxyTls::Expired);
    NetworkTransport transport; // without the company's CA
    QObject owner;
    const Result<HttpReply> result = endOf(transport.read(readOf(server.url()), &owner));
    QVERIFY(!result);
    QCOMPARE(result.error().code, OwnError::CertificateExpired);
    const auto &told = result.error().certificate;
    QVERIFY(told.has_value());
    QCOMPARE(told->faults, QList({ CertificateFault::Expired, CertificateFault::UnknownIssuer }));
}

void TestTls::verificationCannotBeSwitchedOff()
{
    const QSslConfiguration usual = QSslConfiguration::defaultConfiguration();
    QSslConfiguration lax = usual;
    lax.setPeerVerifyMode(QSslSocket::VerifyNone);
    QSslConfiguration::setDefaultConfiguration(lax);
    FaultProxy server(ProxyTls::Untrusted);
    NetworkTransport transport;
    QObject owner;
    const Result<HttpReply> act = endOf(transport.act(actTo(server.url()), &owner));
    const Result<HttpReply> read = endOf(transport.read(readOf(server.url()), &owner));
    QSslConfiguration::setDefaultConfiguration(usual);
    QVERIFY(!act);
    QCOMPARE(act.error().kind, ErrorKind::Tls);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Tls);
    QVERIFY(server.seen().isEmpty());
}

void TestTls::oldVersionsOnly()
{
    const QString openssl = QStandardPaths::findExecutable(u"openssl"_s);
    if (openssl.isEmpty()) {
        if (qEnvironmentVariable("MUSTER_REQUIRE_GUI") == u"1"_s)
            QFAIL("openssl is not installed");
        QSKIP("openssl is not installed");
    }
    const quint16 port = freePort();
    QProcess server;
    // The lowest security level, so that it is our limit and not the server's that is met.
    server.start(openssl,
                 { u"s_server"_s, u"-tls1_1"_s, u"-cipher"_s, u"ALL:@SECLEVEL=0"_s, u"-accept"_s,
                   u"127.0.0.1:%1"_s.arg(port), u"-cert"_s, tlsFile(u"server.pem"_s), u"-key"_s,
                   tlsFile(u"server.key"_s), u"-www"_s });
    QVERIFY(server.waitForStarted());
    const auto stop = qScopeGuard([&server] {
        server.kill();
        server.waitForFinished();
    });
    QTRY_VERIFY(listens(port));

    // It does serve those who take the old version.
    QProcess client;
    client.start(openssl,
                 { u"s_client"_s, u"-tls1_1"_s, u"-cipher"_s, u"ALL:@SECLEVEL=0"_s, u"-connect"_s,
                   u"127.0.0.1:%1"_s.arg(port) });
    client.closeWriteChannel();
    QVERIFY(client.waitForFinished(5000));
    QVERIFY(client.readAllStandardOutput().contains("TLSv1.1"));

    // Also when the program's default would take it.
    const QSslConfiguration usual = QSslConfiguration::defaultConfiguration();
    QSslConfiguration lax = usual;
    lax.setProtocol(QSsl::AnyProtocol);
    QSslConfiguration::setDefaultConfiguration(lax);
    NetworkTransport transport(trusting(FaultProxy::caFile()));
    QObject owner;
    const Result<HttpReply> result
        = endOf(transport.act(actTo(QUrl(u"https://127.0.0.1:%1/"_s.arg(port))), &owner));
    QSslConfiguration::setDefaultConfiguration(usual);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Tls);
    QCOMPARE(result.error().code, OwnError::TlsTooOld);
    QCOMPARE(result.error().delivery, Delivery::NotSent);
}

void TestTls::badCaFile_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("code");
    QTest::newRow("not there") << tlsFile(u"nothing.pem"_s) << u"ca-unreadable"_s;
    QTest::newRow("a folder") << tlsFile(QString()) << u"ca-unreadable"_s;
    QTest::newRow("no certificates") << tlsFile(u"README.md"_s) << u"ca-not-certificates"_s;
    QTest::newRow("a key") << tlsFile(u"server.key"_s) << u"ca-not-certificates"_s;
}

void TestTls::badCaFile()
{
    QFETCH(QString, path);
    FaultProxy server(ProxyTls::Trusted);
    NetworkTransport transport(trusting(path));
    QObject owner;
    for (const bool isAct : { false, true }) {
        const Result<HttpReply> result
            = endOf(isAct ? transport.act(actTo(server.url()), &owner)
                          : transport.read(readOf(server.url()), &owner));
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::InvalidInput);
        QTEST(result.error().code.text(), "code");
        QCOMPARE(result.error().detail, path);
        QCOMPARE(result.error().delivery, Delivery::NotSent);
    }
    QCOMPARE(server.connections(), 0);
}

void TestTls::aCaFileThatWasPutRight()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"ca.pem"_s);
    FaultProxy server(ProxyTls::Trusted);
    NetworkTransport transport(trusting(path));
    QObject owner;
    QVERIFY(!endOf(transport.read(readOf(server.url()), &owner)).has_value());
    QVERIFY(QFile::copy(FaultProxy::caFile(), path));
    QVERIFY(endOf(transport.read(readOf(server.url()), &owner)).has_value());
}

void TestTls::caFilesAreRead()
{
    const Result<CaFile> one = readCaFile(FaultProxy::caFile());
    QVERIFY(one.has_value());
    QCOMPARE(one->certificates, 1);
    QCOMPARE(one->firstSubject, u"CN=Muster test CA, O=Example Company"_s);

    const QTemporaryDir folder;
    QFile two(folder.filePath(u"two.pem"_s));
    QVERIFY(two.open(QIODevice::WriteOnly));
    two.write("Our CAs\n" + one->pem + one->pem);
    two.close();
    const Result<CaFile> both = readCaFile(two.fileName());
    QVERIFY(both.has_value());
    QCOMPARE(both->certificates, 2);

    QFile der(folder.filePath(u"ca.der"_s));
    QVERIFY(der.open(QIODevice::WriteOnly));
    der.write(QSslCertificate(one->pem, QSsl::Pem).toDer());
    der.close();
    const Result<CaFile> binary = readCaFile(der.fileName());
    QVERIFY(binary.has_value());
    QCOMPARE(binary->pem, one->pem);

    QFile huge(folder.filePath(u"huge.pem"_s));
    QVERIFY(huge.open(QIODevice::WriteOnly));
    huge.write(QByteArray(5 * 1024 * 1024, '\n') + one->pem);
    huge.close();
    const Result<CaFile> tooLong = readCaFile(huge.fileName());
    QVERIFY(!tooLong);
    QCOMPARE(tooLong.error().code, OwnError::CaUnreadable);
}

void TestTls::longNamesFit()
{
    CertificateProblem problem;
    for (const CertificateFault fault : allCertificateFaults)
        problem.faults += fault;
    problem.host = QString(300, u'h');
    problem.subject = u"CN=a\nsha256=00\n"_s + QString(300, u'字');
    problem.issuer = QString(300, u'i');
    problem.from = QDateTime::fromString(u"2020-01-01T00:00:00Z"_s, Qt::ISODate);
    problem.until = problem.from.addYears(1);
    problem.sha256 = fingerprintOf(u"server.pem"_s);
    const QString detail = certificateToText(bounded(problem));
    QVERIFY(detail.size() <= 500);
    const auto told = certificateFromText(detail);
    QVERIFY(told.has_value());
    QCOMPARE(told->faults, problem.faults);
    QVERIFY(told->subject.startsWith(u"CN=a sha256=00 字"_s));
    QCOMPARE(told->from, problem.from);
    QCOMPARE(told->until, problem.until);
    QCOMPARE(told->sha256, problem.sha256);
    QVERIFY(!certificateFromText(u"SslHandshakeFailedError: no"_s));
    QVERIFY(!certificateFromText(QString()));
}

MUSTER_TEST_GUILESS(TestTls)

} // namespace tst_tls

#include "tst_tls.moc"
