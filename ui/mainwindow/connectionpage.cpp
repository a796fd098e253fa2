// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/connectionpage.h"

#include "app/settings/settings.h"
#include "ui/mainwindow/keybar.h"
#include "ui/mainwindow/lockbar.h"
#include "ui/mainwindow/pagestate.h"
#include "ui/mainwindow/runrelist.h"
#include "ui/mainwindow/statusnotes.h"
#include "ui/widgets/colourstrip.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/mnemonic.h"
#include "ui/words/blockedtext.h"
#include "ui/words/errortext.h"
#include "ui/words/sentences.h"

#include <QEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace muster {

ConnectionPage::ConnectionPage(Session &open, Settings &settings, Clock &clock,
                               const ErrorCatalogue &catalogue, const QString &operatorName,
                               const QList<DemoOffer> &demos, QWidget *parent)
    : QWidget(parent)
    , m_open(open)
    , m_settings(settings)
    , m_catalogue(catalogue)
    , m_demos(demos)
    , m_strip(new ColourStrip(Qt::Horizontal, this))
    , m_demoBar(new MessageBar(this))
    , m_lock(new LockBar(open, operatorName, this))
    , m_keys(new KeyBar(open, clock, this))
    , m_historyBar(new MessageBar(this))
    , m_errorBar(new MessageBar(this))
    , m_leftBar(new MessageBar(this))
    , m_stack(new QStackedWidget)
{
    m_demoBar->setObjectName(QStringLiteral("demoBanner"));
    m_historyBar->setObjectName(QStringLiteral("historyError"));
    m_errorBar->setObjectName(QStringLiteral("connectionError"));
    m_leftBar->setObjectName(QStringLiteral("leftBehind"));
    m_stack->setObjectName(QStringLiteral("fleets"));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_strip);
    layout->addWidget(m_demoBar);
    layout->addWidget(m_lock);
    layout->addWidget(m_keys);
    layout->addWidget(m_historyBar);
    layout->addWidget(m_errorBar);
    layout->addWidget(m_leftBar);
    layout->addWidget(m_stack, 1);

    for (const FleetKind &kind : m_open.cloud().kinds())
        addPage(kind, clock);
    watchConnection();
    connect(m_demoBar, &MessageBar::actionTriggered, this,
            [this] { emit demoRequested(otherDemo().provider); });
    watchRunner();
    retranslate();
    if (isKept())
        restorePage(*this, m_settings.pageState(m_open.connection().id));
    showKind(shownKind());
}

// What is in no list is not remembered either.
bool ConnectionPage::isKept() const
{
    return !m_open.connection().demo && !m_open.connection().fromEnvironment;
}

void ConnectionPage::addPage(const FleetKind &kind, Clock &clock)
{
    auto *page = new FleetPage(m_open.cloud(), kind.id, m_catalogue, clock);
    page->restoreViewState(m_settings.viewState(kind.id));
    m_pages.append(page);
    m_stack->addWidget(page);
    connect(page, &FleetPage::actRequested, this, &ConnectionPage::actRequested);
    page->setRestarts(m_open.lastRestarts());
    connect(&m_open.runner(), &Runner::statusesSeen, page,
            [page](const KindId &fleet, const QHash<TargetId, QString> &statuses) {
                if (fleet == page->kind())
                    page->model().noteStatuses(statuses);
            });
    connect(page, &FleetPage::runRequested, this, &ConnectionPage::runRequested);
    connect(page, &FleetPage::historyRequested, this, &ConnectionPage::historyRequested);
    new StatusNotes(*page, m_open.runner(), clock);
    new RunRelist(*page, m_open.runner(), clock);
    connect(page, &FleetPage::listed, this, [this, page](const Result<ListSummary> &result) {
        if (result)
            m_counts.insert(page->kind(), result->rows);
        else
            m_counts.remove(page->kind());
        emit countsChanged();
    });
}

FleetPage *ConnectionPage::currentPage() const { return m_pages.value(m_stack->currentIndex()); }

FleetPage *ConnectionPage::page(const KindId &kind) const
{
    const KindId fleet = fleetOf(m_open.cloud(), kind);
    const auto it = std::find_if(m_pages.cbegin(), m_pages.cend(),
                                 [&fleet](const FleetPage *page) { return page->kind() == fleet; });
    return it == m_pages.cend() ? nullptr : *it;
}

