// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/history/exportfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

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

// As much as is written at once, roughly: less than that is no room.
constexpr qint64 leastRoom = 64LL * 1024;

} // namespace

QString FileProblem::text(const QString &path) const
{
    const QString native = QDir::toNativeSeparators(path);
    return isFull ? FileProblemText::full(native) : FileProblemText::other(native, system);
}

ExportFile::ExportFile(const QString &path)
    : m_file(path)
{
}

bool ExportFile::open() { return m_file.open(QIODevice::WriteOnly); }

bool ExportFile::commit() { return m_file.commit(); }

FileProblem ExportFile::problem() const
{
    FileProblem problem { false, m_file.errorString() };
    const bool wasWriting
        = m_file.error() == QFileDevice::WriteError || m_file.error() == QFileDevice::ResourceError;
    const QStorageInfo disk(QFileInfo(m_file.fileName()).absolutePath());
    problem.isFull = wasWriting && disk.isValid() && disk.bytesAvailable() < leastRoom;
    return problem;
}

std::optional<FileProblem> savedFile(const QString &path, const QByteArray &content)
{
    ExportFile file(path);
    if (file.open() && file.device().write(content) == content.size() && file.commit())
        return std::nullopt;
    return file.problem();
}

} // namespace muster
