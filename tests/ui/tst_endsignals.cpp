// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A signal that ends programs comes in through the event loop, once.
#include "tests/support/testmain.h"
#include "ui/endsignals.h"
#include "ui/process.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <csignal>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

namespace tst_endsignals {

using namespace muster;

class TestEndSignals final : public QObject
{
    Q_OBJECT

private slots:
    void isHeard_data();
    void isHeard();
    void whatWasIgnoredStaysIgnored();
    void aSecondOneChangesNothing_data();
    void aSecondOneChangesNothing();
    void theHandlersComeBack();
    void aCoreHoldsNothing();
};

void TestEndSignals::isHeard_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("TERM") << SIGTERM;
    QTest::newRow("INT") << SIGINT;
#ifdef Q_OS_UNIX
    QTest::newRow("HUP") << SIGHUP;
#endif
}

void TestEndSignals::isHeard()
{
#ifndef Q_OS_UNIX
    QSKIP("There are no such signals here.");
#endif
    QFETCH(int, number);
    EndSignals signalled;
    QSignalSpy received(&signalled, &EndSignals::received);
    std::raise(number);
    QCOMPARE(received.size(), 0);
    QTRY_COMPARE(received.size(), 1);
}

void TestEndSignals::whatWasIgnoredStaysIgnored()
{
#ifdef Q_OS_UNIX
    std::signal(SIGHUP, SIG_IGN); // nohup
    {
        EndSignals signalled;
        QSignalSpy received(&signalled, &EndSignals::received);
        std::raise(SIGHUP);
        std::raise(SIGTERM);
        QTRY_COMPARE(received.size(), 1);
    }
    QVERIFY(std::signal(SIGHUP, SIG_DFL) == SIG_IGN);
#endif
}

void TestEndSignals::aSecondOneChangesNothing_data()
{
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("second");
    QTest::newRow("a session's TERM and HUP") << SIGTERM << SIGHUP;
    QTest::newRow("a terminal's HUP and HUP") << SIGHUP << SIGHUP;
    QTest::newRow("an impatient TERM and TERM") << SIGTERM << SIGTERM;
    QTest::newRow("Ctrl+C, and then a TERM") << SIGINT << SIGTERM;
}

void TestEndSignals::aSecondOneChangesNothing()
{
#ifndef Q_OS_UNIX
    QSKIP("There are no such signals here.");
#endif
    QFETCH(int, first);
    QFETCH(int, second);
    EndSignals signalled;
    QSignalSpy received(&signalled, &EndSignals::received);
    std::raise(first);
    QTRY_COMPARE(received.size(), 1);
    std::raise(second); // would end the test
    QCoreApplication::processEvents();
    QCOMPARE(received.size(), 1);
}

void TestEndSignals::theHandlersComeBack()
{
#ifdef Q_OS_UNIX
    const auto ofTheTest = std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    {
        EndSignals signalled;
        QSignalSpy received(&signalled, &EndSignals::received);
        std::raise(SIGINT);
        QTRY_COMPARE(received.size(), 1);
        QVERIFY(std::signal(SIGINT, SIG_DFL) == SIG_DFL); // a second one ends the program
    }
    QVERIFY(std::signal(SIGTERM, ofTheTest) == SIG_DFL);
    std::signal(SIGINT, ofTheTest);
#endif
}

void TestEndSignals::aCoreHoldsNothing()
{
    forbidCoreDumps();
#ifdef Q_OS_UNIX
    rlimit limit { 1, 1 };
    QCOMPARE(getrlimit(RLIMIT_CORE, &limit), 0);
    QCOMPARE(limit.rlim_cur, rlim_t(0));
    QCOMPARE(limit.rlim_max, rlim_t(0));
#endif
#ifdef Q_OS_LINUX
    QFile filter(QStringLiteral("/proc/self/coredump_filter"));
    if (filter.open(QIODevice::ReadOnly))
        QCOMPARE(filter.readAll().trimmed().toInt(nullptr, 16), 0);
#endif
}

MUSTER_TEST_GUILESS(TestEndSignals)

} // namespace tst_endsignals

#include "tst_endsignals.moc"
