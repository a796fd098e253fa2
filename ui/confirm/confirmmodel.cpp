// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/confirm/confirmmodel.h"

#include <QFontDatabase>

#include <algorithm>

namespace muster {

ConfirmModel::ConfirmModel(FleetKind kind, QList<Target> targets, QObject *parent)
    : QAbstractTableModel(parent)
    , m_kind(std::move(kind))
    , m_targets(std::move(targets))
    , m_ticked(m_targets.size(), true)
    , m_tickedCount(m_targets.size())
{
}

QList<Target> ConfirmModel::tickedTargets() const
{
    QList<Target> ticked;
    ticked.reserve(m_tickedCount);
    for (qsizetype i = 0; i < m_targets.size(); ++i) {
        if (m_ticked.at(i))
            ticked.append(m_targets.at(i));
    }
    return ticked;
}

bool ConfirmModel::hasWarnings() const
{
    return std::any_of(m_targets.cbegin(), m_targets.cend(), [this](const Target &target) {
        return m_kind.status(target.status).eligibility == Eligibility::Warn;
    });
}

QStringList ConfirmModel::warnings() const
{
    QStringList reasons;
    QHash<QString, int> counts;
    for (qsizetype i = 0; i < m_targets.size(); ++i) {
        const QString reason = m_ticked.at(i) ? warning(m_targets.at(i)) : QString();
        if (reason.isEmpty())
            continue;
        if (counts[reason]++ == 0)
            reasons += reason;
    }
    for (QString &reason : reasons) {
        //: %n targets have the reason %1, which is a sentence
        reason = tr("%n of them: %1", nullptr, counts.value(reason)).arg(reason);
    }
    return reasons;
}

void ConfirmModel::toggle(int row)
{
    const QModelIndex box = index(row, Name);
    const bool ticked = m_ticked.at(row);
    [[maybe_unused]] const bool done
        = setData(box, ticked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

void ConfirmModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_targets.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int ConfirmModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_targets.size());
}

int ConfirmModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ConfirmModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Target &target = m_targets.at(index.row());
    const bool ticked = m_ticked.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(target, index.column());
    case Qt::CheckStateRole:
        return index.column() == Name ? QVariant(ticked ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::AccessibleTextRole:
        if (index.column() == Name) {
            return QString(text(target, Name) + u", " + (ticked ? tr("ticked") : tr("not ticked"))
                           + u", " + text(target, Status));
        }
        return text(target, index.column());
    case Qt::FontRole:
        return index.column() == TargetIdColumn
            ? QVariant(QFontDatabase::systemFont(QFontDatabase::FixedFont))
            : QVariant();
    default:
        return {};
    }
}

bool ConfirmModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || index.column() != Name || role != Qt::CheckStateRole)
        return false;
    const bool ticked = value.toInt() == Qt::Checked;
    if (m_ticked.at(index.row()) == ticked)
        return true;
    m_ticked[index.row()] = ticked;
    m_tickedCount += ticked ? 1 : -1;
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
    case Warning:
        return tr("Think twice");
    default:
        return {};
    }
}

Qt::ItemFlags ConfirmModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == Name)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QString ConfirmModel::text(const Target &target, int column) const
{
    switch (column) {
    case Name:
        return target.name.isEmpty() ? target.id.value : target.name;
    case TargetIdColumn:
        return target.id.value;
    case Status: {
        const QString word = m_kind.status(target.status).word.text();
        //: a status: %1 is its word, %2 the cloud's code for it
        return target.status.isEmpty() ? word : tr("%1 (%2)").arg(word, target.status);
    }
    case Warning:
        return warning(target);
    default:
        return {};
    }
}

QString ConfirmModel::warning(const Target &target) const
{
    const StatusInfo &status = m_kind.status(target.status);
    return status.eligibility == Eligibility::Warn ? status.reason.text() : QString();
}

} // namespace muster
