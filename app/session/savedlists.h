// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Selections and filters that a person has given a name, and their file. It holds ids, names and
// search texts, no secret. Owned by the window; its own thread writes; UI thread.
#pragma once

#include "app/fleet/targetlookup.h"
#include "app/session/exportfile.h"

#include <QObject>
#include <QThreadPool>

#include <optional>

namespace muster {

//! \brief Targets, or a filter; never both.
struct SavedList
{
    QString name; //!< one of a kind
    KindId kind; //!< the fleet that it is of
    QList<NamedTarget> targets {};
    QString filter {}; //!< what stands in the search field
    QStringList statuses {}; //!< raw codes that the filter lets through; empty: all

    [[nodiscard]] bool isFilter() const { return targets.isEmpty(); }
};

//! \brief As a file holds them, to be read by savedListsOf() on any computer.
[[nodiscard]] QByteArray savedListsJson(const QList<SavedList> &lists);
//! \brief Nothing when \a json is no such file, or of a later version; an entry that cannot be read
//! is left out.
[[nodiscard]] std::optional<QList<SavedList>> savedListsOf(const QByteArray &json);

//! \brief Their file, beside the one of the settings.
[[nodiscard]] QString savedListsPath(const QString &settingsPath);

class SavedLists final : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Reading,
        Ready,
        Unreadable, //!< the file is there, and stays as it is: nothing can be saved
    };

    //! \brief Begins to read the file at \a path, which need not be there.
    explicit SavedLists(const QString &path, QObject *parent = nullptr);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const QString &path() const { return m_path; }
    //! \brief In the order of their names.
    [[nodiscard]] QList<SavedList> of(const KindId &kind) const;
    [[nodiscard]] const QList<SavedList> &all() const { return m_lists; }
    //! \brief In place of what had that name. Nothing happens unless Ready.
    void save(const SavedList &list);
    void remove(const KindId &kind, const QString &name);
    enum class Renaming {
        Done,
        Taken, //!< another one is called so already: nothing happens
        Impossible, //!< there is none, no name, or not Ready: nothing happens
    };
    Renaming rename(const KindId &kind, const QString &name, const QString &to);
    //! \brief Takes in \a lists; a name that is taken by another one gets a number.
    void add(const QList<SavedList> &lists);

signals:
    //! \brief Something was read, saved or removed.
    void changed();
    //! \brief What was changed last is not in the file.
    void writingFailed(const muster::FileProblem &problem);

private:
    struct Read
    {
        bool isThere = false;
        std::optional<QList<SavedList>> lists;
    };

    [[nodiscard]] qsizetype placeOf(const KindId &kind, const QString &name) const;
    void write();

    QString m_path;
    State m_state = State::Reading;
    QList<SavedList> m_lists;
    QThreadPool m_writer; // of one thread: the last one wins
};

} // namespace muster
