// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Whatever a cloud says comes in bounded, visible, on one line and without the secrets in use; what
// is sent to it, and asked by it, goes through unchanged.
#include "app/cloud/plaintextcloud.h"
#include "app/core/visibletext.h"
#include "tests/support/fakeprovider.h"
#include "tests/support/testmain.h"

#include <QMetaMethod>
#include <QSignalSpy>
#include <QTest>

namespace tst_plaintextcloud {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

namespace {

const QString html
    = u"x<br><table bgcolor='#0a0'><tr><td><h2>Restarting is safe</h2></td></tr></table>"
      "<img src='file:///usr/share/pixmaps/x.png'>"_s;
const QString forging = u"busy\n  Outcome / 结果: Succeeded / 成功"_s;
const QString forgingSeen = u"busy‹U+000A›  Outcome / 结果: Succeeded / 成功"_s;

//! QVariant::value() wants a type that can be empty.
template <typename T> const T &as(const QVariant &value)
{
    return *static_cast<const T *>(value.constData());
}

Error hostileError()
{
    Error error;
    error.kind = ErrorKind::Refused;
    error.delivery = Delivery::Sent;
    error.code = QString(u"CPS.0005"_s + QString(1'000, u'9'));
    error.message = forging + u" PLANTED-key-1 " + QString(4'000'000, u'm');
    error.requestId = u"req\n1"_s;
    error.detail = u"head of PLANTED-key-1\u202E\nsecond line"_s;
    return error;
}

} // namespace

class TestPlainTextCloud final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void rows();
    void aRowWhoseIdMayNotBeShownIsLeftOut_data();
    void aRowWhoseIdMayNotBeShownIsLeftOut();
    void answers();
    void progress();
    void errors();
    void projects();
    void whatIsAskedGoesThrough();
    void aPlannedCallShowsNoSecret();
    void aCallThatMayNotLeaveIsHeldBack();
    void newCredentialsAreKnownAndOldOnesStillAre();
    void whatSigningInBringsIsKnown();
    void secretsAreForgottenWithTheCloud();
    void noSignalIsSwallowed();

private:
    FakeProvider m_provider;
    KnownSecrets m_secrets;
    std::unique_ptr<Cloud> m_cloud;
};

void TestPlainTextCloud::init()
{
    const Provider safe = guarded(m_provider.provider(), m_secrets);
    m_cloud = safe.open({}, AccessKey { u"PLANTED-id"_s, Secret(u"PLANTED-key-1"_s), {} },
                        m_provider.context());
}

void TestPlainTextCloud::cleanup() { m_cloud.reset(); }

void TestPlainTextCloud::rows()
{
    QObject owner;
    ListOperation *list = m_cloud->list(KindId { u"fake.servers"_s }, &owner);
    QSignalSpy arrived(list, &ListOperation::rowsArrived);
    QSignalSpy finished(list, &ListOperation::finished);
    FakeListOperation *inner = m_provider.cloud->lists.constFirst();
    QCOMPARE(inner->kind.value, u"fake.servers"_s);
    emit inner->rowsArrived(
        { { TargetId { u"cph-1"_s }, html, u"5"_s, {}, { u"c\u202E6"_s, u"b"_s } },
          { TargetId { u"cph-2"_s },
            QString(4'000, u'n'),
            u"7\n"_s,
            u"g\n"_s,
            { u"PLANTED-key-1"_s, u"b"_s } } },
        2);
    const auto rows = arrived.at(0).at(0).value<QList<FleetRow>>();
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows.at(0).name, html);
    QCOMPARE(rows.at(0).cells, (QStringList { u"c‹U+202E›6"_s, u"b"_s }));
    QCOMPARE(rows.at(1).name.size(), longest::name);
    QVERIFY(rows.at(1).name.endsWith(u'…'));
    QCOMPARE(rows.at(1).status, u"7‹U+000A›"_s);
    QCOMPARE(rows.at(1).group, u"g\n"_s); // the cloud wants it back as it came
    QCOMPARE(rows.at(1).cells.at(0), u"(redacted)"_s);
    emit inner->finished(ListSummary { 2, 1, true });
    const auto result = as<Result<ListSummary>>(finished.at(0).at(0));
    QCOMPARE(result->rows, 2);
    QVERIFY(result->changedWhileRead);
    list->cancel();
    QVERIFY(inner->cancelled);
}

void TestPlainTextCloud::aRowWhoseIdMayNotBeShownIsLeftOut_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("it cannot be seen") << u"cph-1\u200B"_s;
    QTest::newRow("it is longer than an id") << QString(201, u'1');
    QTest::newRow("it is a secret") << u"PLANTED-key-1"_s;
}

// It cannot be replaced: it is what the cloud would be sent.
void TestPlainTextCloud::aRowWhoseIdMayNotBeShownIsLeftOut()
{
    QFETCH(const QString, id);
    QObject owner;
    ListOperation *list = m_cloud->list({}, &owner);
    QSignalSpy arrived(list, &ListOperation::rowsArrived);
    QSignalSpy finished(list, &ListOperation::finished);
    FakeListOperation *inner = m_provider.cloud->lists.constFirst();
    emit inner->rowsArrived({ { TargetId { id }, u"a"_s, u"5"_s, {}, {} },
                              { TargetId { u"cph-1"_s }, u"b"_s, u"5"_s, {}, {} } },
                            2);
    const auto rows = arrived.at(0).at(0).value<QList<FleetRow>>();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.at(0).id.value, u"cph-1"_s);
    emit inner->finished(ListSummary { 2, 1, false });
    const auto result = as<Result<ListSummary>>(finished.at(0).at(0));
    QCOMPARE(result->rows, 1);
    QCOMPARE(result->unreadable, 1); // counted, and said
    QVERIFY(!result->isWhole());
}

