// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/sidebar/sidebarmodel.h"

#include "app/core/visibletext.h"
#include "ui/connections/connectionwords.h"
#include "ui/sidebar/runwords.h"
#include "ui/widgets/connectioncolour.h"
#include "ui/widgets/icons.h"
#include "ui/words/connectionname.h"
#include "ui/words/formatters.h"
#include "ui/words/outcometext.h"
#include "ui/words/sentences.h"

#include <QFont>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace muster {

namespace {

QVariant boldIf(bool isBold)
{
    QFont font; // all but the weight is the view's
    font.setBold(true);
    return isBold ? QVariant(font) : QVariant();
}

} // namespace

SidebarModel::SidebarModel(const RunRegister &runs, const Clock &clock, QObject *parent)
    : QStandardItemModel(parent)
    , m_runs(runs)
    , m_clock(clock)
    , m_runsGroup(newLine())
{
    appendRow(m_runsGroup);
    for (qsizetype i = 0; i < m_runs.runs().size(); ++i)
        m_runsGroup->appendRow(newLine());
    updateRunsEnd();
    watchRuns();
}

void SidebarModel::watchRuns()
{
    connect(&m_runs, &RunRegister::inserted, this, [this](int row) {
        m_runsGroup->insertRow(row, newLine());
        updateRunsEnd();
    });
    connect(&m_runs, &RunRegister::changed, this, [this](int row) {
        const QModelIndex line = index(row, 0, runsIndex());
        changed(line, line);
    });
    connect(&m_runs, &RunRegister::moved, this, [this](int from, int to) {
        const auto [first, last] = std::minmax(from, to);
        changed(index(first, 0, runsIndex()), index(last, 0, runsIndex()));
        emit runsMoved(first, last);
    });
    connect(&m_runs, &RunRegister::removed, this, [this](int row) {
        m_runsGroup->removeRow(row);
        updateRunsEnd();
    });
    connect(&m_runs, &RunRegister::stateChanged, this, &SidebarModel::updateRunsEnd);
}

void SidebarModel::changed(const QModelIndex &first, const QModelIndex &last)
{
    if (first.isValid())
        emit dataChanged(first, last);
}

QStandardItem *SidebarModel::newLine() const
{
    auto *line = new QStandardItem;
    line->setEditable(false);
    return line;
}

bool SidebarModel::hasRunsEnd() const
{
    return m_runs.state() != RunRegister::State::Whole || m_runs.runs().isEmpty();
}

void SidebarModel::updateRunsEnd()
{
    const auto runs = static_cast<int>(m_runs.runs().size());
    const bool isThere = m_runsGroup->rowCount() > runs;
    if (isThere && !hasRunsEnd())
        m_runsGroup->removeRow(runs);
    else if (!isThere && hasRunsEnd())
        m_runsGroup->appendRow(newLine());
    else if (isThere)
        changed(index(runs, 0, runsIndex()), index(runs, 0, runsIndex()));
    changed(runsIndex(), runsIndex());
}

void SidebarModel::setOpen(const QList<SidebarConnection> &open)
{
    const auto has = [](const QList<SidebarConnection> &all, const ConnectionId &id) {
        return std::ranges::any_of(
            all, [&id](const SidebarConnection &one) { return one.connection.id == id; });
    };
    for (auto row = static_cast<int>(m_open.size()) - 1; row >= 0; --row) {
        if (has(open, m_open.at(row).connection.id))
            continue;
        m_open.removeAt(row);
        removeRow(row);
    }
    for (const SidebarConnection &one : open) {
        if (has(m_open, one.connection.id))
            continue;
        m_open.append(one);
        QStandardItem *line = newLine();
        for (qsizetype kind = 0; kind < one.kinds.size(); ++kind)
            line->appendRow(newLine());
        insertRow(static_cast<int>(m_open.size()) - 1, line);
    }
    m_open = open;
    for (int row = 0; row < m_open.size(); ++row) {
        const QModelIndex line = index(row, 0);
        changed(line, line);
        if (const int kinds = rowCount(line); kinds > 0)
            changed(index(0, 0, line), index(kinds - 1, 0, line));
    }
}

