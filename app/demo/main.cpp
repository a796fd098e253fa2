// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// muster-demo-cloud: the demo cloud as a program of its own. Prints one line of JSON with
// everything that a client needs, then serves until it is killed or its standard input closes.

#include "app/demo/commandline.h"
#include "app/demo/democloud.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QTranslator>

#include <iostream>
#include <string>

using namespace Qt::StringLiterals;

namespace {

constexpr int wrongUse = 2;
constexpr int cannotStart = 1;

void complain(const QString &sentence)
{
    std::cerr << "muster-demo-cloud: " << sentence.toLocal8Bit().constData() << std::endl;
}

// The demo account's secrets open nothing but the demo: they may be printed.
QByteArray announcement(const muster::demo::DemoCloud &cloud)
{
    const muster::PasswordLogin login = cloud.passwordLogin();
    const muster::PasswordLogin mfaLogin = cloud.mfaLogin();
    const muster::AccessKey key = cloud.accessKey();
    const muster::AccessKey liveKey = cloud.volcengineKey();
    const QJsonObject line {
        { u"endpoint"_s, cloud.endpoint().toString() },
        { u"region"_s, cloud.region() },
        { u"project_id"_s, cloud.projectId() },
        { u"account"_s, login.accountName },
        { u"user"_s, login.userName },
        { u"password"_s, login.password.reveal() },
        { u"mfa_user"_s, mfaLogin.userName },
        { u"mfa_user_id"_s, mfaLogin.userId },
        { u"mfa_password"_s, mfaLogin.password.reveal() },
        { u"mfa_key"_s, cloud.mfaKey() },
        { u"access_key"_s, key.accessKeyId },
        { u"secret_key"_s, key.secretKey.reveal() },
        { u"volcengine_region"_s, cloud.volcengineConnection().region },
        { u"volcengine_access_key"_s, liveKey.accessKeyId },
        { u"volcengine_secret_key"_s, liveKey.secretKey.reveal() },
    };
    return QJsonDocument(line).toJson(QJsonDocument::Compact);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"muster-demo-cloud"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(MUSTER_VERSION));

    QTranslator translator;
    if (translator.load(QLocale(), u"muster"_s, u"_"_s, u":/i18n"_s))
        QCoreApplication::installTranslator(&translator);

    const auto line = muster::demo::readCommandLine(QCoreApplication::arguments());
    if (!line.error.isEmpty()) {
        complain(line.error);
        return wrongUse;
    }
    if (!line.information.isEmpty()) {
        std::cout << line.information.toLocal8Bit().constData() << std::flush;
        return 0;
    }
    const auto cloud = muster::demo::DemoCloud::start(line.settings);
    if (!cloud) {
        complain(cloud.error().detail);
        return cannotStart;
    }
    std::cout << announcement(**cloud).toStdString() << std::endl;

    if (!line.untilStdinCloses)
        return QCoreApplication::exec();
    std::string ignored;
    while (std::getline(std::cin, ignored)) { }
    return 0;
}
