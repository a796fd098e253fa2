// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/confirm/confirmdialog.h"

#include "app/restart/plan.h"
#include "app/restart/waveschedule.h"
#include "app/session/statuscheck.h"
#include "ui/confirm/calllist.h"
#include "ui/confirm/checkbar.h"
#include "ui/confirm/confirmmodel.h"
#include "ui/confirm/confirmnotes.h"
#include "ui/confirm/consent.h"
#include "ui/confirm/keysnote.h"
#include "ui/confirm/placeform.h"
#include "ui/confirm/placeheader.h"
#include "ui/confirm/plansentence.h"
#include "ui/confirm/targetview.h"
#include "ui/confirm/tickrow.h"
#include "ui/confirm/warningbox.h"
#include "ui/confirm/waveform.h"
#include "ui/confirm/wavestrip.h"
#include "ui/widgets/enterkey.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/screenroom.h"
#include "ui/words/connectionname.h"
#include "ui/words/formatters.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds momentOfSleep { 1000 };

void setLines(QLabel &label, const QStringList &lines)
{
    label.setText(lines.join(u'\n'));
    label.setVisible(!lines.isEmpty());
}

} // namespace

ConfirmDialog::ConfirmDialog(Confirmation confirmation, Cloud &cloud, Clock &clock, QWidget *parent)
    : QDialog(parent)
    , m_confirmation(std::move(confirmation))
    , m_cloud(cloud)
    , m_clock(clock)
    , m_openedAt(clock.now())
    , m_model(new ConfirmModel(m_confirmation.kind, m_confirmation.targets, m_confirmation.recent,
                               clock.now(), this))
    , m_check(new StatusCheck(cloud, clock, this))
    , m_header(new PlaceHeader(m_confirmation.connection, this))
    , m_details(new QScrollArea(this))
    , m_warnings(new WarningBox(this))
    , m_place(new PlaceForm(m_confirmation.connection, m_confirmation.providerName,
                            m_confirmation.signInName, this))
    , m_consequence(copyableLabel(u"consequence"_s, this))
    , m_repeats(copyableLabel(u"repeats"_s, this))
    , m_skipped(copyableLabel(u"skipped"_s, this))
    , m_ticks(new TickRow(*m_model, this))
    , m_view(new TargetView(*m_model, this))
    , m_waves(new WaveForm(m_confirmation.waves, m_confirmation.stopRule, this))
    , m_strip(new WaveStrip(this))
    , m_sentence(copyableLabel(u"planSentence"_s, this))
    , m_keys(new KeysNote(m_confirmation.keysEndAt, clock, this))
    , m_calls(new CallList(
          m_confirmation.kind,
          [&cloud, kind = m_confirmation.kind.id](const QList<Target> &targets) {
              return cloud.describe(kind, targets);
          },
          this))
    , m_reasonLabel(new QLabel(this))
    , m_reason(new QLineEdit(this))
    , m_consent(new Consent(this))
    , m_checkBar(new CheckBar(this))
    , m_cancel(new QPushButton(this))
    , m_confirm(new QPushButton(this))
{
    setObjectName(u"confirmDialog"_s);
    setModal(true);
    m_model->setStory(m_confirmation.parentNumber, m_confirmation.before, m_confirmation.since);
    m_model->setCheckFirst(m_confirmation.checkFirst);
    m_model->setHidden(m_confirmation.hidden);
    m_view->updateColumns();
    buildUi();
    wire();
    tellPlace();
    retranslateUi();
    const int width = m_confirmation.targets.size() > 1 ? 780 : 640;
    resizeWithinScreen(*this, { width, wantedHeight(width) });
}

