// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/fleet/fleetmodel.h"

#include "app/core/qtversions.h"
#include "app/core/visibletext.h"
#include "ui/fleet/restarttext.h"
#include "ui/widgets/helpplace.h"
#include "ui/widgets/mnemonic.h"
#include "ui/words/formatters.h"
#include "ui/words/sentences.h"
#include "ui/words/targetstory.h"

#include <QFontDatabase>
#include <QSet>

#include <algorithm>

namespace muster {

using namespace Qt::StringLiterals;

namespace {
// A cloud's own count is believed for reserving memory only up to here.
constexpr qsizetype mostReserved = 1'000'000;
}

FleetModel::FleetModel(FleetKind kind, QObject *parent)
    : QAbstractTableModel(parent)
    , m_kind(std::move(kind))
    , m_fixedFont(QFontDatabase::systemFont(QFontDatabase::FixedFont))
{
    nameEligibility();
}

int FleetModel::eligibilityColumn() const { return FirstKindColumn + int(m_kind.columns.size()); }

QString FleetModel::columnKey(int column) const
{
    switch (column) {
    case TickColumn:
        return u"tick"_s;
    case NameColumn:
        return u"name"_s;
    case IdColumn:
        return u"id"_s;
    case StatusColumn:
        return u"status"_s;
    default:
        if (column == restartColumn())
            return u"last"_s;
        return column == eligibilityColumn() ? u"eligibility"_s
                                             : m_kind.columns.at(column - FirstKindColumn).key;
    }
}

QString FleetModel::cellText(const FleetRow &row, int cell) const
{
    const QString raw = row.cells.value(cell);
    const QHash<QString, Phrase> &words = m_kind.columns.at(cell).words;
    const auto word = words.constFind(raw);
    return word == words.cend() ? raw : word->text();
}

// Kept, as every row is asked for it when a person sorts.
void FleetModel::nameEligibility()
{
    QString verb = withoutMnemonic(m_kind.verb.text()).remove(u'…');
    verb.replace(0, 1, verb.left(1).toLower());
    //: a cell; %1 a verb: "Can restart"
    m_may = tr("Can %1", "of one").arg(verb);
    //: the title of a column that says so, or why not; %1 a verb: "Can restart"
    m_whether = tr("Can %1", "whether").arg(verb);
}

QString FleetModel::eligibilityText(int row) const
{
    if (isGone(row))
        return tr("No longer in the list");
    const QString reason = m_kind.status(m_rows.at(row).status).reason.text();
    if (!reason.isEmpty())
        return reason;
    return isEligible(row) ? m_may : tr("No");
}

Eligibility FleetModel::eligibility(int row) const
{
    return isGone(row) ? Eligibility::No : m_kind.status(m_rows.at(row).status).eligibility;
}

// Where nothing speaks against a row, its mark says all.
QString FleetModel::shownText(int row, int column) const
{
    if (column == eligibilityColumn() && eligibility(row) == Eligibility::Yes)
        return {};
    if (column == StatusColumn && isFormer(row)) {
        const QDateTime read = readAt(row).toLocalTime();
        const bool isToday = read.date() == m_clock->now().toLocalTime().date();
        //: a cell, a status and when it was read: "Normal (5), 14:58"
        return tr("%1, %2").arg(visibleText(text(row, column)),
                                read.toString(isToday ? u"HH:mm"_s : u"yyyy-MM-dd HH:mm"_s));
    }
    return visibleText(text(row, column));
}

QString FleetModel::text(int row, int column) const
{
    const FleetRow &fleetRow = m_rows.at(row);
    switch (column) {
    case TickColumn:
        return {};
    case NameColumn:
        return fleetRow.name.isEmpty() ? fleetRow.id.value : fleetRow.name;
    case IdColumn:
        return fleetRow.id.value;
    case StatusColumn:
        return statusStory(fleetRow.status, m_kind);
    default:
        if (column == restartColumn())
            return lastRestartText(row);
        return column == eligibilityColumn() ? eligibilityText(row)
                                             : cellText(fleetRow, column - FirstKindColumn);
    }
}

const LastRestart *FleetModel::lastRestart(int row) const
{
    return m_restarts ? m_restarts->find(m_kind.id, m_rows.at(row).id) : nullptr;
}

QString FleetModel::lastRestartText(int row) const
{
    if (const LastRestart *last = lastRestart(row))
        return restartText(*last, m_kind, *m_clock);
    // A dash says that there was none, which only the whole journal can tell.
    return m_restarts && m_restarts->isWhole() ? u"–"_s : QString();
}

QString FleetModel::sortText(int row, int column) const
{
    if (column != restartColumn())
        return text(row, column);
    const LastRestart *last = lastRestart(row);
    return last ? restartSortText(*last) : QString(u'0');
}

QDateTime FleetModel::readAt(int row) const
{
    const qint64 at = m_readAt[size_t(row)];
    return at > 0 ? utcFromMSecs(at) : QDateTime();
}

bool FleetModel::isFormer(int row) const
{
    const LastRestart *last = lastRestart(row);
    const QDateTime read = readAt(row);
    if (!last || !read.isValid() || !last->sentAt.isValid() || last->outcome == Outcome::Rejected
        || last->outcome == Outcome::NotSent)
        return false; // nothing has happened to it
    // Where the list itself tells the end, the end is no newer than what it told.
    if (last->endedAt.isValid() && !m_kind.followedByStatus)
        return read < last->endedAt;
    return read <= last->sentAt;
}

QString FleetModel::formerText(int row) const
{
    //: a status that may be another one by now; %1: "Normal (5)", %2: "14:58:10"
    return tr("%1 as of %2; something was sent to it since")
        .arg(visibleText(text(row, StatusColumn)), localTimeText(readAt(row), m_clock->now()));
}

void FleetModel::setRestarts(const LastRestartBook &book, const Clock &clock)
{
    m_restarts = &book;
    m_clock = &clock;
    connect(&book, &LastRestartBook::changed, this,
            [this](const KindId &fleet, const QList<TargetId> &ids) {
                if (fleet == m_kind.id)
                    restartsChanged(ids);
            });
    connect(&book, &LastRestartBook::readDone, this, [this] {
        if (!m_rows.isEmpty())
            announceRestarts(0, rowCount() - 1);
    });
}

void FleetModel::restartsChanged(const QList<TargetId> &ids)
{
    int first = rowCount();
    int last = -1;
    for (const TargetId &id : ids) {
        const int row = rowOf(id);
        if (row < 0)
            continue;
        first = std::min(first, row);
        last = std::max(last, row);
    }
    if (last >= 0)
        announceRestarts(first, last);
}

void FleetModel::announceRestarts(int first, int last)
{
    emit dataChanged(index(first, restartColumn()), index(last, restartColumn()),
                     { Qt::DisplayRole, Qt::AccessibleTextRole, OutcomeRole });
    // What was read of them is of before that.
    if (m_listBegun > 0)
        emit dataChanged(index(first, StatusColumn), index(last, StatusColumn),
                         { Qt::DisplayRole, Qt::AccessibleTextRole, Qt::ForegroundRole,
                           Qt::ToolTipRole, FormerRole });
}

Target FleetModel::target(int row) const
{
    const FleetRow &fleetRow = m_rows.at(row);
    return { fleetRow.id, fleetRow.name, fleetRow.group, fleetRow.status };
}

QHash<QString, int> FleetModel::statusCounts() const
{
    QHash<QString, int> counts;
    for (const FleetRow &row : m_rows)
        ++counts[row.status];
    return counts;
}

bool FleetModel::setTick(int row, bool ticked)
{
    quint8 &mark = m_marks[size_t(row)];
    if (bool(mark & Ticked) == ticked || (ticked && !isEligible(row)))
        return false;
    mark ^= Ticked;
    m_ticked += ticked ? 1 : -1;
    return true;
}

void FleetModel::setTicked(const QList<int> &rows, bool ticked)
{
    int first = rowCount();
    int last = -1;
    for (const int row : rows) {
        if (setTick(row, ticked)) {
            first = std::min(first, row);
            last = std::max(last, row);
        }
    }
    if (last < 0)
        return;
    // The name's cell tells a screen reader whether the row is ticked.
    emit dataChanged(index(first, TickColumn), index(last, NameColumn),
                     { Qt::CheckStateRole, Qt::AccessibleTextRole });
    emit ticksChanged();
}

void FleetModel::beginRefresh(const QDateTime &now)
{
    m_listBegun = now.isValid() ? now.toMSecsSinceEpoch() : 0;
    for (quint8 &mark : m_marks)
        mark |= Unseen;
}

quint8 FleetModel::barredMark(const FleetRow &row) const
{
    return m_kind.status(row.status).eligibility == Eligibility::No ? Barred : 0;
}

bool FleetModel::update(int row, const FleetRow &fresh)
{
    quint8 &mark = m_marks[size_t(row)];
    const bool wasGone = mark & Gone;
    mark &= quint8(~(Unseen | Gone));
    const bool isSame = m_rows.at(row) == fresh;
    const bool wasFormer = isSame && isFormer(row);
    m_readAt[size_t(row)] = m_listBegun;
    if (isSame)
        return wasGone || wasFormer;
    mark = quint8((mark & ~Barred) | barredMark(fresh));
    m_rows[row] = fresh;
    return true;
}

void FleetModel::append(const QList<FleetRow> &fresh)
{
    const int first = rowCount();
    beginInsertRows({}, first, first + int(fresh.size()) - 1);
    for (const FleetRow &row : fresh) {
        m_rows.append(row);
        m_marks.push_back(barredMark(row));
        m_readAt.push_back(m_listBegun);
        m_index.insert(int(m_rows.size()) - 1, m_rows);
    }
    endInsertRows();
}

void FleetModel::merge(const QList<FleetRow> &rows, qsizetype expectedRows)
{
    const qsizetype expected = std::min(expectedRows, mostReserved);
    if (expected > m_rows.capacity()) {
        m_rows.reserve(expected);
        m_marks.reserve(size_t(expected));
        m_readAt.reserve(size_t(expected));
    }
    FleetMerge result;
    QList<FleetRow> fresh;
    QSet<TargetId> freshIds;
    for (const FleetRow &row : rows) {
        const int known = rowOf(row.id);
        if (known < 0) {
            if (!freshIds.contains(row.id)) {
                freshIds.insert(row.id);
                fresh.append(row);
            }
        } else if (update(known, row)) {
            result.changed.append(known);
        }
    }
    std::sort(result.changed.begin(), result.changed.end());
    result.firstNew = rowCount();
    if (!fresh.isEmpty())
        append(fresh);
    if (fresh.isEmpty() && result.changed.isEmpty())
        return;
    announceChanged(result.changed);
    emit merged(result);
    emit ticksChanged();
}

void FleetModel::announceChanged(const QList<int> &rows)
{
    // One signal for the whole span: telling of each run of rows by itself is what makes views
    // slow.
    if (!rows.isEmpty())
        emit dataChanged(index(rows.first(), 0), index(rows.last(), restartColumn()));
}

QList<int> FleetModel::compact()
{
    QList<int> movedTo(m_rows.size(), -1);
    int to = 0;
    for (int from = 0; from < m_rows.size(); ++from) {
        const quint8 mark = m_marks[size_t(from)];
        if ((mark & Unseen) && !(mark & Ticked))
            continue;
        movedTo[from] = to;
        if (from != to) {
            m_rows[to] = std::move(m_rows[from]);
            m_marks[size_t(to)] = mark;
            m_readAt[size_t(to)] = m_readAt[size_t(from)];
        }
        ++to;
    }
    m_rows.resize(to);
    m_marks.resize(size_t(to));
    m_readAt.resize(size_t(to));
    m_index.rebuild(m_rows);
    return movedTo;
}

void FleetModel::endRefresh(bool complete)
{
    const auto unseen = [](quint8 mark) { return (mark & (Unseen | Ticked)) == Unseen; };
    FleetMerge result;
    if (complete && std::any_of(m_marks.cbegin(), m_marks.cend(), unseen)) {
        // Rows go from many places at once: one layout change, not a removal for each run of them.
        emit layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
        const QModelIndexList before = persistentIndexList();
        result.movedTo = compact();
        QModelIndexList after;
        after.reserve(before.size());
        for (const QModelIndex &old : before) {
            const int row = result.movedTo.at(old.row());
            after.append(row < 0 ? QModelIndex() : index(row, old.column()));
        }
        changePersistentIndexList(before, after);
        emit layoutChanged({}, QAbstractItemModel::VerticalSortHint);
    }
    for (int row = 0; row < m_rows.size(); ++row) {
        quint8 &mark = m_marks[size_t(row)];
        if (complete && (mark & Unseen) && !(mark & Gone)) {
            mark |= Gone;
            result.changed.append(row);
        }
        mark &= quint8(~Unseen);
    }
    result.firstNew = rowCount();
    if (result.movedTo.isEmpty() && result.changed.isEmpty())
        return;
    announceChanged(result.changed);
    emit merged(result);
    emit ticksChanged();
}

void FleetModel::noteStatuses(const QHash<TargetId, QString> &statuses)
{
    FleetMerge result;
    for (auto told = statuses.cbegin(); told != statuses.cend(); ++told) {
        const int row = rowOf(told.key());
        if (row < 0 || isGone(row))
            continue;
        const bool wasFormer = isFormer(row);
        if (m_clock)
            m_readAt[size_t(row)]
                = m_clock->now().toMSecsSinceEpoch() + 1; // after what it tells of
        if (m_rows.at(row).status == *told && wasFormer == isFormer(row))
            continue;
        m_rows[row].status = *told;
        quint8 &mark = m_marks[size_t(row)];
        mark = quint8((mark & ~Barred) | barredMark(m_rows.at(row)));
        result.changed.append(row);
    }
    if (result.changed.isEmpty())
        return;
    std::sort(result.changed.begin(), result.changed.end());
    result.firstNew = rowCount();
    announceChanged(result.changed);
    emit merged(result);
    emit ticksChanged();
}

void FleetModel::retranslate()
{
    nameEligibility();
    emit headerDataChanged(Qt::Horizontal, 0, restartColumn());
    if (!m_rows.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, restartColumn()));
    emit retranslated();
}

int FleetModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int FleetModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : restartColumn() + 1;
}

QString FleetModel::accessibleText(const QModelIndex &index) const
{
    const int row = index.row();
    const int column = index.column();
    //: A row as a screen reader says it; %1: name, %2: ticked or not, %3: status, %4: eligibility
    const QString whole = tr("%1, %2, %3, %4")
                              .arg(visibleText(text(row, NameColumn)),
                                   isTicked(row) ? tr("ticked") : tr("not ticked"),
                                   isFormer(row) ? formerText(row)
                                                 : m_kind.status(m_rows.at(row).status).word.text(),
                                   eligibilityText(row));
    if (column == TickColumn || column == NameColumn || column == eligibilityColumn())
        return whole;
    const bool isNone
        = column == restartColumn() && !lastRestart(row) && m_restarts && m_restarts->isWhole();
    QString own = isNone ? tr("none in the record") // a dash is not read out
                         : visibleText(text(row, column));
    if (column == StatusColumn && isFormer(row))
        own = formerText(row);
    return spokenCell(own, whole);
}

QVariant FleetModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const int row = index.row();
    const int column = index.column();
    switch (role) {
    case SortRole:
        return column == TickColumn ? QVariant() : sortText(row, column);
    case Qt::DisplayRole:
        return column == TickColumn ? QVariant() : shownText(row, column);
    case Qt::ToolTipRole: // what may be too wide for its column
        if (column == StatusColumn && isFormer(row))
            return formerText(row);
        return column == TickColumn ? QVariant() : visibleText(text(row, column));
    case Qt::CheckStateRole:
        if (column == TickColumn)
            return isTicked(row) ? Qt::Checked : Qt::Unchecked;
        return {};
    case Qt::AccessibleTextRole:
        return accessibleText(index);
    case Qt::FontRole:
        if (column == IdColumn
            || (column >= FirstKindColumn && column < eligibilityColumn()
                && m_kind.columns.at(column - FirstKindColumn).monospace))
            return m_fixedFont;
        return {};
    case FormerRole:
        return column == StatusColumn && isFormer(row);
    case StatusToneRole:
        return int(m_kind.status(m_rows.at(row).status).tone);
    case EligibilityRole:
        return int(eligibility(row));
    case OutcomeRole: {
        const LastRestart *last = lastRestart(row);
        return last ? QVariant(int(last->outcome)) : QVariant();
    }
    case helpCodeRole: {
        const LastRestart *last = lastRestart(row);
        return last ? QVariant(last->code) : QVariant();
    }
    default:
        return {};
    }
}

bool FleetModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || index.column() != TickColumn || !checkIndex(index))
        return false;
    const bool ticked = value.toInt() == Qt::Checked;
    setTicked({ index.row() }, ticked);
    return isTicked(index.row()) == ticked;
}

QVariant FleetModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section > restartColumn())
        return {};
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (section) {
    case TickColumn:
        // The header draws a box there; the word is for screen readers.
        return role == Qt::DisplayRole ? QString() : tr("Ticked");
    case NameColumn:
        return tr("Name");
    case IdColumn:
        return tr("ID");
    case StatusColumn:
        return tr("Status");
    default:
        if (section == restartColumn())
            return m_kind.last.isEmpty() ? tr("Last run") : m_kind.last.text();
        return section == eligibilityColumn()
            ? m_whether
            : m_kind.columns.at(section - FirstKindColumn).title.text();
    }
}

Qt::ItemFlags FleetModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (index.column() == TickColumn && (isEligible(index.row()) || isTicked(index.row())))
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

} // namespace muster
