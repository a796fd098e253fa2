// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/runs/jobcolumns.h"

#include "ui/runs/targettable.h"

#include <QFontDatabase>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QScopedValueRollback>
#include <QTableView>

#include <algorithm>
#include <numeric>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

constexpr int margins = 12; // of a cell, both sides, in pixels
constexpr int shape = 22; // before the word of an outcome
constexpr int arrow = 14; // behind the title of a column that is sorted by
constexpr int widest = 4000; // a broken file must not push a column out of reach

//! Both ends of an ID tell it apart; whole it has 32 letters or 36.
constexpr int shortId = 9;
constexpr int wholeId = 36;

struct Place
{
    TargetField field {};
    QLatin1StringView key; // in the settings
    int least = 0; // characters
    int most = 0;
    bool isShown = true; // unless chosen otherwise
};

// From left to right.
constexpr Place places[] = {
    { TargetField::Name, QLatin1StringView("name"), 12, 32 },
    { TargetField::Wave, QLatin1StringView("wave"), 3, 4 },
    { TargetField::Outcome, QLatin1StringView("outcome"), 10, 22 },
    { TargetField::ErrorCode, QLatin1StringView("code"), 8, 18 },
    { TargetField::Meaning, QLatin1StringView("meaning"), 12, 44 },
    { TargetField::Job, QLatin1StringView("job"), shortId, wholeId },
    { TargetField::Request, QLatin1StringView("request"), shortId, wholeId },
    { TargetField::Elapsed, QLatin1StringView("elapsed"), 5, 8 },
    { TargetField::Id, QLatin1StringView("id"), shortId, wholeId, false },
    { TargetField::Message, QLatin1StringView("message"), 20, 40, false },
};

// Who is given more first; what is left over at the end is the first one's.
constexpr TargetField inTurn[]
    = { TargetField::Meaning, TargetField::Outcome, TargetField::Name,    TargetField::Job,
        TargetField::Request, TargetField::Id,      TargetField::Message, TargetField::ErrorCode,
        TargetField::Elapsed, TargetField::Wave };

const Place &placeOf(TargetField field) { return *std::ranges::find(places, field, &Place::field); }

QSet<TargetField> notShown()
{
    QSet<TargetField> fields;
    for (const Place &place : places) {
        if (!place.isShown)
            fields.insert(place.field);
    }
    return fields;
}

QList<TargetField> usualOrder()
{
    QList<TargetField> fields;
    for (const Place &place : places)
        fields += place.field;
    return fields;
}

} // namespace

QList<TargetColumn> jobColumns()
{
    return { { TargetField::Name, 18 },      { TargetField::Id, 20 },
             { TargetField::Outcome, 18 },   { TargetField::Job, 20 },
             { TargetField::ErrorCode, 12 }, { TargetField::Message, 24 },
             { TargetField::Meaning, 44 },   { TargetField::Request, 24 },
             { TargetField::Elapsed, 10 },   { TargetField::Wave, 8 } };
}

QList<int> sharedWidths(const QList<WidthWish> &wishes, int room)
{
    QList<int> widths;
    for (const WidthWish &wish : wishes)
        widths += wish.least;
    int left = room - std::accumulate(widths.cbegin(), widths.cend(), 0);
    for (qsizetype i = 0; i < wishes.size() && left > 0; ++i) {
        const int more = std::clamp(wishes.at(i).most - wishes.at(i).least, 0, left);
        widths[i] += more;
        left -= more;
    }
    if (!widths.isEmpty() && left > 0)
        widths.first() += left;
    return widths;
}

JobColumns::JobColumns(QTableView &view, const TargetTable &model)
    : QObject(&view)
    , m_view(view)
    , m_model(model)
    , m_notChosen(notShown())
{
    QHeaderView *header = m_view.horizontalHeader();
    header->setSectionsMovable(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    putInOrder(usualOrder());
    connect(header, &QHeaderView::sectionResized, this, [this](int column, int, int width) {
        if (m_isOurs || width <= 0)
            return;
        m_widths.insert(m_model.info(column).field, width);
        fit();
    });
    connect(header, &QWidget::customContextMenuRequested, this,
            [this, header](const QPoint &at) { showMenu(header->viewport()->mapToGlobal(at)); });
    connect(&m_model, &QAbstractItemModel::modelReset, this, &JobColumns::onReset);
    connect(&m_model, &QAbstractItemModel::headerDataChanged, this, &JobColumns::fit);
    connect(&m_model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last) {
                lookForJobs(first.row(), last.row());
            });
    onReset();
}

void JobColumns::onReset()
{
    m_hasJobs = false;
    lookForJobs(0, m_model.rowCount() - 1);
    updateHidden();
}

// A cloud without jobs never gives one.
void JobColumns::lookForJobs(int first, int last)
{
    for (int row = first; row <= last && !m_hasJobs; ++row) {
        m_hasJobs = !m_model.record(row).jobId.isEmpty();
        if (m_hasJobs)
            updateHidden();
    }
}

bool JobColumns::mayHide(TargetField field)
{
    return field != TargetField::Name && field != TargetField::Outcome;
}

