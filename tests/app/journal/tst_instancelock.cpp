// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// One holder at a time, and none left behind: not even by a process that is killed. This program is
// also the other process: "tst_instancelock hold PATH".
#include "app/journal/instancelock.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <cstdio>

using namespace muster;
using namespace Qt::StringLiterals;

class TestInstanceLock : public QObject
{
    Q_OBJECT

private slots:
    void oneAtATime();
    void everyJournalHasItsOwn();
    void diesWithTheProcess();
    void leavesTheFileEmpty();
    void saysWhenItCannot();
    void doesNotReadTheFile();
    void needsNoSqlite();
    void aFileThatCannotBeWrittenLocksNothing();

private:
    [[nodiscard]] QString path(const QString &name = u"muster.lock"_s) const
    {
        return m_folder.filePath(name);
    }
    QTemporaryDir m_folder;
};

void TestInstanceLock::oneAtATime()
{
    auto first = std::make_unique<InstanceLock>(path());
    InstanceLock second(path());
    QVERIFY(first->acquire());
    QVERIFY(first->isHeld());
    QVERIFY(first->acquire()); // it has it
    const Result<void> refused = second.acquire();
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Storage);
    QCOMPARE(refused.error().code, OwnError::JournalInUse);
    QVERIFY(!second.isHeld());
    first.reset();
    QVERIFY(second.acquire());
}

void TestInstanceLock::everyJournalHasItsOwn()
{
    InstanceLock first(path(u"one.lock"_s));
    InstanceLock second(path(u"two.lock"_s));
    QVERIFY(first.acquire());
    QVERIFY(second.acquire());
}

void TestInstanceLock::diesWithTheProcess()
{
    QProcess other;
    other.start(QCoreApplication::applicationFilePath(), { u"hold"_s, path() });
    QVERIFY(other.waitForReadyRead(30'000));
    QCOMPARE(other.readAll().trimmed(), "held");
    InstanceLock lock(path());
    QCOMPARE(lock.acquire().error().code, OwnError::JournalInUse);
    other.kill();
    QVERIFY(other.waitForFinished(30'000));
    QVERIFY(lock.acquire());
}

void TestInstanceLock::leavesTheFileEmpty()
{
    {
        InstanceLock lock(path());
        QVERIFY(lock.acquire());
    }
    QCOMPARE(QFile(path()).size(), 0);
    QVERIFY(!QFile::exists(path() + u"-journal"_s));
}

void TestInstanceLock::saysWhenItCannot()
{
    InstanceLock nowhere(path(u"no/such/folder.lock"_s));
    QCOMPARE(nowhere.acquire().error().code, OwnError::JournalUnlockable);
    QVERIFY(QDir(m_folder.path()).mkdir(u"folder.lock"_s));
    InstanceLock folder(path(u"folder.lock"_s));
    const Result<void> refused = folder.acquire();
    QCOMPARE(refused.error().code, OwnError::JournalUnlockable);
    QVERIFY(refused.error().detail.contains(u"folder.lock"_s));
    QVERIFY(!folder.isHeld());
}

// Whatever somebody has written there stays, and says nothing about who holds it.
void TestInstanceLock::doesNotReadTheFile()
{
    QFile garbage(path(u"garbage.lock"_s));
    QVERIFY(garbage.open(QIODevice::WriteOnly));
    garbage.write(QByteArray(5000, 'x'));
    garbage.close();
    InstanceLock first(garbage.fileName());
    InstanceLock second(garbage.fileName());
    QVERIFY(first.acquire());
    QCOMPARE(second.acquire().error().code, OwnError::JournalInUse);
    QCOMPARE(garbage.size(), 5000);
}

// It is asked before there is a window, and whoever cannot load SQLite is told so later.
void TestInstanceLock::needsNoSqlite()
{
    const QStringList paths = QCoreApplication::libraryPaths();
    InstanceLock lock(path(u"early.lock"_s));
    QCoreApplication::setLibraryPaths({});
    const Result<void> held = lock.acquire();
    QCoreApplication::setLibraryPaths(paths);
    QVERIFY(held);
}

void TestInstanceLock::aFileThatCannotBeWrittenLocksNothing()
{
    QFile file(path(u"readonly.lock"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther));
    if (QFileInfo(file).isWritable())
        QSKIP("to root every file can be written, and is locked all the same");
    InstanceLock first(file.fileName());
    InstanceLock second(file.fileName());
    QCOMPARE(first.acquire().error().code, OwnError::JournalUnlockable);
    QVERIFY(!first.isHeld());
    QCOMPARE(second.acquire().error().code, OwnError::JournalUnlockable);
    QVERIFY(!second.isHeld());
}

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "hold"_L1) {
        InstanceLock lock(arguments.value(2));
        if (!lock.acquire())
            return 1;
        std::puts("held");
        std::fflush(stdout);
        return QCoreApplication::exec();
    }
    TestInstanceLock test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_instancelock.moc"
