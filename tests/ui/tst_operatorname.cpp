// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The record names the account of the process, whatever the environment says.
#include "tests/support/testmain.h"
#include "ui/process.h"

#include <QProcess>
#include <QTest>

namespace tst_operatorname {

using namespace muster;
using namespace Qt::StringLiterals;

class TestOperatorName final : public QObject
{
    Q_OBJECT

private slots:
    void isTheAccountOfTheProcess();
    void noVariableCanChangeIt();
};

void TestOperatorName::isTheAccountOfTheProcess()
{
    QVERIFY(!operatorName().isEmpty());
#ifdef Q_OS_UNIX
    QProcess id;
    id.start(u"id"_s, { u"-un"_s });
    if (!id.waitForFinished() || id.exitCode() != 0)
        QSKIP("This account has no name.");
    QCOMPARE(operatorName(), QString::fromLocal8Bit(id.readAllStandardOutput()).trimmed());
#endif
}

void TestOperatorName::noVariableCanChangeIt()
{
    const QString before = operatorName();
    for (const char *variable : { "USER", "USERNAME", "LOGNAME", "HOME" })
        qputenv(variable, "/home/someone.else");
    QCOMPARE(operatorName(), before);
    for (const char *variable : { "USER", "USERNAME", "LOGNAME", "HOME" })
        qunsetenv(variable);
    QCOMPARE(operatorName(), before);
}

MUSTER_TEST_GUILESS(TestOperatorName)

} // namespace tst_operatorname

#include "tst_operatorname.moc"
