// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/confirm/keysnote.h"

#include "ui/words/formatters.h"

#include <QEvent>

#include <algorithm>

namespace muster {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

KeysNote::KeysNote(const QDateTime &endAt, Clock &clock, QWidget *parent)
    : QLabel(parent)
    , m_endAt(endAt)
    , m_clock(clock)
{
    setObjectName(u"keysNote"_s);
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    tick();
}

void KeysNote::setSendingTime(milliseconds least, milliseconds most)
{
    m_least = least;
    m_most = most;
    updateText();
}

milliseconds KeysNote::left() const
{
    return std::max(0ms, milliseconds(m_clock.now().msecsTo(m_endAt)));
}

void KeysNote::tick()
{
    updateText();
    if (m_endAt.isValid() && left() > 0ms)
        m_clock.after(std::min(left(), milliseconds(1s)), this, [this] { tick(); });
}

QString KeysNote::words(milliseconds left) const
{
    if (left == 0ms) {
        //: %1 is a time
        return tr("By the time that was entered, the keys of this connection ended at %1. The "
                  "cloud will probably refuse them: type new ones first.")
            .arg(localDateTimeText(m_endAt));
    }
    const QString in = durationText(left);
    if (left <= m_least) {
        //: %1 and %2 are durations such as 12:34
        return tr("The keys of this connection end in %1, before everything is sent: that takes "
                  "at least %2.")
            .arg(in, durationText(m_least));
    }
    if (left <= m_most) {
        //: %1 and %2 are durations such as 12:34
        return tr("The keys of this connection end in %1. Sending can take longer, up to %2, when "
                  "waves wait for targets.")
            .arg(in, durationText(m_most));
    }
    if (left <= 10min) {
        //: %1 is a duration such as 9:34
        return tr("The keys of this connection end in %1.").arg(in);
    }
    return {};
}

void KeysNote::updateText()
{
    const QString news = m_endAt.isValid() ? words(left()) : QString();
    setText(news.isEmpty() ? QString() : u"\u26A0 "_s + news);
    setVisible(!news.isEmpty());
}

void KeysNote::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        updateText();
    QLabel::changeEvent(event);
}

} // namespace muster
