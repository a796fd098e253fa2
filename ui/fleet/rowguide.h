// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Leads to one row of a fleet that somebody has asked for elsewhere. A filter that hides it stays
// until the person says otherwise. Owned by the page; UI thread.
#pragma once

#include "app/core/ids.h"

#include <QObject>

namespace muster {

class FleetModel;
class FleetProxy;
class MessageBar;

class RowGuide final : public QObject
{
    Q_OBJECT

public:
    //! \brief All outlive it; \a message is its own.
    RowGuide(const FleetModel &model, const FleetProxy &proxy, MessageBar &message,
             QObject *parent = nullptr);

    //! \brief Wants the row, or says why it is not seen.
    void goTo(const TargetId &target);
    void retranslate();
    //! \brief The list is read to its end: what it does not have has gone. Else it may come yet.
    void setWhole(bool isWhole) { m_isWhole = isWhole; }

signals:
    //! \brief To be shown and selected, whatever hides it.
    void rowWanted(int sourceRow);

private:
    void forget();
    [[nodiscard]] bool isListed() const;

    const FleetModel &m_model;
    const FleetProxy &m_proxy;
    MessageBar &m_message;
    bool m_isWhole = false;
    TargetId m_target; // that is not seen; empty: none was asked for
    bool m_wasListed = false; // as it was said
};

} // namespace muster
