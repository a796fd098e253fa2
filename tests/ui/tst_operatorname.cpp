// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The record always names somebody.
#include "ui/operatorname.h"

#include <QTest>

using namespace muster;
using namespace Qt::StringLiterals;

class TestOperatorName final : public QObject
{
    Q_OBJECT

private slots:
    void isNeverEmpty_data();
    void isNeverEmpty();
};

void TestOperatorName::isNeverEmpty_data()
{
    QTest::addColumn<QStringList>("environment");
    QTest::addColumn<QString>("home");
    QTest::addColumn<QString>("name");
    QTest::newRow("Linux and macOS") << QStringList { u"USER=op"_s } << u"/home/other"_s << u"op"_s;
    QTest::newRow("Windows") << QStringList { u"USERNAME=op"_s } << u"C:/Users/other"_s << u"op"_s;
    QTest::newRow("blank") << QStringList { u"USER= "_s } << u"/home/op"_s << u"op"_s;
    QTest::newRow("no variable") << QStringList() << u"/home/op"_s << u"op"_s;
    QTest::newRow("slash at the end") << QStringList() << u"/home/op/"_s << u"op"_s;
    QTest::newRow("no home") << QStringList() << u"/"_s << u"unknown"_s;
    QTest::newRow("nothing") << QStringList() << QString() << u"unknown"_s;
}

void TestOperatorName::isNeverEmpty()
{
    QFETCH(const QStringList, environment);
    QFETCH(const QString, home);
    QProcessEnvironment given;
    for (const QString &entry : environment)
        given.insert(entry.section(u'=', 0, 0), entry.section(u'=', 1));
    QTEST(operatorName(given, home), "name");
}

QTEST_MAIN(TestOperatorName)
#include "tst_operatorname.moc"
