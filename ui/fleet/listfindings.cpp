// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/fleet/listfindings.h"

#include "app/core/visibletext.h"
#include "ui/fleet/fleetmodel.h"
#include "ui/words/sentences.h"
#include "ui/words/targetstory.h"

namespace muster {

ListFindings::ListFindings(const FleetModel &fleet, QObject *parent)
    : RowsModel(ColumnCount, parent)
    , m_fleet(fleet)
{
}

void ListFindings::setMatch(const ListMatch &match, const QList<NamedTarget> &targets)
{
    beginResetModel();
    m_found.clear();
    m_barred = {};
    m_lines.clear();
    m_missing = match.missing;
    m_ambiguous = match.ambiguous.size();
    for (const QString &text : match.missing)
        m_lines.push_back({ text, {}, 0 });
    QSet<TargetId> offered;
    for (const ListMatch::Ambiguous &several : match.ambiguous) {
        for (const int row : several.rows) {
            m_lines.push_back({ several.text, targets.at(row).id, int(several.rows.size()) });
            offered.insert(targets.at(row).id);
        }
    }
    m_chosen.intersect(offered);
    for (const int row : match.found) {
        const NamedTarget &target = targets.at(row);
        const int now = m_fleet.rowOf(target.id); // rows may have moved since
        if (now >= 0 && m_fleet.isEligible(now)) {
            m_found.append(target.id);
            m_chosen.remove(target.id);
            continue;
        }
        if (now < 0 || m_fleet.isGone(now))
            ++m_barred.gone;
        else
            ++m_barred.byStatus[m_fleet.fleetRow(now).status];
        m_lines.push_back({ target.name.isEmpty() ? target.id.value : target.name, target.id, 0 });
    }
    endResetModel();
}

QList<TargetId> ListFindings::ids() const
{
    return m_found + QList<TargetId>(m_chosen.cbegin(), m_chosen.cend());
}

QString ListFindings::reason(const Line &line) const
{
    if (line.id.isEmpty())
        return tr("Not found");
    const int row = m_fleet.rowOf(line.id);
    const QString state = row < 0 || m_fleet.isGone(row)
        ? tr("No longer in the list")
        : statusStory(m_fleet.fleetRow(row).status, m_fleet.kind());
    if (line.of == 0)
        return state;
    //: %n rows have the pasted name or ID; %1: the ID of one of them, %2: its status
    return tr("One of %n with this name: %1, %2", nullptr, line.of).arg(line.id.value, state);
}

bool ListFindings::canChoose(const Line &line) const
{
    const int row = line.of > 0 ? m_fleet.rowOf(line.id) : -1;
    return row >= 0 && m_fleet.isEligible(row);
}

QVariant ListFindings::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Line &line = m_lines[size_t(index.row())];
    const bool isText = index.column() == TextColumn;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return visibleText(isText ? line.text : reason(line));
    case Qt::AccessibleTextRole:
        return visibleText(isText ? joinedWords({ line.text, reason(line) }) : reason(line));
    case Qt::CheckStateRole:
        if (!isText || !canChoose(line))
            return {};
        return m_chosen.contains(line.id) ? Qt::Checked : Qt::Unchecked;
    default:
        return {};
    }
}

bool ListFindings::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid)
        || index.column() != TextColumn || !canChoose(m_lines[size_t(index.row())]))
        return false;
    const TargetId &id = m_lines[size_t(index.row())].id;
    if (value.toInt() == Qt::Checked)
        m_chosen.insert(id);
    else
        m_chosen.remove(id);
    emit dataChanged(index, index, { Qt::CheckStateRole });
    emit chosenChanged();
    return true;
}

qsizetype ListFindings::rows() const { return static_cast<qsizetype>(m_lines.size()); }

QString ListFindings::title(int column) const
{
    return column == TextColumn ? tr("Not ticked") : tr("Why");
}

Qt::ItemFlags ListFindings::flags(const QModelIndex &index) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (index.column() == TextColumn && canChoose(m_lines[size_t(index.row())]))
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

} // namespace muster
