// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A table of words is read in both directions, and a word of a later version gives nothing.

#include "app/core/enumwords.h"
#include "tests/support/testmain.h"

#include <QTest>

namespace tst_enumwords {

using namespace muster;
using namespace Qt::StringLiterals;

namespace {

enum class Shape { Round, Square, Flat };

constexpr auto shapeWords = enumWords<Shape>({
    { Shape::Round, "round" },
    { Shape::Square, "four-sided" },
});

constexpr Shape written[] = { Shape::Round, Shape::Square };
constexpr Shape all[] = { Shape::Round, Shape::Square, Shape::Flat };
static_assert(shapeWords.covers(written));
static_assert(!shapeWords.covers(all));

} // namespace

class TestEnumWords : public QObject
{
    Q_OBJECT

private slots:
    void findsTheWordOfAValue();
    void findsTheValueOfAWord();
};

void TestEnumWords::findsTheWordOfAValue()
{
    QCOMPARE(shapeWords.word(Shape::Round), u"round"_s);
    QCOMPARE(shapeWords.word(Shape::Square), u"four-sided"_s);
    QCOMPARE(shapeWords.word(Shape::Flat), QString());
}

void TestEnumWords::findsTheValueOfAWord()
{
    QCOMPARE(shapeWords.value(u"four-sided"_s), std::optional(Shape::Square));
    QVERIFY(!shapeWords.value(u"Round"_s));
    QVERIFY(!shapeWords.value(u"round "_s));
    QVERIFY(!shapeWords.value(QString()));
}

MUSTER_TEST_GUILESS(TestEnumWords)

} // namespace tst_enumwords

#include "tst_enumwords.moc"
