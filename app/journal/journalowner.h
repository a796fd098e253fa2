// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// One journal has one console: the row in the journal that says whose it is, and the proof, intent
// by intent, that what was written is where the next start will look for it. The operating
// system's locks come first; this holds where they fail, or were lost.
// Used on the thread that owns the file.
#pragma once

#include "app/journal/journalfile.h"

#include <functional>

namespace muster {

class JournalOwner final
{
public:
    explicit JournalOwner(JournalFile &file);

    //! \brief Makes the journal this console's own, whatever had it before. Once for each object.
    [[nodiscard]] Result<void> take();
    //! \brief Writes what \a work writes, in one transaction with the proof that the journal is
    //! still ours and in its place. Codes: those of JournalFile, JournalTakenOver when another
    //! console has made it its own, JournalMoved when the path leads to another file, or to
    //! none. In the latter case the file that is open may have it all the same.
    [[nodiscard]] Result<void> writeIntent(const std::function<Result<void>()> &work);

private:
    [[nodiscard]] Result<void> count();
    [[nodiscard]] Error moved() const;

    JournalFile &m_file;
    const QString m_id;
    qint64 m_intents = 0;
    bool m_isTaken = false;
};

} // namespace muster