void ConfirmDialog::buildUi()
{
    m_cancel->setObjectName(u"cancelButton"_s);
    m_cancel->setDefault(true);
    m_confirm->setObjectName(u"confirmButton"_s);
    m_confirm->setAutoDefault(false);
    m_confirm->installEventFilter(this);
    m_details->setObjectName(u"details"_s);
    m_details->setFrameShape(QFrame::NoFrame);
    m_details->setFocusPolicy(Qt::NoFocus);
    m_details->setWidgetResizable(true);
    m_details->setWidget(buildDetails());
    followFocus(*m_details);
    constexpr int longestReason = 500;
    m_reason->setObjectName(u"reason"_s);
    m_reason->setMaxLength(longestReason);
    m_reason->setText(m_confirmation.reason);
    m_reasonLabel->setBuddy(m_reason);

    // What a person fills in stands below what is scrolled: a low screen must not hide it.
    auto *reason = new QHBoxLayout;
    reason->addWidget(m_reasonLabel);
    reason->addWidget(m_reason, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_header);
    layout->addWidget(m_keys);
    layout->addWidget(m_details, 1);
    layout->addLayout(reason);
    layout->addWidget(m_consent);
    layout->addWidget(m_checkBar);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_confirm);
    layout->addLayout(buttons);
    m_cancel->setFocus();
}

QWidget *ConfirmDialog::buildDetails()
{
    auto *details = new QWidget;
    auto *layout = new QVBoxLayout(details);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QWidget *widget : std::initializer_list<QWidget *> { m_warnings, m_place, m_consequence,
                                                              m_repeats, m_skipped, m_ticks })
        layout->addWidget(widget);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_waves);
    layout->addWidget(m_strip);
    layout->addWidget(m_sentence);
    layout->addWidget(m_calls);
    layout->addStretch(); // the table grows no higher than its rows
    return details;
}

void ConfirmDialog::setSignInName(const std::optional<SignInName> &name)
{
    m_place->setSignInName(name);
}

void ConfirmDialog::tellPlace()
{
    Connection asSent;
    if (!m_confirmation.targets.isEmpty()) {
        const Result<PlannedCall> call
            = m_cloud.describe(m_confirmation.kind.id, { m_confirmation.targets.constFirst() });
        if (call)
            asSent.endpoint = call->url;
    }
    m_place->setTold(endpointHost(asSent), m_cloud.projectId());
}

int ConfirmDialog::wantedHeight(int width) const
{
    const auto heightOf = [](const QLayout &layout, int room) {
        return layout.hasHeightForWidth() ? layout.totalHeightForWidth(room)
                                          : layout.totalSizeHint().height();
    };
    const QMargins margins = layout()->contentsMargins();
    const int room = width - margins.left() - margins.right();
    return heightOf(*layout(), width) - m_details->sizeHint().height()
        + heightOf(*m_details->widget()->layout(), room) + m_view->wantedMore() + 1;
}

void ConfirmDialog::growToContents()
{
    if (m_isOpened)
        growWithinScreen(*this, std::max(height(), wantedHeight(width())));
}

void ConfirmDialog::wire()
{
    connect(m_model, &ConfirmModel::tickedChanged, this, &ConfirmDialog::updateAll);
    connect(m_ticks, &TickRow::focusLeaves, m_view, qOverload<>(&QWidget::setFocus));
    connect(m_waves, &WaveForm::edited, this, &ConfirmDialog::updatePlan);
    connect(m_consent, &Consent::changed, this, &ConfirmDialog::updateConfirm);
    // Where the room is small it would open out of sight. The layout comes first.
    connect(m_calls, &CallList::opened, this, [this] {
        growToContents();
        QTimer::singleShot(0, this, [this] { m_details->ensureWidgetVisible(m_calls); });
    });
    connect(&m_cloud, &Cloud::projectFound, m_calls, &CallList::showSelected);
    connect(&m_cloud, &Cloud::projectFound, this, &ConfirmDialog::tellPlace);
    connect(m_check, &StatusCheck::progressed, m_checkBar, &CheckBar::setProgress);
    connect(m_check, &StatusCheck::finished, this, &ConfirmDialog::onRead);
    connect(m_checkBar, &CheckBar::stopRequested, m_check, &StatusCheck::stop);
    connect(m_checkBar, &CheckBar::overrideRequested, this, [this] {
        if (m_confirm->isEnabled())
            send();
    });
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_confirm, &QPushButton::clicked, this, [this] {
        if (m_confirm->isEnabled())
            readStatuses();
    });
    connect(this, &QDialog::finished, this, [this] {
        m_state = State::Ended;
        m_check->stop();
    });
}

QList<Target> ConfirmDialog::targets() const { return m_model->tickedTargets(); }

