// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A copy that may not send anything says why, and leaves out what a person cannot use.
#include "tests/support/testmain.h"
#include "ui/mainwindow/startrefusal.h"

#include <QMessageBox>
#include <QTest>

#include <memory>

namespace tst_startrefusal {

using namespace muster;
using namespace Qt::StringLiterals;

class TestStartRefusal final : public QObject
{
    Q_OBJECT

private slots:
    void aSecondCopy();
    void aFolderThatCannotBeLocked();
    void noSqlDriver();
};

void TestStartRefusal::aSecondCopy()
{
    Error error;
    error.code = OwnError::JournalInUse;
    error.detail = u"pid 17"_s;
    const std::unique_ptr<QMessageBox> box(startRefusal(error));
    QVERIFY(box->text().contains(u"already running"_s));
    QVERIFY(box->informativeText().isEmpty());
}

void TestStartRefusal::aFolderThatCannotBeLocked()
{
    Error error;
    error.kind = ErrorKind::Storage;
    error.code = OwnError::JournalUnlockable;
    error.detail = u"/data/muster.lock"_s;
    const std::unique_ptr<QMessageBox> box(startRefusal(error));
    QVERIFY(!box->text().contains(u"already running"_s));
    QVERIFY(box->text().contains(u"only one copy"_s));
    QCOMPARE(box->informativeText(), u"/data/muster.lock"_s);
}

// Only what is known to be the reason is named: not the space, not the rights.
void TestStartRefusal::noSqlDriver()
{
    Error error;
    error.kind = ErrorKind::Storage;
    error.code = OwnError::SqlDriverMissing;
    const std::unique_ptr<QMessageBox> box(startRefusal(error));
    QVERIFY(box->text().contains(u"driver for SQLite is missing"_s));
    QVERIFY(box->text().contains(u"libqt6sql6-sqlite"_s));
    QVERIFY(!box->text().contains(u"space"_s) && !box->text().contains(u"rights"_s));
}

MUSTER_TEST(TestStartRefusal)

} // namespace tst_startrefusal

#include "tst_startrefusal.moc"
