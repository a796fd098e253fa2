// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The network settings of a connection: nothing unacceptable gets out, and no password is shown.
#include "tests/support/testdata.h"
#include "tests/support/testmain.h"
#include "ui/connections/networkbutton.h"
#include "ui/connections/networkdialog.h"

#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

namespace tst_networkdialog {

using namespace muster;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

NetworkSettings manual()
{
    NetworkSettings settings;
    settings.proxyMode = ProxyMode::Manual;
    settings.proxyHost = u"proxy.example.com"_s;
    settings.proxyPort = 3128;
    settings.proxyUser = u"me"_s;
    return settings;
}

QString testFile(const QString &name) { return test::testData(u"tls/"_s + name); }

struct Fixture
{
    NetworkDialog dialog;
    QList<NetworkSettings> chosen;
    QList<std::optional<Secret>> passwords;
    bool isAccepted = false;

    explicit Fixture(const NetworkSettings &settings = {}, bool hasPassword = false)
        : dialog(settings, hasPassword)
    {
        QObject::connect(&dialog, &NetworkDialog::chosen, &dialog,
                         [this](const NetworkSettings &now, const std::optional<Secret> &password) {
                             chosen += now;
                             passwords += password;
                         });
        QObject::connect(&dialog, &QDialog::accepted, &dialog, [this] { isAccepted = true; });
        dialog.show();
    }
    template <typename Widget> Widget *find(const char *name)
    {
        return dialog.findChild<Widget *>(QString::fromLatin1(name));
    }
    QString problem(const char *field)
    {
        auto *label = find<QLabel>(QByteArray(field).append("Problem").constData());
        return label->isVisibleTo(&dialog) ? label->text() : QString();
    }
    void choose(ProxyMode mode)
    {
        auto *combo = find<QComboBox>("proxyMode");
        combo->setCurrentIndex(combo->findData(static_cast<int>(mode)));
    }
    void ok() { find<QPushButton>("networkOk")->click(); }
};

} // namespace

class TestNetworkDialog final : public QObject
{
    Q_OBJECT

private slots:
    void theButtonNamesTheDialog();
    void unchangedSettingsComeBack_data();
    void unchangedSettingsComeBack();
    void problemsStandBesideTheFields();
    void thePasswordIsNeverShown();
    void anotherProxyNeedsItsPassword();
    void otherModesForgetTheProxy();
    void caFileVerdicts();
    void okWaitsForTheVerdict();
    void browsing();
    void everyControlIsNamed();
    void rowsThatDoNotApplyAreGrey();
};

void TestNetworkDialog::theButtonNamesTheDialog()
{
    NetworkButton button;
    button.click();
    const auto *dialog = button.findChild<NetworkDialog *>();
    QVERIFY(dialog);
    QCOMPARE(button.text(), QString(dialog->windowTitle()).replace(u"proxy"_s, u"pro&xy…"_s));
}

void TestNetworkDialog::unchangedSettingsComeBack_data()
{
    QTest::addColumn<NetworkSettings>("settings");
    QTest::newRow("usual") << NetworkSettings {};
    QTest::newRow("proxy") << manual();
    NetworkSettings other;
    other.proxyMode = ProxyMode::None;
    other.connectTimeout = 30s;
    other.replyTimeout = 600s;
    QTest::newRow("direct") << other;
}

void TestNetworkDialog::unchangedSettingsComeBack()
{
    QFETCH(NetworkSettings, settings);
    Fixture f(settings, true);
    f.ok();
    QVERIFY(f.chosen == QList<NetworkSettings> { settings });
    QVERIFY(!f.passwords.constFirst());
    QVERIFY(f.isAccepted);
}

void TestNetworkDialog::problemsStandBesideTheFields()
{
    Fixture f;
    f.choose(ProxyMode::Manual);
    f.find<QLineEdit>("proxyUser")->setText(u"me:you"_s);
    f.ok();
    QVERIFY(f.chosen.isEmpty());
    QVERIFY(!f.problem("proxyHost").isEmpty());
    QVERIFY(!f.problem("proxyUser").isEmpty());
    QVERIFY(!f.problem("proxyPassword").isEmpty());
    QVERIFY(f.problem("proxyPort").isEmpty());
    // They follow what is typed from then on.
    QTest::keyClicks(f.find<QLineEdit>("proxyHost"), u"proxy"_s);
    QVERIFY(f.problem("proxyHost").isEmpty());
    f.choose(ProxyMode::System);
    QVERIFY(f.problem("proxyPassword").isEmpty());
    f.ok();
    QCOMPARE(f.chosen.size(), 1);
}

