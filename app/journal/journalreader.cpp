// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/journal/journalreader.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace muster {

JournalReader::JournalReader(QString path)
    : m_path(std::move(path))
{
}

void JournalReader::close()
{
    m_tables.reset();
    m_file.reset();
}

Result<RunTables *> JournalReader::tables(const WriterState &writer)
{
    if (m_tables && m_isBeside == writer.isOpen)
        return m_tables.get();
    close();
    const bool mayBeReadable = writer.problem
        && (writer.problem->code == OwnError::JournalUnwritable
            || writer.problem->code == OwnError::JournalUnlockable);
    if (!writer.isOpen && !mayBeReadable)
        return writer.problem.value_or(Error {});
    auto file = std::make_unique<JournalFile>(m_path);
    const Result<void> opened = writer.isOpen ? file->openBeside() : file->openForReading();
    if (!opened) {
        const bool saysMore = writer.isOpen || opened.error().code == OwnError::JournalLocked
            || opened.error().code == OwnError::JournalNewer;
        return saysMore ? opened.error() : *writer.problem;
    }
    if (writer.isOpen && file->identity() != writer.identity)
        return ownError(OwnError::JournalMoved, QDir::toNativeSeparators(m_path));
    m_isBeside = writer.isOpen;
    m_file = std::move(file);
    m_tables = std::make_unique<RunTables>(*m_file);
    return m_tables.get();
}

} // namespace muster
