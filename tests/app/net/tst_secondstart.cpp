// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A second start is heard by the first one of the same folder, and by nobody else.
#include "app/net/secondstart.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace tst_secondstart {

using namespace muster;
using namespace Qt::StringLiterals;

class TestSecondStart final : public QObject
{
    Q_OBJECT

private slots:
    void isHeard();
    void isHeardByEveryNameOfTheFolder();
    void isNotHeardElsewhere();
    void whatAKilledOneLeftIsNoHindrance();
    void severalAtOnce();
};

void TestSecondStart::isHeard()
{
    const QTemporaryDir folder;
    FirstStart first;
    first.listen(folder.path());
    QSignalSpy again(&first, &FirstStart::startedAgain);
    for (int start = 1; start <= 2; ++start) {
        SecondStart second;
        QSignalSpy finished(&second, &SecondStart::finished);
        second.tell(folder.path());
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(finished.at(0).at(0).toBool());
        QTRY_COMPARE(again.size(), start);
    }
}

void TestSecondStart::isHeardByEveryNameOfTheFolder()
{
    const QTemporaryDir folder;
    FirstStart first;
    first.listen(folder.path());
    SecondStart second;
    QSignalSpy finished(&second, &SecondStart::finished);
    second.tell(folder.path() + u"/../"_s + QDir(folder.path()).dirName() + u'/');
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(finished.at(0).at(0).toBool());
}

void TestSecondStart::isNotHeardElsewhere()
{
    const QTemporaryDir folder;
    const QTemporaryDir other;
    FirstStart first;
    first.listen(folder.path());
    SecondStart second;
    QSignalSpy finished(&second, &SecondStart::finished);
    second.tell(other.path());
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(!finished.at(0).at(0).toBool());
}

void TestSecondStart::whatAKilledOneLeftIsNoHindrance()
{
    const QTemporaryDir folder;
    auto killed = std::make_unique<FirstStart>();
    killed->listen(folder.path());
    FirstStart first; // the lock was free: the one before is gone, its socket is not
    first.listen(folder.path());
    QSignalSpy again(&first, &FirstStart::startedAgain);
    SecondStart second;
    QSignalSpy finished(&second, &SecondStart::finished);
    second.tell(folder.path());
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(finished.at(0).at(0).toBool());
    QTRY_COMPARE(again.size(), 1);
}

void TestSecondStart::severalAtOnce()
{
    const QTemporaryDir folder;
    FirstStart first;
    first.listen(folder.path());
    QSignalSpy again(&first, &FirstStart::startedAgain);
    SecondStart one;
    SecondStart other;
    one.tell(folder.path());
    other.tell(folder.path());
    QTRY_COMPARE(again.size(), 2);
}

MUSTER_TEST_GUILESS(TestSecondStart)

} // namespace tst_secondstart

#include "tst_secondstart.moc"
