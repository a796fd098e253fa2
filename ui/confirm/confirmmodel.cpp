// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/confirm/confirmmodel.h"

#include "app/core/visibletext.h"
#include "app/session/statuscheck.h"
#include "ui/confirm/recenttext.h"
#include "ui/widgets/tones.h"
#include "ui/words/outcometext.h"
#include "ui/words/sentences.h"
#include "ui/words/targetstory.h"

#include <QFontDatabase>
#include <QGuiApplication>
#include <QPalette>

#include <algorithm>
#include <array>
#include <numeric>

namespace muster {

ConfirmModel::ConfirmModel(FleetKind kind, const QList<Target> &targets, RecentRestarts recent,
                           QDateTime now, QObject *parent)
    : QAbstractTableModel(parent)
    , m_kind(std::move(kind))
    , m_recent(std::move(recent))
    , m_now(std::move(now))
{
    m_rows.reserve(targets.size());
    for (const Target &target : targets) {
        Row row { target, &statusOf(target.status), {}, false, false };
        setTick(row, isEligible(row) && !m_recent.contains(target.id));
        m_rows.append(row);
    }
    m_order.resize(m_rows.size());
    std::iota(m_order.begin(), m_order.end(), 0);
    sort();
}

void ConfirmModel::setStory(int run, const QHash<TargetId, Outcome> &before,
                            const QHash<TargetId, LaterTarget> &since)
{
    if (run == m_repeated && before.isEmpty() && m_before.isEmpty())
        return; // mostly nothing is repeated, and rows can be very many
    m_repeated = run;
    m_before = before;
    m_since = since;
    retranslate();
}

const StatusInfo &ConfirmModel::statusOf(const QString &code)
{
    // Neighbours mostly have the same one.
    if (!m_lastStatus || m_lastCode != code) {
        m_lastCode = code;
        m_lastStatus = &m_kind.status(code);
    }
    return *m_lastStatus;
}

void ConfirmModel::setHidden(const QSet<TargetId> &hidden)
{
    if (hidden == m_hidden)
        return; // mostly there are none, and rows can be very many
    m_hidden = hidden;
    sort();
    retranslate();
}

void ConfirmModel::setCheckFirst(const QSet<TargetId> &targets)
{
    if (targets == m_checkFirst)
        return;
    m_checkFirst = targets;
    sort();
    retranslate();
}

int ConfirmModel::rank(const Row &row) const
{
    const TargetId &id = row.target.id;
    if (isChanged(row))
        return 0;
    if (!m_checkFirst.isEmpty() && m_checkFirst.contains(id))
        return 1;
    if (!m_recent.isEmpty() && m_recent.contains(id))
        return 2;
    const Eligibility eligibility = row.status->eligibility;
    if (eligibility != Eligibility::Yes)
        return eligibility == Eligibility::No ? 3 : 4;
    return !m_hidden.isEmpty() && m_hidden.contains(id) ? 5 : 6;
}

void ConfirmModel::sort()
{
    std::array<QList<int>, 7> ranks;
    for (int row = 0; row < int(m_rows.size()); ++row)
        ranks[std::size_t(rank(m_rows.at(row)))].append(row);
    QList<int> order;
    order.reserve(m_rows.size());
    for (const QList<int> &rows : ranks)
        order += rows;
    if (order == m_order)
        return;
    emit layoutAboutToBeChanged();
    QList<int> shownAt(order.size());
    for (int position = 0; position < int(order.size()); ++position)
        shownAt[order.at(position)] = position;
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    for (const QModelIndex &one : before)
        after += index(shownAt.at(m_order.at(one.row())), one.column());
    m_order = order;
    changePersistentIndexList(before, after);
    emit layoutChanged();
}

bool ConfirmModel::isEligible(const Row &row) const
{
    return !row.gone && row.status->eligibility != Eligibility::No;
}

void ConfirmModel::setTick(Row &row, bool ticked)
{
    if (row.ticked == ticked)
        return;
    row.ticked = ticked;
    m_tickedCount += ticked ? 1 : -1;
    m_ticked.reset();
}

const QList<Target> &ConfirmModel::tickedTargets() const
{
    if (m_ticked)
        return *m_ticked;
    QList<Target> ticked;
    ticked.reserve(m_tickedCount);
    for (const Row &row : m_rows) {
        if (row.ticked)
            ticked.append(row.target);
    }
    return m_ticked.emplace(std::move(ticked));
}

bool ConfirmModel::hasUnusableIds() const
{
    if (!m_hasUnusableIds) {
        QSet<QStringView> seen;
        seen.reserve(m_rows.size());
        for (const Row &row : m_rows)
            seen.insert(row.target.id.value);
        m_hasUnusableIds = seen.size() < m_rows.size() || seen.contains(QStringView());
    }
    return *m_hasUnusableIds;
}

QList<Target> ConfirmModel::tickedOf(const QSet<TargetId> &ids) const
{
    QList<Target> ticked;
    if (ids.isEmpty())
        return ticked;
    for (const int position : m_order) {
        const Row &row = m_rows.at(position);
        if (row.ticked && ids.contains(row.target.id))
            ticked.append(row.target);
    }
    return ticked;
}

bool ConfirmModel::isHeldBack(const Row &row) const
{
    return !row.ticked && isEligible(row) && m_recent.contains(row.target.id);
}

QSet<TargetId> ConfirmModel::insisted() const
{
    QSet<TargetId> ids;
    if (m_recent.isEmpty())
        return ids;
    for (const Row &row : m_rows) {
        if (row.ticked && m_recent.contains(row.target.id))
            ids.insert(row.target.id);
    }
    return ids;
}

qsizetype ConfirmModel::heldBackCount() const
{
    if (m_recent.isEmpty())
        return 0;
    return std::count_if(m_rows.cbegin(), m_rows.cend(),
                         [this](const Row &row) { return isHeldBack(row); });
}

bool ConfirmModel::isAllHeldBack() const
{
    return m_tickedCount == 0 && !m_rows.isEmpty() && heldBackCount() == m_rows.size();
}

bool ConfirmModel::areAllDoneSince(const QDateTime &since) const
{
    return std::all_of(m_rows.cbegin(), m_rows.cend(), [this, &since](const Row &row) {
        const auto recent = m_recent.constFind(row.target.id);
        return recent == m_recent.cend()
            || (recent->outcome == Outcome::Succeeded && recent->sentAt.isValid()
                && recent->sentAt >= since);
    });
}

bool ConfirmModel::hasNotes() const
{
    // Without putting any of them together: mostly there is none, in a hundred thousand rows.
    return std::any_of(m_rows.cbegin(), m_rows.cend(), [this](const Row &row) {
        const StatusInfo &status = *row.status;
        return row.gone || row.was
            || (status.eligibility != Eligibility::Yes && !status.reason.text().isEmpty())
            || (!m_recent.isEmpty() && m_recent.contains(row.target.id))
            || (!m_before.isEmpty() && m_before.contains(row.target.id))
            || (!m_hidden.isEmpty() && m_hidden.contains(row.target.id));
    });
}

QStringList ConfirmModel::warnings() const
{
    // Counted by status, so that a reason is put into words once and not for each row.
    QList<const StatusInfo *> statuses;
    QHash<const StatusInfo *, int> byStatus;
    for (const Row &row : m_rows) {
        if (row.ticked && row.status->eligibility == Eligibility::Warn
            && byStatus[row.status]++ == 0)
            statuses += row.status;
    }
    QStringList reasons;
    QHash<QString, int> counts;
    QHash<QString, Phrase> ofMany;
    for (const StatusInfo *status : std::as_const(statuses)) {
        const QString reason = status->reason.text();
        if (reason.isEmpty())
            continue;
        if (!counts.contains(reason)) {
            reasons += reason;
            ofMany[reason] = status->manyReason;
        }
        counts[reason] += byStatus.value(status);
    }
    for (QString &reason : reasons) {
        const int count = counts.value(reason);
        const Phrase sentence = ofMany.value(reason);
        //: %n targets have the reason %1, which is a sentence
        reason = sentence.isEmpty() ? tr("%n of them: %1", nullptr, count).arg(reason)
                                    : sentence.text(count);
    }
    return reasons;
}

void ConfirmModel::toggle(int row)
{
    [[maybe_unused]] const bool done = setData(
        index(row, Name), rowAt(row).ticked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

void ConfirmModel::tickAll()
{
    for (Row &row : m_rows) {
        if (isEligible(row) && !isHeldBack(row))
            setTick(row, true);
    }
    tellTicks();
}

void ConfirmModel::tickNone()
{
    for (Row &row : m_rows)
        setTick(row, false);
    tellTicks();
}

bool ConfirmModel::canTickMore() const
{
    return std::any_of(m_rows.cbegin(), m_rows.cend(), [this](const Row &row) {
        return !row.ticked && isEligible(row) && !isHeldBack(row);
    });
}

void ConfirmModel::tellTicks()
{
    if (!m_rows.isEmpty())
        emit dataChanged(index(0, Name), index(rowCount() - 1, Name),
                         { Qt::CheckStateRole, Qt::AccessibleTextRole });
    emit tickedChanged();
}

StatusDifference ConfirmModel::takeStatuses(const FreshStatuses &fresh, bool mark)
{
    StatusDifference difference;
    for (Row &row : m_rows) {
        const auto status = fresh.statuses.constFind(row.target.id);
        const bool isListed = status != fresh.statuses.cend();
        if (!isListed && !fresh.isComplete) {
            difference.missing += row.ticked ? 1 : 0;
            continue;
        }
        const QString now = isListed ? *status : row.target.status;
        const bool differs = row.gone == isListed || row.target.status != now;
        difference.changed += differs && row.ticked ? 1 : 0;
        row.was.reset();
        if (differs && isListed && mark)
            row.was = row.target.status;
        row.target.status = now;
        row.status = &statusOf(now);
        row.gone = !isListed;
        m_ticked.reset();
        if (!isEligible(row))
            setTick(row, false);
    }
    sort();
    if (!m_rows.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    emit tickedChanged();
    return difference;
}

void ConfirmModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int ConfirmModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ConfirmModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ConfirmModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = rowAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return visibleText(text(row, index.column()));
    case Qt::CheckStateRole:
        return index.column() == Name ? QVariant(row.ticked ? Qt::Checked : Qt::Unchecked)
                                      : QVariant();
    case Qt::AccessibleTextRole:
        return visibleText(
            spokenCell(index.column() == TargetIdColumn ? text(row, TargetIdColumn) : QString(),
                       joinedWords({ text(row, Name), row.ticked ? tr("ticked") : tr("not ticked"),
                                     text(row, Status), note(row) })));
    case ToneRole:
        return index.column() == Status ? QVariant(static_cast<int>(row.status->tone)) : QVariant();
    case Qt::FontRole:
        return index.column() == TargetIdColumn
            ? QVariant(QFontDatabase::systemFont(QFontDatabase::FixedFont))
            : QVariant();
    case Qt::BackgroundRole:
    case Qt::ForegroundRole:
        return color(row, role);
    default:
        return {};
    }
}

bool ConfirmModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || index.column() != Name || role != Qt::CheckStateRole)
        return false;
    Row &row = m_rows[m_order.at(index.row())];
    const bool ticked = value.toInt() == Qt::Checked;
    if (row.ticked == ticked)
        return true;
    if (ticked && !isEligible(row))
        return false;
    setTick(row, ticked);
    emit dataChanged(index, index, { Qt::CheckStateRole, Qt::AccessibleTextRole });
    emit tickedChanged();
    return true;
}

