// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/runs/jobheader.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/menubutton.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/qtversions.h"
#include "ui/words/formatters.h"
#include "ui/words/outcometext.h"
#include "ui/words/sentences.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

constexpr int runIdRole = Qt::UserRole;
// Letters of a sentence that should stand in one line; pixels of the bar beside it.
constexpr int sentenceLength = 56;
constexpr int shortestProgress = 80;

} // namespace

JobHeader::JobHeader(QWidget *parent)
    : QWidget(parent)
    , m_top(new QHBoxLayout)
    , m_second(new QHBoxLayout)
    , m_chooser(new QComboBox)
    , m_totals(copyableLabel(u"totals"_s))
    , m_phase(copyableLabel(u"phase"_s))
    , m_both(copyableLabel(u"sentences"_s))
    , m_pause(new QPushButton)
    , m_stop(new QPushButton)
    , m_retry(new MenuButton)
    , m_more(new MenuButton)
    , m_chips(new QButtonGroup(this))
    , m_progress(new QProgressBar)
    , m_finished(new QLabel)
{
    buildChips();
    buildMenus();
    buildUi();
    connect(m_pause, &QPushButton::clicked, this, &JobHeader::pauseRequested);
    connect(m_stop, &QPushButton::clicked, this, &JobHeader::stopRequested);
    connect(m_chooser, &QComboBox::activated, this, [this](int index) {
        emit runChosen(RunId { m_chooser->itemData(index, runIdRole).toString() });
    });
    connect(m_chips, &QButtonGroup::idClicked, this,
            [this](int id) { emit groupChosen(static_cast<JobGroup>(id)); });
    retranslateUi();
    updateIcons();
}

void JobHeader::buildUi()
{
    m_chooser->setObjectName(u"runChooser"_s);
    m_chooser->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_chooser->setMinimumContentsLength(24); // a narrow window cuts it
    m_pause->setObjectName(u"pauseButton"_s);
    m_stop->setObjectName(u"stopButton"_s);
    m_progress->setObjectName(u"progress"_s);
    m_progress->setMaximumWidth(180);
    m_progress->setTextVisible(false); // over the bar half of the digits cannot be read
    m_finished->setObjectName(u"finishedCount"_s);
    m_finished->setTextFormat(Qt::PlainText);

    m_top->addWidget(m_chooser);
    m_top->addWidget(m_totals, 1);
    m_top->addWidget(m_pause);
    m_top->addWidget(m_stop);
    m_top->addWidget(m_retry);
    m_top->addWidget(m_more);
    m_second->setSpacing(2);
    for (QAbstractButton *chip : m_chips->buttons())
        m_second->addWidget(chip);
    m_second->addSpacing(8);
    m_second->addWidget(m_progress);
    m_second->addSpacing(4);
    m_second->addWidget(m_finished);
    m_second->addSpacing(8);
    m_second->addWidget(m_phase, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(m_top);
    layout->addLayout(m_second);
    layout->addWidget(m_both);
    m_both->hide();
}

// By the width alone, so that nothing jumps while the sentences change.
void JobHeader::arrangeSentences()
{
    const auto needs = [this](const QHBoxLayout &row) {
        int width = fontMetrics().averageCharWidth() * sentenceLength;
        for (int i = 0; i < row.count(); ++i) {
            const QWidget *widget = row.itemAt(i)->widget();
            if (widget == m_totals || widget == m_phase)
                continue;
            width += row.spacing()
                + (widget == m_progress ? shortestProgress : row.itemAt(i)->sizeHint().width());
        }
        return width;
    };
    const bool areSqueezed = width() < std::max(needs(*m_top), needs(*m_second));
    if (areSqueezed == m_both->isHidden()) {
        m_top->setStretchFactor(m_chooser, areSqueezed ? 1 : 0); // else the buttons take the room
        m_totals->setVisible(!areSqueezed);
        m_phase->setVisible(!areSqueezed);
        m_both->setVisible(areSqueezed);
    }
    joinSentences();
}

void JobHeader::joinSentences()
{
    const QString text = joinedSentences(m_totals->text(), m_phase->text());
    if (text != m_both->text() && !m_both->isHidden())
        m_both->setText(text);
    // The lowest panel would leave a sentence one line of two.
    setMinimumHeight(std::max(0, layout()->heightForWidth(width())));
}

void JobHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrangeSentences();
}

void JobHeader::buildChips()
{
    m_chips->setExclusive(true);
    for (const JobGroup group : allJobGroups) {
        auto *chip = new QToolButton;
        chip->setCheckable(true);
        chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        chip->setFocusPolicy(Qt::StrongFocus);
        chip->setObjectName(u"chip%1"_s.arg(static_cast<int>(group)));
        chip->setChecked(group == JobGroup::All);
        m_chips->addButton(chip, static_cast<int>(group));
    }
}

