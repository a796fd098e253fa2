// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The manual says what the window has: every path through the menus, every key, every word of the
// window and every option that it names is there, in each language, and no key is left out.
#include "tests/support/testmain.h"
#include "tests/ui/mainwindow/windowstage.h"
#include "ui/commandline.h"
#include "ui/help/manual.h"
#include "ui/widgets/mnemonic.h"

#include <QAbstractButton>
#include <QAction>
#include <QDialog>
#include <QFile>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>
#include <QXmlStreamReader>

namespace tst_manual {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

namespace {

QStringList matches(const QString &pattern, const QString &text)
{
    QStringList found;
    auto all = QRegularExpression(pattern).globalMatch(text);
    while (all.hasNext()) {
        const QRegularExpressionMatch match = all.next();
        found += match.captured(match.lastCapturedIndex()).simplified();
    }
    found.removeDuplicates();
    return found;
}

//! Menus of the bar, and of buttons in the window, by their names.
QMap<QString, QMenu *> menusOf(MainWindow &window)
{
    QMap<QString, QMenu *> menus;
    for (QAction *action : window.menuBar()->actions()) {
        if (action->menu())
            menus.insert(withoutMnemonic(action->text()), action->menu());
    }
    for (QToolButton *button : window.findChildren<QToolButton *>()) {
        if (button->menu())
            menus.insert(withoutMnemonic(button->text()), button->menu());
    }
    return menus;
}

QAction *entryOf(QMenu *menu, const QString &name)
{
    if (!menu)
        return nullptr;
    emit menu->aboutToShow(); // some are filled then
    const QList<QAction *> actions = menu->actions();
    const auto found = std::ranges::find_if(
        actions, [&name](QAction *action) { return withoutMnemonic(action->text()) == name; });
    return found == actions.cend() ? nullptr : *found;
}

//! The tabs of the dialog that \a action opens.
QStringList tabsBehind(QAction &action, MainWindow &window)
{
    action.trigger();
    QStringList names;
    for (QDialog *dialog : window.findChildren<QDialog *>()) {
        for (const QTabWidget *tabs : dialog->findChildren<QTabWidget *>()) {
            for (int i = 0; i < tabs->count(); ++i)
                names += withoutMnemonic(tabs->tabText(i));
        }
        dialog->reject();
    }
    return names;
}

//! All that the program says in \a language, without marks of keys.
QSet<QString> wordsOf(Language language)
{
    QFile file(QStringLiteral(MUSTER_SOURCE_DIR "/translations/muster_zh_CN.ts"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader reader(&file);
    const QString wanted = language == Language::English ? u"source"_s : u"translation"_s;
    QSet<QString> words;
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == wanted) {
            words += withoutMnemonic(
                reader.readElementText(QXmlStreamReader::IncludeChildElements).simplified());
        }
    }
    return words;
}

const QString keyPattern = u"\\b((?:Ctrl|Alt)\\+(?:Shift\\+)?[A-Z0-9.,/]|F[0-9]+)"_s;

} // namespace

class TestManual final : public QObject
{
    Q_OBJECT

private slots:
    void pathsLeadSomewhere_data() { eachLanguage(); }
    void pathsLeadSomewhere();
    void keysAreThoseOfTheWindow_data() { eachLanguage(); }
    void keysAreThoseOfTheWindow();
    void wordsAreThoseOfTheWindow_data() { eachLanguage(); }
    void wordsAreThoseOfTheWindow();
    void optionsAreThoseOfTheProgram_data() { eachLanguage(); }
    void optionsAreThoseOfTheProgram();

private:
    static void eachLanguage()
    {
        QTest::addColumn<Language>("language");
        for (const LanguageInfo &info : languages())
            QTest::newRow(qPrintable(info.code)) << info.language;
    }
};

void TestManual::pathsLeadSomewhere()
{
    QFETCH(Language, language);
    WindowStage stage { {} };
    stage.translator.setLanguage(language);
    QCoreApplication::processEvents();
    const QStringList paths
        = matches(u"\\*\\*([^*]+ > [^*]+)\\*\\*"_s, manualIn(language).markdown);
    QVERIFY(paths.size() > 8);
    const QMap<QString, QMenu *> menus = menusOf(stage.window);
    for (const QString &path : paths) {
        const QStringList steps = path.split(u" > "_s);
        QAction *entry = entryOf(menus.value(steps.at(0)), steps.at(1));
        QVERIFY2(entry, qPrintable(path));
        if (steps.size() > 2)
            QVERIFY2(tabsBehind(*entry, stage.window).contains(steps.at(2)), qPrintable(path));
    }
    stage.translator.setLanguage(Language::English);
}

void TestManual::keysAreThoseOfTheWindow()
{
    QFETCH(Language, language);
    WindowStage stage { {} };
    QStringList real;
    for (const QAction *action : stage.window.findChildren<QAction *>()) {
        for (const QKeySequence &keys : action->shortcuts())
            real += keys.toString(QKeySequence::PortableText);
    }
    QVERIFY(real.size() > 15);
    const QString text = manualIn(language).markdown;
    for (const QString &keys : matches(keyPattern, text))
        QVERIFY2(real.contains(keys), qPrintable(keys));
    const qsizetype from = text.indexOf(u"| F5");
    const QStringList table
        = matches(keyPattern, text.mid(from, text.indexOf(u"\n\n"_s, from) - from));
    for (const QString &keys : std::as_const(real))
        QVERIFY2(table.contains(keys), qPrintable(keys));
}

void TestManual::wordsAreThoseOfTheWindow()
{
    QFETCH(Language, language);
    // What is quoted in English by slanted letters, in Chinese by its marks; and what is quoted
    // but of no window: what the clouds call it.
    const bool isEnglish = language == Language::English;
    const QStringList quoted
        = matches(isEnglish ? u"(?<!\\*)\\*([^*]+)\\*(?!\\*)"_s : u"“([^”]+)”"_s,
                  manualIn(language).markdown);
    QVERIFY(quoted.size() > 10);
    const QStringList others = isEnglish
        ? QStringList { u"enable"_s, u"restart"_s, u"ap-singapore-1"_s }
        : QStringList { u"启用"_s };
    const QSet<QString> words = wordsOf(language);
    for (const QString &word : quoted)
        QVERIFY2(words.contains(word) || others.contains(word), qPrintable(word));
}

void TestManual::optionsAreThoseOfTheProgram()
{
    QFETCH(Language, language);
    const Result<CommandLine> line = parseCommandLine({ u"muster"_s, u"--help"_s });
    QVERIFY(line);
    QStringList real = matches(u"(--[a-z][a-z-]+)"_s, line->answer);
    // Of every program.
    for (const QString &usual : { u"--help"_s, u"--help-all"_s, u"--version"_s })
        real.removeAll(usual);
    QStringList told = matches(u"\\| `(--[a-z][a-z-]+)"_s, manualIn(language).markdown);
    real.sort();
    told.sort();
    QCOMPARE(told, real);
}

MUSTER_TEST(TestManual)

} // namespace tst_manual

#include "tst_manual.moc"
