// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The fields of a connection as providers, ways to sign in and regions are chosen back and forth:
// all that a choice needs can be seen and filled in.
#include "app/core/clock.h"
#include "tests/support/testmain.h"
#include "ui/connections/connectionform.h"
#include "ui/connections/formrow.h"
#include "ui/words/translator.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

namespace tst_connectionform {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

namespace {

struct Choice
{
    QString provider;
    CredentialKind signIn;
    QString region; // empty: own endpoints
};

QString nameOf(const Choice &choice)
{
    return u"%1, sign-in %2, %3"_s.arg(choice.provider)
        .arg(static_cast<int>(choice.signIn))
        .arg(choice.region.isEmpty() ? u"own endpoints"_s : choice.region);
}

QList<Choice> allChoices(const QList<Provider> &providers)
{
    QList<Choice> choices;
    for (const Provider &provider : providers) {
        QStringList regions { provider.regions.constFirst().id, provider.regions.constLast().id };
        regions.removeDuplicates();
        regions.append(QString());
        for (const CredentialKind kind : provider.signIns) {
            for (const QString &region : std::as_const(regions))
                choices.append({ provider.id, kind, region });
        }
    }
    return choices;
}

// As it is in the dialog: no higher and no wider than what is left for it.
struct Fixture
{
    SystemClock clock;
    const QList<Provider> providers = registeredProviders();
    QScrollArea area;
    ConnectionForm *form = new ConnectionForm(providers, true, clock); // of area

    Fixture()
    {
        area.setWidgetResizable(true);
        area.setWidget(form);
        area.resize(600, 420);
        area.show();
        (void)QTest::qWaitForWindowExposed(&area);
    }
    QComboBox *combo(const char *name) { return form->findChild<QComboBox *>(QLatin1String(name)); }
    bool choose(const char *name, const QVariant &data)
    {
        const int index = combo(name)->findData(data);
        combo(name)->setCurrentIndex(index);
        return index >= 0;
    }
    bool choose(const Choice &choice)
    {
        const bool found = choose("provider", choice.provider)
            && choose("signIn", static_cast<int>(choice.signIn)) && choose("region", choice.region);
        layOut();
        return found;
    }
    static void layOut()
    {
        for (int i = 0; i < 3; ++i)
            QCoreApplication::processEvents();
    }

    QStringList wantedFields(const Choice &choice) const
    {
        QStringList fields { u"name"_s, u"colour"_s, u"provider"_s, u"signIn"_s, u"region"_s };
        switch (choice.signIn) {
        case CredentialKind::AccessKey:
            fields += { u"accessKeyId"_s, u"secretKey"_s, u"securityToken"_s };
            break;
        case CredentialKind::Password:
            fields
                += { u"accountName"_s, u"userName"_s, u"password"_s, u"userId"_s, u"passcode"_s };
            break;
        case CredentialKind::Token:
            fields += u"token"_s;
            break;
        }
        const auto provider = std::ranges::find(providers, choice.provider, &Provider::id);
        if (choice.region.isEmpty())
            fields += u"endpoint"_s;
        if (choice.region.isEmpty() && provider->rules.hasIdentityService)
            fields += u"identityEndpoint"_s;
        if (provider->rules.hasProjects)
            fields += u"projectId"_s;
        for (const ConnectionOption &option : provider->options)
            fields += option.key;
        fields += u"secretPlace"_s;
        fields.sort();
        return fields;
    }

    QList<FormRow *> visibleRows() const
    {
        QList<FormRow *> rows;
        for (FormRow *row : form->findChildren<FormRow *>()) {
            if (row->isVisible())
                rows.append(row);
        }
        std::ranges::sort(rows, {}, [](const FormRow *row) { return row->y(); });
        return rows;
    }

    // Empty: each is where it can be seen, as high as it must be, above the next one.
    QString faultOf(const QList<FormRow *> &rows) const
    {
        int end = 0;
        for (const FormRow *row : rows) {
            const QWidget *control = row->control();
            const QString name = control->objectName();
            const QRect place(control->mapTo(form, QPoint()), control->size());
            if (control->height() < control->minimumSizeHint().height() || control->width() < 40)
                return u"%1 is %2 x %3"_s.arg(name).arg(control->width()).arg(control->height());
            if (!form->rect().contains(place) || !row->geometry().contains(place))
                return name + u" is not within the form"_s;
            if (row->y() < end)
                return name + u" lies over the one above"_s;
            end = row->geometry().bottom() + 1;
            const QLabel *label = row->label();
            if (!label->isVisible() || label->height() < label->sizeHint().height()
                || label->width() < label->sizeHint().width())
                return u"the label of %1 is cut"_s.arg(name);
            if (qAbs(label->geometry().center().y() - place.center().y()) > place.height() / 2)
                return u"the label of %1 is beside another"_s.arg(name);
            const QWidget *hit = form->childAt(place.center());
            if (hit != control && !control->isAncestorOf(hit))
                return name + u" is covered"_s;
        }
        return {};
    }

