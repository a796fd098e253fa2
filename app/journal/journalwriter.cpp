// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/journal/journalwriter.h"

#include "app/log/logcategories.h"

using namespace Qt::StringLiterals;

namespace muster {

namespace {

// Somebody else's lock is waited for once; while it stays, each further attempt only looks.
constexpr int patience = 2000;
constexpr int lessPatience = 100;

} // namespace

JournalWriter::JournalWriter(QString path, Listeners listeners)
    : m_path(std::move(path))
    , m_listeners(std::move(listeners))
    , m_rescuer(m_path)
{
}

void JournalWriter::remember(const Result<void> &result)
{
    // What is refused because of what is there already is no failure of the file.
    const bool failed = !result && result.error().kind == ErrorKind::Storage;
    if (failed != m_hasFailed && m_file)
        m_file->setPatience(failed ? lessPatience : patience);
    m_hasFailed = failed;
}

Result<void> JournalWriter::openFile()
{
    for (const JournalRescue &earlier : m_rescuer.takeEarlier())
        m_listeners.rescued(earlier);
    auto file = std::make_unique<JournalFile>(m_path);
    file->setPatience(m_hasFailed ? lessPatience : patience);
    const Result<void> opened = file->open();
    if (const QString aside = file->setAsidePath(); !aside.isEmpty())
        m_listeners.setAside(aside);
    if (!opened)
        return opened;
    m_file = std::move(file);
    m_tables = std::make_unique<RunTables>(*m_file);
    // The same console for as long as this program runs, however often it opens the file.
    m_owner = std::make_unique<JournalOwner>(*m_file);
    m_isLifted = true;
    m_listeners.opened();
    return {};
}

Result<RunTables *> JournalWriter::tables()
{
    if (m_isReady)
        return m_tables.get();
    if (m_refusal)
        return *m_refusal;
    Result<void> ready;
    if (!m_isLifted)
        ready = openFile();
    if (ready)
        ready = m_owner->take();
    remember(ready);
    if (!ready)
        return ready.error();
    const Result<int> highest = m_tables->highestRunNumber();
    if (!highest)
        return highest.error();
    m_listeners.ready(*highest); // before any answer gets there: nobody takes a number too early
    m_isReady = true;
    return m_tables.get();
}

Result<RunTables *> JournalWriter::caughtUp()
{
    const Result<RunTables *> open = tables();
    if (!open || m_waiting.empty())
        return open;
    const Result<void> written = m_file->transaction([this, &open]() -> Result<void> {
        for (const Work &work : m_waiting) {
            if (Result<void> done = work(**open); !done)
                return done;
        }
        return {};
    });
    remember(written);
    if (!written)
        return written.error();
    m_waiting.clear();
    return open;
}

Result<void> JournalWriter::writeIntent(const Work &work)
{
    const Result<RunTables *> open = caughtUp();
    if (!open)
        return open.error();
    const Result<void> written = m_owner->writeIntent([&work, &open] { return work(**open); });
    remember(written);
    if (!written || m_rescuer.hasCopy()) {
        if (const std::optional<JournalRescue> rescue = m_rescuer.look(*m_file))
            m_listeners.rescued(*rescue);
    }
    const bool isOurs = written
        || (written.error().code != OwnError::JournalMoved
            && written.error().code != OwnError::JournalTakenOver);
    if (!isOurs)
        m_listeners.failed(written.error()); // whatever else is about to be sent must not be
    return written;
}

void JournalWriter::writeWaiting()
{
    if (m_waiting.empty())
        return;
    if (const Result<RunTables *> written = caughtUp(); !written)
        m_listeners.failed(written.error());
}

void JournalWriter::showWaiting()
{
    if (!m_hasFailed || !m_isReady)
        writeWaiting();
    if (!m_isReady)
        (void)tables();
}

qsizetype JournalWriter::close()
{
    if (!m_waiting.empty() && !caughtUp())
        qCWarning(logApp) << "journal writes lost:" << m_waiting.size();
    if (m_file && m_isLifted)
        m_rescuer.finish(*m_file);
    m_owner.reset();
    m_tables.reset();
    m_file.reset();
    m_isReady = false;
    m_isLifted = false;
    refuse(ownError(OwnError::ProgramEnded)); // what still comes must not open it again
    return static_cast<qsizetype>(m_waiting.size());
}

} // namespace muster
