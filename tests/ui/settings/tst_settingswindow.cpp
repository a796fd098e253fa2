// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What is set is kept after OK or Apply and not before; every number stays in its range.

#include "tests/support/testmain.h"
#include "ui/settings/numberbox.h"
#include "ui/settings/settingswindow.h"
#include "ui/settings/theme.h"
#include "ui/widgets/messagebar.h"
#include "ui/words/translator.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

namespace tst_settingswindow {

using namespace muster;
using namespace Qt::StringLiterals;

namespace {

struct Stage
{
    Stage()
        : settings(folder.path())
        , window(settings, translator)
    {
    }
    [[nodiscard]] NumberBox *box(int Preferences::*value) const
    {
        return window.findChild<NumberBox *>(numberPreference(value).key);
    }
    [[nodiscard]] QComboBox *combo(const QString &name) const
    {
        return window.findChild<QComboBox *>(name);
    }
    [[nodiscard]] QPushButton *button(const QString &name) const
    {
        return window.findChild<QPushButton *>(name);
    }

    QTemporaryDir folder;
    Settings settings;
    Translator translator;
    SettingsWindow window;
};

} // namespace

class TestSettingsWindow final : public QObject
{
    Q_OBJECT

private slots:
    void cleanup();
    void showsWhatIsSet();
    void asksForEveryNumber();
    void asksForEverySwitch();
    void nothingHoldsBeforeApply();
    void okKeepsAndCloses();
    void enterIsOk();
    void cancelForgets();
    void restoresDefaults();
    void offIsBelowTheLeastNumber();
    void rangesHold_data();
    void rangesHold();
    void wavesEnableTheirNumbers();
    void languageIsAppliedAtOnce();
    void languageSetElsewhereIsNotSetBack();
    void themeIsAppliedAtOnce();
    void saysThatItCannotSave();
    void everyControlHasAName();
    void mnemonicsOfAPageDiffer();
    void boxesOfAPageEndAlike();
    void fitsASmallScreen();
};

void TestSettingsWindow::cleanup()
{
    applyTheme(Theme::System);
    QLocale::setDefault(QLocale::c());
}

void TestSettingsWindow::showsWhatIsSet()
{
    Stage s;
    Preferences wanted;
    wanted.soakSeconds = 90;
    wanted.waveShape = WaveShape::Growing;
    wanted.actIntervalMs = 500;
    s.settings.setPreferences(wanted);
    s.settings.setLanguage(u"zh_CN"_s);
    s.settings.setTheme(Theme::Dark);
    s.window.show();
    QVERIFY(!s.window.isModal());
    QCOMPARE(s.box(&Preferences::soakSeconds)->number(), 90);
    QCOMPARE(s.box(&Preferences::actIntervalMs)->number(), 500);
    QCOMPARE(s.combo(u"waves/shape"_s)->currentIndex(), 3);
    QCOMPARE(s.combo(u"language"_s)->currentText(), u"中文"_s);
    QCOMPARE(s.combo(u"theme"_s)->currentIndex(), 2);
    QTRY_COMPARE(s.combo(u"theme"_s)->width(), s.combo(u"language"_s)->width());
    QVERIFY(!s.window.isEdited());
    QVERIFY(!s.button(u"settingsApply"_s)->isEnabled());
}

void TestSettingsWindow::asksForEveryNumber()
{
    const Stage s;
    for (const NumberPreference &number : numberPreferences())
        QVERIFY2(s.box(number.value), qPrintable(number.key));
}

void TestSettingsWindow::asksForEverySwitch()
{
    Stage s;
    s.window.show();
    for (const SwitchPreference &each : switchPreferences()) {
        auto *box = s.window.findChild<QCheckBox *>(each.key);
        QVERIFY2(box, qPrintable(each.key));
        QVERIFY(box->isChecked());
        QVERIFY(!box->text().isEmpty());
        box->click();
        QVERIFY(s.window.isEdited());
        s.button(u"settingsApply"_s)->click();
        QVERIFY(!(s.settings.preferences().*each.value));
        QVERIFY(!s.window.isEdited());
    }
    s.button(u"settingsRestore"_s)->click();
    s.button(u"settingsApply"_s)->click();
    QCOMPARE(s.settings.preferences(), Preferences());
}

void TestSettingsWindow::nothingHoldsBeforeApply()
{
    Stage s;
    QSignalSpy changed(&s.window, &SettingsWindow::changed);
    s.window.show();
    s.box(&Preferences::duplicateMinutes)->setNumber(30);
    QVERIFY(s.window.isEdited());
    QCOMPARE(s.settings.preferences(), Preferences());
    QVERIFY(s.button(u"settingsApply"_s)->isEnabled());
    s.button(u"settingsApply"_s)->click();
    QCOMPARE(s.settings.preferences().duplicateMinutes, 30);
    QCOMPARE(changed.size(), 1);
    QVERIFY(s.window.isVisible());
    QVERIFY(!s.button(u"settingsApply"_s)->isEnabled());
    // Set back by hand there is nothing to apply.
    s.box(&Preferences::duplicateMinutes)->setNumber(15);
    s.box(&Preferences::duplicateMinutes)->setNumber(30);
    QVERIFY(!s.button(u"settingsApply"_s)->isEnabled());
}

void TestSettingsWindow::okKeepsAndCloses()
{
    Stage s;
    QSignalSpy changed(&s.window, &SettingsWindow::changed);
    s.window.show();
    s.box(&Preferences::stopAfterPercent)->setNumber(20);
    s.combo(u"waves/shape"_s)->setCurrentIndex(2);
    s.button(u"settingsOk"_s)->click();
    QVERIFY(!s.window.isVisible());
    QCOMPARE(changed.size(), 1);
    QCOMPARE(s.settings.preferences().stopAfterPercent, 20);
    QCOMPARE(s.settings.preferences().waveShape, WaveShape::Fixed);
    s.window.show();
    s.combo(u"waves/shape"_s)->setCurrentIndex(0);
    s.button(u"settingsOk"_s)->click();
    QVERIFY(!s.settings.preferences().waveShape); // one's own wish is taken back
    s.window.show();
    s.button(u"settingsOk"_s)->click();
    QCOMPARE(changed.size(), 2);
}

void TestSettingsWindow::enterIsOk()
{
    Stage s;
    s.window.show();
    s.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&s.window));
    const QSignalSpy rejected(&s.window, &QDialog::rejected);
    const QSignalSpy accepted(&s.window, &QDialog::accepted);
    s.window.findChild<QTabWidget *>()->setCurrentIndex(2);
    NumberBox *box = s.box(&Preferences::overdueMinutes);
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Return);
    QCOMPARE(rejected.size(), 0);
    QCOMPARE(accepted.size(), 1);
}

