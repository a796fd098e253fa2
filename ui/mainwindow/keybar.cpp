// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/keybar.h"

#include "ui/widgets/plainlabel.h"
#include "ui/widgets/qtversions.h"
#include "ui/widgets/tones.h"
#include "ui/words/formatters.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace muster {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

constexpr auto warnFrom = 10min;

} // namespace

KeyBar::KeyBar(Session &open, Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_open(open)
    , m_clock(clock)
    , m_text(copyableLabel(u"keyText"_s))
    , m_renew(new QPushButton)
{
    setObjectName(u"keyBar"_s);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_renew->setObjectName(u"renewKeys"_s);
    m_renew->setAutoDefault(false);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_renew);
    connect(m_renew, &QPushButton::clicked, this, &KeyBar::renewRequested);
    connect(&m_open, &Session::connectionChanged, this, &KeyBar::begin);
    retranslate();
    begin();
}

milliseconds KeyBar::left() const
{
    return std::max(0ms, milliseconds(m_clock.now().msecsTo(m_open.keysEndAt())));
}

KeyBar::State KeyBar::state() const
{
    if (!m_open.keysEndAt().isValid())
        return State::Quiet;
    if (left() == 0ms)
        return State::Ended;
    return left() <= warnFrom ? State::Soon : State::Counting;
}

void KeyBar::begin() { tick(++m_turn); }

void KeyBar::tick(int turn)
{
    if (turn != m_turn)
        return;
    refresh();
    if (m_open.keysEndAt().isValid() && left() > 0ms)
        m_clock.after(std::min(left(), milliseconds(1s)), this, [this, turn] { tick(turn); });
}

QString KeyBar::text() const
{
    const QDateTime &end = m_open.keysEndAt();
    // Rounded up: 0:00 is shown by nobody, for then they have ended.
    const QString in = durationText(left() + 999ms);
    switch (state()) {
    case State::Quiet:
        break;
    case State::Counting:
    case State::Soon:
        //: %1 is a duration such as 12:34, %2 a time
        return tr("Keys end in %1, at %2.").arg(in, localDateTimeText(end));
    case State::Ended:
        //: %1 is a time
        return tr("By the time that was entered, the keys of this connection ended at %1. Muster "
                  "stops nothing because of that, but the cloud will probably refuse what is sent "
                  "now.")
            .arg(localDateTimeText(end));
    }
    return {};
}

void KeyBar::refresh()
{
    const State now = state();
    QString words = text();
    if (m_open.connection().fromEnvironment) {
        const QString origin
            = tr("This connection was opened with keys of the environment, for this session only.");
        //: two sentences, one behind the other
        words = words.isEmpty() ? origin : tr("%1 %2").arg(words, origin);
    }
    m_text->setText(words);
    m_renew->setVisible(now == State::Soon || now == State::Ended);
    setVisible(!words.isEmpty());
    if (now == m_state)
        return;
    m_state = now;
    update();
    if (now == State::Soon || now == State::Ended)
        announce();
}

// Not every second: what counts down is not news.
void KeyBar::announce() { announceText(this, m_text); }

void KeyBar::retranslate()
{
    setAccessibleName(tr("Keys of this connection"));
    m_renew->setText(tr("Type new keys…"));
    refresh();
}

void KeyBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void KeyBar::paintEvent(QPaintEvent *)
{
    if (m_state != State::Soon && m_state != State::Ended)
        return;
    paintBar(*this,
             toneColor(m_state == State::Ended ? Tone::Bad : Tone::Warning,
                       palette().color(QPalette::Window)));
}

} // namespace muster