void SidebarModel::setLines(QStandardItem *&group, int place, int count)
{
    if (count == 0) {
        // No more asked for while its going is told.
        if (group)
            removeRow(std::exchange(group, nullptr)->row());
        return;
    }
    if (!group) {
        group = newLine();
        insertRow(place, group);
    }
    while (group->rowCount() < count)
        group->appendRow(newLine());
    if (group->rowCount() > count)
        group->removeRows(count, group->rowCount() - count);
    changed(group->index(), group->index());
    changed(index(0, 0, group->index()), index(count - 1, 0, group->index()));
}

void SidebarModel::setSaved(const QList<Connection> &saved)
{
    m_saved = saved;
    setLines(m_savedGroup, static_cast<int>(m_open.size()), static_cast<int>(m_saved.size()));
}

void SidebarModel::setSelections(const QList<SidebarSelection> &selections)
{
    m_selections = selections;
    setLines(m_selectionsGroup, m_runsGroup->row(), static_cast<int>(m_selections.size()));
}

void SidebarModel::setShownRun(const RunId &run)
{
    const RunId before = std::exchange(m_shownRun, run);
    for (const RunId &id : { before, run }) {
        const QModelIndex line = runIndex(id);
        changed(line, line);
    }
}

void SidebarModel::retranslate()
{
    changed(index(0, 0), index(rowCount() - 1, 0));
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex top = index(row, 0);
        if (const int below = rowCount(top); below > 0)
            changed(index(0, 0, top), index(below - 1, 0, top));
    }
}

void SidebarModel::setPalette(const QPalette &palette)
{
    m_palette = palette;
    m_marks.clear();
    m_kindIcons.clear();
    retranslate();
}

QModelIndex SidebarModel::savedIndex() const
{
    return m_savedGroup ? m_savedGroup->index() : QModelIndex();
}

QModelIndex SidebarModel::selectionsIndex() const
{
    return m_selectionsGroup ? m_selectionsGroup->index() : QModelIndex();
}

QModelIndex SidebarModel::openIndex(const ConnectionId &id) const
{
    const auto it = std::ranges::find_if(
        m_open, [&id](const SidebarConnection &open) { return open.connection.id == id; });
    return it == m_open.cend() ? QModelIndex() : index(static_cast<int>(it - m_open.cbegin()), 0);
}

QModelIndex SidebarModel::kindIndex(const ConnectionId &id, int kind) const
{
    const QModelIndex open = openIndex(id);
    return open.isValid() ? index(kind, 0, open) : QModelIndex();
}

QModelIndex SidebarModel::runIndex(const RunId &id) const
{
    const int row = m_runs.rowOf(id);
    return row < 0 ? QModelIndex() : index(row, 0, runsIndex());
}

QModelIndex SidebarModel::frontIndex() const
{
    const auto front = std::ranges::find_if(m_open, &SidebarConnection::isInFront);
    return front == m_open.cend() ? QModelIndex()
                                  : kindIndex(front->connection.id, front->shownKind);
}

SidebarModel::Place SidebarModel::place(const QModelIndex &index) const
{
    const QModelIndex top = index.parent();
    if (!top.isValid()) {
        if (index == runsIndex())
            return Place::RunsGroup;
        if (index == selectionsIndex())
            return Place::SelectionsGroup;
        return index == savedIndex() ? Place::SavedGroup : Place::Open;
    }
    if (top == selectionsIndex())
        return Place::Selection;
    if (top == runsIndex())
        return index.row() < m_runs.runs().size() ? Place::Run : Place::RunsEnd;
    return top == savedIndex() ? Place::Saved : Place::Kind;
}

QVariant SidebarModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Place where = place(index);
    const int row = index.row();
    const int top = index.parent().row();
    if (role == PlaceRole)
        return QVariant::fromValue(where);
    switch (where) {
    case Place::Open:
        return row < m_open.size() ? ofOpen(m_open.at(row), role) : QVariant();
    case Place::Kind:
        return top < m_open.size() && row < m_open.at(top).kinds.size()
            ? ofKind(m_open.at(top), row, role)
            : QVariant();
    case Place::Saved:
        return row < m_saved.size() ? ofSaved(m_saved.at(row), role) : QVariant();
    case Place::Selection:
        return row < m_selections.size() ? ofSelection(m_selections.at(row), role) : QVariant();
    case Place::Run:
        return ofRun(m_runs.runs().at(row), role);
    case Place::RunsEnd:
        return ofRunsEnd(role);
    case Place::SavedGroup:
    case Place::SelectionsGroup:
    case Place::RunsGroup:
        break;
    }
    return ofGroup(where, role);
}

