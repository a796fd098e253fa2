// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What is said of a row that is not seen is true as long as it stands there.

#include "tests/support/fakecloud.h"
#include "tests/support/testmain.h"
#include "ui/fleet/fleetproxy.h"
#include "ui/fleet/rowguide.h"
#include "ui/widgets/messagebar.h"

#include <QTest>

namespace tst_rowguide {

using namespace muster;
using namespace Qt::StringLiterals;

class TestRowGuide final : public QObject
{
    Q_OBJECT

private slots:
    void followsTheList();
};

void TestRowGuide::followsTheList()
{
    FleetModel model(test::FakeCloud::serverKind());
    FleetProxy proxy(model);
    MessageBar message;
    RowGuide guide(model, proxy, message);
    const FleetRow one { TargetId { u"id-1"_s }, u"cph-1"_s, u"5"_s, {}, {} };
    const FleetRow two { TargetId { u"id-2"_s }, u"cph-2"_s, u"5"_s, {}, {} };
    const auto list = [&model](const QList<FleetRow> &rows) {
        model.beginRefresh();
        model.merge(rows);
        model.endRefresh(true);
    };
    list({ one, two });
    proxy.setText(u"cph-1"_s);
    guide.goTo(two.id);
    const QString hidden = message.text();
    QVERIFY(hidden.contains(u"cph-2"_s));
    list({ one });
    const QString gone = message.text();
    QVERIFY(gone.contains(u"id-2"_s));
    QVERIFY(gone != hidden);
    list({ one, two });
    QCOMPARE(message.text(), hidden);
}

MUSTER_TEST(TestRowGuide)

} // namespace tst_rowguide

#include "tst_rowguide.moc"
