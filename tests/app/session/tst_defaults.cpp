// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Every number that a person sets reaches the engine, in its own unit.
#include "app/session/defaults.h"
#include "tests/support/testmain.h"

#include <QTest>

namespace tst_defaults {

using namespace muster;
using namespace std::chrono_literals;

class TestDefaults final : public QObject
{
    Q_OBJECT

private slots:
    void theHousesNumbersAreTheSame();
    void everyNumberArrives();
};

void TestDefaults::theHousesNumbersAreTheSame()
{
    const RunnerSettings set = runnerSettings({});
    const RunnerSettings own;
    QCOMPARE(set.refusedRateTries, own.refusedRateTries);
    QCOMPARE(set.sendDeadline, own.sendDeadline);
    QCOMPARE(set.overdueAfter, own.overdueAfter);
    QCOMPARE(set.actInterval, own.actInterval);
    QCOMPARE(set.pollInterval, own.pollInterval);
    QCOMPARE(set.concurrency, own.concurrency);
    QCOMPARE(set.targetsPerCall, own.targetsPerCall);
    QCOMPARE(set.duplicateWindow, own.duplicateWindow);
    QCOMPARE(set.unlockTime, own.unlockTime);
}

void TestDefaults::everyNumberArrives()
{
    Preferences preferences;
    preferences.refusedTries = 3;
    preferences.sendDeadlineMinutes = 7;
    preferences.overdueMinutes = 11;
    preferences.actIntervalMs = 250;
    preferences.pollIntervalMs = 1500;
    preferences.concurrency = 4;
    preferences.targetsPerCall = 20;
    preferences.duplicateMinutes = 17;
    preferences.unlockMinutes = 19;
    const RunnerSettings set = runnerSettings(preferences);
    QCOMPARE(set.refusedRateTries, 3);
    QCOMPARE(set.sendDeadline, std::chrono::milliseconds(7min));
    QCOMPARE(set.overdueAfter, std::chrono::milliseconds(11min));
    QCOMPARE(set.actInterval, 250ms);
    QCOMPARE(set.pollInterval, 1500ms);
    QCOMPARE(set.concurrency, 4);
    QCOMPARE(set.targetsPerCall, 20);
    QCOMPARE(set.duplicateWindow, std::chrono::milliseconds(17min));
    QCOMPARE(set.unlockTime, std::chrono::milliseconds(19min));
}

MUSTER_TEST_GUILESS(TestDefaults)

} // namespace tst_defaults

#include "tst_defaults.moc"