QVariant SidebarModel::headerData(int, Qt::Orientation, int role) const
{
    return role == Qt::DisplayRole ? tr("Connections and runs") : QVariant();
}

QString SidebarModel::openText(const SidebarConnection &open) const
{
    const QString name = markedName(open.connection);
    //: for a screen reader; %1 is a connection's name with its marks, here and in the next
    return open.isInFront ? tr("%1, open, in front").arg(name) : tr("%1, open").arg(name);
}

QVariant SidebarModel::ofOpen(const SidebarConnection &open, int role) const
{
    const Connection &connection = open.connection;
    switch (role) {
    case Qt::DisplayRole:
        return connectionName(connection);
    case Qt::DecorationRole:
        return connectionIcon(connection);
    case Qt::ToolTipRole:
        return markedName(connection);
    case Qt::AccessibleTextRole:
        return openText(open);
    case Qt::FontRole:
        return boldIf(open.isInFront);
    case ConnectionRole:
        return connection.id.value;
    case DetailRole:
        if (connection.production)
            return tr("PRODUCTION");
        return connection.readOnly ? tr("read-only") : QString();
    case ShortDetailRole:
        return shortMark(connection);
    case ProductionRole:
        return connection.production;
    default:
        return {};
    }
}

QVariant SidebarModel::ofKind(const SidebarConnection &open, int kind, int role) const
{
    const SidebarKind &shown = open.kinds.at(kind);
    const QString name = shown.name.text();
    const QString count = shown.count ? countText(*shown.count) : QString();
    const bool isInFront = open.isInFront && kind == open.shownKind;
    switch (role) {
    case Qt::DisplayRole:
        return name;
    case Qt::ToolTipRole:
        return open.isInFront && kind < 9 ? tr("Alt+%1").arg(kind + 1) : QString();
    case Qt::DecorationRole:
        return kindIcon(shown.drawing);
    case Qt::AccessibleTextRole: {
        QStringList parts { name };
        if (!count.isEmpty())
            parts += count;
        parts += connectionName(open.connection);
        if (isInFront)
            parts += tr("in front");
        //: between the parts of what a screen reader reads
        return parts.join(tr(", "));
    }
    case Qt::FontRole:
        return boldIf(isInFront);
    case ConnectionRole:
        return open.connection.id.value;
    case KindRole:
        return kind;
    case DetailRole:
        return count;
    default:
        return {};
    }
}

QVariant SidebarModel::ofSaved(const Connection &saved, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return connectionName(saved);
    case Qt::DecorationRole:
        return connectionIcon(saved);
    case Qt::ForegroundRole:
        return QBrush(toneColor(Tone::Off, m_palette.color(QPalette::Base)));
    case Qt::ToolTipRole:
        //: %1 is a connection's name with its marks, here and in the next
        return tr("%1 is not open. Enter or a double click opens it.").arg(markedName(saved));
    case Qt::AccessibleTextRole:
        return tr("%1, not open").arg(markedName(saved));
    case ConnectionRole:
        return saved.id.value;
    case DetailRole:
        return saved.production ? tr("PRODUCTION") : QString();
    case ShortDetailRole:
        return shortMark(saved);
    default:
        return {};
    }
}

QString SidebarModel::shortMark(const Connection &connection)
{
    //: PRODUCTION in short, where there is no room for the whole word beside a name
    return connection.production ? tr("PROD") : QString();
}

