// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Says from time to time that the list in front is to be read again, but never while a menu or a
// dialog is open. Owned by the main window; UI thread.
#pragma once

#include "app/core/clock.h"

#include <QObject>

namespace muster {

class AutoRefresh final : public QObject
{
    Q_OBJECT

public:
    explicit AutoRefresh(Clock &clock, QObject *parent = nullptr);

    //! \brief 0: never. The time counts anew.
    void setInterval(std::chrono::seconds interval);

signals:
    void due();

private:
    void wait(std::chrono::milliseconds time);

    Clock &m_clock;
    std::chrono::seconds m_interval { 0 };
    int m_timer = 0; // only the latest counts
};

} // namespace muster