void TestPlainTextCloud::answers()
{
    QObject owner;
    ActOperation *act = m_cloud->act({}, {}, &owner);
    QSignalSpy finished(act, &ActOperation::finished);
    ActAnswer answer;
    answer.verdict = ActVerdict::Answered;
    answer.requestId.value = u"req\r\n1"_s;
    answer.targets
        = { { TargetId { u"cph-1"_s }, Outcome::Rejected, JobId { u"j\t1"_s }, hostileError() } };
    answer.error = hostileError();
    answer.stopsRun = true;
    emit m_provider.cloud->acts.constFirst()->finished(answer);
    const auto plain = finished.at(0).at(0).value<ActAnswer>();
    QCOMPARE(plain.requestId.value, u"req‹U+000D›‹U+000A›1"_s);
    QCOMPARE(plain.targets.at(0).jobId.value, u"j‹U+0009›1"_s);
    QCOMPARE(plain.targets.at(0).outcome, Outcome::Rejected);
    QVERIFY(plain.stopsRun);
    for (const Error &error : { *plain.error, *plain.targets.at(0).error }) {
        QVERIFY(error.message.startsWith(forgingSeen + u" (redacted) "));
        QCOMPARE(error.message.size(), longest::message);
        QCOMPARE(error.code.cloud().size(), longest::code);
        QCOMPARE(error.requestId, u"req‹U+000A›1"_s);
        QCOMPARE(error.detail, u"head of (redacted)‹U+202E›\nsecond line"_s);
    }
}

void TestPlainTextCloud::progress()
{
    QObject owner;
    FollowOperation *follow = m_cloud->follow({ OpenTarget {} }, &owner);
    QSignalSpy progressed(follow, &FollowOperation::progressed);
    QSignalSpy partFailed(follow, &FollowOperation::partFailed);
    QSignalSpy finished(follow, &FollowOperation::finished);
    FakeFollowOperation *inner = m_provider.cloud->follows.constFirst();
    QCOMPARE(inner->targets.size(), 1);
    TargetProgress one;
    one.id.value = u"cph-1"_s;
    one.jobId.value = u"job-1"_s;
    one.outcome = Outcome::Failed;
    one.error = hostileError();
    emit inner->progressed({ one });
    const auto plain = progressed.at(0).at(0).value<QList<TargetProgress>>();
    QCOMPARE(plain.at(0).jobId.value, u"job-1"_s);
    QVERIFY(plain.at(0).error->message.startsWith(forgingSeen));
    emit inner->partFailed({ RequestId { u"r"_s } }, hostileError());
    QCOMPARE(partFailed.at(0).at(0).value<QList<RequestId>>(), QList { RequestId { u"r"_s } });
    QVERIFY(partFailed.at(0).at(1).value<Error>().message.startsWith(forgingSeen));
    emit inner->finished({});
    QVERIFY(finished.at(0).at(0).value<Result<void>>());
    follow->cancel();
    QVERIFY(inner->cancelled);
}

