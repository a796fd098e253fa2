// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The bar counts down to the end of the keys, warns ahead of it, and stops nothing.
#include "app/fleet/errorcatalogue.h"
#include "app/settings/settings.h"
#include "tests/support/pictures.h"
#include "tests/support/testmain.h"
#include "tests/ui/mainwindow/pagestage.h"
#include "ui/mainwindow/connectionpage.h"
#include "ui/mainwindow/keybar.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace tst_keybar {

using namespace muster;
using namespace muster::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

struct Fixture : PageStage
{
    explicit Fixture(std::optional<std::chrono::seconds> left = {})
        : PageStage(false)
    {
        if (left)
            open->setKeysEndAt(clock.now().addSecs(left->count()));
        bar = std::make_unique<KeyBar>(*open, clock);
    }
    [[nodiscard]] QString text() const { return bar->findChild<QLabel *>(u"keyText"_s)->text(); }
    [[nodiscard]] QPushButton *button() const
    {
        return bar->findChild<QPushButton *>(u"renewKeys"_s);
    }

    std::unique_ptr<KeyBar> bar;
};

} // namespace

class TestKeyBar final : public QObject
{
    Q_OBJECT

private slots:
    void saysNothingOfKeysWithoutAnEnd();
    void countsDown();
    void warnsTenMinutesAhead();
    void saysThatTheKeysHaveEnded();
    void newKeysBeginAnew();
    void permanentKeysEndTheCountdown();
    void aClockThatWasSetIsFollowed();
    void namesTheEnvironment();
    void thePageAsksForNewKeys();
};

void TestKeyBar::saysNothingOfKeysWithoutAnEnd()
{
    Fixture f;
    QVERIFY(f.bar->isHidden());
    QCOMPARE(f.bar->state(), KeyBar::State::Quiet);
}

void TestKeyBar::countsDown()
{
    Fixture f(15min);
    QVERIFY(!f.bar->isHidden());
    QVERIFY2(f.text().contains(u"15:00"_s), qUtf8Printable(f.text()));
    QVERIFY(f.button()->isHidden());
    f.clock.advance(1s);
    QVERIFY2(f.text().contains(u"14:59"_s), qUtf8Printable(f.text()));
    f.clock.advance(2min + 25s);
    QVERIFY2(f.text().contains(u"12:34"_s), qUtf8Printable(f.text()));
}

void TestKeyBar::warnsTenMinutesAhead()
{
    Fixture f(10min + 1s);
    QCOMPARE(f.bar->state(), KeyBar::State::Counting);
    f.clock.advance(1s);
    QCOMPARE(f.bar->state(), KeyBar::State::Soon);
    QVERIFY(!f.button()->isHidden());
    QSignalSpy renew(f.bar.get(), &KeyBar::renewRequested);
    f.button()->click();
    QCOMPARE(renew.size(), 1);
}

void TestKeyBar::saysThatTheKeysHaveEnded()
{
    Fixture f(2s);
    f.clock.advance(3s);
    QCOMPARE(f.bar->state(), KeyBar::State::Ended);
    QVERIFY(f.text().contains(u"ended"_s));
    QVERIFY(!f.button()->isHidden());
    QVERIFY(f.open->runner().runs().isEmpty());
}

void TestKeyBar::newKeysBeginAnew()
{
    Fixture f(2s);
    f.clock.advance(3s);
    f.open->renew(
        f.connection,
        AccessKey { u"AK"_s, Secret(u"SK"_s), Secret(u"token"_s), f.clock.now().addSecs(3600) });
    QCOMPARE(f.bar->state(), KeyBar::State::Counting);
    QVERIFY2(f.text().contains(u"1:00:00"_s), qUtf8Printable(f.text()));
    f.clock.advance(1s);
    QVERIFY(f.text().contains(u"59:59"_s));
}

void TestKeyBar::permanentKeysEndTheCountdown()
{
    Fixture f(2s);
    f.open->renew(f.connection, AccessKey { u"AK"_s, Secret(u"SK"_s), {} });
    QVERIFY(f.bar->isHidden());
    f.clock.advance(10s);
    QVERIFY(f.bar->isHidden());
}

void TestKeyBar::aClockThatWasSetIsFollowed()
{
    // What counts is the wall clock, as the cloud's does: a computer may have slept.
    Fixture f(1h);
    f.clock.advance(59min);
    QCOMPARE(f.bar->state(), KeyBar::State::Soon);
}

void TestKeyBar::namesTheEnvironment()
{
    Fixture f;
    Connection connection = f.connection;
    connection.fromEnvironment = true;
    f.open->renew(connection, AccessKey { u"AK"_s, Secret(u"SK"_s), {} });
    QVERIFY(!f.bar->isHidden());
    QVERIFY(f.text().contains(u"environment"_s));
    QVERIFY(f.button()->isHidden());
}

void TestKeyBar::thePageAsksForNewKeys()
{
    PageStage stage(true);
    stage.open->setKeysEndAt(stage.clock.now().addSecs(754));
    Settings settings(stage.folder.path());
    const ErrorCatalogue catalogue;
    ConnectionPage page(*stage.open, settings, stage.clock, catalogue, u"op"_s);
    Connection connection = stage.connection;
    connection.colour = ConnectionColour::Purple;
    connection.fromEnvironment = true;
    AccessKey key { u"AK"_s, Secret(u"SK"_s), Secret(u"token"_s), stage.clock.now().addSecs(554) };
    stage.open->renew(connection, key);
    page.resize(1000, 420);
    page.show();
    QVERIFY(page.findChild<QWidget *>(u"colourStrip"_s)->isVisible());
    QSignalSpy wanted(&page, &ConnectionPage::credentialsRequested);
    auto *bar = page.findChild<KeyBar *>();
    QVERIFY(bar && bar->isVisible());
    bar->findChild<QPushButton *>(u"renewKeys"_s)->click();
    QCOMPARE(wanted.size(), 1);
    draw(page, u"page-soon"_s);
    stage.clock.advance(10min);
    draw(page, u"page-ended"_s);
}

MUSTER_TEST(TestKeyBar)

} // namespace tst_keybar

#include "tst_keybar.moc"