void TestSettingsWindow::cancelForgets()
{
    Stage s;
    s.window.show();
    s.box(&Preferences::canary)->setNumber(7);
    s.button(u"settingsCancel"_s)->click();
    QVERIFY(!s.window.isVisible());
    QCOMPARE(s.settings.preferences(), Preferences());
    s.window.show();
    QCOMPARE(s.box(&Preferences::canary)->number(), 1);
}

void TestSettingsWindow::restoresDefaults()
{
    Stage s;
    Preferences set;
    for (const NumberPreference &number : numberPreferences())
        set.*number.value = number.maximum;
    set.waveShape = WaveShape::Growing;
    s.settings.setPreferences(set);
    s.settings.setTheme(Theme::Light);
    s.window.show();
    s.button(u"settingsRestore"_s)->click();
    QCOMPARE(s.settings.preferences(), set);
    s.button(u"settingsApply"_s)->click();
    QCOMPARE(s.settings.preferences(), Preferences());
    QCOMPARE(s.settings.theme(), Theme::System);
}

void TestSettingsWindow::offIsBelowTheLeastNumber()
{
    Stage s;
    s.window.show();
    NumberBox *pace = s.box(&Preferences::actIntervalMs);
    QCOMPARE(pace->number(), -1);
    QCOMPARE(pace->text(), u"as the cloud allows"_s);
    pace->stepUp();
    QCOMPARE(pace->number(), 100);
    QCOMPARE(pace->text(), u"100 ms"_s);
    pace->stepUp();
    QCOMPARE(pace->number(), 200);
    pace->stepDown();
    pace->stepDown();
    QCOMPARE(pace->number(), -1);
}

void TestSettingsWindow::rangesHold_data()
{
    QTest::addColumn<int>("index");
    int index = 0;
    for (const NumberPreference &number : numberPreferences())
        QTest::newRow(qPrintable(number.key)) << index++;
}

