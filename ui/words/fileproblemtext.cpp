// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/words/fileproblemtext.h"

#include <QCoreApplication>
#include <QDir>

namespace muster {

namespace {

class FileProblemText
{
    Q_DECLARE_TR_FUNCTIONS(FileProblemText)

public:
    static QString full(const QString &path)
    {
        return tr("%1 could not be written: the disk is full.").arg(path);
    }
    static QString other(const QString &path, const QString &system)
    {
        return tr("%1 could not be written: %2").arg(path, system);
    }
};

} // namespace

QString fileProblemText(const QString &path, const FileProblem &problem)
{
    const QString native = QDir::toNativeSeparators(path);
    return problem.isFull ? FileProblemText::full(native)
                          : FileProblemText::other(native, problem.system);
}

} // namespace muster
