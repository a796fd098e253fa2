// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What only one provider's connections can be set to, with the real providers: the Action that
// enables a task, the region of the signature, and keys of the other cloud.

#include "app/cloud/provider.h"
#include "app/core/clock.h"
#include "tests/support/inputfaults.h"
#include "tests/support/testmain.h"
#include "ui/connections/connectionform.h"
#include "ui/connections/formrow.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

#include <algorithm>

namespace tst_optionrows {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

namespace {

struct Fixture
{
    SystemClock clock;
    ConnectionForm form { registeredProviders(), true, clock };

    explicit Fixture(const QString &provider)
    {
        choose("provider", provider);
        form.show();
    }
    QComboBox *combo(const char *name) { return form.findChild<QComboBox *>(QLatin1String(name)); }
    void choose(const char *name, const QString &value)
    {
        combo(name)->setCurrentIndex(combo(name)->findData(value));
    }
    QString warning()
    {
        auto *label = form.findChild<QLabel *>(u"actionProblem"_s);
        return label->isVisible() ? label->text() : QString();
    }
    QString hint(const QString &key)
    {
        form.findChild<QLineEdit *>(u"accessKeyId"_s)->setText(key);
        const QList<FieldProblem> problems
            = problemsOf(form.connection(), form.credentials(), {}, form.rules());
        const auto found
            = std::find_if(problems.cbegin(), problems.cend(), [](const FieldProblem &problem) {
                  return problem.field == ConnectionField::AccessKeyId;
              });
        return found == problems.cend() ? QString() : faultWords.word(found->code);
    }
};

} // namespace

class TestOptionRows : public QObject
{
    Q_OBJECT

private slots:
    void theUsualIsNotWrittenDown();
    void relaunchWarns();
    void optionsComeBack();
    void anotherProviderHasNone();
    void keysOfTheOtherCloudArePointedOut();
};

void TestOptionRows::theUsualIsNotWrittenDown()
{
    Fixture f(u"volcengine"_s);
    QVERIFY(f.combo("action")->isVisible());
    QVERIFY(f.combo("key-region")->isVisible());
    QVERIFY(f.combo("action")->accessibleName().contains("Enable"_L1));
    QVERIFY(f.form.connection().options.isEmpty());
    QCOMPARE(f.warning(), QString());
}

void TestOptionRows::relaunchWarns()
{
    Fixture f(u"volcengine"_s);
    f.choose("action", u"ContinuePullToPushTask"_s);
    QCOMPARE(f.form.connection().options.value(u"action"_s), u"ContinuePullToPushTask"_s);
    QCOMPARE(f.warning(), QString());
    f.choose("action", u"RelaunchPullToPushTask"_s);
    QCOMPARE(f.form.connection().options.value(u"action"_s), u"RelaunchPullToPushTask"_s);
    QVERIFY(f.warning().contains("from the beginning"_L1));
    f.choose("action", QString());
    QVERIFY(f.form.connection().options.isEmpty());
    QCOMPARE(f.warning(), QString());
}

void TestOptionRows::optionsComeBack()
{
    Fixture f(u"huawei"_s);
    Connection connection;
    connection.id = { u"c1"_s };
    connection.provider = u"volcengine"_s;
    connection.region = u"ap-singapore-1"_s;
    connection.options = { { u"action"_s, u"RelaunchPullToPushTask"_s },
                           { u"key-region"_s, u"cn-north-1"_s },
                           { u"of-tomorrow"_s, u"kept"_s } };
    f.form.setConnection(connection);
    QCOMPARE(f.form.connection().options, connection.options);
    QVERIFY(!f.warning().isEmpty());
}

void TestOptionRows::anotherProviderHasNone()
{
    Fixture f(u"volcengine"_s);
    f.choose("action", u"RelaunchPullToPushTask"_s);
    f.choose("provider", u"huawei"_s);
    QVERIFY(!f.combo("action")->isVisible());
    QCOMPARE(f.warning(), QString());
    QVERIFY(f.form.connection().options.isEmpty());
}

void TestOptionRows::keysOfTheOtherCloudArePointedOut()
{
    Fixture live(u"volcengine"_s);
    QCOMPARE(live.hint(u"AKLTexampleexampleexample01"_s), QString());
    QCOMPARE(live.hint(u"EXAMPLEAK00000000001"_s), u"other-provider"_s);
    Fixture huawei(u"huawei"_s);
    QCOMPARE(huawei.hint(u"EXAMPLEAK00000000001"_s), QString());
    QCOMPARE(huawei.hint(u"AKLTexampleexampleexample01"_s), u"other-provider"_s);
}

MUSTER_TEST(TestOptionRows)

} // namespace tst_optionrows

#include "tst_optionrows.moc"
