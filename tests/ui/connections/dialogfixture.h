// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The connection dialog over fakes: a provider, both stores, and a folder of its own.
// Owned by a test; UI thread.
#pragma once

#include "tests/support/fakeprovider.h"
#include "tests/support/fakesecretstore.h"
#include "ui/connections/connectiondialog.h"
#include "ui/connections/connectionform.h"
#include "ui/connections/formrow.h"
#include "ui/connections/testresultview.h"
#include "ui/connections/testwords.h"
#include "ui/widgets/messagebar.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

namespace muster::test {

using namespace Qt::StringLiterals;

inline const QString secretText = u"example-secret-key-not-real-0001"_s;
inline const QString passwordText = u"pass word 密码"_s;

struct DialogFixture
{
    QTemporaryDir folder;
    FakeProvider fake;
    ConnectionStore connections { folder.path() };
    FakeSecretStore keychain { SecretPlace::Keychain };
    FakeSecretStore session { SecretPlace::Session };
    ConnectionDialog dialog {
        { fake.providerWithProjects() }, connections, { keychain, session }, fake.context()
    };
    int savedTimes = 0;
    Connection saved;
    std::optional<Credentials> savedCredentials;
    bool savedAsWrongTry = false;

    DialogFixture()
    {
        QObject::connect(
            &dialog, &ConnectionDialog::saved, &dialog,
            [this](const Connection &connection, const Credentials &credentials, bool isWrongTry) {
                savedAsWrongTry = isWrongTry;
                ++savedTimes;
                saved = connection;
                savedCredentials = credentials;
            });
        dialog.show();
        dialog.activateWindow();
        (void)QTest::qWaitForWindowActive(&dialog);
    }
    template <typename T> T *find(const char *name)
    {
        T *child = dialog.findChild<T *>(QString::fromLatin1(name));
        Q_ASSERT(child);
        return child;
    }
    void type(const char *name, const QString &text) { find<QLineEdit>(name)->setText(text); }
    void click(const char *name) { find<QPushButton>(name)->click(); }
    void choose(const char *name, const QVariant &data)
    {
        auto *combo = find<QComboBox>(name);
        combo->setCurrentIndex(combo->findData(data));
    }
    QString problem(ConnectionField field)
    {
        return find<ConnectionForm>("connectionForm")->row(field)->problem();
    }
    MessageBar *bar() { return find<MessageBar>("connectionMessage"); }
    bool busy() { return find<QWidget>("connectionBusy")->isVisible(); }
    void fillKey()
    {
        type("name", u"acme"_s);
        type("accessKeyId", u"EXAMPLEAK00000000001"_s);
        type("secretKey", secretText);
        type("projectId", u"0123456789abcdef"_s);
    }
    void fillLogin()
    {
        choose("signIn", static_cast<int>(CredentialKind::Password));
        type("name", u"acme"_s);
        type("accountName", u"account"_s);
        type("userName", u"user"_s);
        type("password", passwordText);
    }
    QString resultText()
    {
        const auto &report = find<TestResultView>("testResultView")->report();
        return report ? testReportText(*report) : QString();
    }
    QString state() { return find<QLabel>("verificationState")->text(); }
    //! Tests what stands there, and lets it pass.
    void passTest()
    {
        click("testConnection");
        if (!fake.cloud->renewals.isEmpty())
            emit fake.cloud->renewals.constFirst()->finished(Result<void>());
        emit fake.cloud->lists.constFirst()->finished(ListSummary {});
    }
    void fillToken()
    {
        choose("signIn", static_cast<int>(CredentialKind::Token));
        type("name", u"acme"_s);
        type("token", u"MIItoken-not-real-0001"_s);
        type("projectId", u"0123456789abcdef"_s);
    }
    void fillMfa()
    {
        fillLogin();
        type("userId", u"0a1b2c3d"_s);
        type("passcode", u"123456"_s);
    }
    //! The bar's own button, whatever it says.
    QPushButton *offer()
    {
        for (QPushButton *button : bar()->findChildren<QPushButton *>()) {
            if (button->isVisible())
                return button;
        }
        return nullptr;
    }
    static Connection standing(SecretPlace place)
    {
        Connection connection;
        connection.id = ConnectionId { u"c1"_s };
        connection.name = u"acme"_s;
        connection.provider = u"fake"_s;
        connection.region = u"two"_s;
        connection.projectId = u"0123456789abcdef"_s;
        connection.secretPlace = place;
        connection.production = true;
        return connection;
    }
    static Credentials storedKey()
    {
        return AccessKey { u"EXAMPLEAK00000000001"_s, Secret(secretText), Secret() };
    }
};

} // namespace muster::test