void ConnectionPage::setSavedLists(SavedLists &lists)
{
    for (FleetPage *page : std::as_const(m_pages))
        page->setSavedLists(lists);
}

void ConnectionPage::showKind(int index)
{
    FleetPage *page = m_pages.value(index);
    if (!page)
        return;
    m_stack->setCurrentIndex(index);
    if (page->model().rowCount() == 0 && !page->isListing())
        page->refresh();
    emit actionsChanged();
}

int ConnectionPage::shownKind() const { return m_stack->currentIndex(); }

std::optional<qsizetype> ConnectionPage::countOf(const KindId &kind) const
{
    const auto it = m_counts.constFind(kind);
    return it == m_counts.cend() ? std::nullopt : std::make_optional(*it);
}

void ConnectionPage::refreshTargetsOf(const RunId &run)
{
    const RunRecord *record = m_open.runner().run(run);
    if (FleetPage *page = record ? this->page(record->kind) : nullptr)
        page->refresh();
}

void ConnectionPage::showError(const Error &error)
{
    m_errorIsSignIn = error.kind == ErrorKind::BadCredentials;
    m_error = error;
    retranslate();
}

bool ConnectionPage::takesPasscode() const
{
    return m_error && m_error->kind == ErrorKind::BadCredentials
        && (m_error->code == OwnError::PasscodeNeeded
            || m_error->code == OwnError::PasscodeRefused);
}

bool ConnectionPage::isUnanswered() const
{
    return m_errorIsSignIn && m_error && m_error->kind != ErrorKind::BadCredentials;
}

QString ConnectionPage::signInErrorText() const
{
    if (!isUnanswered())
        return errorText(*m_error, Asked::Act, m_catalogue);
    return joinedSentences(
        tr("Signing in did not succeed. The password is not sent again by itself: too many tries "
           "lock the user."),
        errorText(*m_error, Asked::Read, m_catalogue));
}

QString ConnectionPage::signInAction() const
{
    if (!m_errorIsSignIn || m_open.connection().demo)
        return {};
    if (takesPasscode())
        return tr("Enter the code…");
    return isUnanswered() ? tr("Sign in again") : tr("Edit connection…");
}

void ConnectionPage::clearSignInError()
{
    if (!m_errorIsSignIn)
        return;
    m_errorIsSignIn = false;
    m_error.reset();
    m_errorBar->clear();
}

void ConnectionPage::readHistoryAgain()
{
    if (!m_historyFailed)
        return;
    m_open.runner().readHistory(m_open.connection());
}

void ConnectionPage::watchConnection()
{
    connect(&m_open.cloud(), &Cloud::credentialsRefused, this, [this](const Error &error) {
        showError(error);
        m_errorIsSignIn = true;
        retranslate();
    });
    connect(&m_open, &Session::silent, this, [this](std::chrono::seconds time) {
        for (FleetPage *page : std::as_const(m_pages))
            page->setSilence(time);
    });
    connect(&m_open.cloud(), &Cloud::credentialsAccepted, this, &ConnectionPage::clearSignInError);
    connect(m_errorBar, &MessageBar::actionTriggered, this, [this] {
        if (takesPasscode() || isUnanswered())
            emit passcodeRequested(m_open.connection());
        else
            emit credentialsRequested(m_open.connection());
    });
    connect(m_errorBar, &MessageBar::closed, this, [this] { m_error.reset(); });
    connect(m_lock, &LockBar::stateChanged, this, &ConnectionPage::actionsChanged);
    connect(m_lock, &LockBar::editRequested, this,
            [this] { emit credentialsRequested(m_open.connection()); });
    connect(m_keys, &KeyBar::renewRequested, this,
            [this] { emit credentialsRequested(m_open.connection()); });
    connect(&m_open, &Session::connectionChanged, m_strip,
            [this](const Connection &connection) { m_strip->setColour(connection.colour); });
    m_strip->setColour(m_open.connection().colour);
    connect(m_historyBar, &MessageBar::actionTriggered, this, &ConnectionPage::readHistoryAgain);
    connect(&m_open, &Session::renewed, this, [this] {
        clearSignInError();
        if (FleetPage *page = currentPage())
            page->refresh();
    });
}

void ConnectionPage::saveViewState()
{
    for (FleetPage *page : m_pages)
        m_settings.setViewState(page->kind(), page->saveViewState());
    if (isKept())
        m_settings.setPageState(m_open.connection().id, savePage(*this));
}