RunRequest ConfirmDialog::request() const
{
    RunRequest request;
    request.connection = m_confirmation.connection;
    request.kind = m_confirmation.kind.id;
    request.targets = m_model->tickedTargets();
    request.reason = m_reason->text().trimmed();
    request.insisted = m_model->insisted();
    if (request.targets.size() > 1) { // one target has no waves, and no form is shown for them
        request.waves = m_waves->plan();
        request.stopRule = m_waves->stopRule();
    }
    return request;
}

void ConfirmDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QDialog::changeEvent(event);
}

void ConfirmDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    if (event->spontaneous() || std::exchange(m_isOpened, true))
        return;
    m_cancel->setFocus();
    sleepForAMoment();
    if (m_confirmation.parentNumber > 0) {
        m_isFirstRead = true;
        readStatuses();
    }
}

void ConfirmDialog::keyPressEvent(QKeyEvent *event)
{
    // Enter in a field, or left over from an input method, must neither restart nor close.
    // Cancel takes Enter by itself while it has the focus.
    if (isEnter(*event)) {
        event->accept();
        return;
    }
    QDialog::keyPressEvent(event);
}

bool ConfirmDialog::eventFilter(QObject *watched, QEvent *event)
{
    // On some desktops Enter presses the button that has the focus.
    if (watched == m_confirm && event->type() == QEvent::KeyPress
        && isEnter(*static_cast<QKeyEvent *>(event)))
        return true;
    return QDialog::eventFilter(watched, event);
}

void ConfirmDialog::retranslateUi()
{
    m_model->retranslate();
    m_consequence->setText(m_confirmation.kind.consequence.text());
    m_cancel->setText(tr("Cancel"));
    m_view->setAccessibleName(tr("Targets"));
    m_reasonLabel->setText(tr("&Reason or ticket:"));
    m_reason->setPlaceholderText(tr("optional; kept in the record"));
    m_repeats->setText(tr("Repeats a part of run #%1.").arg(m_confirmation.parentNumber));
    m_repeats->setVisible(m_confirmation.parentNumber > 0);
    updateAll();
}

void ConfirmDialog::updateAll()
{
    updateNumbers();
    updateNotes();
    updatePlan();
    updateConsent();
}

void ConfirmDialog::updateNumbers()
{
    const qsizetype left = m_model->tickedCount();
    const qsizetype fleet = m_confirmation.fleetSize;
    const int n = static_cast<int>(left);
    const FleetKind &kind = m_confirmation.kind;
    const QString nothing = nothingLeftText(m_confirmation, *m_model, m_openedAt);
    // A title is short: what was asked for, where nothing is left of it.
    setWindowTitle(kind.confirmTitle.text(nothing.isEmpty() ? n : m_model->rowCount()));
    m_header->setHeading(nothing.isEmpty() ? windowTitle() : nothing);
    // About what would be sent there is nothing to say then.
    for (QWidget *widget : std::initializer_list<QWidget *> { m_ticks, m_calls, m_consent })
        widget->setVisible(nothing.isEmpty());
    m_confirm->setText(kind.confirmButton.text(n));

    QString numbers = tr("%n target(s) ticked", nullptr, n);
    if (fleet > 0) {
        const double percent = 100.0 * static_cast<double>(left) / static_cast<double>(fleet);
        //: %1 targets of the whole fleet, %2 is "48 cloud phone servers", %3 is the percentage
        numbers = tr("%1 of %2 are ticked (%3%)")
                      .arg(countText(left), kind.count.text(static_cast<int>(fleet)),
                           QLocale().toString(percent, 'f', percent < 10 && left > 0 ? 1 : 0));
    }
    m_ticks->setNumbers(numbers);
}

void ConfirmDialog::updateNotes()
{
    setLines(*m_skipped, leftOutLines(m_confirmation));
    m_warnings->setLines(warningLines(m_confirmation, *m_model, m_blocked));
    m_view->updateColumns();
}

