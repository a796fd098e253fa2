// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/runs/jobmodel.h"

#include "app/core/visibletext.h"
#include "app/fleet/sendingtime.h"
#include "ui/runs/jobtext.h"
#include "ui/words/errortext.h"
#include "ui/words/formatters.h"
#include "ui/words/outcometext.h"
#include "ui/words/saferetry.h"
#include "ui/words/sentences.h"
#include "ui/words/targetstory.h"

#include <QFontDatabase>
#include <QGuiApplication>

#include <algorithm>

namespace muster {

namespace {

bool isOpen(const TargetRecord &record)
{
    return !isFinal(record.outcome) && timeOfSending(record).isValid();
}

//! A cell is one line; what was on several stands in the details as it came.
QString oneLine(QString text)
{
    text.replace(u'\n', u' ');
    text.replace(u'\r', u' ');
    text.replace(u'\t', u' ');
    return text;
}

} // namespace

JobModel::JobModel(const ErrorCatalogue &catalogue, const Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_catalogue(catalogue)
    , m_clock(clock)
    , m_palette(QGuiApplication::palette())
{
}

void JobModel::setRun(const RunRecord &run, const FleetKind &kind)
{
    beginResetModel();
    m_run = run;
    m_kind = kind;
    m_digest = RunDigest(run);
    m_unknownCalls.reset();
    m_insisted.clear();
    endResetModel();
}

void JobModel::clear() { setRun({}, {}); }

void JobModel::setInsisted(const QSet<qsizetype> &positions)
{
    if (m_insisted == positions)
        return;
    m_insisted = positions;
    if (rowCount() > 0)
        emit dataChanged(index(0, Meaning), index(rowCount() - 1, Meaning));
}

void JobModel::apply(const TargetChanges &changes)
{
    m_unknownCalls.reset(); // a neighbour may have been a part of one
    QList<int> rows;
    rows.reserve(changes.size());
    for (const auto &[index, record] : changes) {
        if (index < 0 || index >= m_run.targets.size())
            continue;
        TargetRecord &mine = m_run.targets[index];
        m_digest.change(index, mine, record);
        mine = record;
        rows.append(static_cast<int>(index));
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    for (qsizetype first = 0; first < rows.size();) {
        qsizetype last = first;
        while (last + 1 < rows.size() && rows.at(last + 1) == rows.at(last) + 1)
            ++last;
        emit dataChanged(index(rows.at(first), 0), index(rows.at(last), ColumnCount - 1));
        first = last + 1;
    }
}

void JobModel::tick(const QList<int> &rows)
{
    for (const int row : rows) {
        if (row >= 0 && row < rowCount() && isOpen(m_run.targets.at(row))) {
            const QModelIndex cell = index(row, Elapsed);
            emit dataChanged(cell, cell, { Qt::DisplayRole });
            if (m_run.targets.at(row).overdue) // says for how long
                emit dataChanged(index(row, Meaning), index(row, Meaning), { Qt::DisplayRole });
        }
    }
}

void JobModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void JobModel::setPalette(const QPalette &palette)
{
    m_palette = palette;
    m_shapes.clear();
    if (rowCount() > 0) {
        emit dataChanged(index(0, OutcomeColumn), index(rowCount() - 1, OutcomeColumn),
                         { Qt::DecorationRole });
    }
}

const QList<UnknownCall> &JobModel::unknownCalls() const
{
    if (!m_unknownCalls)
        m_unknownCalls = muster::unknownCalls(m_run, m_digest.unknown());
    return *m_unknownCalls;
}

int JobModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_run.targets.size());
}

int JobModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant JobModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TargetRecord &record = m_run.targets.at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return visibleText(text(index.row(), column));
    case Qt::ToolTipRole:
        return column == OutcomeColumn ? whatBecamePhrase(record, m_catalogue).text()
                                       : visibleText(text(index.row(), column));
    case Qt::DecorationRole:
        return column == OutcomeColumn ? QVariant(outcomeShape(record.outcome)) : QVariant();
    case Qt::AccessibleTextRole:
        return column == Name ? joinedWords(
                   { visibleText(text(index.row(), Name)), text(index.row(), OutcomeColumn) })
                              : visibleText(text(index.row(), column));
    case Qt::FontRole: {
        const bool isId = column == TargetIdColumn || column == JobIdColumn
            || column == RequestIdColumn || column == ErrorCode;
        return isId ? QVariant(QFontDatabase::systemFont(QFontDatabase::FixedFont)) : QVariant();
    }
    case OutcomeRole:
        return QVariant::fromValue(record.outcome);
    case SortRole:
        return sortKey(index.row(), column);
    default:
        return {};
    }
}

QVariant JobModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case TargetIdColumn:
        return tr("ID");
    case OutcomeColumn:
        return tr("Outcome");
    case JobIdColumn:
        return tr("Job ID");
    case ErrorCode:
        return tr("Error code");
    case Message:
        return tr("Message");
    case Meaning:
        return tr("What it means");
    case RequestIdColumn:
        return tr("Request ID");
    case Elapsed:
        return tr("Elapsed");
    case Wave:
        return tr("Wave");
    default:
        return {};
    }
}

QString JobModel::meaning(int row) const
{
    const QString text = meaningStory(m_run.targets.at(row), m_kind, m_catalogue, m_clock);
    return m_insisted.contains(row) ? joinedSentences(text, insistedText()) : text;
}

QString JobModel::text(int row, int column) const
{
    const TargetRecord &record = m_run.targets.at(row);
    switch (column) {
    case Name:
        return record.target.name.isEmpty() ? record.target.id.value : record.target.name;
    case TargetIdColumn:
        return record.target.id.value;
    case OutcomeColumn:
        return outcomeStory(record, m_kind);
    case JobIdColumn:
        return record.jobId.value;
    case ErrorCode:
        return record.error ? vendorCode(*record.error) : QString();
    case Message:
        return record.error ? oneLine(record.error->message) : QString();
    case Meaning:
        return meaning(row);
    case RequestIdColumn:
        if (record.requestId.isEmpty() && record.error)
            return record.error->requestId;
        return record.requestId.value;
    case Elapsed:
        return elapsed(record).count() >= 0 ? durationText(elapsed(record)) : QString();
    case Wave:
        return countText(m_digest.waves().waveOf(row));
    default:
        return {};
    }
}

qint64 JobModel::sortNumber(int row, int column) const
{
    const TargetRecord &record = m_run.targets.at(row);
    if (column == OutcomeColumn)
        return static_cast<qint64>(record.outcome);
    return column == Wave ? m_digest.waves().waveOf(row) : elapsed(record).count();
}

QVariant JobModel::sortKey(int row, int column) const
{
    if (column == OutcomeColumn || column == Elapsed || column == Wave)
        return sortNumber(row, column);
    return text(row, column);
}

std::chrono::milliseconds JobModel::elapsed(const TargetRecord &record) const
{
    return timeTaken(record, m_clock.now(), m_clock.monotonic());
}

QIcon JobModel::outcomeShape(Outcome outcome) const
{
    QIcon &shape = m_shapes[outcome];
    if (shape.isNull())
        shape = outcomeIcon(outcome, m_palette);
    return shape;
}

} // namespace muster
