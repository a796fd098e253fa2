// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// All that is written to the journal, in the order in which it was handed over. What fails and has
// nobody who waits for it is kept, and goes before anything that is asked later.
// Used on the journal's own thread only.
#pragma once

#include "app/journal/journalowner.h"
#include "app/journal/journalrescue.h"
#include "app/journal/runtables.h"

#include <deque>
#include <functional>
#include <memory>

namespace muster {

class JournalWriter final
{
public:
    using Work = std::function<Result<void>(RunTables &)>;

    //! \brief Called on the journal's thread.
    struct Listeners
    {
        std::function<void(const QString &path)> setAside;
        std::function<void()> opened; //!< the file; it can be read beside this writer
        std::function<void(int highest)> ready; //!< the highest number of a run
        std::function<void(const Error &error)> failed; //!< nothing more may be sent
        std::function<void(const JournalRescue &rescue)> rescued;
    };

    JournalWriter(QString path, Listeners listeners);

    //! \brief Nothing is opened or written from now on, for that reason.
    void refuse(const Error &reason) { m_refusal = reason; }

    //! \brief The open tables, or why there are none: tries again each time.
    [[nodiscard]] Result<RunTables *> tables();
    //! \brief The same, once all that waits is on disk: in one attempt and one transaction.
    [[nodiscard]] Result<RunTables *> caughtUp();
    //! \brief What must be on disk, in the place where the next start looks, before anything is
    //! sent for it.
    [[nodiscard]] Result<void> writeIntent(const Work &work);
    //! \brief Waits for the next writeWaiting(), or for whatever is written before that.
    void keep(Work work) { m_waiting.push_back(std::move(work)); }
    void writeWaiting();
    //! \brief For a reader: what waits goes first, unless it could not be written before.
    void showWaiting();

    //! \brief Whether the journal can be read beside this writer, whatever became of writing it.
    [[nodiscard]] bool isOpen() const { return m_isLifted; }
    //! \brief Which file it has open; empty: none.
    [[nodiscard]] QByteArray identity() const
    {
        return m_isLifted ? m_file->identity() : QByteArray();
    }
    //! \brief Writes what waits, once more, and closes: how much is lost. A journal that is no
    //! longer in its place is saved there, or beside what is there now; where that fails, the next
    //! start is told.
    [[nodiscard]] qsizetype close();

private:
    [[nodiscard]] Result<void> openFile();
    void remember(const Result<void> &result);

    const QString m_path;
    const Listeners m_listeners;
    std::optional<Error> m_refusal;
    JournalRescuer m_rescuer;
    std::unique_ptr<JournalFile> m_file;
    std::unique_ptr<RunTables> m_tables;
    std::unique_ptr<JournalOwner> m_owner;
    std::deque<Work> m_waiting;
    bool m_isLifted = false;
    bool m_isReady = false; // ours, and its highest number is known
    bool m_hasFailed = false; // the last attempt: the next one waits less for somebody's lock
};

} // namespace muster