QString SidebarModel::runText(const RunBrief &run) const
{
    //: for a screen reader: %1 a run's number, %2 its state, %3 a connection, %4 when it began
    const QString head
        = tr("Run #%1, %2, %3, %4.")
              .arg(QString::number(run.number), markWord(run.mark()),
                   connectionName(run.connection), ageText(run.confirmedAt, m_clock.now()));
    const QString text = joinedSentences(head, totalsSentence(run.totals));
    return run.id == m_shownRun ? joinedSentences(text, tr("It is shown in the Jobs panel."))
                                : text;
}

QVariant SidebarModel::ofRun(const RunBrief &run, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return u"#%1 %2"_s.arg(QString::number(run.number), connectionName(run.connection));
    case Qt::DecorationRole:
        return markIcon(run.mark());
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return runText(run);
    case Qt::FontRole:
        return boldIf(run.id == m_shownRun);
    case RunRole:
        return run.id.value;
    case DetailRole:
        return QString(shareText(run.totals) + u"  " + shortAge(run.confirmedAt, m_clock.now()));
    default:
        return {};
    }
}

QVariant SidebarModel::ofRunsEnd(int role) const
{
    if (role == Qt::ForegroundRole)
        return QBrush(toneColor(Tone::Off, m_palette.color(QPalette::Base)));
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole)
        return {};
    switch (m_runs.state()) {
    case RunRegister::State::More:
        return tr("Show earlier runs");
    case RunRegister::State::Reading:
        return tr("Reading earlier runs…");
    case RunRegister::State::Failed:
        return tr("Earlier runs could not be read. Try again");
    case RunRegister::State::Whole:
        break;
    }
    return tr("No run yet");
}

QVariant SidebarModel::ofSelection(const SidebarSelection &selection, int role) const
{
    const QString name = visibleText(selection.name);
    const QString size = selection.count.text(static_cast<int>(selection.targets));
    switch (role) {
    case Qt::DisplayRole:
        return name;
    case Qt::DecorationRole:
        return kindIcon(selection.isFilter() ? u"filter"_s : u"star"_s);
    case Qt::ToolTipRole:
        return selection.isFilter()
            //: of the sidebar; %1: the name of a filter, %2: of which list: "Cloud phone servers"
            ? tr("%1: a filter of %2. It is applied at once.").arg(name, selection.kindName.text())
            //: %1: the name of a selection, %2: "30 servers"
            : tr("%1: a selection of %2. It is shown before anything is ticked.").arg(name, size);
    case Qt::AccessibleTextRole:
        return selection.isFilter() ? tr("%1, filter of %2").arg(name, selection.kindName.text())
                                    : tr("%1, selection of %2").arg(name, size);
    case SelectionRole:
        return selection.name;
    case SelectionKindRole:
        return selection.kind.value;
    case DetailRole:
        return selection.isFilter() ? QString() : countText(selection.targets);
    default:
        return {};
    }
}

QVariant SidebarModel::ofGroup(Place place, int role) const
{
    const auto name = [place] {
        switch (place) {
        case Place::RunsGroup:
            return tr("Runs");
        case Place::SelectionsGroup:
            return tr("Selections");
        default:
            return tr("Not open");
        }
    };
    switch (role) {
    case Qt::DisplayRole:
        return name();
    case Qt::AccessibleTextRole:
        if (place == Place::SelectionsGroup)
            return tr("Saved selections and filters");
        return place == Place::RunsGroup ? name() : tr("Connections that are not open");
    case Qt::FontRole:
        return boldIf(true);
    case DetailRole:
        return place == Place::SavedGroup ? countText(m_saved.size()) : QString();
    default:
        return {};
    }
}

QIcon SidebarModel::connectionIcon(const Connection &connection) const
{
    const QIcon colour = colourIcon(connection.colour, m_palette);
    return colour.isNull() ? icon(u"connection"_s, m_palette) : colour;
}

QIcon SidebarModel::kindIcon(const QString &drawing) const
{
    QIcon &drawn = m_kindIcons[drawing];
    if (drawn.isNull())
        drawn = icon(drawing.isEmpty() ? u"list"_s : drawing, m_palette);
    return drawn;
}

QIcon SidebarModel::markIcon(RunMark mark) const
{
    QIcon &drawn = m_marks[mark];
    if (drawn.isNull())
        drawn = toneIcon(markTone(mark), m_palette);
    return drawn;
}

} // namespace muster
