// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// How fast requests of the connection in front leave, as they were counted, and how fast those of
// its runs may: shown while there is something to measure. Fills a field of the status bar; owned
// by what owns that; UI thread.
#pragma once

#include "app/core/clock.h"
#include "app/session/session.h"
#include "ui/widgets/statusfield.h"

#include <QPointer>

namespace muster {

class RateField final : public QObject
{
    Q_OBJECT

public:
    //! \brief Both outlive it.
    RateField(StatusField &field, Clock &clock, QObject *parent);

    //! \brief From now on it tells of \a session; nullptr: of nothing.
    void follow(Session *session);
    //! \brief Every word may be another one.
    void retranslate();

private:
    void plan();
    void show();
    //! \brief Calls a second that the fastest run under way may make; none: no run sends.
    [[nodiscard]] std::optional<double> limit() const;

    StatusField &m_field;
    Clock &m_clock;
    QPointer<Session> m_session;
    bool m_isPlanned = false;
};

} // namespace muster
