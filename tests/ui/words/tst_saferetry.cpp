// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// "Safe to retry?" is answered for every failed target, and never with yes where it is not known
// that nothing happened.

#include "tests/support/testmain.h"
#include "ui/words/errortext.h"
#include "ui/words/saferetry.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace tst_saferetry {

using namespace muster;
using namespace Qt::StringLiterals;

namespace {

TargetRecord ended(Outcome outcome, const QString &code)
{
    TargetRecord record;
    record.outcome = outcome;
    Error error;
    error.code = code;
    error.kind = ErrorKind::Refused;
    error.delivery = Delivery::Sent;
    record.error = error;
    return record;
}

} // namespace

class TestSafeRetry : public QObject
{
    Q_OBJECT

private slots:
    void everyEntryAnswers();
    void outcomesGoBeforeCodes();
    void wordsNeverContradictEachOther();
};

void TestSafeRetry::everyEntryAnswers()
{
    const ErrorCatalogue catalogue;
    const QDir tables(u":/muster/errors"_s);
    QCOMPARE(tables.entryList(QDir::Files).size(), 2);
    for (const QString &name : tables.entryList(QDir::Files)) {
        QFile file(tables.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray entries = QJsonDocument::fromJson(file.readAll()).array();
        QVERIFY(!entries.isEmpty());
        for (const QJsonValue &value : entries) {
            const QString code = value["code"_L1].toString();
            const ErrorEntry *entry = catalogue.find(code, value["http_status"_L1].toInt());
            QVERIFY2(entry, qUtf8Printable(code));
            QVERIFY2(entry->retry != Retry::NotKnown, qUtf8Printable(code));
            QVERIFY2(entry->meaning.has(Language::English) && entry->meaning.has(Language::Chinese),
                     qUtf8Printable(code));
            QVERIFY2(entry->advice.has(Language::English) && entry->advice.has(Language::Chinese),
                     qUtf8Printable(code));
        }
    }
}

void TestSafeRetry::outcomesGoBeforeCodes()
{
    const ErrorCatalogue catalogue;
    const auto text = [&catalogue](Outcome outcome, const QString &code) {
        return safeToRetry(ended(outcome, code), catalogue).text();
    };
    const QString later = u"FlowLimitExceeded"_s;
    QVERIFY(text(Outcome::Rejected, later).startsWith("Yes"_L1));
    QVERIFY(text(Outcome::Unknown, later).startsWith("Only after a look"_L1));
    QVERIFY(text(Outcome::Rejected, u"InvalidParam"_s).startsWith("No."_L1));
    QVERIFY(text(Outcome::Rejected, u"CommonErr"_s).startsWith("Only after a look"_L1));
    QVERIFY(text(Outcome::Failed, u"CodeOfTomorrow"_s).startsWith("Not known"_L1));
    QVERIFY(text(Outcome::NotSent, {}).startsWith("Yes"_L1));
    QVERIFY(text(Outcome::Succeeded, u"ContinuePullToPushTask"_s).isEmpty());
    QVERIFY(text(Outcome::Accepted, {}).isEmpty());

    const auto checks = [&catalogue](Outcome outcome, const QString &code) {
        return isToCheckFirst(ended(outcome, code), catalogue);
    };
    QVERIFY(checks(Outcome::Unknown, later));
    QVERIFY(checks(Outcome::Rejected, u"CommonErr"_s));
    QVERIFY(checks(Outcome::Failed, u"CodeOfTomorrow"_s));
    QVERIFY(!checks(Outcome::Rejected, later));
    QVERIFY(!checks(Outcome::Rejected, u"InvalidParam"_s));
    QVERIFY(!checks(Outcome::NotSent, {}));
    QVERIFY(!checks(Outcome::Succeeded, {}));
}

// "Nothing was done" and "it may have been carried out" never stand in one place: both are decided
// by the table, whatever outcome an old record holds.
void TestSafeRetry::wordsNeverContradictEachOther()
{
    const ErrorCatalogue catalogue;
    for (const QString &code : { u"CPS.0003"_s, u"CPS0054"_s, u"CPS.0158"_s, u"CommonErr"_s,
                                 u"APIGW.0201"_s, u"CodeOfTomorrow"_s }) {
        const TargetRecord record = ended(Outcome::Rejected, code);
        const bool open = catalogue.leavesOpen(code);
        QCOMPARE(whatBecamePhrase(record, catalogue).text().contains("nothing was done"_L1), !open);
        QCOMPARE(safeToRetry(record, catalogue).text().contains("may have been carried out"_L1),
                 open);
        const QString told = errorText(*record.error, Asked::Act, catalogue);
        QVERIFY2(told.contains("The request had been sent"_L1) == open, qPrintable(code + told));
    }
    TargetRecord unknown = ended(Outcome::Unknown, u"CPS.0003"_s);
    QVERIFY(whatBecamePhrase(unknown, catalogue).text().contains("may have been carried out"_L1));
    unknown.outcome = Outcome::Failed;
    QVERIFY(whatBecamePhrase(unknown, catalogue).text().contains("its job failed"_L1));
}

MUSTER_TEST(TestSafeRetry)

} // namespace tst_saferetry

#include "tst_saferetry.moc"
