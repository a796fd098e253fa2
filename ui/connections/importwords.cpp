// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/connections/importwords.h"

#include <QCoreApplication>

namespace muster {

namespace {

class ImportWords
{
    Q_DECLARE_TR_FUNCTIONS(ImportWords)

public:
    static QString why(const ImportProblem &problem);
    static QString place(const ImportEntry &entry);
};

QString ImportWords::why(const ImportProblem &problem)
{
    switch (problem.code) {
    case InputFault::TooLarge:
        return tr("The file is larger than 1 MB. That is no export of connections.");
    case InputFault::NotJson:
        return tr("The file is not readable as JSON: look at line %1, column %2.")
            .arg(problem.line)
            .arg(problem.column);
    case InputFault::ForeignEncoding:
        if (problem.field.isEmpty())
            return tr("The file is not in UTF-8. Save it as UTF-8 and import it again.");
        //: %1 is the name of an encoding, such as UTF-16
        return tr("The file is in %1, not in UTF-8. Save it as UTF-8 and import it again.")
            .arg(problem.field);
    case InputFault::NotOurs:
        return tr("The file is not an export of connections of Muster.");
    case InputFault::UnknownVersion:
        return tr("The file was written by another version of Muster, in a format that this one "
                  "does not know.");
    case InputFault::NoEntries:
        return tr("There is no connection in the file.");
    case InputFault::TooManyEntries:
        return tr("There are more than 500 connections in the file.");
    case InputFault::NotAnObject:
        return tr("This is not a connection.");
    case InputFault::Missing:
        return tr("The field is missing.");
    case InputFault::WrongType:
        return tr("The field holds the wrong kind of value.");
    case InputFault::UnknownField:
        return tr("Muster does not know this field, and accepts only fields that it knows.");
    case InputFault::SecretField:
        return tr("This field looks like a secret. Muster takes no secrets from files: delete it "
                  "there, and type the keys when the connection is opened.");
    case InputFault::DuplicateName:
        return tr("Another connection of the file has this name.");
    case InputFault::UnknownProvider:
        return tr("Muster does not know this provider.");
    case InputFault::UnknownRegion:
        return tr("Muster does not know this region of the provider.");
    case InputFault::UnknownSignIn:
        return tr("The provider has no such way to sign in.");
    case InputFault::UnknownOption:
        return tr("The provider has no such setting.");
    case InputFault::UnknownWord:
        return tr("Muster does not know this value.");
    case InputFault::Required:
        return tr("The field is empty.");
    case InputFault::TooLong:
        return tr("The value is too long.");
    case InputFault::InvisibleCharacters:
        return tr(
            "Some characters in it are invisible, so it could be mistaken for something else.");
    case InputFault::BadCharacters:
        return tr("Some characters in it are not allowed.");
    case InputFault::BadUrl:
        return tr("This is not an address such as https://cph.example.com.");
    case InputFault::NotHttps:
        return tr("The address must begin with https. Plain http is for this computer only.");
    case InputFault::HasPath:
        return tr("The address must end with the host's name or port, without a path.");
    case InputFault::NotAHost:
        return tr("This is not the name or the address of a computer.");
    case InputFault::OutOfRange:
        return tr("The number is too small or too large.");
    case InputFault::NotUnique:
    case InputFault::NotSixDigits:
    case InputFault::NotAbsolute:
    case InputFault::LooksLikeAnother:
    case InputFault::MixedScripts:
    case InputFault::UnusualLength:
    case InputFault::OtherProvider:
        break; // of what is typed
    }
    return tr("The value is not valid.");
}

QString ImportWords::place(const ImportEntry &entry)
{
    const QString why = importProblemText(entry.problem);
    if (entry.problem.field.isEmpty()) {
        //: %1 is a number, %2 a sentence
        return tr("Entry %1: %2").arg(QString::number(entry.number), why);
    }
    //: %1 is a number, %2 the name of a field in the file, %3 a sentence
    return tr("Entry %1, field “%2”: %3")
        .arg(QString::number(entry.number), entry.problem.field, why);
}

} // namespace

QString importProblemText(const ImportProblem &problem) { return ImportWords::why(problem); }

QString refusalText(const ImportEntry &entry) { return ImportWords::place(entry); }

} // namespace muster
