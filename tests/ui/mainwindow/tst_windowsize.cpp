// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The whole window stands on a screen of 1024 by 640, its frame included, in both languages, and
// can be as small as 640 by 400.

#include "tests/support/testmain.h"
#include "tests/ui/mainwindow/windowstage.h"
#include "ui/mainwindow/connectionpage.h"
#include "ui/runs/jobpanel.h"
#include "ui/words/language.h"

#include <QDockWidget>
#include <QLabel>
#include <QStatusBar>
#include <QTableView>
#include <QTest>

namespace tst_windowsize {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

namespace {

// What a desktop's frame and title may take of it.
constexpr QSize room(1024 - 16, 640 - 48);

demo::DemoSettings shortDay()
{
    demo::DemoSettings settings;
    settings.jobTimeMin = settings.jobTimeMax = std::chrono::milliseconds(50);
    return settings;
}

//! The parts that need the most, for whoever has to find them.
QByteArray greatest(const QWidget &window, bool wide)
{
    QList<std::pair<int, QString>> all;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->isWindow())
            continue;
        const QSize least = widget->minimumSizeHint().expandedTo(widget->minimumSize());
        all.append({ wide ? least.width() : least.height(),
                     QString::fromLatin1(widget->metaObject()->className()) + u' '
                         + widget->objectName() });
    }
    std::sort(all.begin(), all.end(), std::greater());
    QString text;
    for (const auto &[size, name] : all.mid(0, 14))
        text += u"\n  %1 %2"_s.arg(size).arg(name);
    return text.toUtf8();
}

//! A run of all targets of the demo is shown in the panel; \a page stays null where that fails.
void runAll(WindowStage &stage, Language language, bool live, ConnectionPage **page)
{
    stage.translator.setLanguage(language);
    stage.window.show();
    if (live)
        stage.opener.openWith(stage.demo->volcengineConnection(), stage.demo->volcengineKey());
    else
        stage.opener.openWith(stage.demo->connection(), stage.demo->passwordLogin());
    ConnectionPage *opened = stage.window.currentPage();
    QVERIFY(opened);
    FleetPage &fleet = *opened->currentPage();
    QTRY_VERIFY_WITH_TIMEOUT(!fleet.isListing() && opened->open().runner().isReady(), 20'000);
    fleet.tickAllMatching();
    RunRequest request { opened->open().connection(), fleet.kind(), fleet.tickedTargets(),
                         u"op"_s };
    const Result<RunId> run = opened->open().runner().start(request);
    QVERIFY(run);
    stage.window.jobs().showRun(*run);
    *page = opened;
}

} // namespace

class TestWindowSize final : public QObject
{
    Q_OBJECT

private slots:
    void fits_data();
    void fits();
    void rowsAreInSightBesideTheJobs_data() { fits_data(); }
    void rowsAreInSightBesideTheJobs();
    void fitsAtTwiceTheSize_data() { fits_data(); }
    void fitsAtTwiceTheSize();
    void beginsWithinTheScreen();
};

void TestWindowSize::fits_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<bool>("live");
    QTest::newRow("English, Huawei Cloud") << Language::English << false;
    QTest::newRow("English, Volcengine Live") << Language::English << true;
    QTest::newRow("Chinese, Huawei Cloud") << Language::Chinese << false;
    QTest::newRow("Chinese, Volcengine Live") << Language::Chinese << true;
}

void TestWindowSize::fits()
{
    QFETCH(Language, language);
    QFETCH(bool, live);
    WindowStage stage(shortDay());
    ConnectionPage *page = nullptr;
    runAll(stage, language, live, &page);
    QVERIFY(page);
    page->setFocus();
    const auto isNarrow = [&] { return stage.window.minimumSizeHint().width() <= room.width(); };
    const auto isLow = [&] { return stage.window.minimumSizeHint().height() <= room.height(); };
    if (!QTest::qWaitFor(isNarrow))
        QFAIL(QByteArray("too wide" + greatest(stage.window, true)));
    if (!QTest::qWaitFor(isLow))
        QFAIL(QByteArray("too high" + greatest(stage.window, false)));
    const QStatusBar *status = stage.window.statusBar();
    stage.window.resize(room);
    QTRY_VERIFY(stage.window.rect().contains(status->geometry()) && status->height() > 0);
    QTRY_COMPARE(stage.window.size(), room);
    // What the run does is read whole also there.
    const auto *said = stage.window.jobs().findChild<QLabel *>(u"phase"_s);
    QTRY_VERIFY(said->isVisible() && said->height() >= said->heightForWidth(said->width()));
    const QString folder = qEnvironmentVariable("MUSTER_TEST_PICTURES");
    if (!folder.isEmpty())
        QVERIFY(stage.window.grab().save(
            folder + u"/size-%1-%2.png"_s.arg(infoOf(language).code).arg(live)));
}

void TestWindowSize::rowsAreInSightBesideTheJobs()
{
    QFETCH(Language, language);
    QFETCH(bool, live);
    WindowStage stage(shortDay());
    ConnectionPage *page = nullptr;
    runAll(stage, language, live, &page);
    QVERIFY(page);
    stage.window.resize(room);
    const QTableView &table = page->currentPage()->view();
    QTRY_VERIFY(stage.window.jobs().isVisible());
    QTRY_VERIFY2(table.viewport()->height() >= 3 * table.rowHeight(0),
                 qPrintable(QString::number(table.viewport()->height())));
    const QTableView &targets = stage.window.jobs().view();
    QTRY_VERIFY2(targets.viewport()->height() >= targets.rowHeight(0),
                 qPrintable(QString::number(targets.viewport()->height())));
}

// 1280 by 800 at 200 %, where the desktop takes a little, too.
void TestWindowSize::fitsAtTwiceTheSize()
{
    QFETCH(Language, language);
    QFETCH(bool, live);
    WindowStage stage(shortDay());
    ConnectionPage *page = nullptr;
    runAll(stage, language, live, &page);
    QVERIFY(page);
    constexpr QSize small(640, 400);
    const auto least = [&stage] { return stage.window.minimumSizeHint(); };
    if (!QTest::qWaitFor([&] { return least().width() <= small.width(); }))
        QFAIL(QByteArray("too wide" + greatest(stage.window, true)));
    if (!QTest::qWaitFor([&] { return least().height() <= small.height(); }))
        QFAIL(QByteArray("too high" + greatest(stage.window, false)));
    // Lines break in a narrow window, and ask for more height.
    stage.window.resize(small);
    if (!QTest::qWaitFor([&] {
            stage.window.resize(small);
            return stage.window.size() == small && least().height() <= small.height();
        }))
        QFAIL(QByteArray("too high when narrow" + greatest(stage.window, false)));
}

// The frame comes around what the window asks for: it must not push the status bar off the screen.
void TestWindowSize::beginsWithinTheScreen()
{
    const WindowStage stage(shortDay());
    const QSize screen = stage.window.screen()->availableSize();
    QVERIFY2(stage.window.width() <= screen.width() - 16, "the frame's sides");
    QVERIFY2(stage.window.height() <= screen.height() - 48, "the frame's title");
}

MUSTER_TEST(TestWindowSize)

} // namespace tst_windowsize

#include "tst_windowsize.moc"