QVariant ConfirmModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case TargetIdColumn:
        return tr("ID");
    case Status:
        return tr("Status");
    case Note:
        return tr("Note");
    default:
        return {};
    }
}

Qt::ItemFlags ConfirmModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == Name && isEligible(rowAt(index.row())))
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QString ConfirmModel::text(const Row &row, int column) const
{
    switch (column) {
    case Name:
        return targetName(row.target);
    case TargetIdColumn:
        return row.target.id.value;
    case Status:
        return statusStory(row.target.status, m_kind);
    case Note:
        return note(row);
    default:
        return {};
    }
}

QString ConfirmModel::note(const Row &row) const
{
    if (row.gone)
        return tr("No longer in the list");
    QStringList parts;
    if (row.was) {
        //: %1 is the status before, as "Normal (5)"
        parts += tr("Changed: it was %1").arg(statusStory(*row.was, m_kind));
    }
    if (const auto recent = m_recent.constFind(row.target.id); recent != m_recent.cend())
        parts += recentText(*recent, m_kind, m_now);
    if (const QString told = story(row.target.id); !told.isEmpty())
        parts += told;
    if (m_checkFirst.contains(row.target.id))
        parts += tr("Check it first");
    const StatusInfo &status = *row.status;
    if (status.eligibility != Eligibility::Yes)
        parts += status.reason.text();
    if (m_hidden.contains(row.target.id))
        parts += tr("Hidden by the filter");
    return parts.join(QStringLiteral(" \u00b7 "));
}

QString ConfirmModel::story(const TargetId &target) const
{
    const auto before = m_before.constFind(target);
    if (before == m_before.cend())
        return {};
    const auto since = m_since.constFind(target);
    if (since == m_since.cend() && *before == Outcome::NotSent) {
        //: %1 the number of a run
        return tr("Not sent by run #%1, nor since then").arg(m_repeated);
    }
    if (since == m_since.cend()) {
        //: %1 the number of a run, %2 the outcome of the target in it, as "Failed"
        return tr("Run #%1: %2. Not sent since then").arg(m_repeated).arg(outcomeWord(*before));
    }
    return sinceText(*since, m_now);
}

QVariant ConfirmModel::color(const Row &row, int role) const
{
    const bool isRecent = m_recent.contains(row.target.id);
    if (!isRecent && !isChanged(row))
        return {};
    const QPalette palette = QGuiApplication::palette();
    if (role == Qt::ForegroundRole)
        return markedText(palette);
    // What it was, or that it is gone, and what was sent before, is said in the note.
    return markedGround(isChanged(row) ? RowMark::Changed : RowMark::HeldBack, palette);
}

} // namespace muster
