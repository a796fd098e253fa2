// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Without Qt's plugin for SQLite nothing can be said of any file, and it is not said.

#include "app/journal/instancelock.h"
#include "app/journal/journalfile.h"
#include "app/journal/sqliteversion.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTest>

namespace tst_nosqldriver {

using namespace muster;
using namespace Qt::StringLiterals;

class TestNoSqlDriver : public QObject
{
    Q_OBJECT

private slots:
    void thePluginIsNamed();
};

void TestNoSqlDriver::thePluginIsNamed()
{
    QTemporaryDir folder;
    QCoreApplication::setLibraryPaths({ folder.path() }); // as if plugins/sqldrivers were missing
    if (hasSqlDriver())
        QSKIP("this Qt has the driver built in");
    JournalFile file(folder.filePath(u"journal.sqlite"_s), {});
    const Result<void> opened = file.open();
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::Storage);
    QCOMPARE(opened.error().code, OwnError::SqlDriverMissing);
    InstanceLock lock(folder.filePath(u"journal.lock"_s));
    QVERIFY(lock.acquire()); // it needs none
}

MUSTER_TEST_GUILESS(TestNoSqlDriver)

} // namespace tst_nosqldriver

#include "tst_nosqldriver.moc"