void JobHeader::buildMenus()
{
    const auto menuOf = [](MenuButton *button, const QString &name) {
        button->setObjectName(name);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setMenu(new QMenu(button));
        button->menu()->setToolTipsVisible(true); // else nobody reads why an entry is off
        return button->menu();
    };
    const auto add = [](QMenu *menu, const QString &name) {
        QAction *action = menu->addAction(QString());
        action->setObjectName(name);
        return action;
    };
    QMenu *retry = menuOf(m_retry, u"retryButton"_s);
    m_retryFailed = add(retry, u"retryFailed"_s);
    m_retryRejected = add(retry, u"retryRejected"_s);
    m_retryNotSent = add(retry, u"retryNotSent"_s);
    retry->addSeparator();
    m_check = add(retry, u"checkUnknown"_s);
    QMenu *more = menuOf(m_more, u"moreButton"_s);
    m_look = add(more, u"lookNow"_s);
    m_settle = add(more, u"settleOverdue"_s);
    more->addSeparator();
    m_copy = add(more, u"copyRows"_s);
    m_copySupport = add(more, u"copySupport"_s);
    more->addSeparator();
    m_export = add(more, u"exportRun"_s);

    const auto retries = [this](QAction *action, Outcome outcome) {
        connect(action, &QAction::triggered, this,
                [this, outcome] { emit retryRequested(outcome); });
    };
    retries(m_retryFailed, Outcome::Failed);
    retries(m_retryRejected, Outcome::Rejected);
    retries(m_retryNotSent, Outcome::NotSent);
    connect(m_check, &QAction::triggered, this, &JobHeader::checkRequested);
    connect(m_look, &QAction::triggered, this, &JobHeader::lookRequested);
    connect(m_settle, &QAction::triggered, this, &JobHeader::settleRequested);
    connect(m_copy, &QAction::triggered, this, &JobHeader::copyRequested);
    connect(m_copySupport, &QAction::triggered, this, &JobHeader::copyForSupportRequested);
    connect(m_export, &QAction::triggered, this, &JobHeader::exportRequested);
}

void JobHeader::setChoices(const QList<Choice> &choices, const RunId &current)
{
    m_chooser->clear();
    for (const Choice &choice : choices) {
        m_chooser->addItem(choice.label, choice.id.value);
        m_chooser->setItemData(m_chooser->count() - 1, choice.hint, Qt::ToolTipRole);
    }
    setCurrent(current);
    arrangeSentences();
}

void JobHeader::setCurrent(const RunId &id)
{
    m_chooser->setCurrentIndex(m_chooser->findData(id.value, runIdRole));
    m_chooser->setToolTip(m_chooser->currentData(Qt::ToolTipRole).toString());
}

void JobHeader::setGroup(JobGroup group)
{
    m_chips->button(static_cast<int>(group))->setChecked(true);
}

void JobHeader::setTotals(const OutcomeTotals &totals)
{
    m_numbers = totals;
    updateTotals();
}

void JobHeader::setPhase(const QString &text)
{
    if (text != m_phase->text()) // a selection in it survives
        m_phase->setText(text);
    joinSentences();
}

void JobHeader::setAbilities(const Abilities &abilities)
{
    m_abilities = abilities;
    updateAbilities();
}

void JobHeader::updateAbilities()
{
    const Abilities &now = m_abilities;
    // What is off says why, and nothing else: what it would do is of no use then.
    const auto allow = [](auto *control, bool may, const QString &what, const QString &whyNot) {
        control->setEnabled(may);
        control->setToolTip(may || whyNot.isEmpty() ? what : whyNot);
    };
    const auto offer = [&allow](QAction *action, const QString &text, qsizetype count,
                                const QString &what, const QString &whyNot) {
        action->setText(count > 0 ? tr("%1 (%2)").arg(text, countText(count)) : text);
        allow(action, count > 0, what, whyNot);
    };
    const QString again = tr("Sends targets of this run again in a new run, after a new "
                             "confirmation.");
    m_pause->setText(now.paused ? tr("&Resume sending") : tr("&Pause sending"));
    allow(m_pause, now.pause, tr("Holds back what is not sent yet. What is on its way goes on."),
          now.why.pause);
    allow(m_stop, now.stop,
          tr("Sends nothing more of this run. What the cloud has accepted goes on."), now.why.stop);
    offer(m_retryFailed, tr("Retry &failed…"), now.failed, again, now.why.failed);
    offer(m_retryRejected, tr("Retry &rejected…"), now.rejected, again, now.why.rejected);
    offer(m_retryNotSent, tr("Retry &not sent…"), now.notSent, again, now.why.notSent);
    offer(m_check, tr("Check &unknown…"), now.unknown,
          tr("Shows what is known of them, and what may be done."), now.why.unknown);
    offer(m_settle, tr("Settle &overdue by hand…"), now.overdue,
          tr("Marks targets whose job is overdue as settled by hand, with a note. They are no "
             "longer followed."),
          now.why.overdue);
    allow(m_look, now.look, tr("Asks the cloud at once how the open jobs of this run stand."),
          now.why.look);
    allow(m_retry, now.failed + now.rejected + now.notSent + now.unknown > 0, again, now.why.retry);
    for (QWidget *button : { static_cast<QWidget *>(m_pause), static_cast<QWidget *>(m_stop),
                             static_cast<QWidget *>(m_retry) })
        button->setAccessibleDescription(button->isEnabled() ? QString() : button->toolTip());
}

