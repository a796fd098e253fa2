// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Every spelling of a code gives one key, and what is no such code is left alone.

#include "app/core/errorcode.h"
#include "tests/support/testmain.h"

#include <QTest>

namespace tst_errorcode {

using namespace muster;
using namespace Qt::StringLiterals;

class TestErrorCode : public QObject
{
    Q_OBJECT

private slots:
    void normalises_data();
    void normalises();
};

void TestErrorCode::normalises_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("key");
    QTest::newRow("as in the table") << u"CPS.0005"_s << u"CPS.0005"_s;
    QTest::newRow("without the dot") << u"CPS0005"_s << u"CPS.0005"_s;
    QTest::newRow("small letters") << u"cps.0005"_s << u"CPS.0005"_s;
    QTest::newRow("space around") << u" CPS.0005\n"_s << u"CPS.0005"_s;
    QTest::newRow("gateway") << u"APIG.0308"_s << u"APIGW.0308"_s;
    QTest::newRow("gateway without the dot") << u"APIG0308"_s << u"APIGW.0308"_s;
    QTest::newRow("gateway as in the table") << u"APIGW.0308"_s << u"APIGW.0308"_s;
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("letters only") << u"InvalidActionOrVersion"_s << u"InvalidActionOrVersion"_s;
    QTest::newRow("number only") << u"400"_s << u"400"_s;
    QTest::newRow("dot only") << u"CPS."_s << u"CPS."_s;
    QTest::newRow("two dots") << u"Ecs.0319.x"_s << u"Ecs.0319.x"_s;
    QTest::newRow("words after a dot") << u"Client.Refused"_s << u"Client.Refused"_s;
}

void TestErrorCode::normalises()
{
    QFETCH(QString, code);
    QTEST(normalisedErrorCode(code), "key");
    QCOMPARE(normalisedErrorCode(normalisedErrorCode(code)), normalisedErrorCode(code));
}

MUSTER_TEST_GUILESS(TestErrorCode)

} // namespace tst_errorcode

#include "tst_errorcode.moc"
