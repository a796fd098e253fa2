// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/placelabel.h"

#include "app/session/sessions.h"
#include "ui/words/connectionname.h"

namespace muster {

PlaceLabel::PlaceLabel(const Sessions &opener, QWidget *parent)
    : QLabel(parent)
    , m_opener(opener)
{
    setObjectName(QStringLiteral("place"));
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // a long one is cut
}

QString PlaceLabel::wayText(const Way &way)
{
    switch (way.kind) {
    case Way::Kind::NotKnown:
        break;
    case Way::Kind::Direct:
        return tr("no proxy");
    case Way::Kind::Proxy:
        //: %1: host and port
        return tr("proxy %1").arg(way.proxy);
    case Way::Kind::Refused:
        //: %1: how the proxy is named
        return tr("proxy %1 cannot be used").arg(way.proxy);
    }
    return {};
}

void PlaceLabel::showPlace(const Session *open)
{
    QString place;
    if (open) {
        const Connection &connection = open->connection();
        place = connection.region.isEmpty() ? tr("Endpoint %1").arg(endpointHost(connection))
                                            : tr("Region %1").arg(connection.region);
        if (m_opener.hasProjects(connection)) {
            //: %1: the region or the endpoint, %2: the project's ID
            place = tr("%1, project %2")
                        .arg(place,
                             connection.projectId.isEmpty() ? tr("not known yet")
                                                            : connection.projectId);
        }
    }
    if (const QString way = open ? wayText(open->way()) : QString(); !way.isEmpty())
        place += u" · " + way;
    setText(place);
    setToolTip(place);
}

} // namespace muster
