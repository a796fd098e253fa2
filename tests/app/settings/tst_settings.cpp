// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Settings come back as they were set, bad ones as defaults; folders are made where they are
// missing.
#include "app/settings/paths.h"
#include "app/settings/settings.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

namespace tst_settings {

using namespace muster;
using namespace Qt::StringLiterals;

class TestSettings final : public QObject
{
    Q_OBJECT

private slots:
    void pagesAreKeptAndForgotten();
    void init();
    void defaults();
    void comeBack();
    void partsOfWindowsAreApart();
    void badValuesAreDefaults();
    void numbersHaveTheHousesDefaults();
    void numbersComeBack();
    void numbersStayInTheirRanges_data();
    void numbersStayInTheirRanges();
    void everyNumberIsKeptOnce();
    void switchesComeBack();
    void aNewerFileIsNotWritten();
    void unwritableIsSaid();
    void foldersAreMade();
    void foldersThatCannotBeMade();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSettings::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestSettings::defaults()
{
    const Settings settings(m_folder->path());
    QCOMPARE(settings.filePath(), m_folder->filePath(u"settings.ini"_s));
    QCOMPARE(settings.language(), QString());
    QCOMPARE(settings.theme(), Theme::System);
    QVERIFY(settings.lastConnection().isEmpty());
    QVERIFY(settings.windowGeometry().isEmpty());
    QVERIFY(settings.windowState().isEmpty());
    QVERIFY(settings.jobTimeline() == JobTimeline()); // which is not shown
    QVERIFY(settings.viewState(KindId { u"huawei.servers"_s }).isEmpty());
}

void TestSettings::comeBack()
{
    const QByteArray geometry("\0\1\2\xff,;=[]%", 11);
    {
        Settings settings(m_folder->path());
        settings.setLanguage(u"zh_CN"_s);
        settings.setTheme(Theme::Dark);
        settings.setLastConnection(ConnectionId { u"c-1/2"_s });
        settings.setWindowGeometry(geometry);
        settings.setWindowState("state");
        settings.setJobColumns("columns");
        settings.setJobTimeline({ true, 140 });
        settings.setViewState(KindId { u"huawei.servers"_s }, "servers");
        settings.setViewState(KindId { u"huawei.encode"_s }, "encode");
        QVERIFY(settings.sync());
    }
    // Read the file, not what QSettings may share between objects.
    QVERIFY(QFile::copy(m_folder->filePath(u"settings.ini"_s), m_folder->filePath(u"copy.ini"_s)));
    QTemporaryDir other;
    QVERIFY(QFile::rename(m_folder->filePath(u"copy.ini"_s), other.filePath(u"settings.ini"_s)));
    const Settings settings(other.path());
    QCOMPARE(settings.language(), u"zh_CN"_s);
    QCOMPARE(settings.theme(), Theme::Dark);
    QCOMPARE(settings.lastConnection(), ConnectionId { u"c-1/2"_s });
    QCOMPARE(settings.windowGeometry(), geometry);
    QCOMPARE(settings.windowState(), QByteArray("state"));
    QCOMPARE(settings.jobColumns(), QByteArray("columns"));
    QVERIFY(settings.jobTimeline() == (JobTimeline { true, 140 }));
    QCOMPARE(settings.viewState(KindId { u"huawei.servers"_s }), QByteArray("servers"));
    QCOMPARE(settings.viewState(KindId { u"huawei.encode"_s }), QByteArray("encode"));
}

void TestSettings::partsOfWindowsAreApart()
{
    const QTemporaryDir own;
    {
        Settings settings(own.path());
        settings.setPartState(QStringLiteral("history"), QStringLiteral("geometry"), "a");
        settings.setPartState(QStringLiteral("history"), QStringLiteral("splitter"), "b");
        settings.setPartState(QStringLiteral("run"), QStringLiteral("geometry"), "c");
    }
    const Settings later(own.path());
    QCOMPARE(later.partState(QStringLiteral("history"), QStringLiteral("geometry")),
             QByteArray("a"));
    QCOMPARE(later.partState(QStringLiteral("history"), QStringLiteral("splitter")),
             QByteArray("b"));
    QCOMPARE(later.partState(QStringLiteral("run"), QStringLiteral("geometry")), QByteArray("c"));
    QVERIFY(later.partState(QStringLiteral("run"), QStringLiteral("splitter")).isEmpty());
}

void TestSettings::badValuesAreDefaults()
{
    QFile file(m_folder->filePath(u"settings.ini"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[General]\nlanguage=fr\ntheme=purple\n\xff\xfe nonsense\n");
    file.close();
    Settings settings(m_folder->path());
    QCOMPARE(settings.language(), QString());
    QCOMPARE(settings.theme(), Theme::System);
    settings.setTheme(Theme::Light);
    QCOMPARE(settings.theme(), Theme::Light);
}

void TestSettings::numbersHaveTheHousesDefaults()
{
    const Preferences standard;
    QCOMPARE(Settings(m_folder->path()).preferences(), standard);
    QCOMPARE(standard.actIntervalMs, -1);
    QCOMPARE(standard.refusedTries, 5);
    QCOMPARE(standard.sendDeadlineMinutes, 10);
    QCOMPARE(standard.overdueMinutes, 30);
    QVERIFY(!standard.waveShape);
    QCOMPARE(standard.stopAfterTargets, 2);
    QCOMPARE(standard.stopAfterPercent, 0);
    QCOMPARE(standard.duplicateMinutes, 15);
    QCOMPARE(standard.retentionDays, 0);
    for (const NumberPreference &number : numberPreferences())
        QVERIFY2(number.accepts(standard.*number.value), qPrintable(number.key));
}

void TestSettings::numbersComeBack()
{
    Preferences wanted;
    for (const NumberPreference &number : numberPreferences())
        wanted.*number.value = number.maximum;
    wanted.waveShape = WaveShape::Growing;
    {
        Settings settings(m_folder->path());
        settings.setPreferences(wanted);
        QVERIFY(settings.sync());
    }
    QTemporaryDir other;
    QVERIFY(QFile::copy(m_folder->filePath(u"settings.ini"_s), other.filePath(u"settings.ini"_s)));
    QCOMPARE(Settings(other.path()).preferences(), wanted);
}

void TestSettings::numbersStayInTheirRanges_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("pace");
    QTest::newRow("lowest") << u"100"_s << 100;
    QTest::newRow("highest") << u"60000"_s << 60'000;
    QTest::newRow("the kind's own") << u"-1"_s << -1;
    QTest::newRow("too fast") << u"99"_s << -1;
    QTest::newRow("zero") << u"0"_s << -1;
    QTest::newRow("too slow") << u"60001"_s << -1;
    QTest::newRow("not a number") << u"soon"_s << -1;
    QTest::newRow("overflow") << u"99999999999999"_s << -1;
}

void TestSettings::numbersStayInTheirRanges()
{
    QFETCH(const QString, text);
    QFETCH(const int, pace);
    QFile file(m_folder->filePath(u"settings.ini"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[restart]\nactIntervalMs=" + text.toUtf8()
               + "\nrefusedTries=3\n[waves]\nshape=spiral\n");
    file.close();
    Settings settings(m_folder->path());
    QCOMPARE(settings.preferences().actIntervalMs, pace);
    QCOMPARE(settings.preferences().refusedTries, 3);
    QVERIFY(!settings.preferences().waveShape);

    Preferences wanted;
    wanted.actIntervalMs = 5;
    wanted.soakSeconds = 30;
    settings.setPreferences(wanted);
    QCOMPARE(settings.preferences().actIntervalMs, -1);
    QCOMPARE(settings.preferences().soakSeconds, 30);
}

void TestSettings::everyNumberIsKeptOnce()
{
    QSet<QString> keys;
    for (const NumberPreference &number : numberPreferences()) {
        keys.insert(number.key);
        QVERIFY(number.minimum < number.maximum);
        QCOMPARE(numberPreference(number.value).key, number.key);
    }
    QCOMPARE(keys.size(), static_cast<qsizetype>(numberPreferences().size()));
    for (const SwitchPreference &each : switchPreferences())
        keys.insert(each.key);
    QCOMPARE(keys.size(),
             static_cast<qsizetype>(numberPreferences().size() + switchPreferences().size()));
    // Every int and every bool of the struct is in a table: only the wave shape is neither. The
    // bools stand at the end, together.
    const std::size_t switches = (switchPreferences().size() + sizeof(int) - 1) / sizeof(int);
    QCOMPARE(numberPreferences().size() + switches,
             (sizeof(Preferences) - sizeof(Preferences::waveShape)) / sizeof(int));
}

void TestSettings::switchesComeBack()
{
    QVERIFY(Preferences().notifiesEnds && Preferences().notifiesNeeds
            && Preferences().taskbarProgress);
    for (const SwitchPreference &each : switchPreferences()) {
        QCOMPARE(switchPreference(each.value).key, each.key);
        Preferences wanted;
        wanted.*each.value = false;
        const QTemporaryDir folder;
        {
            Settings settings(folder.path());
            settings.setPreferences(wanted);
            QVERIFY(settings.sync());
        }
        // Read from a file that no other object of this process knows.
        const QTemporaryDir other;
        QVERIFY(QFile::copy(folder.filePath(u"settings.ini"_s), other.filePath(u"settings.ini"_s)));
        QCOMPARE(Settings(other.path()).preferences(), wanted);
        // What nobody understands is as if it were not there.
        const QTemporaryDir bad;
        QFile file(bad.filePath(u"settings.ini"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[notices]\nrunEnds=perhaps\npersonNeeded=\ntaskbarProgress=7\n");
        file.close();
        QCOMPARE(Settings(bad.path()).preferences(), Preferences());
    }
}

void TestSettings::aNewerFileIsNotWritten()
{
    const QByteArray bytes = "[General]\nversion=2\nlanguage=zh_CN\ntheme=sepia\nnew=thing\n";
    QFile file(m_folder->filePath(u"settings.ini"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    {
        Settings settings(m_folder->path());
        QVERIFY(settings.isNewer());
        QCOMPARE(settings.language(), u"zh_CN"_s);
        QCOMPARE(settings.theme(), Theme::System);
        settings.setLanguage(u"en"_s); // holds as long as the program runs
        settings.setWindowGeometry("here");
        QCOMPARE(settings.language(), u"en"_s);
        QCOMPARE(settings.windowGeometry(), QByteArray("here"));
        QVERIFY(!settings.sync());
    }
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), bytes);
    file.close();
    Settings again(m_folder->path());
    QCOMPARE(again.language(), u"zh_CN"_s);
    {
        const QTemporaryDir other;
        Settings own(other.path());
        own.setLanguage(u"en"_s);
        QVERIFY(own.sync());
        QVERIFY(!Settings(other.path()).isNewer());
    }
}

void TestSettings::unwritableIsSaid()
{
    QFile file(m_folder->filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    Settings settings(file.fileName());
    settings.setLanguage(u"en"_s);
    QVERIFY(!settings.sync());
}

void TestSettings::foldersAreMade()
{
    const QString wanted = m_folder->filePath(u"new/folder"_s);
    const Paths paths(wanted);
    QVERIFY(!paths.error());
    QCOMPARE(paths.data(), wanted);
    QCOMPARE(paths.logs(), wanted + u"/logs"_s);
    QVERIFY(QDir(paths.logs()).exists());
#ifdef Q_OS_UNIX
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
        | QFile::WriteOther | QFile::ExeOther;
    QVERIFY(!(QFile::permissions(paths.data()) & others));
    QVERIFY(!(QFile::permissions(paths.logs()) & others));
#endif
    QVERIFY(!Paths(wanted).error());
}

void TestSettings::foldersThatCannotBeMade()
{
    QFile file(m_folder->filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const Paths paths(file.fileName() + u"/below"_s);
    QVERIFY(paths.error());
    QCOMPARE(paths.error()->kind, ErrorKind::Storage);
    QCOMPARE(paths.error()->detail, paths.data());
}

void TestSettings::pagesAreKeptAndForgotten()
{
    const QTemporaryDir folder;
    {
        Settings settings(folder.path());
        settings.setPageState(ConnectionId { u"a"_s }, "one");
        settings.setPageState(ConnectionId { u"b"_s }, "two");
        settings.setShownRun(RunId { u"r"_s });
        settings.keepPageStates({ ConnectionId { u"b"_s } });
    }
    const Settings again(folder.path());
    QVERIFY(again.pageState(ConnectionId { u"a"_s }).isEmpty());
    QCOMPARE(again.pageState(ConnectionId { u"b"_s }), QByteArray("two"));
    QCOMPARE(again.shownRun(), RunId { u"r"_s });
}

MUSTER_TEST_GUILESS(TestSettings)

} // namespace tst_settings

#include "tst_settings.moc"
