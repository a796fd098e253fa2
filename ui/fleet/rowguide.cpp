// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/fleet/rowguide.h"

#include "app/core/visibletext.h"
#include "ui/fleet/fleetmodel.h"
#include "ui/fleet/fleetproxy.h"
#include "ui/widgets/messagebar.h"

namespace muster {

RowGuide::RowGuide(const FleetModel &model, const FleetProxy &proxy, MessageBar &message,
                   QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_proxy(proxy)
    , m_message(message)
{
    connect(&message, &MessageBar::actionTriggered, this, [this] {
        const int row = m_model.rowOf(m_target);
        forget();
        if (row >= 0)
            emit rowWanted(row);
    });
    connect(&message, &MessageBar::closed, this, [this] { m_target = {}; });
    connect(&proxy, &FleetProxy::rowsChanged, this, [this] {
        const int row = m_model.rowOf(m_target);
        if (!m_target.isEmpty() && row >= 0 && m_proxy.proxyRow(row) >= 0)
            forget(); // it is seen by now
    });
    connect(&model, &FleetModel::merged, this, [this] {
        if (!m_target.isEmpty() && isListed() != m_wasListed)
            retranslate(); // it has left, or come back
    });
}

void RowGuide::goTo(const TargetId &target)
{
    const int row = m_model.rowOf(target);
    if (row >= 0 && m_proxy.proxyRow(row) >= 0) {
        forget();
        emit rowWanted(row);
        return;
    }
    m_target = target;
    retranslate();
}

bool RowGuide::isListed() const
{
    const int row = m_model.rowOf(m_target);
    return row >= 0 && !m_model.isGone(row);
}

void RowGuide::forget()
{
    m_target = {};
    m_message.clear();
}

void RowGuide::retranslate()
{
    if (m_target.isEmpty())
        return;
    const int row = m_model.rowOf(m_target);
    m_wasListed = isListed();
    if (!m_wasListed) {
        m_message.setMessage(
            MessageBar::Kind::Info,
            (m_isWhole ? tr("%1 is no longer in this list.") : tr("%1 has not been read yet."))
                .arg(visibleText(m_target.value)));
        return;
    }
    m_message.setMessage(MessageBar::Kind::Info,
                         tr("%1 is in this list, but the filter hides it.")
                             .arg(visibleText(m_model.text(row, FleetModel::NameColumn))),
                         tr("Clear the filter and show it"));
}

} // namespace muster
