// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/lockbar.h"

#include "ui/mainwindow/unlockdialog.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/tones.h"
#include "ui/words/connectionname.h"
#include "ui/words/sentences.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

constexpr int iconSide = 16;

QString clockText(std::chrono::milliseconds left)
{
    // Rounded up: 0:00 is shown by nobody, for then it is locked.
    const qint64 seconds = (left.count() + 999) / 1000;
    return u"%1:%2"_s.arg(seconds / 60).arg(seconds % 60, 2, 10, QChar(u'0'));
}

} // namespace

LockBar::LockBar(Session &open, QString operatorName, QWidget *parent)
    : QWidget(parent)
    , m_open(open)
    , m_operatorName(std::move(operatorName))
    , m_icon(new QLabel)
    , m_text(copyableLabel(u"lockText"_s))
    , m_stop(new QPushButton)
    , m_resume(new QPushButton)
    , m_button(new QPushButton)
{
    setObjectName(u"lockBar"_s);
    m_icon->setObjectName(u"lockIcon"_s);
    m_icon->setFixedSize(iconSide, iconSide);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // a long reason
    m_button->setObjectName(u"lockButton"_s);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    for (QPushButton *button : { m_stop, m_resume, m_button }) {
        button->setAutoDefault(false);
        layout->addWidget(button);
    }
    m_stop->setObjectName(u"lockStop"_s);
    m_resume->setObjectName(u"lockResume"_s);
    connect(m_stop, &QPushButton::clicked, this, [this] { eachHeld(&Runner::stopSending); });
    connect(m_resume, &QPushButton::clicked, this, [this] { eachHeld(&Runner::resume); });
    connect(&m_open.runner(), &Runner::phaseChanged, this, &LockBar::refresh);
    connect(&m_open.runner(), &Runner::brakeChanged, this, &LockBar::refresh);
    connect(m_button, &QPushButton::clicked, this, &LockBar::press);
    connect(&m_open.runner().productionLock(), &ProductionLock::remainingChanged, this,
            &LockBar::refresh);
    connect(&m_open, &Session::connectionChanged, this, &LockBar::refresh);
    retranslate();
}

LockBar::State LockBar::state() const
{
    if (m_open.connection().readOnly)
        return State::ReadOnly;
    if (!m_open.connection().production)
        return State::Open;
    return m_open.runner().productionLock().isLocked() ? State::Locked : State::Unlocked;
}

QString LockBar::actionText() const
{
    switch (state()) {
    case State::Open:
        break;
    case State::ReadOnly:
        return tr("Edit connection…");
    case State::Locked:
        return tr("&Unlock…");
    case State::Unlocked:
        return tr("&Lock now");
    }
    return {};
}

QString LockBar::text() const
{
    const ProductionLock &lock = m_open.runner().productionLock();
    QString sentence;
    switch (state()) {
    case State::Open:
        break;
    case State::ReadOnly:
        sentence = tr("Read-only: nothing can be restarted through this connection.");
        break;
    case State::Locked:
        sentence = tr("Production, locked: nothing can be restarted before it is unlocked.");
        break;
    case State::Unlocked:
        //: %1 is a time such as 14:59, %2 the reason that a person typed
        sentence = tr("Production, unlocked for %1. Reason: %2")
                       .arg(clockText(lock.remaining()), lock.reason());
        break;
    }
    // A user's reason comes last: it may have no full stop.
    return state() == State::Unlocked ? joinedSentences(heldText(), sentence)
                                      : joinedSentences(sentence, heldText());
}

QString LockBar::heldText() const
{
    QStringList numbers;
    for (const RunId &id : m_open.runner().braked())
        numbers.append(QString::number(m_open.runner().run(id)->number));
    if (numbers.isEmpty())
        return {};
    if (numbers.size() == 1)
        return tr("Run #%1 is paused and has more to send.").arg(numbers.first());
    //: between the numbers of runs: "#3, #4"
    return tr("Runs #%1 are paused and have more to send.").arg(numbers.join(tr(", #")));
}

void LockBar::eachHeld(void (Runner::*act)(const RunId &))
{
    const QList<RunId> held = m_open.runner().braked();
    for (const RunId &id : held)
        (m_open.runner().*act)(id);
}

void LockBar::press()
{
    switch (state()) {
    case State::Open:
        break;
    case State::ReadOnly:
        emit editRequested();
        break;
    case State::Locked:
        askForReason();
        break;
    case State::Unlocked:
        m_open.runner().productionLock().lock();
        break;
    }
}

void LockBar::askForReason()
{
    if (m_dialog)
        return;
    m_dialog = new UnlockDialog(connectionName(m_open.connection()),
                                m_open.runner().productionLock().duration(), this);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &QDialog::accepted, this, [this] {
        m_open.runner().productionLock().unlock(m_open.connection(), m_operatorName,
                                                m_dialog->reason());
    });
    m_dialog->open();
}

void LockBar::refresh()
{
    const State now = state();
    const QList<RunId> held = m_open.runner().braked();
    const bool holds = !held.isEmpty();
    setVisible(now != State::Open || holds);
    m_text->setText(text());
    m_stop->setVisible(holds);
    m_resume->setVisible(std::ranges::any_of(
        held, [this](const RunId &run) { return !m_open.runner().brake(run); }));
    m_button->setVisible(now != State::Open);
    if (now == m_state)
        return;
    m_state = now;
    showIcon();
    m_button->setText(actionText());
    QWidget::update();
    emit stateChanged();
}

void LockBar::showIcon()
{
    const QString name = state() == State::Unlocked ? u"unlock"_s : u"lock"_s;
    m_icon->setPixmap(icon(name, palette()).pixmap(iconSide));
}

void LockBar::retranslate()
{
    setAccessibleName(tr("Lock of this connection"));
    showIcon();
    m_button->setText(actionText());
    m_stop->setText(tr("Stop sending"));
    m_stop->setToolTip(
        tr("Sends nothing more of what waits. What the cloud has accepted goes on."));
    m_resume->setText(tr("Res&ume sending"));
    refresh();
}

void LockBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
    QWidget::changeEvent(event);
}

void LockBar::paintEvent(QPaintEvent *)
{
    // Beside the words: that production is unlocked must be seen from afar.
    if (m_state != State::Unlocked)
        return;
    paintBar(*this, unlockedAmber, 0.18F);
}

} // namespace muster