void TestPlainTextCloud::errors()
{
    QObject owner;
    QSignalSpy refused(m_cloud.get(), &Cloud::credentialsRefused);
    emit m_provider.cloud->credentialsRefused(hostileError());
    QVERIFY(refused.at(0).at(0).value<Error>().message.startsWith(forgingSeen));
    QSignalSpy renewed(m_cloud->renewSignIn(&owner), &AuthOperation::finished);
    emit m_provider.cloud->renewals.constFirst()->finished(hostileError());
    QVERIFY(renewed.at(0).at(0).value<Result<void>>().error().message.startsWith(forgingSeen));
    QSignalSpy listed(m_cloud->list({}, &owner), &ListOperation::finished);
    emit m_provider.cloud->lists.constFirst()->finished(hostileError());
    QVERIFY(as<Result<ListSummary>>(listed.at(0).at(0)).error().message.startsWith(forgingSeen));
}

void TestPlainTextCloud::projects()
{
    QObject owner;
    const Provider safe = guarded(m_provider.providerWithProjects(), m_secrets);
    ProjectSearch *search = safe.findProjects({}, AccessKey { {}, Secret(u"PLANTED-key-2"_s), {} },
                                              m_provider.context(), &owner);
    QSignalSpy finished(search, &ProjectSearch::finished);
    emit m_provider.searches.constFirst()->finished(
        QList { ProjectInfo { u"0dd8"_s, u"prod\u202E PLANTED-key-2"_s, {} },
                ProjectInfo { u"0dd8\u200B"_s, u"prod"_s, {} } });
    const auto result = as<Result<QList<ProjectInfo>>>(finished.at(0).at(0));
    QCOMPARE(result->size(), 1);
    QCOMPARE(result->at(0).name, u"prod‹U+202E› (redacted)"_s);
}

void TestPlainTextCloud::whatIsAskedGoesThrough()
{
    QObject owner;
    QCOMPARE(m_cloud->projectId(), m_provider.cloud->projectId());
    QCOMPARE(m_cloud->account(), m_provider.cloud->account());
    QCOMPARE(m_cloud->kinds().size(), m_provider.cloud->kinds().size());
    const QList<Target> targets { { TargetId { u"a"_s }, u"n"_s, u"g\n"_s, u"5"_s } };
    QVERIFY(m_cloud->act(KindId { u"k"_s }, targets, &owner));
    QCOMPARE(m_provider.cloud->acts.constFirst()->targets, targets);
    QSignalSpy found(m_cloud.get(), &Cloud::projectFound);
    emit m_provider.cloud->projectFound(u"p"_s);
    QCOMPARE(found.size(), 1);
    QSignalSpy changed(m_cloud.get(), &Cloud::accountChanged);
    emit m_provider.cloud->accountChanged();
    QCOMPARE(changed.size(), 1);
    m_cloud->tryAgain();
    QCOMPARE(m_provider.cloud->triesAgain, 1);
    QSignalSpy accepted(m_cloud.get(), &Cloud::credentialsAccepted);
    emit m_provider.cloud->credentialsAccepted();
    QCOMPARE(accepted.size(), 1);
}

void TestPlainTextCloud::aPlannedCallShowsNoSecret()
{
    const QList<Target> targets { { TargetId { u"a"_s }, u"n"_s, {}, u"5"_s } };
    const Result<PlannedCall> plain = m_cloud->describe(KindId { u"k"_s }, targets);
    QVERIFY(plain);
    QCOMPARE(*plain, *m_provider.cloud->describe(KindId { u"k"_s }, targets));

    const QList<Target> named { { TargetId { u"PLANTED-key-1"_s }, u"n"_s, {}, u"5"_s } };
    const Result<PlannedCall> hidden = m_cloud->describe(KindId { u"PLANTED-key-1"_s }, named);
    QVERIFY(hidden);
    QVERIFY2(!requestText(*hidden).contains(u"PLANTED-key-1"_s), qPrintable(requestText(*hidden)));
    QCOMPARE(hidden->body, "(redacted)");
    m_provider.cloud->undescribed = hostileError();
    const Result<PlannedCall> refused = m_cloud->describe(KindId { u"k"_s }, targets);
    QVERIFY(!refused);
    QVERIFY(!refused.error().message.contains(u"PLANTED-key-1"_s));
}