void ConnectionPage::watchRunner()
{
    Runner &runner = m_open.runner();
    connect(&runner, &Runner::blockedChanged, this, &ConnectionPage::updateBlocks);
    connect(&runner, &Runner::runEnded, this, &ConnectionPage::showLeftBehind);
    connect(&runner, &Runner::historyRead, this, [this](const Result<void> &result) {
        m_historyFailed = !result; // why: see JournalBar
        retranslate();
    });
    connect(&runner, &Runner::runStarted, this, &ConnectionPage::showLeftBehind);
    connect(&runner, &Runner::historyRead, this, &ConnectionPage::showLeftBehind);
    connect(&runner, &Runner::sequelChanged, this, &ConnectionPage::showLeftBehind);
    connect(&runner, &Runner::marksChanged, this, &ConnectionPage::showLeftBehind);
    connect(m_leftBar, &MessageBar::actionTriggered, this, &ConnectionPage::bringBack);
}

QString ConnectionPage::whyBlocked(const KindId &kind) const
{
    return blockedText(m_open.runner().blocked(kind));
}

void ConnectionPage::updateBlocks()
{
    QStringList blocks;
    for (const FleetPage *page : std::as_const(m_pages))
        blocks += whyBlocked(page->kind());
    if (blocks == m_blocks)
        return;
    m_blocks = blocks;
    for (qsizetype i = 0; i < m_pages.size(); ++i)
        m_pages.at(i)->setActBlocked(blocks.at(i));
    emit blocksChanged();
}

void ConnectionPage::showLeftBehind()
{
    QStringList sentences;
    QString verb;
    for (const FleetKind &fleet : m_open.cloud().kinds()) {
        const auto count = static_cast<int>(m_open.runner().leftBehind(fleet.id).size());
        for (const FleetKind &command : count > 0 ? fleet.commands : QList<FleetKind>()) {
            if (command.unfinished.isEmpty())
                continue;
            //: %1: what is wrong with them
            sentences.append(tr("%n target(s): %1", nullptr, count).arg(command.unfinished.text()));
            verb = fleet.verb.text();
        }
    }
    if (sentences.isEmpty())
        m_leftBar->clear();
    else
        m_leftBar->setMessage(MessageBar::Kind::Error, sentences.join(u'\n'), verb);
}

// As a new run that a person confirms, of those that the list still shows as left behind.
void ConnectionPage::bringBack()
{
    for (FleetPage *page : std::as_const(m_pages)) {
        QList<Target> targets;
        for (const Target &left : m_open.runner().leftBehind(page->kind())) {
            const int row = page->model().rowOf(left.id);
            if (row >= 0 && page->model().isEligible(row))
                targets.append(page->model().target(row));
        }
        if (!targets.isEmpty()) {
            emit actRequested(page->kind(), targets);
            return;
        }
        if (!page->isListing())
            page->refresh();
    }
}

// The next one; nothing where there is no other.
DemoOffer ConnectionPage::otherDemo() const
{
    const QString &own = m_open.connection().provider;
    for (qsizetype i = 0; i < m_demos.size(); ++i) {
        const DemoOffer &next = m_demos.at((i + 1) % m_demos.size());
        if (m_demos.at(i).provider == own && next.provider != own)
            return next;
    }
    return {};
}

void ConnectionPage::retranslate()
{
    if (m_open.connection().demo) {
        const QString other = withoutMnemonic(otherDemo().name.text());
        m_demoBar->setMessage(MessageBar::Kind::Info,
                              tr("Demo cloud: everything here is simulated on this computer. "
                                 "Nothing real is touched."),
                              //: %1: the name of a cloud
                              other.isEmpty() ? QString() : tr("Try %1").arg(other));
    }
    if (m_error)
        m_errorBar->setMessage(MessageBar::Kind::Error, signInErrorText(), signInAction());
    if (m_historyFailed) {
        m_historyBar->setMessage(MessageBar::Kind::Error,
                                 tr("Earlier runs could not be loaded, so no run can be started: "
                                    "Muster would not know what was sent a moment ago."),
                                 tr("Try again"));
    } else {
        m_historyBar->clear();
    }
    updateBlocks();
    showLeftBehind();
}

void ConnectionPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace muster
