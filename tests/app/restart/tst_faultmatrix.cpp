// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Every fault of the wire and of the answers, over real HTTP: both fleets, the first, a middle and
// the last call of a run. After each: nothing restarted twice, every target where it belongs, and
// the journal agrees with the cloud's own books.
#include "app/journal/sqljournal.h"
#include "tests/app/restart/demobench.h"
#include "tests/app/restart/journalcheck.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QTemporaryDir>
#include <QtTest>

#include <functional>

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using muster::demo::ResourceKind;
using muster::test::Fault;

namespace {

constexpr int callSize = 3;
constexpr int calls = 3;

//! \brief Nothing: as the demo cloud decides, target by target.
using Expected = std::optional<Outcome>;

struct Trouble
{
    QByteArray name;
    std::function<void(FaultProxy &)> arrange;
    Expected call; //!< of the call that met it
    Expected behind {}; //!< of the calls behind it
    bool restarted = false; //!< the cloud acted on it although its answer was of no use
    int tries = 1; //!< of that call
    bool lacksOne = false; //!< one target of the call, whichever, is Unknown
    ProxyTls tls = ProxyTls::Off;
};

QByteArray answerOf(const QByteArray &status, const QByteArray &headers, const QByteArray &body)
{
    return "HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: "
        + QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body;
}

std::function<void(FaultProxy &)> breaks(Fault fault, qint64 keepBytes = 0)
{
    return [fault, keepBytes](FaultProxy &proxy) {
        FaultRule rule;
        rule.fault = fault;
        rule.keepBytes = keepBytes;
        proxy.addRule(rule);
    };
}

std::function<void(FaultProxy &)> says(const QByteArray &answer)
{
    return [answer](FaultProxy &proxy) {
        proxy.forwardTo({}, 0);
        proxy.setAnswer(answer);
    };
}

//! \brief Puts other entries in the place of the answer's jobs.
std::function<void(FaultProxy &)>
rewrites(const std::function<QJsonArray(const QJsonArray &)> &make)
{
    return [make](FaultProxy &proxy) {
        FaultRule rule;
        rule.fault = Fault::RewriteAnswer;
        rule.rewrite = [make](const QByteArray &body) {
            QJsonObject object = QJsonDocument::fromJson(body).object();
            object[u"jobs"_s] = make(object.value(u"jobs"_s).toArray());
            return QJsonDocument(object).toJson(QJsonDocument::Compact);
        };
        proxy.addRule(rule);
    };
}

QJsonArray withoutLast(QJsonArray jobs)
{
    jobs.removeLast();
    return jobs;
}

QJsonArray twice(const QJsonArray &jobs)
{
    QJsonArray all = jobs;
    for (const auto &job : jobs)
        all.append(job);
    return all;
}

QJsonArray backwards(const QJsonArray &jobs)
{
    QJsonArray all;
    for (const auto &job : jobs)
        all.prepend(job);
    return all;
}

const QByteArray json = "Content-Type: application/json\r\n";
const QByteArray html = "Content-Type: text/html\r\n";
const QByteArray page = "<html><body>Bad gateway</body></html>";
const QByteArray throttled
    = R"({"error_code":"APIGW.0308","error_msg":"The throttling threshold has been reached"})";

QList<Trouble> wireTroubles()
{
    const Expected unknown = Outcome::Unknown;
    const Expected asTold;
    return {
        { "closed before", breaks(Fault::CloseBeforeForward), unknown },
        { "closed after", breaks(Fault::CloseAfterForward), unknown, asTold, true },
        { "reset before", breaks(Fault::ResetBeforeForward), unknown },
        { "reset after", breaks(Fault::ResetAfterForward), unknown, asTold, true },
        { "stalled", breaks(Fault::StallAnswer), unknown, asTold, true },
        { "truncated head", breaks(Fault::TruncateAnswer, 40), unknown, asTold, true },
        { "truncated body", breaks(Fault::TruncateAnswer, 300), unknown, asTold, true },
        { "not HTTP", breaks(Fault::PlainGarbage), unknown },
        { "TLS failure", [](FaultProxy &) {}, asTold, asTold, false, 2, false,
          ProxyTls::Untrusted },
        { "connection stalled in the handshake",
          [](FaultProxy &proxy) { proxy.setConnectionFault(ConnectionFault::CloseInHandshake); },
          asTold, asTold, false, 2, false, ProxyTls::Trusted },
    };
}

QList<Trouble> answerTroubles()
{
    const Expected unknown = Outcome::Unknown;
    const Expected asTold;
    return {
        { "HTML 502", says(answerOf("502 Bad Gateway", html, page)), unknown },
        { "HTML 504", says(answerOf("504 Gateway Timeout", html, page)), unknown },
        { "429 with Retry-After",
          says(answerOf("429 Too Many Requests", json + "Retry-After: 1\r\n", throttled)), asTold,
          asTold, false, 2 },
        { "429 without", says(answerOf("429 Too Many Requests", json, throttled)), asTold, asTold,
          false, 2 },
        { "401 for an old token",
          says(answerOf("401 Unauthorized", json,
                        R"({"error_code":"APIGW.0307","error_msg":"The token must be updated."})")),
          asTold, asTold, false, 2 },
        { "401 for good",
          says(answerOf(
              "401 Unauthorized", json,
              R"({"error_code":"APIGW.0303","error_msg":"Incorrect app authentication"})")),
          Outcome::Rejected, Outcome::NotSent },
        { "redirect",
          says(answerOf("307 Temporary Redirect", "Location: http://127.0.0.1:9/\r\n", {})),
          unknown },
        { "broken JSON", says(answerOf("200 OK", json, "{\"request_id\":\"r\",\"jobs\":[{\"job")),
          unknown },
        { "JSON of another kind", says(answerOf("200 OK", json, "[\"jobs\", 17]")), unknown },
        { "100 MB body", says(answerOf("200 OK", json, QByteArray(100LL << 20, ' '))), unknown },
        { "a missing id", rewrites(withoutLast), asTold, asTold, true, 1, true },
        { "ids twice", rewrites(twice), asTold },
        { "out of order", rewrites(backwards), asTold },
    };
}

const QList<Trouble> &troubles()
{
    static const QList<Trouble> all = [] {
        QList<Trouble> both = wireTroubles() + answerTroubles();
        both.prepend({ "refused connection", {}, Expected(), Expected(), false, 2 });
        return both;
    }();
    return all;
}

demo::DemoSettings shortDay()
{
    demo::DemoSettings settings;
    settings.servers = 40;
    settings.encodeServers = 40;
    settings.jobTimeMin = 20ms;
    settings.jobTimeMax = 80ms;
    return settings;
}

} // namespace

