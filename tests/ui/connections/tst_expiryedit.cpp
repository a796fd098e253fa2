// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// When keys end: not told, from now, or a time of its own.
#include "app/core/qtversions.h"
#include "tests/support/fakeclock.h"
#include "tests/support/testmain.h"
#include "ui/connections/expiryedit.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

namespace tst_expiryedit {

using namespace muster;
using namespace muster::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

struct Fixture
{
    FakeClock clock;
    ExpiryEdit edit { clock };
    QSignalSpy edited { &edit, &ExpiryEdit::edited };

    QComboBox *choice() { return edit.findChild<QComboBox *>(u"expiryChoice"_s); }
    QDateTimeEdit *time() { return edit.findChild<QDateTimeEdit *>(u"expiryTime"_s); }
    //! As a person would.
    void choose(int index)
    {
        choice()->setCurrentIndex(index);
        emit choice()->activated(index);
    }
};

} // namespace

class TestExpiryEdit final : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsToldAtFirst();
    void quickChoicesCountFromNow_data();
    void quickChoicesCountFromNow();
    void aTimeOfItsOwn();
    void comesBackUnchanged();
    void saysThatItHasPassed();
};

void TestExpiryEdit::nothingIsToldAtFirst()
{
    Fixture f;
    QVERIFY(!f.edit.value().isValid());
    QVERIFY(f.time()->isHidden());
}

void TestExpiryEdit::quickChoicesCountFromNow_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<int>("minutes");
    QTest::newRow("15 min") << 1 << 15;
    QTest::newRow("1 h") << 2 << 60;
    QTest::newRow("24 h") << 3 << 24 * 60;
}

void TestExpiryEdit::quickChoicesCountFromNow()
{
    QFETCH(const int, index);
    QFETCH(const int, minutes);
    Fixture f;
    f.clock.advance(61s);
    const QDateTime expected = f.clock.now().addSecs(minutes * 60);
    f.choose(index);
    QCOMPARE(f.edit.value(), expected);
    f.clock.advance(5min); // what was meant stays
    QCOMPARE(f.edit.value(), expected);
    QVERIFY(!f.time()->isHidden());
    QVERIFY(!f.edited.isEmpty());
    f.choose(0);
    QVERIFY(!f.edit.value().isValid());
}

void TestExpiryEdit::aTimeOfItsOwn()
{
    Fixture f;
    f.choose(4);
    QVERIFY(f.edit.value().isValid());
    const QDateTime local(QDate(2026, 11, 21), QTime(3, 4, 5));
    f.time()->setDateTime(local);
    QCOMPARE(f.edit.value(), local.toUTC());
    QCOMPARE(f.edit.value().timeSpec(), Qt::UTC);
}

void TestExpiryEdit::comesBackUnchanged()
{
    Fixture f;
    const QDateTime value = utcTime(QDate(2026, 11, 21), QTime(3, 4, 5));
    f.edit.setValue(value);
    QCOMPARE(f.edit.value(), value);
    QVERIFY(f.edited.isEmpty());
}

void TestExpiryEdit::saysThatItHasPassed()
{
    Fixture f;
    auto *note = f.edit.findChild<QLabel *>(u"expiryNote"_s);
    f.edit.setValue(f.clock.now().addSecs(1));
    QVERIFY(note->isHidden());
    f.edit.setValue(f.clock.now().addSecs(-1));
    QVERIFY(!note->isHidden() && !note->text().isEmpty());
}

MUSTER_TEST(TestExpiryEdit)

} // namespace tst_expiryedit

#include "tst_expiryedit.moc"
