// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The number to be typed is shown as every count of the window is, and taken as it is shown.

#include "tests/support/testmain.h"
#include "ui/confirm/consent.h"

#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QTest>

namespace tst_consent {

using namespace muster;
using namespace Qt::StringLiterals;

class TestConsent : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void theNumberIsTakenAsItIsShown_data();
    void theNumberIsTakenAsItIsShown();
    void cleanup();

private:
    QLocale m_before;
};

void TestConsent::init() { m_before = QLocale(); }

void TestConsent::cleanup() { QLocale::setDefault(m_before); }

void TestConsent::theNumberIsTakenAsItIsShown_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::newRow("English") << QLocale(QLocale::English, QLocale::UnitedStates);
    QTest::newRow("Chinese") << QLocale(QLocale::Chinese, QLocale::China);
    QTest::newRow("English in India") << QLocale(QLocale::English, QLocale::India);
    QTest::newRow("English in Germany") << QLocale(QLocale::English, QLocale::Germany);
    QTest::newRow("English in Switzerland") << QLocale(QLocale::English, QLocale::Switzerland);
    QTest::newRow("English in South Africa") << QLocale(QLocale::English, QLocale::SouthAfrica);
}

void TestConsent::theNumberIsTakenAsItIsShown()
{
    QFETCH(const QLocale, locale);
    QLocale::setDefault(locale);
    Consent consent;
    consent.demand(ConfirmationLevel::Type, 194500);
    auto *typed = consent.findChild<QLineEdit *>(u"typedNumber"_s);
    const QString shown = locale.toString(194500);
    QVERIFY(shown.size() > 6);
    const auto *label = consent.findChild<QLabel *>();
    QVERIFY2(label->text().contains(shown), qUtf8Printable(label->text()));
    typed->setText(shown);
    QVERIFY2(consent.isGiven(), qUtf8Printable(shown));
    typed->setText(u"194500"_s);
    QVERIFY(consent.isGiven());
    typed->setText(shown.chopped(1));
    QVERIFY(!consent.isGiven());
    typed->setText(locale.toString(94500));
    QVERIFY(!consent.isGiven());
}

MUSTER_TEST(TestConsent)

} // namespace tst_consent

#include "tst_consent.moc"
