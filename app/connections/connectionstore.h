// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The named connections, in one file of the data folder.
// Owned by main (or a test), outlives its users; UI thread.
#pragma once

#include "app/core/result.h"
#include "app/fleet/connection.h"

#include <QList>
#include <QObject>

#include <optional>

namespace muster {

class ConnectionStore final : public QObject
{
    Q_OBJECT

public:
    //! \brief Reads the file of \a folder; none is an empty list. See loadError().
    explicit ConnectionStore(const QString &folder, QObject *parent = nullptr);

    //! \brief What reading the file came to, kind Storage; detail: the path.
    //!
    //! FileUnreadable: it cannot be opened, and nothing will be written over it. FileBad: it is
    //! not ours, and was set aside. FileNewer: a later version of this program wrote it; it
    //! stays where it is, and nothing will be written over it. FileBadEntry: some entries are
    //! missing from the list; a copy of the file was set aside.
    [[nodiscard]] const std::optional<Error> &loadError() const { return m_loadError; }

    //! \brief In the order in which they were made.
    [[nodiscard]] const QList<Connection> &list() const { return m_connections; }
    [[nodiscard]] std::optional<Connection> find(const ConnectionId &id) const;
    [[nodiscard]] QString filePath() const { return m_path; }

    //! \brief On an error nothing has changed, in memory or on disk. Kind Storage (FileUnwritable,
    //! "unreadable", "newer-file") or InvalidInput ("duplicate-id", "duplicate-name", "unknown-id",
    //! "not-saved" for the demo cloud and keys of the environment).
    [[nodiscard]] Result<void> add(const Connection &connection);
    //! \brief All of them or none, in one write.
    [[nodiscard]] Result<void> addAll(const QList<Connection> &added);
    [[nodiscard]] Result<void> update(const Connection &connection);
    [[nodiscard]] Result<void> remove(const ConnectionId &id);

    //! \brief A new, unused id.
    [[nodiscard]] static ConnectionId newId();

signals:
    void added(const muster::Connection &connection);
    void updated(const muster::Connection &connection);
    void removed(const muster::ConnectionId &id);
    //! \brief After any of the above.
    void changed();

private:
    void load();
    [[nodiscard]] qsizetype indexOf(const ConnectionId &id) const;
    [[nodiscard]] std::optional<Error> objectionTo(const Connection &connection) const;
    [[nodiscard]] Result<void> write(const QList<Connection> &connections);
    [[nodiscard]] QString freeBadPath() const;

    QString m_path;
    QList<Connection> m_connections;
    std::optional<Error> m_loadError;
    bool m_mayWrite = false;
};

//! \brief Names are equal when they differ in case or outer blanks only.
[[nodiscard]] bool isSameName(const QString &one, const QString &other);

} // namespace muster
