// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The levels' borders, and numbers as people type them.

#include "app/restart/confirmationlevel.h"
#include "tests/support/testmain.h"

#include <QTest>

namespace tst_confirmationlevel {

using namespace muster;
using namespace Qt::StringLiterals;

class TestConfirmationLevel : public QObject
{
    Q_OBJECT

private slots:
    void levels_data();
    void levels();
    void typed_data();
    void typed();
};

void TestConfirmationLevel::levels_data()
{
    QTest::addColumn<int>("targets");
    QTest::addColumn<int>("fleet");
    QTest::addColumn<bool>("production");
    QTest::addColumn<int>("fromTargets");
    QTest::addColumn<int>("fromPercent");
    QTest::addColumn<ConfirmationLevel>("level");
    const auto row = [](const char *name, int targets, int fleet, bool production,
                        ConfirmationLevel level, TypingThresholds from = {}) {
        QTest::newRow(name) << targets << fleet << production << from.targets << from.percent
                            << level;
    };
    row("one", 1, 1000, false, ConfirmationLevel::Look);
    row("one of few", 1, 3, false, ConfirmationLevel::Look);
    row("one in production", 1, 1000, true, ConfirmationLevel::Tick);
    row("two", 2, 1000, false, ConfirmationLevel::Tick);
    row("two in production", 2, 1000, true, ConfirmationLevel::Type);
    row("nine", 9, 1000, false, ConfirmationLevel::Tick);
    row("ten", 10, 1000, false, ConfirmationLevel::Type);
    row("just below a tenth", 4, 41, false, ConfirmationLevel::Tick);
    row("a tenth", 4, 40, false, ConfirmationLevel::Type);
    row("fleet not known", 9, 0, false, ConfirmationLevel::Tick);
    row("fewer than set", 29, 1000, false, ConfirmationLevel::Tick, { 30, 10 });
    row("as many as set", 30, 1000, false, ConfirmationLevel::Type, { 30, 10 });
    row("below the share set", 499, 1000, false, ConfirmationLevel::Tick, { 1000, 50 });
    row("the share set", 500, 1000, false, ConfirmationLevel::Type, { 1000, 50 });
    row("production whatever is set", 2, 1000, true, ConfirmationLevel::Type, { 100, 100 });
    row("one whatever is set", 1, 1, false, ConfirmationLevel::Look, { 2, 1 });
}

void TestConfirmationLevel::levels()
{
    QFETCH(int, targets);
    QFETCH(int, fleet);
    QFETCH(bool, production);
    QFETCH(int, fromTargets);
    QFETCH(int, fromPercent);
    QTEST(confirmationLevel(targets, fleet, production, { fromTargets, fromPercent }), "level");
}

void TestConfirmationLevel::typed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("number"); // -1: none
    QTest::newRow("plain") << u"11"_s << 11;
    QTest::newRow("full width") << u"１１"_s << 11;
    QTest::newRow("mixed") << u"1１0"_s << 110;
    QTest::newRow("full width nine and zero") << u"９０"_s << 90;
    QTest::newRow("spaces") << u" 11　"_s << 11;
    QTest::newRow("zero") << u"0"_s << 0;
    QTest::newRow("empty") << QString() << -1;
    QTest::newRow("in groups") << u"94,500"_s << 94500;
    QTest::newRow("full-width groups") << u"９４，５００"_s << 94500;
    QTest::newRow("groups of other languages") << u"1\u202F094\u202F500"_s << 1094500;
    QTest::newRow("groups of India") << u"1,00,000"_s << 100000;
    QTest::newRow("a group too short") << u"94,50"_s << -1;
    QTest::newRow("two signs") << u"1,094.500"_s << -1;
    QTest::newRow("sign at the end") << u"94,500,"_s << -1;
    QTest::newRow("sign") << u"-11"_s << -1;
    QTest::newRow("decimal") << u"11.0"_s << -1;
    QTest::newRow("word") << u"eleven"_s << -1;
    QTest::newRow("inner space") << u"1 1"_s << -1;
    QTest::newRow("superscript is no digit here") << u"1¹"_s << -1;
    QTest::newRow("too long") << u"12345678901234567890"_s << -1;
}

void TestConfirmationLevel::typed()
{
    QFETCH(QString, text);
    QFETCH(int, number);
    const std::optional<qsizetype> typed = typedNumber(text);
    QCOMPARE(typed.has_value(), number >= 0);
    if (typed)
        QCOMPARE(*typed, qsizetype(number));
}

MUSTER_TEST_GUILESS(TestConfirmationLevel)

} // namespace tst_confirmationlevel

#include "tst_confirmationlevel.moc"
