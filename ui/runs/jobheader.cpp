// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/runs/jobheader.h"

#include "ui/runs/jobtext.h"
#include "ui/runs/outcomebar.h"
#include "ui/widgets/foldingbutton.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/menubutton.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/qtversions.h"
#include "ui/widgets/rowfolding.h"
#include "ui/words/formatters.h"
#include "ui/words/outcometext.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <optional>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

constexpr int runIdRole = Qt::UserRole;
constexpr int leastChip = 28; // pixels: a shape
constexpr int chipRowSpace = 30; // between the parts of that row
constexpr int chipIcon = 16;

//! The one whose shape stands for the group.
std::optional<Outcome> shapeOf(JobGroup group)
{
    switch (group) {
    case JobGroup::All:
        return std::nullopt;
    case JobGroup::Failed:
        return Outcome::Failed;
    case JobGroup::Rejected:
        return Outcome::Rejected;
    case JobGroup::Unknown:
        return Outcome::Unknown;
    case JobGroup::Open:
        return Outcome::Running;
    case JobGroup::Waiting:
        return Outcome::Planned;
    case JobGroup::NotSent:
        return Outcome::NotSent;
    case JobGroup::Succeeded:
        return Outcome::Succeeded;
    }
    return std::nullopt;
}

} // namespace

JobHeader::JobHeader(QWidget *parent)
    : QWidget(parent)
    , m_chooser(new QComboBox)
    , m_totals(new OutcomeBar)
    , m_phase(copyableLabel(u"phase"_s))
    , m_news(new QLabel(this))
    , m_pause(new FoldingButton)
    , m_stop(new FoldingButton)
    , m_retry(new MenuButton)
    , m_more(new MenuButton)
    , m_chips(new QButtonGroup(this))
    , m_details(new QToolButton)
    , m_timeline(new QToolButton)
{
    buildChips();
    buildMenus();
    buildUi();
    connect(m_pause, &QPushButton::clicked, this, &JobHeader::pauseRequested);
    connect(m_stop, &QPushButton::clicked, this, &JobHeader::stopRequested);
    connect(m_chooser, &QComboBox::activated, this, [this](int index) {
        emit runChosen(RunId { m_chooser->itemData(index, runIdRole).toString() });
    });
    // Not "clicked": a screen reader toggles a button that can be checked, and clicks none.
    connect(m_details, &QToolButton::toggled, this, &JobHeader::detailsWanted);
    connect(m_timeline, &QToolButton::toggled, this, &JobHeader::timelineWanted);
    connect(m_chips, &QButtonGroup::idToggled, this, [this](int id, bool isChecked) {
        if (isChecked)
            emit groupChosen(static_cast<JobGroup>(id));
    });
    retranslateUi();
    updateIcons();
}

void JobHeader::buildUi()
{
    m_chooser->setObjectName(u"runChooser"_s);
    m_chooser->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_chooser->setMinimumContentsLength(24);
    m_chooser->setMinimumWidth(fontMetrics().averageCharWidth() * 12); // a narrow window cuts it
    m_chooser->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_totals->setObjectName(u"totals"_s);
    // It has what the chips leave, which are not to be cut for it.
    m_totals->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_totals->setMinimumWidth(m_totals->minimumSizeHint().width());
    m_pause->setObjectName(u"pauseButton"_s);
    m_stop->setObjectName(u"stopButton"_s);
    m_details->setObjectName(u"detailsButton"_s);
    m_details->setCheckable(true);
    m_details->setFocusPolicy(Qt::StrongFocus);
    // For screen readers alone: shown, since they pass over what is hidden, but without a size.
    m_news->setObjectName(u"outcomeNews"_s);
    m_news->setTextFormat(Qt::PlainText);
    m_news->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    m_news->setFixedSize(0, 0);
    m_timeline->setObjectName(u"timelineButton"_s);
    m_timeline->setCheckable(true);
    m_timeline->setFocusPolicy(Qt::StrongFocus);
    m_phase->setMinimumHeight(fontMetrics().lineSpacing()); // nothing moves when it is empty

    auto *top = new QHBoxLayout;
    top->addWidget(m_chooser, 1);
    for (QWidget *button : { static_cast<QWidget *>(m_pause), static_cast<QWidget *>(m_stop),
                             static_cast<QWidget *>(m_retry), static_cast<QWidget *>(m_details),
                             static_cast<QWidget *>(m_more) })
        top->addWidget(button);
    auto *folding = new RowFolding(this, *top);
    folding->toIcon(m_pause);
    folding->toIcon(m_retry);
    folding->toIcon(m_stop);
    auto *second = new QHBoxLayout;
    second->setSpacing(2);
    second->addWidget(m_totals, 1);
    second->addSpacing(6);
    for (const JobGroup group : allJobGroups)
        second->addWidget(m_chips->button(static_cast<int>(group)));
    second->addStretch();
    second->addWidget(m_timeline);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(top);
    layout->addLayout(second);
    layout->addWidget(m_phase);
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
        chip->setMinimumWidth(leastChip); // the words go before the window is kept from being small
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
    m_nextWave = add(more, u"nextWaveNow"_s);
    m_look = add(more, u"lookNow"_s);
    m_settle = add(more, u"settleOverdue"_s);
    m_columns = add(more, u"columns"_s);
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
    connect(m_nextWave, &QAction::triggered, this, &JobHeader::nextWaveRequested);
    connect(m_look, &QAction::triggered, this, &JobHeader::lookRequested);
    connect(m_settle, &QAction::triggered, this, &JobHeader::settleRequested);
    connect(m_columns, &QAction::triggered, this, &JobHeader::columnsRequested);
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
}

