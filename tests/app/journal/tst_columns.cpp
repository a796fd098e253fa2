// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What a connection is written down as, and that older texts are read.

#include "app/journal/columns.h"

#include <QTest>

using namespace muster;
using namespace Qt::StringLiterals;

class TestColumns : public QObject
{
    Q_OBJECT

private slots:
    void connectionsComeBackWhole();
    void textsWithoutOptionsAreRead();
};

void TestColumns::connectionsComeBackWhole()
{
    Connection connection;
    connection.id = { u"c1"_s };
    connection.name = u"直播"_s;
    connection.provider = u"volcengine"_s;
    connection.region = u"cn-north-1"_s;
    connection.endpoint = QUrl(u"https://live.example.com"_s);
    connection.options = { { u"action"_s, u"RelaunchPullToPushTask"_s },
                           { u"key-region"_s, u"ap-singapore-1"_s } };
    connection.production = true;
    connection.account = u"https://live.example.com 0123abcd"_s;
    QCOMPARE(connectionFromText(connectionToText(connection)), connection);
    for (const CredentialKind kind :
         { CredentialKind::AccessKey, CredentialKind::Password, CredentialKind::Token }) {
        connection.credentialKind = kind;
        QCOMPARE(connectionFromText(connectionToText(connection)), connection);
    }
}

void TestColumns::textsWithoutOptionsAreRead()
{
    const Connection read = connectionFromText(
        uR"({"id":"c1","name":"acme","provider":"huawei","production":true})"_s);
    QCOMPARE(read.name, u"acme"_s);
    QVERIFY(read.production);
    QVERIFY(read.options.isEmpty());
    QVERIFY(read.account.isEmpty());
}

QTEST_GUILESS_MAIN(TestColumns)
#include "tst_columns.moc"
