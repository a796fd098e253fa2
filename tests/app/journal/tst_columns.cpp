// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What a connection is written down as, and that older texts are read.

#include "app/journal/columns.h"
#include "app/journal/deletionnote.h"
#include "app/journal/eventwords.h"
#include "tests/support/testmain.h"

#include <QRandomGenerator>
#include <QTest>

using namespace muster;
using namespace Qt::StringLiterals;

class TestColumns : public QObject
{
    Q_OBJECT

private slots:
    void connectionsComeBackWhole();
    void textsWithoutOptionsAreRead();
    void timesAreWrittenAsQtDoes();
    void deletionsComeBackWhole();
    void otherTextsTellOfNoDeletion();
    void wordsOnDiskStay();
};

void TestColumns::connectionsComeBackWhole()
{
    Connection connection;
    connection.id = { u"c1"_s };
    connection.name = u"直播"_s;
    connection.provider = u"volcengine"_s;
    connection.region = u"cn-north-1"_s;
    connection.endpoint = QUrl(u"https://live.example.com"_s);
    connection.options = { { u"action"_s, u"RelaunchPullToPushTask"_s },
                           { u"key-region"_s, u"ap-singapore-1"_s } };
    connection.production = true;
    connection.account = u"https://live.example.com 0123abcd"_s;
    QCOMPARE(connectionFromText(connectionToText(connection)), connection);
    for (const CredentialKind kind :
         { CredentialKind::AccessKey, CredentialKind::Password, CredentialKind::Token }) {
        connection.credentialKind = kind;
        QCOMPARE(connectionFromText(connectionToText(connection)), connection);
    }
}

void TestColumns::textsWithoutOptionsAreRead()
{
    const Connection read = connectionFromText(
        uR"({"id":"c1","name":"acme","provider":"huawei","production":true})"_s);
    QCOMPARE(read.name, u"acme"_s);
    QVERIFY(read.production);
    QVERIFY(read.options.isEmpty());
    QVERIFY(read.account.isEmpty());
}

void TestColumns::timesAreWrittenAsQtDoes()
{
    QCOMPARE(timeToText({}), QString());
    QList<QDateTime> times;
    for (const char *text :
         { "1969-12-31T23:59:59.999Z", "1970-01-01T00:00:00.000Z", "2000-02-29T12:00:00.001Z",
           "2026-11-20T08:09:10.120Z", "2038-01-19T03:14:08.000Z", "9999-12-31T23:59:59.999Z",
           "0001-01-01T00:00:00.000Z" })
        times.append(QDateTime::fromString(QString::fromLatin1(text), Qt::ISODateWithMs));
    times.append(times.constLast().addYears(10'500));
    times.append(QDateTime(QDate(2026, 7, 1), QTime(12, 30))); // in this computer's zone
    QRandomGenerator random(9);
    for (int i = 0; i < 2'000; ++i)
        times.append(times.at(1).addMSecs(qint64(random.generate64() % 253'402'300'800'000)));
    for (const QDateTime &time : std::as_const(times)) {
        QVERIFY(time.isValid());
        QCOMPARE(timeToText(time), time.toUTC().toString(Qt::ISODateWithMs));
    }
}

void TestColumns::deletionsComeBackWhole()
{
    const QString text = u"12, ended before 2026-08-22T06:00:00.000Z"_s;
    const DeletionNote note {
        12, QDateTime::fromString(u"2026-08-22T06:00:00.000Z"_s, Qt::ISODateWithMs)
    };
    QCOMPARE(deletionNoteToText(note), text);
    QVERIFY(deletionNoteFromText(text) == note);
}

void TestColumns::otherTextsTellOfNoDeletion()
{
    for (const QString &text :
         { QString(), u"OPS-7"_s, u"5, ended before x"_s, u"x, ended before 2026-08-22T06:00:00Z"_s,
           u", ended before 2026-08-22T06:00:00Z"_s, u"-1, ended before 2026-08-22T06:00:00Z"_s,
           u"5, ended before "_s, u"5, ended before 2026-08-22T06:00:00Z, or so"_s })
        QVERIFY2(!deletionNoteFromText(text), qUtf8Printable(text));
}

// Journals of today must be read for ever: what is written here is never changed, only added to.
void TestColumns::wordsOnDiskStay()
{
    QStringList words;
    for (const RunEventKind kind : allRunEventKinds) {
        words.append(wordOf(kind));
        QCOMPARE(runEventKind(wordOf(kind)), std::optional(kind));
    }
    QCOMPARE(words,
             u"confirmed unlocked insisted outcome paused resumed stopped settled status corrected "
             "withdrawn watched clock-set"_s.split(u' '));
    words.clear();
    for (const ConnectionEventKind kind : allConnectionEventKinds) {
        words.append(wordOf(kind));
        QCOMPARE(connectionEventKind(wordOf(kind)), std::optional(kind));
    }
    QCOMPARE(words, u"unlocked locked runs-deleted"_s.split(u' '));
    words.clear();
    for (const TryVerdict verdict : allTryVerdicts) {
        words.append(wordOf(verdict));
        QCOMPARE(tryVerdict(wordOf(verdict)), std::optional(verdict));
    }
    QCOMPARE(words,
             u"answered refused-rate refused-token refused-action not-sent unknown"_s.split(u' '));
    QVERIFY(!runEventKind(u"of a later version"_s));
}

MUSTER_TEST_GUILESS(TestColumns)
#include "tst_columns.moc"