bool JobColumns::isOfUse(TargetField field) const
{
    switch (field) {
    case TargetField::Wave:
        return m_model.waves() > 1;
    case TargetField::Job:
        return m_hasJobs;
    default:
        return true;
    }
}

void JobColumns::updateHidden()
{
    {
        const QScopedValueRollback<bool> ours(m_isOurs, true);
        for (const Place &place : places)
            m_view.setColumnHidden(m_model.columnOf(place.field),
                                   m_notChosen.contains(place.field) || !isOfUse(place.field));
    }
    fit();
}

void JobColumns::setChosen(TargetField field, bool chosen)
{
    if (!mayHide(field))
        return;
    if (chosen)
        m_notChosen.remove(field);
    else
        m_notChosen.insert(field);
    updateHidden();
}

void JobColumns::reset()
{
    m_notChosen = notShown();
    m_widths.clear();
    putInOrder(usualOrder());
    updateHidden();
}

void JobColumns::putInOrder(const QList<TargetField> &order)
{
    QHeaderView *header = m_view.horizontalHeader();
    int visual = 0;
    for (const TargetField field : order)
        header->moveSection(header->visualIndex(m_model.columnOf(field)), visual++);
}

WidthWish JobColumns::wishOf(TargetField field) const
{
    const auto set = m_widths.constFind(field);
    if (set != m_widths.cend())
        return { *set, *set };
    const bool isFixed = infoOf(field).isFixedWidth;
    const QFontMetrics metrics = isFixed
        ? QFontMetrics(QFontDatabase::systemFont(QFontDatabase::FixedFont))
        : m_view.fontMetrics();
    const int letter = metrics.horizontalAdvance(u'0');
    const int more = margins + (field == TargetField::Outcome ? shape : 0);
    const int title
        = m_view.horizontalHeader()->fontMetrics().horizontalAdvance(infoOf(field).title.text())
        + arrow;
    const Place &place = placeOf(field);
    const int least = std::max(title, place.least * letter + more);
    return { least, std::max(least, place.most * letter + more) };
}

void JobColumns::fit()
{
    QList<int> columns;
    QList<WidthWish> wishes;
    for (const TargetField field : inTurn) {
        const int column = m_model.columnOf(field);
        if (m_view.isColumnHidden(column))
            continue;
        columns += column;
        wishes += wishOf(field);
    }
    const QList<int> widths = sharedWidths(wishes, m_view.viewport()->width());
    const QScopedValueRollback<bool> ours(m_isOurs, true);
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const bool isSet = m_widths.contains(m_model.info(columns.at(i)).field);
        m_view.horizontalHeader()->resizeSection(columns.at(i),
                                                 isSet ? wishes.at(i).least : widths.at(i));
    }
}

void JobColumns::fillMenu(QMenu &menu)
{
    const QHeaderView *header = m_view.horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const TargetField field = m_model.info(header->logicalIndex(visual)).field;
        if (!mayHide(field))
            continue;
        QAction *action = menu.addAction(infoOf(field).title.text());
        action->setCheckable(true);
        action->setChecked(!m_notChosen.contains(field));
        connect(action, &QAction::toggled, this,
                [this, field](bool chosen) { setChosen(field, chosen); });
    }
    menu.addSeparator();
    connect(menu.addAction(tr("Reset &columns")), &QAction::triggered, this, &JobColumns::reset);
}

void JobColumns::showMenu(const QPoint &position)
{
    auto *menu = new QMenu(&m_view);
    menu->setObjectName(u"jobColumnMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(*menu);
    menu->popup(position);
}

QByteArray JobColumns::save() const
{
    const QHeaderView *header = m_view.horizontalHeader();
    QJsonArray columns;
    for (int visual = 0; visual < header->count(); ++visual) {
        const TargetField field = m_model.info(header->logicalIndex(visual)).field;
        QJsonObject column { { u"key"_s, QString(placeOf(field).key) },
                             { u"hidden"_s, m_notChosen.contains(field) } };
        if (m_widths.contains(field))
            column.insert(u"width"_s, m_widths.value(field));
        columns.append(column);
    }
    return QJsonDocument(QJsonObject { { u"columns"_s, columns }, { u"version"_s, 1 } })
        .toJson(QJsonDocument::Compact);
}

void JobColumns::restore(const QByteArray &state)
{
    const QJsonArray columns
        = QJsonDocument::fromJson(state).object().value("columns"_L1).toArray();
    QList<TargetField> order;
    for (const QJsonValue &value : columns) {
        const QJsonObject column = value.toObject();
        const QString key = column.value("key"_L1).toString();
        const auto *place
            = std::ranges::find_if(places, [&key](const Place &one) { return one.key == key; });
        if (place == std::end(places) || order.contains(place->field))
            continue;
        order += place->field;
        if (mayHide(place->field) && column.value("hidden"_L1).toBool())
            m_notChosen.insert(place->field);
        else
            m_notChosen.remove(place->field);
        const int width = column.value("width"_L1).toInt();
        if (width >= m_view.horizontalHeader()->minimumSectionSize() && width <= widest)
            m_widths.insert(place->field, width);
    }
    putInOrder(order);
    updateHidden();
}

} // namespace muster
