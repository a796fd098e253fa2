// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/connections/connectionwords.h"

#include "app/secrets/keychainname.h"
#include "ui/words/connectionname.h"

#include <QCoreApplication>
#include <QDir>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

class ConnectionWords
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionWords)

public:
    static QString required(ConnectionField field);
    static QString wrong(const FieldProblem &problem);
    static QString keychain(const ErrorCode &code);
    static QString file(const Error &error);
    static QString marked(const Connection &connection);
    static QString verified(const Connection &connection);
    static QString withOwnWords(const QString &text, const QString &words);
};

QString ConnectionWords::required(ConnectionField field)
{
    switch (field) {
    case ConnectionField::Name:
        return tr("Give the connection a name.");
    case ConnectionField::Provider:
        return tr("Choose a provider.");
    case ConnectionField::AccessKeyId:
        return tr("Type or paste the access key (AK).");
    case ConnectionField::SecretKey:
        return tr("Type or paste the secret key (SK).");
    case ConnectionField::SecurityToken:
        return tr("Paste the security token.");
    case ConnectionField::AccountName:
        return tr("Type the name of the account that the IAM user belongs to.");
    case ConnectionField::UserName:
        return tr("Type the name of the IAM user.");
    case ConnectionField::Password:
        return tr("Type the IAM user's password.");
    case ConnectionField::UserId:
        return tr("Paste the IAM user's ID from the page My Credentials of the cloud's console: a "
                  "code goes with the ID, not with the name.");
    case ConnectionField::Passcode:
        return tr("Type the code that the virtual MFA device shows now.");
    case ConnectionField::Token:
        return tr("Paste the IAM token.");
    case ConnectionField::Region:
        return tr("Choose a region.");
    case ConnectionField::Endpoint:
    case ConnectionField::IdentityEndpoint:
        return tr("Type the endpoint's address, for example https://cph.example.com.");
    case ConnectionField::ProjectId:
        return tr("Type the project ID. It is on the page My Credentials of the cloud's console.");
    }
    return {};
}

QString ConnectionWords::wrong(const FieldProblem &problem)
{
    switch (problem.code) {
    case InputFault::Required:
        return required(problem.field);
    case InputFault::TooLong:
        return tr("This is too long. Check what was pasted.");
    case InputFault::NotUnique:
        return tr("Another connection has this name.");
    case InputFault::BadCharacters:
        return tr("Some characters here are not allowed. Check what was pasted.");
    case InputFault::InvisibleCharacters:
        return tr("Some characters here are invisible, so the name could be mistaken for another "
                  "one. Type it instead of pasting it.");
    case InputFault::LooksLikeAnother:
        return tr(
            "This looks like the name of another connection. Make sure that nobody confuses them.");
    case InputFault::MixedScripts:
        return tr("This name mixes letters of different scripts that look alike. Check that it is "
                  "the right one.");
    case InputFault::BadUrl:
        return tr("This is not an address such as https://cph.example.com.");
    case InputFault::NotHttps:
        return tr("The address must begin with https. Plain http is for this computer only.");
    case InputFault::HasPath:
        return tr("The address must end with the host's name or port, without a path.");
    case InputFault::NotSixDigits:
        return tr("A code has six digits.");
    case InputFault::UnusualLength:
        return tr("Access keys are usually about 20 characters long. Check that it is complete.");
    case InputFault::OtherProvider:
        return tr("This looks like an access key of another provider.");
    default: // of a proxy, or of a file that is imported
        break;
    }
    return tr("This is not valid. Check what was typed.");
}

QString ConnectionWords::keychain(const ErrorCode &code)
{
    const QString name = keychainName().text();
    //: In all of these %1 is the keychain's name, e.g. "system keyring"
    if (code == OwnError::LockedOrAbsent) {
        return tr("The %1 shows no entry for this connection: it is locked, or there is none. "
                  "Unlock it and try again.")
            .arg(name);
    }
    if (code == OwnError::KeychainDenied) {
        return tr("The %1 refused: it is locked, or access was not allowed. Unlock it or allow "
                  "the access, then try again.")
            .arg(name);
    }
    if (code == OwnError::KeychainUnavailable) {
        return tr("There is no %1 on this computer that could keep the keys. Install or start "
                  "one, then try again.")
            .arg(name);
    }
    if (code == OwnError::KeychainTimeout) {
        return tr("The %1 did not answer in time. It may still be asking for your password in a "
                  "window of its own: answer there, then try again.")
            .arg(name);
    }
    if (code == OwnError::KeychainReadBack) {
        return tr("The %1 reported success, but a second look did not confirm it. Unlock it and "
                  "try again.")
            .arg(name);
    }
    if (code == OwnError::SecretTooLarge) {
        return tr("The keys and the security token together are too long to be kept in the %1. "
                  "They "
                  "can be kept for this session only.")
            .arg(name);
    }
    return tr("The %1 failed. Check that it is installed and running, then try again.").arg(name);
}

QString ConnectionWords::file(const Error &error)
{
    const QString path = QDir::toNativeSeparators(error.detail);
    if (error.code == OwnError::NameTaken)
        return tr("Another connection has this name.");
    if (error.code == OwnError::FileBad) {
        return tr("The list of connections could not be read. It was kept as %1, and a new list "
                  "was begun.")
            .arg(path);
    }
    if (error.code == OwnError::FileBadEntry) {
        return tr("Some connections could not be read and are missing from the list. The whole "
                  "list was kept as %1.")
            .arg(path);
    }
    if (error.code == OwnError::FileNewer) {
        return tr("The list of connections was written by a newer version of Muster, which leaves "
                  "it as it is: %1")
            .arg(path);
    }
    if (error.code == OwnError::FileUnreadable) {
        return tr("The list of connections cannot be read, so Muster does not overwrite it: %1")
            .arg(path);
    }
    return tr("The list of connections could not be written: %1").arg(path);
}

QString ConnectionWords::marked(const Connection &connection)
{
    QString name = connectionName(connection);
    if (connection.fromEnvironment) {
        //: %1 is a connection's name, here and in the next
        name = tr("%1 (from the environment)").arg(name);
    }
    if (connection.production && connection.readOnly)
        return tr("%1 – PRODUCTION, read-only").arg(name);
    if (connection.production)
        return tr("%1 – PRODUCTION").arg(name);
    if (connection.readOnly)
        return tr("%1 – read-only").arg(name);
    return name;
}

QString ConnectionWords::verified(const Connection &connection)
{
    const QString at = connection.verifiedAt.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s);
    switch (connection.verification) {
    case Verification::Verified:
        //: %1 is date and time of the test, here and in the next
        return tr("verified %1").arg(at);
    case Verification::Warned:
        return tr("tested %1, with a warning").arg(at);
    case Verification::NotTested:
        break;
    }
    return tr("not tested");
}

QString ConnectionWords::withOwnWords(const QString &text, const QString &words)
{
    //: %1 is a sentence of ours, %2 what the keychain said, in its own words
    return tr("%1 (%2)").arg(text, words);
}

} // namespace

QString fieldProblemText(const FieldProblem &problem) { return ConnectionWords::wrong(problem); }

QString keychainProblemText(const Error &error)
{
    const QString text = ConnectionWords::keychain(error.code);
    return error.detail.isEmpty() ? text : ConnectionWords::withOwnWords(text, error.detail);
}

QString connectionFileProblemText(const Error &error) { return ConnectionWords::file(error); }

QString verificationText(const Connection &connection)
{
    return ConnectionWords::verified(connection);
}

QString markedName(const Connection &connection) { return ConnectionWords::marked(connection); }

} // namespace muster