void TestPlainTextCloud::aCallThatMayNotLeaveIsHeldBack()
{
    QObject owner;
    ActOperation *act = m_cloud->act({}, {}, &owner);
    bool may = true;
    act->setMayLeave([&may] { return may; });
    FakeActOperation *inner = m_provider.cloud->acts.constFirst();
    QVERIFY(inner->mayLeave());
    may = false;
    QVERIFY(!inner->mayLeave());
}

void TestPlainTextCloud::newCredentialsAreKnownAndOldOnesStillAre()
{
    m_cloud->setCredentials(AccessKey { {}, Secret(u"PLANTED-key-3"_s), {} });
    QCOMPARE(m_provider.cloud->credentials.size(), 1);
    QCOMPARE(m_secrets.hidden(u"PLANTED-key-1 PLANTED-key-3"_s), u"(redacted) (redacted)"_s);
}

void TestPlainTextCloud::whatSigningInBringsIsKnown()
{
    emit m_provider.cloud->secretObtained(Secret(u"PLANTED-token-1"_s));
    emit m_provider.cloud->secretObtained(Secret(u"PLANTED-token-2"_s));
    QCOMPARE(m_secrets.hidden(u"PLANTED-token-1 PLANTED-token-2"_s), u"(redacted) (redacted)"_s);
    QObject owner;
    QSignalSpy finished(m_cloud->list({}, &owner), &ListOperation::finished);
    Error error;
    error.message = u"the token PLANTED-token-2 has ended"_s;
    error.detail = u"PLANTED%2Dtoken%2D1"_s;
    emit m_provider.cloud->lists.constFirst()->finished(error);
    const auto told = as<Result<ListSummary>>(finished.at(0).at(0)).error();
    QCOMPARE(told.message, u"the token (redacted) has ended"_s);
    QCOMPARE(told.detail, u"(redacted)"_s);

    const Provider safe = guarded(m_provider.providerWithProjects(), m_secrets);
    ProjectSearch *search = safe.findProjects({}, AccessKey {}, m_provider.context(), &owner);
    emit m_provider.searches.constLast()->secretObtained(Secret(u"PLANTED-account-token"_s));
    QCOMPARE(m_secrets.hidden(u"PLANTED-account-token"_s), u"(redacted)"_s);
    delete search;
    QCOMPARE(m_secrets.hidden(u"PLANTED-account-token"_s), u"PLANTED-account-token"_s);
}

void TestPlainTextCloud::secretsAreForgottenWithTheCloud()
{
    m_cloud.reset();
    QCOMPARE(m_secrets.hidden(u"PLANTED-key-1"_s), u"PLANTED-key-1"_s);
}

// A signal that comes to an operation must be passed on: this list is what PlainTextCloud knows.
void TestPlainTextCloud::noSignalIsSwallowed()
{
    const auto signalsOf = [](const QMetaObject &type) {
        QByteArrayList names;
        for (int i = type.methodOffset(); i < type.methodCount(); ++i) {
            if (type.method(i).methodType() == QMetaMethod::Signal)
                names += type.method(i).name();
        }
        std::sort(names.begin(), names.end());
        return names;
    };
    QCOMPARE(signalsOf(Cloud::staticMetaObject),
             (QByteArrayList { "accountChanged", "credentialsAccepted", "credentialsRefused",
                               "projectFound", "secretObtained" }));
    QCOMPARE(signalsOf(ListOperation::staticMetaObject),
             (QByteArrayList { "finished", "rowsArrived" }));
    QCOMPARE(signalsOf(ActOperation::staticMetaObject), (QByteArrayList { "finished" }));
    QCOMPARE(signalsOf(FollowOperation::staticMetaObject),
             (QByteArrayList { "finished", "partFailed", "progressed" }));
    QCOMPARE(signalsOf(AuthOperation::staticMetaObject), (QByteArrayList { "finished" }));
    QCOMPARE(signalsOf(ProjectSearch::staticMetaObject),
             (QByteArrayList { "finished", "secretObtained" }));
}

MUSTER_TEST_GUILESS(TestPlainTextCloud)

} // namespace tst_plaintextcloud

#include "tst_plaintextcloud.moc"
