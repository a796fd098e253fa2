// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/session/exportfile.h"

#include <QFileInfo>
#include <QStorageInfo>

namespace muster {

namespace {

// As much as is written at once, roughly: less than that is no room.
constexpr qint64 leastRoom = 64LL * 1024;

} // namespace

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
