// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What there is to go to, as a tree: open connections with their kinds and counts, saved ones that
// are not open, saved selections and filters, and every run. Holds places only; what stands there
// is looked up when it is drawn, so that a run that moves costs no more than its line. Owned by the
// sidebar; UI thread.
#pragma once

#include "app/core/clock.h"
#include "app/core/ids.h"
#include "app/core/phrase.h"
#include "app/fleet/connection.h"
#include "app/session/runregister.h"
#include "ui/widgets/tones.h"

#include <QHash>
#include <QIcon>
#include <QPalette>
#include <QStandardItemModel>

#include <optional>

namespace muster {

struct SidebarKind
{
    Phrase name;
    std::optional<qsizetype> count; //!< none: the list was not read yet
    KindId id {};
    QString drawing {}; //!< FleetKind::drawing
};

//! \brief A selection or a filter that a person has saved, of a kind that is open.
struct SidebarSelection
{
    QString name;
    KindId kind;
    Phrase kindName {}; //!< FleetKind::name
    Phrase count {}; //!< FleetKind::count
    qsizetype targets = 0; //!< 0: it is a filter

    [[nodiscard]] bool isFilter() const { return targets == 0; }
};

//! \brief An open connection.
struct SidebarConnection
{
    Connection connection;
    QList<SidebarKind> kinds;
    int shownKind = 0; //!< the one in front when the connection is
    bool isInFront = false;
};

class SidebarModel final : public QStandardItemModel
{
    Q_OBJECT

public:
    enum Role {
        PlaceRole = Qt::UserRole + 1, //!< Place
        ConnectionRole, //!< QString, the id; of a kind its connection's
        KindRole, //!< int, position among the kinds of its connection
        RunRole, //!< QString, the id
        SelectionRole, //!< QString, the name
        SelectionKindRole, //!< QString, the id of its kind
        DetailRole, //!< QString, at the right of the line
        ShortDetailRole, //!< QString, the same where there is less room; empty: then nothing
        ProductionRole, //!< bool, the detail is to be a warning
    };
    enum class Place {
        Open, //!< a connection
        Kind,
        SavedGroup,
        Saved, //!< a connection that is not open
        SelectionsGroup,
        Selection, //!< or a saved filter
        RunsGroup,
        Run,
        RunsEnd, //!< whether there are more, or none
    };
    Q_ENUM(Place)

    //! \brief Both outlive it.
    SidebarModel(const RunRegister &runs, const Clock &clock, QObject *parent = nullptr);

    //! \brief In the order in which they were opened: later ones come at the end.
    void setOpen(const QList<SidebarConnection> &open);
    void setSaved(const QList<Connection> &saved);
    void setSelections(const QList<SidebarSelection> &selections);
    //! \brief The one in the job panel; empty: none.
    void setShownRun(const RunId &run);
    //! \brief Every word may have changed, or the day.
    void retranslate();
    void setPalette(const QPalette &palette);

    [[nodiscard]] QModelIndex runsIndex() const { return m_runsGroup->index(); }
    [[nodiscard]] QModelIndex savedIndex() const;
    [[nodiscard]] QModelIndex selectionsIndex() const;
    //! \brief Invalid: not there.
    [[nodiscard]] QModelIndex openIndex(const ConnectionId &id) const;
    [[nodiscard]] QModelIndex kindIndex(const ConnectionId &id, int kind) const;
    [[nodiscard]] QModelIndex runIndex(const RunId &id) const;
    //! \brief The kind in front; invalid when no connection is open.
    [[nodiscard]] QModelIndex frontIndex() const;
    [[nodiscard]] Place place(const QModelIndex &index) const;

    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    //! \brief A screen reader finds the header though it is hidden.
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

signals:
    //! \brief Lines between these two have changed their places; indices did not follow.
    void runsMoved(int first, int last);

private:
    void watchRuns();
    //! \brief A group with \a count lines, made at \a place; without a line it goes.
    void setLines(QStandardItem *&group, int place, int count);
    void changed(const QModelIndex &first, const QModelIndex &last);
    [[nodiscard]] QStandardItem *newLine() const;
    [[nodiscard]] QVariant ofOpen(const SidebarConnection &open, int role) const;
    [[nodiscard]] QVariant ofKind(const SidebarConnection &open, int kind, int role) const;
    [[nodiscard]] QVariant ofSaved(const Connection &saved, int role) const;
    [[nodiscard]] QVariant ofSelection(const SidebarSelection &selection, int role) const;
    [[nodiscard]] QVariant ofRun(const RunBrief &run, int role) const;
    [[nodiscard]] QVariant ofRunsEnd(int role) const;
    [[nodiscard]] QVariant ofGroup(Place place, int role) const;
    [[nodiscard]] QString openText(const SidebarConnection &open) const;
    [[nodiscard]] static QString shortMark(const Connection &connection);
    [[nodiscard]] QString runText(const RunBrief &run) const;
    [[nodiscard]] QIcon connectionIcon(const Connection &connection) const;
    [[nodiscard]] QIcon kindIcon(const QString &drawing) const;
    [[nodiscard]] QIcon markIcon(RunMark mark) const;
    [[nodiscard]] bool hasRunsEnd() const;
    void updateRunsEnd();

    const RunRegister &m_runs;
    const Clock &m_clock;
    QList<SidebarConnection> m_open;
    QList<Connection> m_saved;
    QList<SidebarSelection> m_selections;
    QStandardItem *m_savedGroup = nullptr; // none: no connection is saved and closed
    QStandardItem *m_selectionsGroup = nullptr; // none: nothing is saved
    QStandardItem *m_runsGroup;
    RunId m_shownRun;
    QPalette m_palette;
    mutable QHash<RunMark, QIcon> m_marks; // drawn once for a palette
    mutable QHash<QString, QIcon> m_kindIcons; // the same
};

} // namespace muster