class TestFaultMatrix : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLoggingCategory::setFilterRules(u"muster.*=false"_s); }
    void survives_data();
    void survives();
    void cleanupTestCase();

private:
    void checkOutcomes(const DemoBench &bench, const RunRecord &run, const Trouble &trouble,
                       int position);
    void checkJournal(const DemoBench &bench, Journal &journal, const RunRecord &run,
                      const Trouble &trouble, int position);
    int m_survived = 0;
};

void TestFaultMatrix::survives_data()
{
    QTest::addColumn<int>("trouble");
    QTest::addColumn<bool>("encode");
    QTest::addColumn<int>("position");
    constexpr const char *places[] = { "first", "middle", "last" };
    for (int trouble = 0; trouble < troubles().size(); ++trouble) {
        for (const bool encode : { false, true }) {
            for (int position = 0; position < calls; ++position) {
                QTest::addRow("%s, %s, %s call", troubles().at(trouble).name.constData(),
                              encode ? "encode servers" : "servers", places[position])
                    << trouble << encode << position;
            }
        }
    }
}

void TestFaultMatrix::survives()
{
    QFETCH(int, trouble);
    QFETCH(bool, encode);
    QFETCH(int, position);
    const Trouble &met = troubles().at(trouble);
    QTemporaryDir folder;
    SqlJournal journal(folder.filePath(u"journal.sqlite"_s));
    DemoBench bench(shortDay(), CredentialKind::Password, &journal);
    QVERIFY(bench.isReady());
    bench.kind = encode ? ResourceKind::EncodeServers : ResourceKind::Servers;
    bench.transport.setTimeout(1500ms);
    RunRequest request = bench.request(calls * callSize);
    QCOMPARE(request.targets.size(), calls * callSize);
    // Waves that wait for nothing: so that a few targets make three calls.
    request.waves = { WaveShape::Fixed, callSize, callSize, 1, 0s, 0s };

    auto proxy = std::make_unique<FaultProxy>(met.tls);
    proxy->forwardTo(u"127.0.0.1"_s, static_cast<quint16>(bench.demo->endpoint().port()));
    if (met.arrange)
        met.arrange(*proxy);
    for (int call = 0; call < position; ++call)
        bench.transport.pass();
    bench.transport.detour(proxy->port(), met.tls == ProxyTls::Off ? u"http"_s : u"https"_s);
    if (!met.arrange)
        proxy.reset(); // nobody listens there any more
    const RunRecord *run = bench.run(request);
    QVERIFY(run);

    checkOutcomes(bench, *run, met, position);
    checkJournal(bench, journal, *run, met, position);
    if (!QTest::currentTestFailed())
        ++m_survived;
}

