// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/journal/journalowner.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace muster {

JournalOwner::JournalOwner(JournalFile &file)
    : m_file(file)
    , m_id(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

Error JournalOwner::moved() const
{
    return journalError(OwnError::JournalMoved, m_file.path(),
                        u"it is not the file that was opened"_s);
}

Result<void> JournalOwner::take()
{
    if (m_isTaken)
        return {};
    const Result<void> taken = m_file.transaction([this] {
        return m_file.run(u"UPDATE console SET id = ?, epoch = epoch + 1, intents = 0"_s, { m_id });
    });
    m_isTaken = taken.has_value();
    return taken;
}

Result<void> JournalOwner::count()
{
    if (Result<void> counted
        = m_file.run(u"UPDATE console SET intents = ? WHERE id = ?"_s, { m_intents + 1, m_id });
        !counted)
        return counted;
    QString owner;
    if (Result<void> read
        = m_file.read(u"SELECT id FROM console"_s, {},
                      [&owner](const QSqlQuery &row) { owner = row.value(0).toString(); });
        !read)
        return read;
    if (owner != m_id)
        return journalError(OwnError::JournalTakenOver, m_file.path(), u"console "_s + owner);
    return {};
}

Result<void> JournalOwner::writeIntent(const std::function<Result<void>()> &work)
{
    if (!m_file.isInPlace())
        return moved();
    const Result<void> written = m_file.transaction([this, &work]() -> Result<void> {
        const Result<void> ours = count();
        return ours ? work() : ours;
    });
    if (!written)
        return written;
    ++m_intents;
    // Whoever reads the journal by its path must find the intent: the log beside it may have been
    // taken away as well.
    const QVariant seen = m_file.askThroughPath(u"SELECT intents FROM console"_s);
    if (!m_file.isInPlace() || (m_file.hasPlace() && seen.toLongLong() != m_intents))
        return moved();
    return {};
}

} // namespace muster