void JobHeader::setCurrent(const RunId &id)
{
    m_chooser->setCurrentIndex(m_chooser->findData(id.value, runIdRole));
    m_chooser->setToolTip(m_chooser->currentData(Qt::ToolTipRole).toString());
}

void JobHeader::setGroup(JobGroup group)
{
    const QSignalBlocker told(m_chips);
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
    // The lowest panel would leave a sentence one line of two.
    setMinimumHeight(std::max(0, layout()->heightForWidth(width())));
}

void JobHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateChips();
    setMinimumHeight(std::max(0, layout()->heightForWidth(width())));
}

void JobHeader::setDetailsOpen(bool isOpen)
{
    const QSignalBlocker told(m_details);
    m_details->setChecked(isOpen);
}

void JobHeader::setTimelineShown(bool isShown)
{
    const QSignalBlocker told(m_timeline);
    m_timeline->setChecked(isShown);
}

void JobHeader::setAbilities(const Abilities &abilities)
{
    const bool wasPaused = m_abilities.paused;
    m_abilities = abilities;
    if (wasPaused != m_abilities.paused)
        updatePauseIcon();
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
    const auto offer = [&allow](QAction *action, const QString &none, const QString &some,
                                qsizetype count, const QString &what, const QString &whyNot) {
        action->setText(count > 0 ? some.arg(countText(count)) : none);
        allow(action, count > 0, what, whyNot);
    };
    const QString again = tr("Sends targets of this run again in a new run, after a new "
                             "confirmation.");
    m_pause->setText(now.paused ? tr("&Resume sending") : tr("&Pause sending"));
    allow(m_pause, now.pause, tr("Holds back what is not sent yet. What is on its way goes on."),
          now.why.pause);
    allow(m_stop, now.stop,
          tr("Sends nothing more of this run. What the cloud has accepted goes on."), now.why.stop);
    offer(m_retryFailed, tr("Retry &failed…"), tr("Retry &failed (%1)…"), now.failed, again,
          now.why.failed);
    offer(m_retryRejected, tr("Retry &rejected…"), tr("Retry &rejected (%1)…"), now.rejected, again,
          now.why.rejected);
    offer(m_retryNotSent, tr("Retry &not sent…"), tr("Retry &not sent (%1)…"), now.notSent, again,
          now.why.notSent);
    offer(m_check, tr("Check &unknown…"), tr("Check &unknown (%1)…"), now.unknown,
          tr("Shows what is known of them, and what may be done."), now.why.unknown);
    offer(m_settle, tr("Settle &overdue by hand…"), tr("Settle &overdue by hand (%1)…"),
          now.overdue,
          tr("Marks targets whose job is overdue as settled by hand, with a note. They are no "
             "longer followed."),
          now.why.overdue);
    allow(m_look, now.look, tr("Asks the cloud at once how the open jobs of this run stand."),
          now.why.look);
    allow(m_nextWave, now.nextWave,
          tr("Ends the pause before the next wave. Jobs and the stop rule count as before."),
          now.why.nextWave);
    allow(m_retry, now.failed + now.rejected + now.notSent + now.unknown > 0, again, now.why.retry);
    for (QWidget *button : { static_cast<QWidget *>(m_pause), static_cast<QWidget *>(m_stop),
                             static_cast<QWidget *>(m_retry) })
        button->setAccessibleDescription(button->isEnabled() ? QString() : button->toolTip());
}

