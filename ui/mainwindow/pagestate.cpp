// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/pagestate.h"

#include "ui/mainwindow/connectionpage.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace muster {

using namespace Qt::StringLiterals;

QByteArray savePage(const ConnectionPage &page)
{
    QJsonObject filters;
    for (FleetPage *fleet : page.pages()) {
        const FleetProxy &proxy = fleet->proxy();
        if (proxy.text().isEmpty() && proxy.statuses().isEmpty())
            continue;
        QStringList statuses(proxy.statuses().cbegin(), proxy.statuses().cend());
        statuses.sort();
        filters.insert(fleet->kind().value,
                       QJsonObject { { u"text"_s, proxy.text() },
                                     { u"statuses"_s, QJsonArray::fromStringList(statuses) } });
    }
    QJsonObject state { { u"filters"_s, filters } };
    if (const FleetPage *shown = page.currentPage())
        state.insert(u"kind"_s, shown->kind().value);
    return QJsonDocument(state).toJson(QJsonDocument::Compact);
}

void restorePage(ConnectionPage &page, const QByteArray &state)
{
    const QJsonObject object = QJsonDocument::fromJson(state).object();
    const QJsonObject filters = object.value("filters"_L1).toObject();
    const QString kind = object.value("kind"_L1).toString();
    for (int i = 0; i < page.pages().size(); ++i) {
        FleetPage *fleet = page.pages().at(i);
        const QJsonObject filter = filters.value(fleet->kind().value).toObject();
        QSet<QString> statuses;
        for (const QJsonValue &status : filter.value("statuses"_L1).toArray())
            statuses.insert(status.toString());
        statuses.remove(QString());
        const QString text = filter.value("text"_L1).toString();
        if (!text.isEmpty() || !statuses.isEmpty())
            fleet->restoreFilter(text, statuses);
        if (fleet->kind().value == kind)
            page.showKind(i);
    }
}

} // namespace muster