void TestSettingsWindow::rangesHold()
{
    QFETCH(const int, index);
    const NumberPreference &number = numberPreferences()[static_cast<size_t>(index)];
    const Stage s;
    NumberBox *box = s.box(number.value);
    for (const int wanted : { number.minimum, number.maximum, number.minimum - 1000,
                              number.maximum + 1000, number.off.value_or(number.minimum) }) {
        box->setNumber(wanted);
        QVERIFY(number.accepts(box->number()));
        if (number.accepts(wanted))
            QCOMPARE(box->number(), wanted);
    }
}

void TestSettingsWindow::wavesEnableTheirNumbers()
{
    Stage s;
    s.window.show();
    QComboBox *shape = s.combo(u"waves/shape"_s);
    QVERIFY(s.box(&Preferences::canary)->isEnabled()); // where much is at stake
    QVERIFY(s.box(&Preferences::waveGrowth)->isEnabled());
    shape->setCurrentIndex(1);
    QVERIFY(!s.box(&Preferences::canary)->isEnabled());
    QVERIFY(!s.box(&Preferences::waveGrowth)->isEnabled());
    shape->setCurrentIndex(2);
    QVERIFY(s.box(&Preferences::canary)->isEnabled());
    QVERIFY(s.box(&Preferences::soakSeconds)->isEnabled());
    QVERIFY(s.box(&Preferences::waveDeadlineMinutes)->isEnabled());
    QVERIFY(!s.box(&Preferences::waveGrowth)->isEnabled());
    shape->setCurrentIndex(3);
    QVERIFY(s.box(&Preferences::waveGrowth)->isEnabled());
}

void TestSettingsWindow::languageIsAppliedAtOnce()
{
    Stage s;
    QSignalSpy changed(&s.window, &SettingsWindow::changed);
    s.window.show();
    s.combo(u"language"_s)->setCurrentIndex(2);
    QCOMPARE(s.translator.language(), Language::English);
    s.button(u"settingsApply"_s)->click();
    QCOMPARE(s.translator.language(), Language::Chinese);
    QCOMPARE(s.settings.language(), u"zh_CN"_s);
    QCOMPARE(s.combo(u"language"_s)->currentIndex(), 2);
    QCOMPARE(changed.size(), 1);
    s.combo(u"language"_s)->setCurrentIndex(1);
    s.button(u"settingsApply"_s)->click();
    QCOMPARE(s.translator.language(), Language::English);
}

void TestSettingsWindow::languageSetElsewhereIsNotSetBack()
{
    Stage s;
    s.window.show();
    s.settings.setLanguage(u"zh_CN"_s);
    s.translator.setLanguage(Language::Chinese);
    s.box(&Preferences::canary)->setNumber(2);
    s.button(u"settingsOk"_s)->click();
    QCOMPARE(s.settings.language(), u"zh_CN"_s);
    QCOMPARE(s.translator.language(), Language::Chinese);
}

void TestSettingsWindow::themeIsAppliedAtOnce()
{
    Stage s;
    s.window.show();
    s.combo(u"theme"_s)->setCurrentIndex(2);
    s.button(u"settingsApply"_s)->click();
    QCOMPARE(s.settings.theme(), Theme::Dark);
    QTRY_COMPARE(s.window.palette().color(QPalette::Window),
                 themePalette(Theme::Dark).color(QPalette::Window));
}

void TestSettingsWindow::saysThatItCannotSave()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    Settings settings(file.fileName());
    Translator translator;
    SettingsWindow window(settings, translator);
    window.show();
    window.findChild<NumberBox *>(numberPreference(&Preferences::canary).key)->setNumber(3);
    window.findChild<QPushButton *>(u"settingsOk"_s)->click();
    QVERIFY(window.isVisible());
    auto *bar = window.findChild<MessageBar *>(u"settingsMessage"_s);
    QVERIFY(bar->isVisible());
    QCOMPARE(bar->kind(), MessageBar::Kind::Error);
    QVERIFY(bar->text().contains(settings.filePath()));
    QVERIFY(window.findChild<QPushButton *>(u"settingsApply"_s)->isEnabled());
}

