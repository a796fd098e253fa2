// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A value that is usually absent costs its owner one pointer, and reads and compares like an
// optional.
#include "app/core/error.h"
#include "app/core/rare.h"
#include "app/fleet/records.h"
#include "tests/support/testmain.h"

#include <QTest>

namespace tst_rare {

using namespace muster;
using namespace Qt::StringLiterals;

static_assert(sizeof(TargetRecord::error) <= 2 * sizeof(void *));
static_assert(sizeof(TargetRecord) <= 256, "a run has a hundred thousand of them");

class TestRare final : public QObject
{
    Q_OBJECT

private slots:
    void isAbsentUnlessGiven();
    void comparesWhatIsKept();
    void copiesShareAndAreApart();
    void isAnOptional();
};

void TestRare::isAbsentUnlessGiven()
{
    QVERIFY(!Rare<QString>());
    QVERIFY(!Rare<QString>(std::nullopt).has_value());
    QVERIFY(!Rare<QString>(std::optional<QString>()));
    QVERIFY(Rare<QString>(QString())); // an empty text is a value
    QCOMPARE(Rare<QString>().value_or(u"none"_s), u"none"_s);
    QCOMPARE(Rare<QString>(u"some"_s).value_or(u"none"_s), u"some"_s);
}

void TestRare::comparesWhatIsKept()
{
    const Rare<QString> a(u"same"_s);
    QVERIFY(a == Rare<QString>(u"same"_s)); // kept apart
    QVERIFY(a != Rare<QString>(u"other"_s));
    QVERIFY(a != Rare<QString>());
    QVERIFY(Rare<QString>() == Rare<QString>());
}

void TestRare::copiesShareAndAreApart()
{
    Rare<QString> a(u"kept"_s);
    const Rare<QString> copy = a;
    QCOMPARE(&*copy, &*a);
    a = u"new"_s;
    QCOMPARE(*copy, u"kept"_s);
    a.reset();
    QVERIFY(!a);
    QCOMPARE(*copy, u"kept"_s);
}

void TestRare::isAnOptional()
{
    const std::optional<Error> error = ownError(OwnError::StopRule);
    const Rare<Error> kept = error;
    const std::optional<Error> back = kept;
    QVERIFY(back == error);
    QCOMPARE(kept->code, ErrorCode(OwnError::StopRule));
    const std::optional<Error> none = Rare<Error>();
    QVERIFY(!none);
}

MUSTER_TEST_GUILESS(TestRare)

} // namespace tst_rare

#include "tst_rare.moc"
