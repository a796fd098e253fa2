// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A way out that goes through another one and notes what every answer tells beside its body: that
// there was one, and how the server's clock stands against ours.
// Owned by whoever tests a connection, outlives all its calls; UI thread.
#pragma once

#include "app/fleet/clock.h"
#include "app/net/transport.h"

#include <memory>

namespace muster {

class DateWatch final : public Transport
{
public:
    //! \brief Both outlive this.
    DateWatch(Transport &transport, const Clock &clock);
    ~DateWatch() override;

    [[nodiscard]] HttpCall *read(const ReadRequest &request, QObject *parent) override;
    [[nodiscard]] HttpCall *act(const ActRequest &request, QObject *parent) override;

    //! \brief An HTTP answer of any status arrived.
    [[nodiscard]] bool isAnswered() const { return m_answered; }
    //! \brief The server's time less ours, of the last answer with a Date header.
    [[nodiscard]] const std::optional<std::chrono::seconds> &offset() const { return m_offset; }

private:
    HttpCall *watched(HttpCall *call);

    Transport &m_transport;
    const Clock &m_clock;
    const std::unique_ptr<QObject> m_context; // calls may outlive this by a moment
    bool m_answered = false;
    std::optional<std::chrono::seconds> m_offset;
};

} // namespace muster
