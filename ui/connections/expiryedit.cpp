// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/connections/expiryedit.h"

#include "ui/widgets/plainlabel.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>

namespace muster {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

enum Choice { NotTold, Quarter, Hour, Day, At };

} // namespace

ExpiryEdit::ExpiryEdit(Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_choice(new QComboBox)
    , m_at(new QDateTimeEdit)
    , m_note(plainLabel(u"expiryNote"_s))
{
    m_choice->setObjectName(u"expiryChoice"_s);
    m_at->setObjectName(u"expiryTime"_s);
    for (int i = NotTold; i <= At; ++i)
        m_choice->addItem(QString());
    m_at->setDisplayFormat(u"yyyy-MM-dd HH:mm:ss"_s);
    m_at->setCalendarPopup(true);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_choice, 0, 0);
    layout->addWidget(m_at, 0, 1);
    layout->setColumnStretch(2, 1);
    layout->addWidget(m_note, 1, 0, 1, 3);
    setFocusProxy(m_choice);
    connect(m_choice, &QComboBox::activated, this, [this](int index) {
        choose(index);
        emit edited();
    });
    connect(m_at, &QDateTimeEdit::dateTimeChanged, this, [this] {
        updateNote();
        emit edited();
    });
    retranslate();
    setValue({});
}

// "In an hour" is only true now: what stays is the time that it meant.
void ExpiryEdit::choose(int index)
{
    constexpr qint64 minute = 60; // s
    constexpr qint64 hour = 60 * minute;
    const QDateTime now = m_clock.now();
    switch (index) {
    case Quarter:
        setValue(now.addSecs(15 * minute));
        break;
    case Hour:
        setValue(now.addSecs(hour));
        break;
    case Day:
        setValue(now.addSecs(24 * hour));
        break;
    case At:
        setValue(m_at->isHidden() ? now.addSecs(hour) : value());
        m_at->setFocus();
        break;
    default:
        setValue({});
        break;
    }
}

void ExpiryEdit::setValue(const QDateTime &value)
{
    const QSignalBlocker blocker(m_at);
    if (value.isValid())
        m_at->setDateTime(value.addMSecs(-value.time().msec()).toLocalTime());
    m_choice->setCurrentIndex(value.isValid() ? At : NotTold);
    m_at->setVisible(value.isValid());
    updateNote();
}

QDateTime ExpiryEdit::value() const
{
    return m_choice->currentIndex() == At ? m_at->dateTime().toUTC() : QDateTime();
}

void ExpiryEdit::updateNote()
{
    const bool isOver = value().isValid() && value() <= m_clock.now();
    m_note->setText(isOver ? u"\u24d8 "_s + tr("This time has passed.") : QString());
    m_note->setVisible(isOver);
}

void ExpiryEdit::retranslate()
{
    m_choice->setItemText(NotTold, tr("Not given"));
    m_choice->setItemText(Quarter, tr("In 15 minutes"));
    m_choice->setItemText(Hour, tr("In 1 hour"));
    m_choice->setItemText(Day, tr("In 24 hours"));
    //: a time follows in a field of its own
    m_choice->setItemText(At, tr("At this time:"));
    m_choice->setAccessibleName(tr("When the keys end"));
    m_at->setAccessibleName(tr("The time at which the keys end"));
    if (auto *typed = m_at->findChild<QLineEdit *>()) // a screen reader meets this one
        typed->setAccessibleName(m_at->accessibleName());
    updateNote();
}

void ExpiryEdit::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace muster
