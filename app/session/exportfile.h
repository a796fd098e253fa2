// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A file that an export writes piece by piece: whole in the end, or not there. Until then a file
// that stood there is as it was. Owned by the export; any thread, one at a time.
#pragma once

#include <QSaveFile>

#include <optional>

namespace muster {

//! \brief Why a file could not be written.
struct FileProblem
{
    bool isFull = false; //!< its disk has no room for what was to be written
    QString system; //!< the system's own words
};

class ExportFile final
{
public:
    explicit ExportFile(const QString &path);

    [[nodiscard]] bool open();
    [[nodiscard]] QIODevice &device() { return m_file; }
    //! \brief All of it is in place.
    [[nodiscard]] bool commit();
    //! \brief Why one of these, or writing to the device, has failed. Ask at once.
    [[nodiscard]] FileProblem problem() const;

private:
    QSaveFile m_file;
};

//! \brief Writes all of \a content, or says why not.
[[nodiscard]] std::optional<FileProblem> savedFile(const QString &path, const QByteArray &content);

} // namespace muster
