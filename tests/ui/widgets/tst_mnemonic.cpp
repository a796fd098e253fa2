// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The mark of a key goes, and nothing else does.

#include "tests/support/testmain.h"
#include "ui/widgets/mnemonic.h"

#include <QTest>

namespace tst_mnemonic {

using namespace muster;
using namespace Qt::StringLiterals;

class TestMnemonic : public QObject
{
    Q_OBJECT

private slots:
    void onlyTheMarkGoes_data();
    void onlyTheMarkGoes();
};

void TestMnemonic::onlyTheMarkGoes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("plain");
    QTest::newRow("in front") << u"&Refresh"_s << u"Refresh"_s;
    QTest::newRow("inside") << u"Read-on&ly: yes"_s << u"Read-only: yes"_s;
    QTest::newRow("Chinese") << u"刷新(&R)"_s << u"刷新"_s;
    QTest::newRow("Chinese before dots") << u"新建连接(&N)…"_s << u"新建连接…"_s;
    QTest::newRow("brackets of its own") << u"Access key (AK)"_s << u"Access key (AK)"_s;
    QTest::newRow("none") << u"重启"_s << u"重启"_s;
}

void TestMnemonic::onlyTheMarkGoes()
{
    QFETCH(const QString, text);
    QFETCH(const QString, plain);
    QCOMPARE(withoutMnemonic(text), plain);
}

MUSTER_TEST_GUILESS(TestMnemonic)

} // namespace tst_mnemonic

#include "tst_mnemonic.moc"
