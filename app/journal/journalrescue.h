// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Saves what is known when the journal's file is no longer in its place: a copy beside the place as
// soon as that is seen, the whole once more at the end, and a note for the next start where nothing
// could be saved. Owned by the writer; used on the journal's own thread only.
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace muster {

class JournalFile;

//! \brief What became of what was known in a journal whose file has gone.
struct JournalRescue
{
    enum class State {
        Saved, //!< just now, as path
        NotSaved, //!< just now; detail says why
        SavedEarlier, //!< path was found at the start
        NotSavedEarlier, //!< path is the note of that, found at the start
    };
    State state = State::Saved;
    QString path;
    QString detail;
    friend bool operator==(const JournalRescue &, const JournalRescue &) = default;
};

class JournalRescuer final
{
public:
    explicit JournalRescuer(QString path);

    //! \brief What earlier programs left beside the journal, once.
    [[nodiscard]] QList<JournalRescue> takeEarlier();
    //! \brief Saves a copy when \a file is not in its place, until there is one; removes that copy
    //! when the file is back. What came of it, when there is something to be told.
    [[nodiscard]] std::optional<JournalRescue> look(JournalFile &file);
    [[nodiscard]] bool hasCopy() const { return !m_copy.isEmpty(); }
    //! \brief Before \a file is closed: what is known goes to the journal's place, or beside what
    //! is there now; where that fails, a note of it.
    void finish(JournalFile &file);

private:
    [[nodiscard]] JournalRescue save(JournalFile &file, const QString &path) const;
    [[nodiscard]] QString beside(const QString &what) const;
    void forgetCopy();

    const QString m_path;
    QString m_copy; // made by this program; empty: none
    bool m_hasLooked = false; // for what earlier ones left
};

} // namespace muster
