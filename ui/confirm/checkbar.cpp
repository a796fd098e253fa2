// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/confirm/checkbar.h"

#include "ui/widgets/plainlabel.h"
#include "ui/words/errortext.h"
#include "ui/words/sentences.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QProgressBar>
#include <QPushButton>

namespace muster {

using namespace Qt::StringLiterals;

CheckBar::CheckBar(QWidget *parent)
    : QWidget(parent)
    , m_text(copyableLabel(u"checkText"_s, this))
    , m_progress(new QProgressBar(this))
    , m_stop(new QPushButton(this))
    , m_override(new QPushButton(this))
{
    setObjectName(u"checkBar"_s);
    m_progress->setTextVisible(false);
    m_progress->setMaximumWidth(160);
    m_stop->setObjectName(u"stopReading"_s);
    m_override->setObjectName(u"sendUnchecked"_s);
    for (QPushButton *button : { m_stop, m_override }) {
        button->setAutoDefault(false);
        button->installEventFilter(this);
    }
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_progress);
    layout->addWidget(m_stop);
    layout->addWidget(m_override);
    connect(m_stop, &QPushButton::clicked, this, &CheckBar::stopRequested);
    connect(m_override, &QPushButton::clicked, this, &CheckBar::overrideRequested);
    clear();
}

void CheckBar::clear() { show(State::Nothing, 0, false); }

void CheckBar::showReading()
{
    m_progress->setRange(0, 0);
    show(State::Reading, 0, false);
}

void CheckBar::setProgress(qsizetype read, qsizetype total)
{
    if (total <= 0)
        return;
    m_progress->setRange(0, static_cast<int>(total));
    m_progress->setValue(static_cast<int>(read));
}

void CheckBar::showFailure(const Error &error, bool mayOverride)
{
    m_error = error;
    show(State::Failed, 0, mayOverride);
}

void CheckBar::showMissing(qsizetype targets, bool mayOverride)
{
    show(State::Missing, targets, mayOverride);
}

void CheckBar::showDifference(qsizetype targets) { show(State::Differs, targets, false); }

void CheckBar::setOverrideEnabled(bool enabled) { m_override->setEnabled(enabled); }

void CheckBar::focusStop() { m_stop->setFocus(); }

void CheckBar::show(State state, qsizetype targets, bool mayOverride)
{
    m_state = state;
    m_targets = targets;
    m_progress->setVisible(state == State::Reading);
    m_stop->setVisible(state == State::Reading);
    m_override->setVisible(mayOverride);
    setVisible(state != State::Nothing);
    retranslateUi();
}

// Not errorText(): what it says of sending is about restarts, and this was a read.
QString CheckBar::why() const
{
    return joinedSentences(
        QStringList { errorSummary(m_error), vendorWords(m_error), errorAdvice(m_error) });
}

QString CheckBar::sentence() const
{
    switch (m_state) {
    case State::Nothing:
        break;
    case State::Reading:
        return tr("Reading the status once more\u2026");
    case State::Failed:
        if (m_error.kind == ErrorKind::Cancelled)
            return tr("The status was not read once more; nothing was sent.");
        return joinedSentences(tr("The status could not be read once more; nothing was sent."),
                               why());
    case State::Missing:
        return tr("The list was not read completely, and %n target(s) were missing from it; "
                  "nothing was sent. Try again.",
                  nullptr, static_cast<int>(m_targets));
    case State::Differs:
        return tr("The status of %n target(s) has changed; nothing was sent. Look at the marked "
                  "rows, then confirm once more.",
                  nullptr, static_cast<int>(m_targets));
    }
    return {};
}

void CheckBar::retranslateUi()
{
    const QString text = sentence();
    const bool isBad = m_state != State::Nothing && m_state != State::Reading;
    m_text->setText(isBad ? QString(u"\u26A0 "_s + text) : text);
    m_progress->setAccessibleName(tr("Reading the status once more\u2026"));
    m_stop->setText(tr("Stop rea&ding"));
    m_override->setText(tr("Send withou&t this check"));
}

void CheckBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QWidget::changeEvent(event);
}

bool CheckBar::eventFilter(QObject *watched, QEvent *event)
{
    // On some desktops Enter presses the button that has the focus.
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter)
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace muster