void ConfirmDialog::updatePlan()
{
    const RunRequest request = this->request();
    const StopRule &rule = request.stopRule;
    // No row is ticked that cannot be sent, so that nothing but the IDs is left to ask.
    const RunPlan plan = m_model->hasUnusableIds()
        ? RunPlan()
        : plannedCalls(request, m_confirmation.kind, m_confirmation.targetsPerCall);
    const qsizetype targets = request.targets.size();
    m_waves->setVisible(targets > 1);
    m_calls->setPlan(plan, request.targets);
    QStringList sentences;
    if (targets > 1)
        sentences += planSentence(request.waves, rule, targets);
    if (targets > 1 && plan.calls.size() == 1 && (rule.count || rule.percent)) {
        sentences
            += tr("One request carries them all: once it is sent, there is nothing left to stop.");
    }
    const SendingTime time = sendingTime(plan.calls.size(), plan.waves.size(), request.waves,
                                         m_confirmation.actInterval);
    // The least time stands beside the picture of the waves.
    const QString pace = paceSentence(plan.calls.size(), m_confirmation.actInterval);
    if (!pace.isEmpty())
        sentences += pace;
    setLines(*m_sentence, sentences);
    if (plan.waves.isEmpty()) // it cannot be sent as it is
        m_strip->setWaves(waveSizes(request.waves, targets));
    else
        m_strip->setSchedule(waveSchedule(plan, request.waves, m_confirmation.actInterval));
    m_keys->setSendingTime(time.least, time.most);
}

void ConfirmDialog::setBlocked(const std::optional<Blocked> &blocked)
{
    if (std::exchange(m_blocked, blocked) == blocked)
        return;
    updateNotes();
    updateConfirm();
}

void ConfirmDialog::updateConsent()
{
    const qsizetype left = m_model->tickedCount();
    m_consent->demand(confirmationLevel(left, m_confirmation.fleetSize,
                                        m_confirmation.connection.production,
                                        m_confirmation.thresholds),
                      left);
    updateConfirm();
}

void ConfirmDialog::updateConfirm()
{
    const bool mayEnd = m_state == State::Asking && isAwake() && m_consent->isGiven() && !m_blocked;
    m_confirm->setEnabled(mayEnd);
    m_checkBar->setOverrideEnabled(mayEnd);
    m_details->widget()->setEnabled(m_state == State::Asking);
    m_reason->setEnabled(m_state == State::Asking);
    m_consent->setEnabled(m_state == State::Asking);
}

void ConfirmDialog::sleepForAMoment()
{
    ++m_sleeping;
    updateConfirm();
    m_clock.after(momentOfSleep, this, [this] {
        --m_sleeping;
        updateConfirm();
    });
}

void ConfirmDialog::readStatuses()
{
    m_state = State::Reading;
    m_checkBar->showReading();
    if (!m_isFirstRead)
        m_checkBar->focusStop(); // before the focus falls from what is disabled now to anything
    updateConfirm();
    m_check->start(m_confirmation.kind.fleetId(), m_confirmation.targets, m_confirmation.noted);
}

void ConfirmDialog::onRead(const Result<FreshStatuses> &result)
{
    if (m_state != State::Reading)
        return;
    m_state = State::Asking;
    const bool isFirst = std::exchange(m_isFirstRead, false);
    m_checkBar->clear();
    if (!result) {
        m_checkBar->showFailure(result.error(), !isFirst);
        askAnew();
        return;
    }
    emit statusesRead(*result);
    m_confirmation.fleetSize = result->fleetSize;
    const StatusDifference difference = m_model->takeStatuses(*result, !isFirst);
    if (difference.missing > 0) {
        m_checkBar->showMissing(difference.missing, !isFirst);
        askAnew();
    } else if (isFirst) {
        growToContents(); // a further line must not push others out of sight
        updateConfirm();
    } else if (difference.changed > 0) {
        m_consent->withdraw();
        m_view->scrollToTop(); // where they are now
        m_checkBar->showDifference(difference.changed);
        askAnew();
    } else if (!m_consent->isGiven() || m_blocked) {
        askAnew(); // the fleet has shrunk, so that more is asked for, or another run came first
    } else {
        send();
    }
}

void ConfirmDialog::askAnew()
{
    growToContents(); // by what the bar says now
    m_cancel->setFocus();
    sleepForAMoment();
}

void ConfirmDialog::send()
{
    m_state = State::Ended;
    updateConfirm();
    accept();
}

} // namespace muster