    // Empty: all take what is typed.
    static QString deafOf(const QList<FormRow *> &rows)
    {
        for (const FormRow *row : rows) {
            auto *edit = qobject_cast<QLineEdit *>(row->control());
            if (!edit)
                continue;
            edit->clear();
            edit->setFocus();
            QTest::keyClicks(edit, u"x1"_s);
            if (edit->text() != u"x1")
                return edit->objectName() + u" takes nothing"_s;
            edit->clear();
        }
        return {};
    }
};

QStringList namesOf(const QList<FormRow *> &rows)
{
    QStringList names;
    for (const FormRow *row : rows)
        names.append(row->control()->objectName());
    names.sort();
    return names;
}

} // namespace

class TestConnectionForm final : public QObject
{
    Q_OBJECT

private slots:
    void oneEdgeAndOneGap();
    void everyWayBetweenTwoChoices_data();
    void everyWayBetweenTwoChoices();
    void notesComeAndGo();
};

void TestConnectionForm::oneEdgeAndOneGap()
{
    Fixture f;
    const auto known = std::ranges::find_if(
        f.providers, [](const Provider &provider) { return bool(provider.findProjects); });
    QVERIFY(known != f.providers.cend());
    QVERIFY(f.choose("provider", known->id));
    Fixture::layOut();
    // The dialog has a margin of its own.
    QCOMPARE(f.visibleRows().constFirst()->label()->x(), 0);
    const auto *edit = f.form->findChild<QLineEdit *>(u"projectId"_s);
    const auto *find = f.form->findChild<QPushButton *>(u"findProject"_s);
    QVERIFY(find->isVisible());
    QCOMPARE(find->x() - edit->geometry().right() - 1, 6);
}

void TestConnectionForm::everyWayBetweenTwoChoices_data()
{
    QTest::addColumn<Language>("language");
    QTest::newRow("English") << Language::English;
    QTest::newRow("Chinese") << Language::Chinese;
}

void TestConnectionForm::everyWayBetweenTwoChoices()
{
    QFETCH(const Language, language);
    Translator translator;
    translator.setLanguage(language);
    Fixture f;
    const QList<Choice> choices = allChoices(f.providers);
    QVERIFY(choices.size() > 6);
    for (const Choice &from : choices) {
        for (const Choice &to : choices) {
            const QString way = nameOf(from) + u" -> "_s + nameOf(to);
            QVERIFY2(f.choose(from) && f.choose(to), qPrintable(way));
            const QList<FormRow *> rows = f.visibleRows();
            QCOMPARE(namesOf(rows), f.wantedFields(to));
            const QString fault = f.faultOf(rows);
            QVERIFY2(fault.isEmpty(), qPrintable(way + u": "_s + fault));
            const QString deaf = Fixture::deafOf(rows);
            QVERIFY2(deaf.isEmpty(), qPrintable(way + u": "_s + deaf));
        }
    }
    translator.setLanguage(Language::English);
}

// What is said below a field makes its row higher, and only that one.
void TestConnectionForm::notesComeAndGo()
{
    Fixture f;
    const QList<Choice> choices = allChoices(f.providers);
    for (const Choice &choice : choices) {
        QVERIFY(f.choose(choice));
        for (FormRow *row : f.visibleRows()) {
            row->setProblem(
                u"What is wrong with this field, at such length that it takes more than "
                "one line of the form, whatever the language."_s);
        }
        Fixture::layOut();
        QString fault = f.faultOf(f.visibleRows());
        QVERIFY2(fault.isEmpty(), qPrintable(nameOf(choice) + u": "_s + fault));
        for (const Choice &next : choices) {
            QVERIFY(f.choose(next));
            fault = f.faultOf(f.visibleRows());
            QVERIFY2(fault.isEmpty(), qPrintable(nameOf(next) + u": "_s + fault));
        }
        for (FormRow *row : f.form->findChildren<FormRow *>())
            row->setProblem({});
        Fixture::layOut();
        fault = f.faultOf(f.visibleRows());
        QVERIFY2(fault.isEmpty(), qPrintable(nameOf(choice) + u": "_s + fault));
    }
}

MUSTER_TEST(TestConnectionForm)

} // namespace tst_connectionform

#include "tst_connectionform.moc"
