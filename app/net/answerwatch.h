// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A way out that goes through another one and notes what every answer tells beside its body: that
// there was one, how far the server's clock is from ours, and for how long none has come. Counts
// what leaves.
// Owned by what tests a connection or holds it open, outlives all its calls; UI thread.
#pragma once

#include "app/core/clock.h"
#include "app/net/requestrate.h"
#include "app/net/transport.h"

#include <QObject>

namespace muster {

class AnswerWatch final : public QObject, public Transport
{
    Q_OBJECT

public:
    //! \brief Both outlive this.
    AnswerWatch(Transport &transport, Clock &clock);
    //! \brief For what begins from now on; \a transport outlives this.
    void setTransport(Transport &transport) { m_transport = &transport; }
    ~AnswerWatch() override;

    [[nodiscard]] HttpCall *read(const ReadRequest &request, QObject *parent) override;
    [[nodiscard]] HttpCall *act(const ActRequest &request, QObject *parent) override;

    [[nodiscard]] Way wayTo(const QUrl &url) const override { return m_transport->wayTo(url); }
    //! \brief The way that the last request went.
    [[nodiscard]] const Way &way() const { return m_way; }

    //! \brief Of the requests that were handed to the network, Acts and reads apart.
    [[nodiscard]] const RequestRate &acts() const { return m_acts; }
    [[nodiscard]] const RequestRate &reads() const { return m_reads; }

    //! \brief An HTTP answer of any status arrived.
    [[nodiscard]] bool isAnswered() const { return m_answered; }
    //! \brief The server's time less ours, of the last answer with a Date header.
    [[nodiscard]] const std::optional<std::chrono::seconds> &offset() const { return m_offset; }

signals:
    //! \brief Requests are out, and for \a time not one has been answered: each second, from 5 on.
    //! 0: an answer has come, or none is awaited any more.
    void silent(std::chrono::seconds time);
    //! \brief way() is another one.
    void wayChanged();
    //! \brief One more was handed to the network.
    void requested();

private:
    HttpCall *watched(HttpCall *call, const QUrl &url);
    void noteWay(const QUrl &url);
    void began();
    void ended(bool answered);
    void wait();
    void tick();
    void quiet();

    Transport *m_transport;
    Clock &m_clock;
    bool m_answered = false;
    Way m_way;
    RequestRate m_acts;
    RequestRate m_reads;
    std::optional<std::chrono::seconds> m_offset;
    int m_open = 0; // calls
    std::optional<std::chrono::milliseconds> m_askedAt; // steady; of the first without an answer
    std::optional<std::chrono::milliseconds> m_failedAt; // steady; the last call ended without one
    int m_timer = 0; // only the latest timer counts
    bool m_isSilent = false; // silent() was emitted with a time
};

} // namespace muster
