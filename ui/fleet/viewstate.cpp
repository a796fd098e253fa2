// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/fleet/viewstate.h"

#include "ui/fleet/columnmenu.h"
#include "ui/fleet/fleetview.h"
#include "ui/fleet/tickheader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

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
}

QByteArray saveColumns(const FleetView &view, const FleetModel &model)
{
    const TickHeader &header = view.tickHeader();
    QJsonArray columns;
    for (int visual = 0; visual < header.count(); ++visual) {
        const int column = header.logicalIndex(visual);
        const int width = column == model.eligibilityColumn() ? view.leastEligibilityWidth()
                                                              : header.sectionSize(column);
        columns.append(QJsonObject { { u"key"_s, model.columnKey(column) },
                                     { u"width"_s, width },
                                     { u"hidden"_s, header.isSectionHidden(column) } });
    }
    QJsonObject state { { u"columns"_s, columns }, { u"version"_s, 2 } };
    if (header.sortIndicatorSection() > FleetModel::TickColumn) {
        state.insert(u"sort"_s, model.columnKey(header.sortIndicatorSection()));
        state.insert(u"descending"_s, header.sortIndicatorOrder() == Qt::DescendingOrder);
    }
    return QJsonDocument(state).toJson(QJsonDocument::Compact);
}

void restoreColumns(FleetView &view, const FleetModel &model, const QByteArray &state)
{
    TickHeader &header = view.tickHeader();
    const QJsonObject object = QJsonDocument::fromJson(state).object();
    const QJsonArray columns = object.value("columns"_L1).toArray();
    const bool isOld = !object.contains("version"_L1);
    int visual = 1; // the tick column stays first
    for (const QJsonValue &value : columns) {
        const int column = columnOf(model, value.toObject().value("key"_L1).toString());
        if (column <= FleetModel::TickColumn)
            continue;
        if (header.visualIndex(column) >= visual)
            header.moveSection(header.visualIndex(column), visual++);
        const int width = value.toObject().value("width"_L1).toInt();
        const bool isWithin = width >= header.minimumSectionSize() && width <= widest;
        if (isWithin && column != model.eligibilityColumn())
            header.resizeSection(column, width);
        else if (isWithin && !isOld) // in an old one it is what the others had left over
            view.setLeastEligibilityWidth(width);
        if (mayHide(model, column))
            header.setSectionHidden(column, value.toObject().value("hidden"_L1).toBool());
    }
    // Before version 2 it came last where nobody had moved it.
    if (isOld && !columns.isEmpty()
        && columns.last().toObject().value("key"_L1) == model.columnKey(model.eligibilityColumn()))
        view.putEligibilityInPlace();
    const int sorted = columnOf(model, object.value("sort"_L1).toString());
    if (sorted > FleetModel::TickColumn) {
        header.setSortIndicator(sorted,
                                object.value("descending"_L1).toBool() ? Qt::DescendingOrder
                                                                       : Qt::AscendingOrder);
    }
}

} // namespace muster
