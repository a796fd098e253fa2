// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/history/historyfilterbar.h"

#include "ui/widgets/clearbutton.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace muster {

namespace {

// Long enough that a word is asked for once and not letter by letter.
constexpr std::chrono::milliseconds typingPause { 250 };

} // namespace

HistoryFilterBar::HistoryFilterBar(const QDate &today, QWidget *parent)
    : QWidget(parent)
    , m_textLabel(new QLabel(this))
    , m_text(new QLineEdit(this))
    , m_hasFrom(new QCheckBox(this))
    , m_from(new QDateEdit(today, this))
    , m_hasTo(new QCheckBox(this))
    , m_to(new QDateEdit(today, this))
    , m_pause(new QTimer(this))
{
    m_text->setObjectName(u"historySearch"_s);
    m_text->setClearButtonEnabled(true);
    m_text->installEventFilter(this);
    m_textLabel->setBuddy(m_text);
    m_hasFrom->setObjectName(u"historyHasFrom"_s);
    m_from->setObjectName(u"historyFrom"_s);
    m_hasTo->setObjectName(u"historyHasTo"_s);
    m_to->setObjectName(u"historyTo"_s);
    m_pause->setSingleShot(true);
    m_pause->setInterval(typingPause);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_textLabel);
    layout->addWidget(m_text, 1);
    for (auto [box, edit] : { std::pair(m_hasFrom, m_from), std::pair(m_hasTo, m_to) }) {
        edit->setCalendarPopup(true);
        edit->setDisplayFormat(u"yyyy-MM-dd"_s);
        edit->setEnabled(false);
        layout->addWidget(box);
        layout->addWidget(edit);
        connect(box, &QCheckBox::toggled, edit, &QWidget::setEnabled);
        connect(box, &QCheckBox::toggled, this, &HistoryFilterBar::changedNow);
        connect(edit, &QDateEdit::dateChanged, m_pause, qOverload<>(&QTimer::start));
    }
    connect(m_text, &QLineEdit::textChanged, m_pause, qOverload<>(&QTimer::start));
    connect(m_text, &QLineEdit::returnPressed, this, &HistoryFilterBar::changedNow);
    connect(m_pause, &QTimer::timeout, this, &HistoryFilterBar::changed);
    retranslateUi();
}

HistoryFilter HistoryFilterBar::filter() const
{
    HistoryFilter filter;
    filter.text = m_text->text().trimmed();
    if (m_hasFrom->isChecked())
        filter.from = m_from->date().startOfDay().toUTC();
    if (m_hasTo->isChecked())
        filter.to = m_to->date().addDays(1).startOfDay().toUTC();
    return filter;
}

bool HistoryFilterBar::isEmpty() const
{
    return m_text->text().trimmed().isEmpty() && !m_hasFrom->isChecked() && !m_hasTo->isChecked();
}

void HistoryFilterBar::setText(const QString &text)
{
    m_text->setText(text);
    changedNow();
}

void HistoryFilterBar::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void HistoryFilterBar::changedNow()
{
    m_pause->stop();
    emit changed();
}

void HistoryFilterBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QWidget::changeEvent(event);
}

bool HistoryFilterBar::eventFilter(QObject *watched, QEvent *event)
{
    // The first Esc clears the search, the next one closes the window.
    const bool isKey
        = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (watched == m_text && isKey && static_cast<const QKeyEvent *>(event)->key() == Qt::Key_Escape
        && !m_text->text().isEmpty()) {
        if (event->type() == QEvent::KeyPress)
            m_text->clear();
        event->accept();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void HistoryFilterBar::retranslateUi()
{
    m_textLabel->setText(tr("&Search:"));
    m_text->setPlaceholderText(tr("Name, ID, request ID, job ID, operator or reason"));
    m_text->setAccessibleName(tr("Search the history"));
    nameClearButton(*m_text, tr("Clear the search"));
    m_hasFrom->setText(tr("Fro&m"));
    m_hasFrom->setAccessibleName(tr("Only runs from a day on"));
    m_from->setAccessibleName(tr("First day"));
    m_hasTo->setText(tr("&Until"));
    m_hasTo->setAccessibleName(tr("Only runs until a day"));
    m_to->setAccessibleName(tr("Last day"));
    for (const QDateEdit *edit : { m_from, m_to }) { // a screen reader meets what is typed in
        if (auto *typed = edit->findChild<QLineEdit *>())
            typed->setAccessibleName(edit->accessibleName());
    }
}

} // namespace muster
