// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/fleet/viewstate.h"

#include "ui/fleet/columnmenu.h"
#include "ui/fleet/columnwidths.h"
#include "ui/fleet/fleetview.h"
#include "ui/fleet/tickheader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace muster {

using namespace Qt::StringLiterals;

namespace {
constexpr int widest = 4000; // a broken file must not push a column out of reach

int columnOf(const FleetModel &model, const QString &key)
{
    for (int column = 0; column < model.columnCount(); ++column) {
        if (model.columnKey(column) == key)
            return column;
    }
    return -1;
}

// The order of the columns before version 3, where nobody had moved one: the present one is better.
bool isFormerOrder(const QJsonArray &columns, const FleetModel &model)
{
    const QString eligibility = model.columnKey(model.eligibilityColumn());
    QStringList keys;
    for (const QJsonValue &value : columns)
        keys.append(value.toObject().value("key"_L1).toString());
    QStringList former { u"tick"_s, u"name"_s, u"id"_s, u"status"_s };
    for (const ColumnInfo &column : model.kind().columns) {
        if (!column.isExtra)
            former.append(column.key);
    }
    QStringList beside = former;
    beside.insert(4, eligibility);
    return columns.isEmpty() || keys == beside || keys == former + QStringList { eligibility };
}
}

QByteArray saveView(const FleetView &view, const FleetModel &model, int details)
{
    const TickHeader &header = view.tickHeader();
    QJsonArray columns;
    for (int visual = 0; visual < header.count(); ++visual) {
        const int column = header.logicalIndex(visual);
        QJsonObject saved { { u"key"_s, model.columnKey(column) },
                            { u"hidden"_s, header.isSectionHidden(column) } };
        if (const int width = view.widths().byHand(column); width > 0)
            saved.insert(u"width"_s, width);
        columns.append(saved);
    }
    QJsonObject state { { u"columns"_s, columns }, { u"version"_s, 3 } };
    if (header.sortIndicatorSection() > FleetModel::TickColumn) {
        state.insert(u"sort"_s, model.columnKey(header.sortIndicatorSection()));
        state.insert(u"descending"_s, header.sortIndicatorOrder() == Qt::DescendingOrder);
    }
    if (details > 0)
        state.insert(u"details"_s, details);
    return QJsonDocument(state).toJson(QJsonDocument::Compact);
}

int restoreView(FleetView &view, const FleetModel &model, const QByteArray &state)
{
    TickHeader &header = view.tickHeader();
    const QJsonObject object = QJsonDocument::fromJson(state).object();
    const QJsonArray columns = object.value("columns"_L1).toArray();
    const int version = object.value("version"_L1).toInt(1);
    const bool isOrdered = version >= 3 || !isFormerOrder(columns, model);
    int visual = 1; // the tick column stays first
    for (const QJsonValue &value : columns) {
        const int column = columnOf(model, value.toObject().value("key"_L1).toString());
        if (column <= FleetModel::TickColumn)
            continue;
        if (isOrdered && header.visualIndex(column) >= visual)
            header.moveSection(header.visualIndex(column), visual++);
        const int width = value.toObject().value("width"_L1).toInt();
        // Before version 3 every column had one, whether or not a person had set it.
        if (version >= 3 && width >= header.minimumSectionSize() && width <= widest)
            view.widths().setByHand(column, width);
        if (mayHide(model, column))
            header.setSectionHidden(column, value.toObject().value("hidden"_L1).toBool());
    }
    if (isOrdered && version < 3)
        view.putBeside(model.restartColumn(), model.eligibilityColumn());
    // Before version 2 it came last where nobody had moved it.
    if (isOrdered && version < 2
        && columns.last().toObject().value("key"_L1) == model.columnKey(model.eligibilityColumn()))
        view.putBeside(model.eligibilityColumn(), FleetModel::StatusColumn);
    const int sorted = columnOf(model, object.value("sort"_L1).toString());
    if (sorted > FleetModel::TickColumn) {
        header.setSortIndicator(sorted,
                                object.value("descending"_L1).toBool() ? Qt::DescendingOrder
                                                                       : Qt::AscendingOrder);
    }
    return std::clamp(object.value("details"_L1).toInt(), 0, widest);
}

} // namespace muster
