// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/ratefield.h"

#include <QLocale>

#include <algorithm>

namespace muster {

namespace {

QString number(double rate) { return QLocale().toString(rate, 'f', 1); }

// A limit is a round number, or far below one.
QString limitText(double limit) { return QLocale().toString(limit, 'g', 2); }

} // namespace

RateField::RateField(StatusField &field, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_field(field)
    , m_clock(clock)
{
    retranslate();
}

void RateField::follow(Session *session)
{
    if (session && m_session == session)
        return;
    if (m_session)
        disconnect(m_session, nullptr, this, nullptr);
    m_session = session;
    if (session)
        connect(session, &Session::requested, this, &RateField::plan);
    plan();
    show();
}

void RateField::retranslate()
{
    m_field.setUsual({ tr("%1/%2 per s").arg(number(88.8), limitText(8.8)) });
    show();
}

// Once a second while anything is counted, and nothing else: a list asks for pages by the dozen.
void RateField::plan()
{
    if (m_isPlanned || !m_session || !m_session->watch())
        return;
    const AnswerWatch &watch = *m_session->watch();
    const std::chrono::milliseconds now = m_clock.monotonic();
    if (!watch.acts().isRecent(now) && !watch.reads().isRecent(now))
        return;
    m_isPlanned = true;
    m_clock.after(std::chrono::seconds(1), this, [this] {
        m_isPlanned = false;
        show();
        plan();
    });
}

std::optional<double> RateField::limit() const
{
    std::optional<std::chrono::milliseconds> least;
    const Runner &runner = m_session->runner();
    for (const RunId &id : runner.unsent()) {
        const RunRecord *run = runner.run(id);
        const FleetKind *kind = run ? findKind(m_session->cloud(), run->kind) : nullptr;
        if (!kind)
            continue;
        const std::chrono::milliseconds interval = kind->pace(runner.actInterval(id));
        least = least ? std::min(*least, interval) : interval;
    }
    if (!least || least->count() <= 0)
        return std::nullopt;
    return 1000.0 / double(least->count());
}

void RateField::show()
{
    if (!m_session || !m_session->watch()) {
        m_field.setFact({}, {}, {});
        return;
    }
    const AnswerWatch &watch = *m_session->watch();
    const std::chrono::milliseconds now = m_clock.monotonic();
    const std::optional<double> most = limit();
    const std::optional<double> acts = watch.acts().perSecond(now);
    const std::optional<double> reads = watch.reads().perSecond(now);
    const QString hint
        = tr("Requests handed to the network in the last ten seconds, counted here. While a run is "
             "sent: its requests, and after the stroke how many a second its settings and the "
             "cloud allow.");
    if (acts && most) {
        //: calls of a run a second: %1 counted, %2 allowed, numbers like 3.1
        m_field.setFact(
            tr("%1/%2 per s").arg(number(*acts), limitText(*most)),
            tr("Requests of runs a second: %1, at most %2").arg(number(*acts), limitText(*most)),
            hint);
        return;
    }
    if (acts || reads) {
        const QString all = number(acts.value_or(0) + reads.value_or(0));
        //: requests a second, counted: %1 a number like 3.1
        m_field.setFact(tr("%1 per s").arg(all), tr("Requests a second: %1").arg(all), hint);
        return;
    }
    //: requests a second, where there are none or too few to be measured
    m_field.setFact(tr("idle"), tr("Requests a second: nothing to measure"), hint);
}

} // namespace muster
