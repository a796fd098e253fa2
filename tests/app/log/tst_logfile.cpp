// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/log/logcategories.h"
#include "app/log/logfile.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <thread>
#include <vector>

namespace tst_logfile {

using namespace muster;
using namespace Qt::StringLiterals;

namespace {

QStringList linesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
}

LogOptions quiet()
{
    LogOptions options;
    options.echoWarnings = false;
    return options;
}

QStringList passedOn; // what reached the handler below the log

void catchMessage(QtMsgType, const QMessageLogContext &, const QString &text)
{
    passedOn.append(text);
}

} // namespace

class TestLogFile final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aLine();
    void levels();
    void theTimeIsUtc();
    void everyLineIsRedacted();
    void oneEntryIsOneLine();
    void appendsToWhatIsThere();
    void rotates();
    void warningsGoOn_data();
    void warningsGoOn();
    void theHandlerComesBack();
    void aFolderThatCannotBeMade();
    void manyThreads();
    void oldLogsAreRedactedAgain();
    void takesTheNewestLinesWhole();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestLogFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    passedOn.clear();
}

void TestLogFile::aLine()
{
    const QString folder = m_folder->filePath(u"a/b"_s);
    LogFile log(folder, quiet());
    qCInfo(logNet, "GET /v1 200 %d ms", 12);
    QCOMPARE(log.path(), folder + u"/muster.log"_s);
    const QStringList lines = linesOf(log.path());
    QCOMPARE(lines.size(), 1);
    static const QRegularExpression pattern(
        u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z INFO muster\\.net GET /v1 200 12 ms$"_s);
    QVERIFY2(pattern.match(lines[0]).hasMatch(), qPrintable(lines[0]));
}

void TestLogFile::levels()
{
    LogFile log(m_folder->path(), quiet());
    qCDebug(logCloud, "one");
    qCWarning(logRestart, "two");
    qCCritical(logApp, "three");
    qWarning("four");
    const QStringList lines = linesOf(log.path());
    QCOMPARE(lines.size(), 4);
    QVERIFY(lines[0].endsWith(" DEBUG muster.cloud one"_L1));
    QVERIFY(lines[1].endsWith(" WARNING muster.restart two"_L1));
    QVERIFY(lines[2].endsWith(" CRITICAL muster.app three"_L1));
    QVERIFY(lines[3].endsWith(" WARNING default four"_L1));
}

void TestLogFile::theTimeIsUtc()
{
    LogFile log(m_folder->path(), quiet());
    const QDateTime time
        = QDateTime::fromString(u"2026-11-20T16:09:10.123+08:00"_s, Qt::ISODateWithMs);
    log.write(time, QtInfoMsg, u"c"_s, u"text"_s);
    QCOMPARE(linesOf(log.path()), QStringList { u"2026-11-20T08:09:10.123Z INFO c text"_s });
}

void TestLogFile::everyLineIsRedacted()
{
    LogFile log(m_folder->path(), quiet());
    qCDebug(logNet, "X-Auth-Token: hunter2");
    qCInfo(logNet, "{\"password\":\"hunter2\"}");
    log.write(QDateTime::currentDateTimeUtc(), QtInfoMsg, u"c"_s, u"sk=hunter2"_s);
    const QStringList lines = linesOf(log.path());
    QCOMPARE(lines.size(), 3);
    for (const QString &line : lines) {
        QVERIFY(!line.contains("hunter2"_L1));
        QVERIFY(line.contains("(redacted)"_L1));
    }
}

void TestLogFile::oneEntryIsOneLine()
{
    LogFile log(m_folder->path(), quiet());
    qCInfo(logApp, "first\r\nsecond\n2026-11-20T08:09:10.123Z INFO forged");
    const QStringList lines = linesOf(log.path());
    QCOMPARE(lines.size(), 1);
    QVERIFY(lines[0].contains("first\\r\\nsecond"_L1));
}

void TestLogFile::appendsToWhatIsThere()
{
    for (int i = 0; i < 2; ++i) {
        LogFile log(m_folder->path(), quiet());
        qCInfo(logApp, "start");
    }
    QCOMPARE(linesOf(m_folder->filePath(u"muster.log"_s)).size(), 2);
}

void TestLogFile::rotates()
{
    LogOptions options = quiet();
    options.bytesPerFile = 200;
    options.files = 3;
    LogFile log(m_folder->path(), options);
    for (int i = 0; i < 100; ++i)
        qCInfo(logApp, "line %d", i);
    const QStringList files = QDir(m_folder->path()).entryList(QDir::Files, QDir::Name);
    QCOMPARE(files, QStringList({ u"muster.1.log"_s, u"muster.2.log"_s, u"muster.log"_s }));
    QStringList all;
    for (const QString &name : { u"muster.2.log"_s, u"muster.1.log"_s, u"muster.log"_s }) {
        const QString path = m_folder->filePath(name);
        QVERIFY(QFileInfo(path).size() < 200 + 100);
        all += linesOf(path);
    }
    // The newest lines, in order, none missing between.
    const int first = 100 - static_cast<int>(all.size());
    QVERIFY(first < 100);
    for (int i = 0; i < all.size(); ++i)
        QVERIFY(all[i].endsWith(u" line %1"_s.arg(first + i)));
}

void TestLogFile::warningsGoOn_data()
{
    QTest::addColumn<bool>("echo");
    QTest::newRow("wanted") << true;
    QTest::newRow("not wanted") << false;
}

void TestLogFile::warningsGoOn()
{
    QFETCH(bool, echo);
    const QtMessageHandler before = qInstallMessageHandler(catchMessage);
    {
        LogOptions options;
        options.echoWarnings = echo;
        LogFile log(m_folder->path(), options);
        qCInfo(logApp, "info");
        qCWarning(logApp, "password=hunter2");
        QCOMPARE(linesOf(log.path()).size(), 2);
    }
    qInstallMessageHandler(before);
    QCOMPARE(passedOn, echo ? QStringList { u"password=(redacted)"_s } : QStringList());
}

void TestLogFile::theHandlerComesBack()
{
    const QtMessageHandler before = qInstallMessageHandler(catchMessage);
    {
        LogFile outer(m_folder->filePath(u"outer"_s), quiet());
        {
            LogFile inner(m_folder->filePath(u"inner"_s), quiet());
            qCInfo(logApp, "to inner");
        }
        qCInfo(logApp, "to outer");
        QVERIFY(linesOf(outer.path()).constFirst().endsWith("to outer"_L1));
    }
    qCInfo(logApp, "to nobody");
    qInstallMessageHandler(before);
    QCOMPARE(passedOn, QStringList { u"to nobody"_s });
    QCOMPARE(linesOf(m_folder->filePath(u"inner/muster.log"_s)).size(), 1);
    QCOMPARE(linesOf(m_folder->filePath(u"outer/muster.log"_s)).size(), 1);
}

void TestLogFile::aFolderThatCannotBeMade()
{
    QFile blocker(m_folder->filePath(u"file"_s));
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    blocker.close();
    LogFile log(m_folder->filePath(u"file/logs"_s), quiet());
    qCInfo(logApp, "lost");
    QVERIFY(blocker.remove());
    qCInfo(logApp, "kept");
    QCOMPARE(linesOf(log.path()).size(), 1);
}

void TestLogFile::manyThreads()
{
    LogOptions options = quiet();
    options.bytesPerFile = 4000;
    options.files = 1000;
    LogFile log(m_folder->path(), options);
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t) {
        threads.emplace_back([t] {
            for (int i = 0; i < 200; ++i)
                qCInfo(logApp, "thread %d line %d end", t, i);
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    int lines = 0;
    const QStringList files = QDir(m_folder->path()).entryList(QDir::Files);
    for (const QString &name : files) {
        for (const QString &line : linesOf(m_folder->filePath(name))) {
            QVERIFY(line.endsWith(" end"_L1));
            ++lines;
        }
    }
    QCOMPARE(lines, 800);
}

void TestLogFile::oldLogsAreRedactedAgain()
{
    const QTemporaryDir folder;
    QFile log(folder.filePath(u"muster.log"_s));
    QVERIFY(log.open(QIODevice::WriteOnly));
    log.write("an earlier version wrote password=pl4nted here\n");
    log.close();
    QCOMPARE(LogFile::newest(folder.path(), 1'000),
             u"an earlier version wrote password=(redacted) here\n"_s);
}

void TestLogFile::takesTheNewestLinesWhole()
{
    const QTemporaryDir folder;
    const auto write = [&folder](const QString &name, const QByteArray &content) {
        QFile log(folder.filePath(name));
        QVERIFY(log.open(QIODevice::WriteOnly));
        log.write(content);
    };
    write(u"muster.1.log"_s, "one\ntwo\nthree\n");
    write(u"muster.log"_s, "four\nfive\n");
    QCOMPARE(LogFile::newest(folder.path(), 1'000), u"one\ntwo\nthree\nfour\nfive\n"_s);
    QCOMPARE(LogFile::newest(folder.path(), 10), u"four\nfive\n"_s);
    QCOMPARE(LogFile::newest(folder.path(), 9), u"five\n"_s);
    QCOMPARE(LogFile::newest(folder.path(), 18), u"three\nfour\nfive\n"_s);
    QCOMPARE(LogFile::newest(folder.filePath(u"none"_s), 10), QString());
}

MUSTER_TEST_GUILESS(TestLogFile)

} // namespace tst_logfile

#include "tst_logfile.moc"