void JobHeader::announceTotals() { announce(totalsSentence(m_numbers)); }

void JobHeader::announce(const QString &news)
{
    m_news->setText(news);
    announceText(this, m_news);
}

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
    m_news->clear(); // it was said in the language before
    m_stop->setText(tr("Stop sending"));
    m_retry->setText(tr("Retr&y"));
    m_more->setText(tr("&More"));
    m_more->setToolTip(tr("Look, settle, copy and export"));
    m_nextWave->setText(tr("Next &wave now"));
    m_look->setText(tr("Look &now"));
    m_details->setText(tr("Detail&s"));
    m_details->setToolTip(tr("Shows what is known of the selected target (Enter)"));
    m_timeline->setText(tr("Timeline"));
    m_timeline->setToolTip(tr("Shows above the targets when each was sent and came to its end"));
    m_columns->setText(tr("Co&lumns"));
    m_copy->setText(tr("&Copy"));
    m_copy->setToolTip(tr("Copies the selected rows, or all when none is selected."));
    m_copySupport->setText(tr("Copy for &support"));
    m_copySupport->setToolTip(tr("Copies all that a support ticket needs, in English and Chinese. "
                                 "Holds no secret."));
    m_export->setText(tr("&Export this run…"));
    updateAbilities();
    updateTotals();
}

void JobHeader::updateIcons()
{
    updatePauseIcon();
    m_stop->setIcon(icon(u"stop"_s, palette()));
    m_copy->setIcon(icon(u"copy"_s, palette()));
    m_retry->setIcon(icon(u"restart"_s, palette()));
    m_dimmed.clear(); // drawn for another palette
    updateChips();
}

void JobHeader::updatePauseIcon()
{
    m_pause->setIcon(icon(m_abilities.paused ? u"play"_s : u"pause"_s, palette()));
}

void JobHeader::updateTotals()
{
    m_totals->setTotals(m_numbers);
    updateChips();
}

// Where there is no room for the words, the shapes tell them apart; by the width alone, so that
// they come and go with the window and with nothing else.
void JobHeader::updateChips()
{
    const auto whole = [this](JobGroup group) {
        //: a filter: %1 is "Failed", %2 how many there are
        return tr("%1 %2").arg(groupWord(group), countText(countOf(m_numbers, group)));
    };
    int needed
        = m_totals->minimumSizeHint().width() + m_timeline->sizeHint().width() + chipRowSpace;
    for (const JobGroup group : allJobGroups) {
        const QAbstractButton *chip = m_chips->button(static_cast<int>(group));
        needed += chip->sizeHint().width() - fontMetrics().horizontalAdvance(chip->text())
            + fontMetrics().horizontalAdvance(whole(group));
    }
    const bool isNarrow = needed > width();
    for (const JobGroup group : allJobGroups) {
        QAbstractButton *chip = m_chips->button(static_cast<int>(group));
        const QString text = whole(group);
        const bool isShort = isNarrow && group != JobGroup::All; // which has no shape
        chip->setText(isShort ? countText(countOf(m_numbers, group)) : text);
        if (chip->accessibleName() != text) // each time it would be told as news
            chip->setAccessibleName(text);
        chip->setToolTip(text);
        setDimmed(group, group != JobGroup::All && countOf(m_numbers, group) == 0);
    }
}

// It can be pressed all the same, and stays as wide as it was.
void JobHeader::setDimmed(JobGroup group, bool isDim)
{
    const auto known = m_dimmed.constFind(group);
    if (known != m_dimmed.constEnd() && *known == isDim)
        return;
    m_dimmed.insert(group, isDim);
    QAbstractButton *chip = m_chips->button(static_cast<int>(group));
    if (const std::optional<Outcome> shape = shapeOf(group)) {
        const QIcon whole = outcomeIcon(*shape, palette());
        chip->setIcon(isDim ? QIcon(whole.pixmap(QSize(chipIcon, chipIcon), devicePixelRatioF(),
                                                 QIcon::Disabled))
                            : whole);
    }
    QPalette colors;
    if (isDim)
        colors.setColor(QPalette::ButtonText, palette().color(QPalette::PlaceholderText));
    chip->setPalette(colors);
}

} // namespace muster
