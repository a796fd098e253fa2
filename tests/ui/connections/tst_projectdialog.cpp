// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Finding the project: chosen, not permitted, cancelled, owner gone.
#include "app/cloud/provider.h"
#include "app/demo/democloud.h"
#include "app/net/networktransport.h"
#include "tests/support/fakeprovider.h"
#include "tests/support/testmain.h"
#include "ui/connections/projectdialog.h"
#include "ui/widgets/messagebar.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

namespace tst_projectdialog {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

namespace {

struct Fixture
{
    FakeProvider fake;
    std::unique_ptr<ProjectDialog> dialog;
    QList<ProjectInfo> chosen;

    explicit Fixture(const Connection &connection = {})
        : dialog(std::make_unique<ProjectDialog>(
            fake.providerWithProjects(), connection,
            AccessKey { u"AK"_s, Secret(u"example-secret"_s), Secret() }, fake.context(), Secret()))
    {
        QObject::connect(dialog.get(), &ProjectDialog::chosen, dialog.get(),
                         [this](const ProjectInfo &project) { chosen += project; });
        dialog->open();
    }
    [[nodiscard]] QPointer<FakeProjectSearch> search() const { return fake.searches.constFirst(); }
    void find(const QList<ProjectInfo> &projects) { emit search()->finished(projects); }
    [[nodiscard]] QTreeWidget *list() const
    {
        return dialog->findChild<QTreeWidget *>(u"projects"_s);
    }
    [[nodiscard]] QPushButton *button(const QString &name) const
    {
        return dialog->findChild<QPushButton *>(name);
    }
    [[nodiscard]] MessageBar *bar() const
    {
        return dialog->findChild<MessageBar *>(u"projectsMessage"_s);
    }
};

const QList<ProjectInfo> three { { u"p1"_s, u"one"_s, u"one"_s },
                                 { u"p2"_s, u"one_team"_s, u"one"_s },
                                 { u"p3"_s, u"elsewhere"_s, {} } };

} // namespace

class TestProjectDialog final : public QObject
{
    Q_OBJECT

private slots:
    void oneIsChosen();
    void theTypedOneIsCurrent();
    void notPermitted();
    void noneAtAll();
    void cancelStopsIt();
    void ownerGoneStopsIt();
    void enterWhileItAsksDoesNothing();
    void demoCloud();
};

void TestProjectDialog::oneIsChosen()
{
    Fixture f;
    QCOMPARE(f.fake.searches.size(), 1);
    QVERIFY(!f.button(u"useProject"_s)->isEnabled());
    f.find(three);
    QCOMPARE(f.list()->topLevelItemCount(), 3);
    QCOMPARE(f.list()->topLevelItem(0)->text(0), u"Region one"_s);
    QCOMPARE(f.list()->topLevelItem(1)->text(1), u"one_team"_s);
    QCOMPARE(f.list()->topLevelItem(2)->text(0), u"Other"_s);
    QVERIFY(!f.list()->accessibleName().isEmpty());
    QTest::keyClick(f.list(), Qt::Key_Down);
    f.button(u"useProject"_s)->click();
    QCOMPARE(f.chosen, QList { three.at(1) });
    QVERIFY(!f.dialog->isVisible());
}

void TestProjectDialog::theTypedOneIsCurrent()
{
    Connection connection;
    connection.projectId = u"p3"_s;
    Fixture f(connection);
    f.find(three);
    QCOMPARE(f.list()->currentItem(), f.list()->topLevelItem(2));
    QEvent event(QEvent::LanguageChange);
    QCoreApplication::sendEvent(f.dialog.get(), &event);
    QCOMPARE(f.list()->currentItem(), f.list()->topLevelItem(2));
}

void TestProjectDialog::notPermitted()
{
    Fixture f;
    Error error;
    error.kind = ErrorKind::Forbidden;
    error.httpStatus = 403;
    error.message = u"policy forbids"_s;
    emit f.search()->finished(error);
    QVERIFY(f.bar()->text().contains(u"not allowed to list"_s));
    QVERIFY(f.bar()->text().contains(u"My Credentials"_s));
    QVERIFY(f.bar()->text().contains(u"policy forbids"_s));
    QVERIFY(!f.list()->isVisible());
    QVERIFY(!f.button(u"useProject"_s)->isEnabled());
    f.button(u"cancelProjects"_s)->click();
    QVERIFY(f.chosen.isEmpty());
}

void TestProjectDialog::noneAtAll()
{
    Fixture f;
    f.find({});
    QVERIFY(!f.bar()->text().isEmpty());
    QVERIFY(!f.button(u"useProject"_s)->isEnabled());
}

void TestProjectDialog::cancelStopsIt()
{
    Fixture f;
    const QPointer<FakeProjectSearch> search = f.search();
    f.button(u"cancelProjects"_s)->click();
    QVERIFY(!search);
    QVERIFY(!f.dialog->isVisible());
    QVERIFY(f.chosen.isEmpty());
}

void TestProjectDialog::ownerGoneStopsIt()
{
    Fixture f;
    const QPointer<FakeProjectSearch> search = f.search();
    f.dialog.reset();
    QVERIFY(!search);
    QVERIFY(f.chosen.isEmpty());
}

void TestProjectDialog::enterWhileItAsksDoesNothing()
{
    Fixture f;
    f.dialog->accept();
    QVERIFY(f.dialog->isVisible());
    QVERIFY(f.chosen.isEmpty());
}

void TestProjectDialog::demoCloud()
{
    demo::DemoSettings settings;
    settings.sizes[u"servers"_s] = 1;
    const auto demo = std::move(demo::DemoCloud::start(settings)).value();
    NetworkTransport transport;
    SystemClock clock;
    SystemRandom random;
    const Provider huawei = registeredProviders().constFirst();
    for (const Credentials &credentials :
         { Credentials(demo->accessKey()), Credentials(demo->passwordLogin()),
           Credentials(demo->mfaLogin()) }) {
        ProjectDialog dialog(huawei, demo->connection(), credentials, { transport, clock, random },
                             Secret());
        auto *list = dialog.findChild<QTreeWidget *>(u"projects"_s);
        QTRY_COMPARE(list->topLevelItemCount(), 2); // without MOS
        QCOMPARE(list->topLevelItem(0)->text(2), demo->projectId());
        QCOMPARE(list->topLevelItem(1)->text(2), demo->subProjectId());
    }
    QVERIFY(demo->ledger().isEmpty());
}

MUSTER_TEST(TestProjectDialog)

} // namespace tst_projectdialog

#include "tst_projectdialog.moc"