void TestFaultMatrix::checkOutcomes(const DemoBench &bench, const RunRecord &run,
                                    const Trouble &trouble, int position)
{
    QVERIFY(bench.nothingWasDoubled());
    const auto restarts = bench.demo->restartCounts();
    int unknown = 0;
    for (int i = 0; i < run.targets.size(); ++i) {
        const TargetRecord &record = run.targets.at(i);
        const Outcome told = bench.foretell(record.target.id);
        const int call = i / callSize;
        Expected expected = call == position ? trouble.call
            : call > position                ? trouble.behind
                                             : Expected();
        if (call == position && trouble.lacksOne && record.outcome == Outcome::Unknown) {
            expected = Outcome::Unknown;
            ++unknown;
        }
        QCOMPARE(record.outcome, expected.value_or(told));
        const bool acted = expected ? trouble.restarted && call == position : true;
        QCOMPARE(restarts.value(record.target.id.value),
                 acted && told != Outcome::Rejected ? 1 : 0);
    }
    if (trouble.lacksOne)
        QCOMPARE(unknown, 1);
}

void TestFaultMatrix::checkJournal(const DemoBench &bench, Journal &journal, const RunRecord &run,
                                   const Trouble &trouble, int position)
{
    const QList<RunHistory> histories = everything(journal);
    QCOMPARE(histories.size(), 1);
    const RunHistory &history = histories.first();
    QVERIFY(history.run == run);
    QCOMPARE(unwrittenRestart(histories, bench.demo->ledger()), QString());
    QCOMPARE(disagreement(histories, bench.demo->restartCounts()), QString());
    QCOMPARE(history.tries.size(), bench.transport.restarts());
    qsizetype tries = 0;
    for (const TryRecord &attempt : history.tries) {
        QVERIFY(attempt.answeredAt.isValid());
        QVERIFY(!attempt.verdict.isEmpty());
        tries += attempt.call == position ? 1 : 0;
    }
    QCOMPARE(tries, trouble.tries);
}

void TestFaultMatrix::cleanupTestCase()
{
    qInfo("survived %d faults of the wire and of answers", m_survived);
}

QTEST_GUILESS_MAIN(TestFaultMatrix)
#include "tst_faultmatrix.moc"
