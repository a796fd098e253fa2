// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/connections/importwords.h"

#include <QCoreApplication>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

class ImportWords
{
    Q_DECLARE_TR_FUNCTIONS(ImportWords)

public:
    static QString file(const ImportProblem &problem);
    static QString field(const QString &code);
    static QString value(const QString &code);
    static QString place(const ImportEntry &entry);
};

QString ImportWords::file(const ImportProblem &problem)
{
    const QString &code = problem.code;
    if (code == "too-large"_L1)
        return tr("The file is larger than 1 MB. That is no export of connections.");
    if (code == "not-json"_L1) {
        return tr("The file is not readable as JSON: look at line %1, column %2.")
            .arg(problem.line)
            .arg(problem.column);
    }
    if (code == "foreign-encoding"_L1 && problem.field.isEmpty())
        return tr("The file is not in UTF-8. Save it as UTF-8 and import it again.");
    if (code == "foreign-encoding"_L1) {
        //: %1 is the name of an encoding, such as UTF-16
        return tr("The file is in %1, not in UTF-8. Save it as UTF-8 and import it again.")
            .arg(problem.field);
    }
    if (code == "not-ours"_L1)
        return tr("The file is not an export of connections of Muster.");
    if (code == "unknown-version"_L1) {
        return tr("The file was written by another version of Muster, in a format that this one "
                  "does not know.");
    }
    if (code == "no-entries"_L1)
        return tr("There is no connection in the file.");
    if (code == "too-many-entries"_L1)
        return tr("There are more than 500 connections in the file.");
    return {};
}

QString ImportWords::field(const QString &code)
{
    if (code == "not-an-object"_L1)
        return tr("This is not a connection.");
    if (code == "missing"_L1)
        return tr("The field is missing.");
    if (code == "wrong-type"_L1)
        return tr("The field holds another kind of value than it should.");
    if (code == "unknown-field"_L1)
        return tr("Muster does not know this field, and takes nothing that it does not know.");
    if (code == "secret-field"_L1) {
        return tr("This field looks like a secret. Muster takes no secrets from files: delete it "
                  "there, and type the keys when the connection is opened.");
    }
    if (code == "duplicate-name"_L1)
        return tr("Another connection of the file has this name.");
    if (code == "unknown-provider"_L1)
        return tr("Muster does not know this provider.");
    if (code == "unknown-region"_L1)
        return tr("Muster does not know this region of the provider.");
    if (code == "unknown-sign-in"_L1)
        return tr("The provider has no such way to sign in.");
    if (code == "unknown-option"_L1)
        return tr("The provider has no such setting.");
    return {};
}

QString ImportWords::value(const QString &code)
{
    if (code == "unknown-word"_L1)
        return tr("Muster does not know this value.");
    if (code == "required"_L1)
        return tr("The field is empty.");
    if (code == "too-long"_L1)
        return tr("The value is too long.");
    if (code == "invisible-characters"_L1) {
        return tr("There are characters in it that cannot be seen, so that it would pass for "
                  "something else.");
    }
    if (code == "bad-characters"_L1)
        return tr("There are characters in it that do not belong there.");
    if (code == "bad-url"_L1)
        return tr("This is not an address such as https://cph.example.com.");
    if (code == "not-https"_L1)
        return tr("The address must begin with https. Plain http is for this computer only.");
    if (code == "has-path"_L1)
        return tr("The address must end with the host's name or port, without a path.");
    if (code == "not-a-host"_L1)
        return tr("This is not the name or the address of a computer.");
    if (code == "out-of-range"_L1)
        return tr("The number is too small or too large.");
    return tr("The value is not acceptable.");
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

QString importProblemText(const ImportProblem &problem)
{
    QString text = ImportWords::file(problem);
    if (text.isEmpty())
        text = ImportWords::field(problem.code);
    return text.isEmpty() ? ImportWords::value(problem.code) : text;
}

QString refusalText(const ImportEntry &entry) { return ImportWords::place(entry); }

} // namespace muster
