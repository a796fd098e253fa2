// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The language changes while the program runs, and texts can be had in the other one.

#include "ui/words/formatters.h"
#include "ui/words/phrasebook.h"
#include "ui/words/translator.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLocale>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <tuple>

using namespace muster;
using namespace Qt::StringLiterals;

namespace {

const Phrase hello = { "Sample", "Hello" };
const Phrase servers = { "Sample", "%n server(s)" };
const Phrase missing = { "Sample", "Not in any catalogue" };

class Watcher final : public QWidget
{
public:
    int changes = 0;

protected:
    void changeEvent(QEvent *event) override
    {
        if (event->type() == QEvent::LanguageChange)
            ++changes;
        QWidget::changeEvent(event);
    }
};

} // namespace

class TestTranslator : public QObject
{
    Q_OBJECT

private slots:
    void switchesPhrasesAndNumbers();
    void countsAreWrittenInOneWay();
    void doesNothingWhenUnchanged();
    void widgetsHearOfIt();
    void qtSpeaksChineseToo();
    void looksUpTheOtherLanguage();
    void twentySwitchesLeaveNothingBehind();
};

void TestTranslator::switchesPhrasesAndNumbers()
{
    Translator translator;
    translator.setLanguage(Language::Chinese);
    QCOMPARE(translator.language(), Language::Chinese);
    QCOMPARE(currentLanguage(), Language::Chinese);
    QCOMPARE(hello.text(), u"你好"_s);
    QCOMPARE(servers.text(1), u"1 台服务器"_s);
    translator.setLanguage(Language::English);
    QCOMPARE(currentLanguage(), Language::English);
    QCOMPARE(hello.text(), u"Hello"_s);
    QCOMPARE(servers.text(1), u"1 server"_s);
    QCOMPARE(servers.text(2), u"2 servers"_s);
}

void TestTranslator::countsAreWrittenInOneWay()
{
    Translator translator;
    for (const auto &[language, other, here, there] :
         { std::tuple { Language::Chinese, Language::English, u"12,345 台服务器"_s,
                        u"12,345 servers"_s },
           std::tuple { Language::English, Language::Chinese, u"12,345 servers"_s,
                        u"12,345 台服务器"_s } }) {
        translator.setLanguage(language);
        QVERIFY(here.startsWith(countText(12'345)));
        QCOMPARE(servers.text(12'345), here);
        QCOMPARE(Translator::text(servers, other, 12'345), there);
    }
}

void TestTranslator::doesNothingWhenUnchanged()
{
    Translator translator;
    const QSignalSpy changed(&translator, &Translator::languageChanged);
    translator.setLanguage(Language::English); // the first time installs it
    QCOMPARE(changed.size(), 1);
    translator.setLanguage(Language::English);
    QCOMPARE(changed.size(), 1);
    translator.setLanguage(Language::Chinese);
    QCOMPARE(changed.size(), 2);
}

void TestTranslator::widgetsHearOfIt()
{
    Watcher window;
    Translator translator;
    translator.setLanguage(Language::Chinese);
    QTRY_VERIFY(window.changes > 0);
    QCoreApplication::processEvents();
    const int before = window.changes;
    translator.setLanguage(Language::English);
    QTRY_VERIFY(window.changes > before);
}

void TestTranslator::qtSpeaksChineseToo()
{
    Translator translator;
    translator.setLanguage(Language::Chinese);
    const QString cancel = QCoreApplication::translate("QPlatformTheme", "Cancel");
    if (cancel == u"Cancel"_s)
        QSKIP("Qt's own catalogues are not installed");
    QCOMPARE(cancel, u"取消"_s);
    translator.setLanguage(Language::English);
    QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), u"Cancel"_s);
}

void TestTranslator::looksUpTheOtherLanguage()
{
    Translator translator;
    translator.setLanguage(Language::English);
    QCOMPARE(Translator::text(hello, Language::Chinese), u"你好"_s);
    QCOMPARE(Translator::text(servers, Language::Chinese, 3), u"3 台服务器"_s);
    QCOMPARE(Translator::text(servers, Language::English, 1), u"1 server"_s);
    QCOMPARE(Translator::text(missing, Language::Chinese), u"Not in any catalogue"_s);
    QCOMPARE(Translator::text(Phrase {}, Language::Chinese), QString());
    translator.setLanguage(Language::Chinese);
    QCOMPARE(PhraseBook(Language::English).text(hello), u"Hello"_s);
}

void TestTranslator::twentySwitchesLeaveNothingBehind()
{
    Translator translator;
    for (int i = 0; i < 20; ++i) {
        translator.setLanguage(i % 2 ? Language::English : Language::Chinese);
        QCOMPARE(hello.text(), i % 2 ? u"Hello"_s : u"你好"_s);
    }
}

QTEST_MAIN(TestTranslator)
#include "tst_translator.moc"