void TestNetworkDialog::thePasswordIsNeverShown()
{
    Fixture f(manual(), true);
    auto *password = f.find<QLineEdit>("proxyPassword");
    QCOMPARE(password->echoMode(), QLineEdit::Password);
    QVERIFY(password->text().isEmpty());
    QVERIFY(!password->placeholderText().isEmpty());
    QTest::keyClicks(password, u"s3cret"_s);
    f.ok();
    QCOMPARE(f.passwords.size(), 1);
    QCOMPARE(f.passwords.constFirst()->reveal(), u"s3cret"_s);
    QVERIFY(password->text().isEmpty());
}

void TestNetworkDialog::anotherProxyNeedsItsPassword()
{
    Fixture f(manual(), true);
    f.find<QSpinBox>("proxyPort")->setValue(8080);
    QVERIFY(f.find<QLineEdit>("proxyPassword")->placeholderText().isEmpty());
    f.ok();
    QVERIFY(f.chosen.isEmpty());
    QVERIFY(!f.problem("proxyPassword").isEmpty());
    f.find<QLineEdit>("proxyPassword")->setText(u"密"_s);
    f.ok();
    QVERIFY(f.chosen.isEmpty());
    f.find<QLineEdit>("proxyUser")->clear();
    f.ok();
    QCOMPARE(f.chosen.size(), 1);
    QVERIFY(!f.passwords.constFirst());
}

void TestNetworkDialog::otherModesForgetTheProxy()
{
    Fixture f(manual(), true);
    f.choose(ProxyMode::None);
    f.ok();
    NetworkSettings expected;
    expected.proxyMode = ProxyMode::None;
    QVERIFY(f.chosen == QList<NetworkSettings> { expected });
}

void TestNetworkDialog::caFileVerdicts()
{
    NetworkSettings settings;
    settings.caFile = testFile(u"ca.pem"_s);
    Fixture f(settings);
    auto *verdict = f.find<QLabel>("caVerdict");
    QTRY_VERIFY(verdict->text().contains(u"CN=Muster test CA"_s));
    QVERIFY(verdict->text().startsWith(u"1 "_s));
    auto *edit = f.find<QLineEdit>("caFile");
    edit->setText(testFile(u"README.md"_s));
    emit edit->editingFinished();
    QTRY_VERIFY(!f.problem("caFile").isEmpty());
    QVERIFY(verdict->text().isEmpty());
    f.ok();
    QVERIFY(f.chosen.isEmpty());
    edit->clear();
    f.ok();
    QCOMPARE(f.chosen.size(), 1);
    QVERIFY(f.problem("caFile").isEmpty());
}

void TestNetworkDialog::okWaitsForTheVerdict()
{
    Fixture f;
    f.find<QLineEdit>("caFile")->setText(testFile(u"ca.pem"_s));
    f.ok();
    QVERIFY(!f.isAccepted);
    QTRY_VERIFY(f.isAccepted);
    QCOMPARE(f.chosen.constFirst().caFile, testFile(u"ca.pem"_s));

    Fixture bad;
    bad.find<QLineEdit>("caFile")->setText(testFile(u"nothing.pem"_s));
    bad.ok();
    QTRY_VERIFY(!bad.problem("caFile").isEmpty());
    QVERIFY(bad.chosen.isEmpty());
}

void TestNetworkDialog::browsing()
{
    Fixture f;
    f.find<QPushButton>("browseCaFile")->click();
    auto *files = f.find<QFileDialog>("caFileDialog");
    QVERIFY(files);
    emit files->fileSelected(testFile(u"ca.pem"_s));
    QTRY_VERIFY(f.find<QLabel>("caVerdict")->text().contains(u"CN=Muster test CA"_s));
    files->close();
}

void TestNetworkDialog::everyControlIsNamed()
{
    Fixture f;
    for (const char *name : { "proxyMode", "proxyHost", "proxyPort", "proxyUser", "proxyPassword",
                              "caFile", "connectTimeout", "replyTimeout" })
        QVERIFY2(!f.find<QWidget>(name)->accessibleName().isEmpty(), name);
}

void TestNetworkDialog::rowsThatDoNotApplyAreGrey()
{
    Fixture f;
    QVERIFY(!f.find<QLineEdit>("proxyHost")->isEnabled());
    f.choose(ProxyMode::Manual);
    QVERIFY(f.find<QLineEdit>("proxyHost")->isEnabled());
}

MUSTER_TEST(TestNetworkDialog)

} // namespace tst_networkdialog

#include "tst_networkdialog.moc"