void TestSettingsWindow::everyControlHasAName()
{
    const Stage s;
    const auto boxes = s.window.findChildren<NumberBox *>();
    QVERIFY(!boxes.isEmpty());
    for (const NumberBox *box : boxes) {
        QVERIFY2(!box->accessibleName().isEmpty(), qPrintable(box->objectName()));
        QVERIFY(!box->accessibleName().contains(u'&'));
    }
    for (const QComboBox *combo : s.window.findChildren<QComboBox *>())
        QVERIFY2(!combo->accessibleName().isEmpty(), qPrintable(combo->objectName()));
}

void TestSettingsWindow::mnemonicsOfAPageDiffer()
{
    const Stage s;
    auto *tabs = s.window.findChild<QTabWidget *>(u"settingsTabs"_s);
    const auto keyOf = [](const QString &text) {
        const qsizetype mark = text.indexOf(u'&');
        return mark < 0 ? QChar() : text.at(mark + 1).toLower();
    };
    for (int page = 0; page < tabs->count(); ++page) {
        QString seen;
        for (const QPushButton *button : s.window.findChildren<QPushButton *>()) {
            if (const QChar key = keyOf(button->text()); !key.isNull())
                seen += key;
        }
        QStringList texts;
        for (const QLabel *label : tabs->widget(page)->findChildren<QLabel *>())
            texts += label->text();
        for (const QCheckBox *box : tabs->widget(page)->findChildren<QCheckBox *>())
            texts += box->text();
        for (const QString &text : std::as_const(texts)) {
            const QChar key = keyOf(text);
            if (key.isNull())
                continue;
            QVERIFY2(!seen.contains(key), qPrintable(text));
            seen += key;
        }
    }
}

void TestSettingsWindow::boxesOfAPageEndAlike()
{
    Stage s;
    s.window.show();
    auto *tabs = s.window.findChild<QTabWidget *>(u"settingsTabs"_s);
    int pages = 0;
    for (int page = 0; page < tabs->count(); ++page) {
        tabs->setCurrentIndex(page);
        QCoreApplication::processEvents();
        const auto boxes = tabs->widget(page)->findChildren<NumberBox *>();
        pages += boxes.isEmpty() ? 0 : 1;
        for (const NumberBox *box : boxes)
            QCOMPARE(box->width(), boxes.constFirst()->width());
    }
    QCOMPARE(pages, 4); // the others have no numbers
}

void TestSettingsWindow::fitsASmallScreen()
{
    Stage s;
    s.window.show();
    QVERIFY(s.window.width() <= 900);
    QVERIFY(s.window.height() <= 560);
    // No label is cut: the pages scroll up and down only.
    auto *tabs = s.window.findChild<QTabWidget *>(u"settingsTabs"_s);
    for (int page = 0; page < tabs->count(); ++page) {
        tabs->setCurrentIndex(page);
        QCoreApplication::processEvents();
        for (const QLabel *label : tabs->widget(page)->findChildren<QLabel *>()) {
            if (label->isVisible() && !label->wordWrap())
                QVERIFY2(label->width() >= label->sizeHint().width(), qPrintable(label->text()));
        }
        for (const QCheckBox *box : tabs->widget(page)->findChildren<QCheckBox *>()) {
            if (box->isVisible())
                QVERIFY2(box->width() >= box->sizeHint().width(), qPrintable(box->text()));
        }
        for (const NumberBox *box : tabs->widget(page)->findChildren<NumberBox *>()) {
            const QPoint end = box->mapTo(tabs->widget(page), box->rect().topRight());
            QVERIFY2(end.x() <= tabs->widget(page)->width(), qPrintable(box->objectName()));
        }
        const QString folder = qEnvironmentVariable("MUSTER_TEST_PICTURES");
        if (folder.isEmpty())
            continue;
        for (const Theme theme : { Theme::Light, Theme::Dark }) {
            applyTheme(theme);
            QTRY_COMPARE(s.window.palette().color(QPalette::Window),
                         themePalette(theme).color(QPalette::Window));
            QVERIFY(s.window.grab().save(u"%1/settings-%2-%3.png"_s.arg(folder).arg(page).arg(
                theme == Theme::Dark ? u"dark"_s : u"light"_s)));
        }
        applyTheme(Theme::System);
    }
}

MUSTER_TEST(TestSettingsWindow)

} // namespace tst_settingswindow

#include "tst_settingswindow.moc"
