// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What the program remembers from one time to the next, and no secret among it: an INI file in the
// data folder. Owned by main (or a test), outlives its users; UI thread.
#pragma once

#include "app/core/ids.h"
#include "app/settings/preferences.h"

#include <QByteArray>
#include <QHash>
#include <QSettings>
#include <QStringList>

namespace muster {

enum class Theme {
    System, //!< light or dark as the system is, in the program's own look
    Light,
    Dark,
    Native, //!< drawn as the system draws
};

//! \brief The picture of a run over time, above its targets.
struct JobTimeline
{
    bool isShown = false;
    int height = 0; //!< pixels; 0: none was chosen

    friend bool operator==(const JobTimeline &, const JobTimeline &) = default;
};

class Settings final
{
public:
    explicit Settings(const QString &folder);

    //! \brief A language's code, or empty: as the system says.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString &code);

    [[nodiscard]] Theme theme() const;
    void setTheme(Theme theme);

    //! \brief Empty: none yet.
    [[nodiscard]] ConnectionId lastConnection() const;
    void setLastConnection(const ConnectionId &id);

    //! \brief As QWidget::saveGeometry() and QMainWindow::saveState() gave them; empty: none yet.
    [[nodiscard]] QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);
    [[nodiscard]] QByteArray windowState() const;
    void setWindowState(const QByteArray &state);

    //! \brief What of the sidebar is closed up, by names of its own.
    [[nodiscard]] QStringList sidebarCollapsed() const;
    void setSidebarCollapsed(const QStringList &names);

    //! \brief Of the manual's window.
    [[nodiscard]] QByteArray helpGeometry() const;
    void setHelpGeometry(const QByteArray &geometry);
    //! \brief Of \a part of another window, by names of their own: its place, or what divides it.
    [[nodiscard]] QByteArray partState(const QString &window, const QString &part) const;
    void setPartState(const QString &window, const QString &part, const QByteArray &state);

    //! \brief Columns and sorting of a kind's table, as its view made them.
    [[nodiscard]] QByteArray viewState(const KindId &kind) const;
    void setViewState(const KindId &kind, const QByteArray &state);

    //! \brief Where a person was on the page of a connection, as that made it; empty: none yet.
    [[nodiscard]] QByteArray pageState(const ConnectionId &connection) const;
    void setPageState(const ConnectionId &connection, const QByteArray &state);
    //! \brief Forgets that of all other connections.
    void keepPageStates(const QList<ConnectionId> &connections);

    //! \brief The one that the job panel showed; empty: none.
    [[nodiscard]] RunId shownRun() const;
    void setShownRun(const RunId &run);

    //! \brief Of the table of a run's targets, as its panel gave them.
    [[nodiscard]] QByteArray jobColumns() const;
    void setJobColumns(const QByteArray &state);
    [[nodiscard]] JobTimeline jobTimeline() const;
    void setJobTimeline(const JobTimeline &timeline);

    //! \brief A value that is missing or out of its range comes back as the default.
    [[nodiscard]] Preferences preferences() const;
    //! \brief A value out of its range is replaced by the default.
    void setPreferences(const Preferences &preferences);

    //! \brief Writes now; false when the file cannot be written. Otherwise it is written by and by.
    [[nodiscard]] bool sync();
    [[nodiscard]] QString filePath() const { return m_settings.fileName(); }
    //! \brief The file was written by a later version of this program: what is understood of it
    //! counts, nothing is written to it, and changes last until the program ends.
    [[nodiscard]] bool isNewer() const { return m_isNewer; }

private:
    [[nodiscard]] QVariant read(const QString &key) const;
    void setValue(const QString &key, const QVariant &value);
    void remove(const QString &key);

    QSettings m_settings;
    bool m_isNewer = false;
    QHash<QString, QVariant> m_kept; // of a newer file: what it is not told
};

} // namespace muster
