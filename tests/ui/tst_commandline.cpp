// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The command line is understood or refused with a sentence; nothing is guessed.

#include "tests/support/testmain.h"
#include "ui/commandline.h"

#include <QTest>

namespace tst_commandline {

using namespace muster;
using namespace Qt::StringLiterals;

class TestCommandLine : public QObject
{
    Q_OBJECT

private slots:
    void understandsItsOptions();
    void knowsWhatNeedsNoDisplay();
    void refusesWhatItDoesNotKnow_data();
    void refusesWhatItDoesNotKnow();
};

void TestCommandLine::understandsItsOptions()
{
    const Result<CommandLine> line
        = parseCommandLine({ u"muster"_s, u"--demo"_s, u"--demo-servers"_s, u"100000"_s,
                             u"--data-dir"_s, u"there"_s });
    QVERIFY(line);
    QVERIFY(line->demo);
    QCOMPARE(line->demoServers, 100'000);
    QCOMPARE(line->dataFolder, u"there"_s);
    QVERIFY(line->smokeFolder.isEmpty());
    QVERIFY(!line->noFirstRun);
    QVERIFY(parseCommandLine({ u"muster"_s, u"--no-first-run"_s })->noFirstRun);
    QVERIFY(!line->checkKeychain);
    QVERIFY(parseCommandLine({ u"muster"_s, u"--check-keychain"_s })->checkKeychain);
    QVERIFY(parseCommandLine({ u"muster"_s, u"--help"_s })->answer.contains(u"--smoke-test"_s));
}

void TestCommandLine::knowsWhatNeedsNoDisplay()
{
    for (const QString &option :
         { u"--version"_s, u"-v"_s, u"--help"_s, u"-h"_s, u"--check-keychain"_s })
        QVERIFY2(onlyPrints({ u"muster"_s, u"--data-dir"_s, u"there"_s, option }),
                 qPrintable(option));
    QVERIFY(onlyPrints({ u"muster"_s, u"-platform"_s, u"offscreen"_s, u"--version"_s }));
    const QStringList script { u"muster"_s, u"-platform"_s, u"offscreen"_s, u"--check-keychain"_s };
    const Result<CommandLine> line = parseCommandLine(withoutQtOptions(script));
    QVERIFY2(line && line->checkKeychain, qPrintable(line ? QString() : line.error().detail));
    // Whatever it stands beside; and nothing is promised that would begin the program.
    for (const QString &option : { u"--version"_s, u"--help"_s }) {
        const Result<CommandLine> asked
            = parseCommandLine({ u"muster"_s, u"stray"_s, u"--demo-servers"_s, u"x"_s, option });
        QVERIFY(asked && !asked->answer.isEmpty());
        QVERIFY(!asked->answer.contains(u"help-all"_s));
    }
    QVERIFY(!onlyPrints({ u"muster"_s }));
    QVERIFY(!onlyPrints({ u"muster"_s, u"--demo"_s, u"-reverse"_s }));
    QVERIFY(!onlyPrints({ u"muster"_s, u"--data-dir"_s, u"--version"_s }));
}

void TestCommandLine::refusesWhatItDoesNotKnow_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("named");
    QTest::newRow("unknown option") << QStringList { u"--restart-all"_s } << u"restart-all"_s;
    QTest::newRow("stray argument") << QStringList { u"now"_s } << u"now"_s;
    QTest::newRow("too many servers")
        << QStringList { u"--demo-servers"_s, u"100001"_s } << u"demo-servers"_s;
    QTest::newRow("no number") << QStringList { u"--demo-servers"_s, u"x"_s } << u"demo-servers"_s;
    QTest::newRow("empty folder") << QStringList { u"--smoke-test="_s } << u"smoke-test"_s;
}

void TestCommandLine::refusesWhatItDoesNotKnow()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, named);
    const Result<CommandLine> line = parseCommandLine(QStringList { u"muster"_s } + arguments);
    QVERIFY(!line);
    QVERIFY(line.error().kind == ErrorKind::InvalidInput);
    QVERIFY2(line.error().detail.contains(named), qUtf8Printable(line.error().detail));
}

MUSTER_TEST(TestCommandLine)

} // namespace tst_commandline

#include "tst_commandline.moc"
