// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// How often and how long a job must be missed before it is gone.
#include "app/cloud/kit/absences.h"
#include "tests/support/testmain.h"

#include <QTest>

namespace tst_absences {

using namespace muster::kit;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestAbsences : public QObject
{
    Q_OBJECT

private slots:
    void oftenAndLong();
    void oneThatIsSeenIsCountedAnew();
    void oneThatMayNotBeGoneIsNot();
};

void TestAbsences::oftenAndLong()
{
    const Absences::Key job { u"call"_s, u"task"_s };
    Absences often;
    for (int look = 0; look < 10; ++look)
        QVERIFY(!often.missed(job, look * 10s));
    QVERIFY(often.missed(job, 2min));
    QVERIFY(!often.missed(job, 2min)); // and is counted anew
    Absences rarely;
    QVERIFY(!rarely.missed(job, 0s));
    QVERIFY(!rarely.missed(job, 1h));
    QVERIFY(!rarely.missed({ u"other call"_s, u"task"_s }, 1h));
    QVERIFY(rarely.missed(job, 1h));
}

void TestAbsences::oneThatIsSeenIsCountedAnew()
{
    const Absences::Key job { u"task"_s };
    Absences absences;
    QVERIFY(!absences.missed(job, 0s));
    QVERIFY(!absences.missed(job, 1min));
    absences.seen(job);
    QVERIFY(!absences.missed(job, 3min));
    QVERIFY(!absences.missed(job, 4min));
    QVERIFY(absences.missed(job, 5min));
}

void TestAbsences::oneThatMayNotBeGoneIsNot()
{
    const Absences::Key job { u"task"_s };
    Absences absences;
    for (const auto now : { 0min, 1min, 2min, 3min })
        QVERIFY(!absences.missed(job, now, false));
    QVERIFY(absences.missed(job, 4min));
}

MUSTER_TEST_GUILESS(TestAbsences)

} // namespace tst_absences

#include "tst_absences.moc"