void JobHeader::announceTotals() { announceText(this, m_both->isHidden() ? m_totals : m_both); }

void JobHeader::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    else if (event->type() == QEvent::PaletteChange)
        updateIcons();
    QWidget::changeEvent(event);
}

void JobHeader::retranslateUi()
{
    m_chooser->setAccessibleName(tr("Run"));
    m_stop->setText(tr("Stop sending"));
    m_retry->setText(tr("Retr&y"));
    m_more->setText(tr("&More"));
    m_more->setToolTip(tr("Look, settle, copy and export"));
    m_look->setText(tr("Look &now"));
    m_copy->setText(tr("&Copy"));
    m_copy->setToolTip(tr("Copies the selected rows, or all when none is selected."));
    m_copySupport->setText(tr("Copy for &support"));
    m_copySupport->setToolTip(tr("Copies all that a support ticket needs, in English and Chinese. "
                                 "Holds no secret."));
    m_export->setText(tr("&Export this run…"));
    updateAbilities();
    m_progress->setAccessibleName(tr("Finished targets"));
    updateTotals();
    arrangeSentences();
}

void JobHeader::updateIcons()
{
    m_stop->setIcon(icon(u"stop"_s, palette()));
    m_copy->setIcon(icon(u"copy"_s, palette()));
    m_retry->setIcon(icon(u"restart"_s, palette()));
    const auto chip = [this](JobGroup group, Outcome outcome) {
        m_chips->button(static_cast<int>(group))->setIcon(outcomeIcon(outcome, palette()));
    };
    chip(JobGroup::Failed, Outcome::Failed);
    chip(JobGroup::Rejected, Outcome::Rejected);
    chip(JobGroup::Unknown, Outcome::Unknown);
    chip(JobGroup::Open, Outcome::Running);
    chip(JobGroup::Waiting, Outcome::Planned);
    chip(JobGroup::NotSent, Outcome::NotSent);
}

void JobHeader::updateTotals()
{
    m_totals->setText(totalsSentence(m_numbers));
    joinSentences();
    // What was never sent has not been finished, though nothing more happens to it.
    const int notSent = m_numbers[Outcome::NotSent];
    const int ended = m_numbers.finished() - notSent;
    m_progress->setRange(0, std::max(1, m_numbers.total()));
    m_progress->setValue(ended);
    //: %1 of %2 targets have ended
    m_finished->setText(tr("%1 / %2").arg(countText(ended), countText(m_numbers.total())));
    //: %1 of %2 targets have come to an end
    QString said
        = tr("%1 of %2 targets have ended.").arg(countText(ended), countText(m_numbers.total()));
    if (notSent > 0)
        said = joinedSentences(said, tr("%n target(s) were not sent.", nullptr, notSent));
    m_finished->setToolTip(said);
    m_progress->setToolTip(said);
    m_progress->setAccessibleDescription(said);
    m_finished->setAccessibleName(said);
    const auto name = [](JobGroup group) {
        switch (group) {
        case JobGroup::All:
            return tr("All");
        case JobGroup::Failed:
            return outcomeWord(Outcome::Failed);
        case JobGroup::Rejected:
            return outcomeWord(Outcome::Rejected);
        case JobGroup::Unknown:
            return outcomeWord(Outcome::Unknown);
        case JobGroup::Open:
            //: a filter: targets that were sent and have no end yet
            return tr("Open");
        case JobGroup::Waiting:
            //: a filter: targets that may still be sent
            return tr("Waiting");
        case JobGroup::NotSent:
            return outcomeWord(Outcome::NotSent);
        }
        return QString();
    };
    for (const JobGroup group : allJobGroups) {
        const int count = countOf(m_numbers, group);
        //: a filter: %1 is "Failed", %2 how many there are
        m_chips->button(static_cast<int>(group))
            ->setText(tr("%1 %2").arg(name(group), countText(count)));
    }
}

} // namespace muster
