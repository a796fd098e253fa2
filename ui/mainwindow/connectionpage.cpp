// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/connectionpage.h"

#include "app/connections/settings.h"
#include "ui/common/errortext.h"
#include "ui/common/messagebar.h"
#include "ui/mainwindow/lockbar.h"
#include "ui/mainwindow/statusnotes.h"

#include <QEvent>
#include <QListWidget>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace muster {

ConnectionPage::ConnectionPage(OpenConnection &open, Settings &settings, Clock &clock,
                               const QString &operatorName, QWidget *parent)
    : QWidget(parent)
    , m_open(open)
    , m_settings(settings)
    , m_demoBar(new MessageBar(this))
    , m_lock(new LockBar(open, operatorName, this))
    , m_historyBar(new MessageBar(this))
    , m_errorBar(new MessageBar(this))
    , m_sidebar(new QListWidget)
    , m_stack(new QStackedWidget)
{
    m_demoBar->setObjectName(QStringLiteral("demoBanner"));
    m_historyBar->setObjectName(QStringLiteral("historyError"));
    m_errorBar->setObjectName(QStringLiteral("connectionError"));
    m_sidebar->setObjectName(QStringLiteral("kinds"));
    m_stack->setObjectName(QStringLiteral("fleets"));

    auto *splitter = new QSplitter;
    splitter->addWidget(m_sidebar);
    splitter->addWidget(m_stack);
    splitter->setStretchFactor(1, 1);
    splitter->setCollapsible(1, false);
    splitter->setSizes({ 190, 900 });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_demoBar);
    layout->addWidget(m_lock);
    layout->addWidget(m_historyBar);
    layout->addWidget(m_errorBar);
    layout->addWidget(splitter, 1);

    for (const FleetKind &kind : m_open.cloud().kinds())
        addPage(kind, clock);
    connect(m_sidebar, &QListWidget::currentRowChanged, this, &ConnectionPage::currentChanged);
    watchConnection();
    connect(m_demoBar, &MessageBar::actionTriggered, this, [this] {
        emit demoRequested(otherDemoIsLive() ? QStringLiteral("volcengine")
                                             : QStringLiteral("huawei"));
    });
    watchRunner();
    retranslate();
    m_sidebar->setCurrentRow(0);
}

void ConnectionPage::addPage(const FleetKind &kind, Clock &clock)
{
    auto *page = new FleetPage(m_open.cloud(), kind.id, clock);
    page->restoreViewState(m_settings.viewState(kind.id));
    m_pages.append(page);
    m_stack->addWidget(page);
    m_sidebar->addItem(kind.name.text());
    connect(page, &FleetPage::actRequested, this, &ConnectionPage::actRequested);
    new StatusNotes(*page, m_open.runner(), clock);
    connect(page, &FleetPage::listed, this, [this, page] {
        if (m_staleLists.remove(page->kind()))
            page->refresh();
    });
}

FleetPage *ConnectionPage::currentPage() const { return m_pages.value(m_stack->currentIndex()); }

FleetPage *ConnectionPage::page(const KindId &kind) const
{
    const auto it = std::find_if(m_pages.cbegin(), m_pages.cend(),
                                 [&kind](const FleetPage *page) { return page->kind() == kind; });
    return it == m_pages.cend() ? nullptr : *it;
}

void ConnectionPage::showKind(int index)
{
    if (index >= 0 && index < m_pages.size())
        m_sidebar->setCurrentRow(index);
}

void ConnectionPage::currentChanged(int index)
{
    FleetPage *page = m_pages.value(index);
    if (!page)
        return;
    m_stack->setCurrentIndex(index);
    if (page->model().rowCount() == 0 && !page->isListing())
        page->refresh();
    emit currentPageChanged();
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
    updateBlocks();
}

void ConnectionPage::watchConnection()
{
    connect(&m_open.cloud(), &Cloud::credentialsRefused, this, &ConnectionPage::showError);
    connect(m_errorBar, &MessageBar::actionTriggered, this,
            [this] { emit credentialsRequested(m_open.connection()); });
    connect(m_errorBar, &MessageBar::closed, this, [this] { m_error.reset(); });
    connect(m_lock, &LockBar::editRequested, this,
            [this] { emit credentialsRequested(m_open.connection()); });
    connect(m_lock, &LockBar::stateChanged, this, &ConnectionPage::updateBlocks);
    connect(m_historyBar, &MessageBar::actionTriggered, this, &ConnectionPage::readHistoryAgain);
    connect(&m_open, &OpenConnection::connectionChanged, this, &ConnectionPage::updateBlocks);
    connect(&m_open, &OpenConnection::renewed, this, [this] {
        clearSignInError();
        if (FleetPage *page = currentPage())
            page->refresh();
    });
}

void ConnectionPage::saveViewState()
{
    for (FleetPage *page : m_pages)
        m_settings.setViewState(page->kind(), page->saveViewState());
}

void ConnectionPage::watchRunner()
{
    Runner &runner = m_open.runner();
    connect(&runner, &Runner::runStarted, this, [this](const RunRecord &run) {
        m_sending.insert(run.kind);
        updateBlocks();
    });
    connect(&runner, &Runner::phaseChanged, this, [this](const RunId &id, RunPhase phase) {
        if (maySend(phase))
            return;
        if (const RunRecord *run = m_open.runner().run(id))
            m_sending.remove(run->kind);
        updateBlocks();
    });
    connect(&runner, &Runner::runEnded, this, &ConnectionPage::refreshAfterRun);
    connect(&runner, &Runner::historyRead, this, [this](const Result<void> &result) {
        m_historyFailed = !result; // why: see JournalBar
        retranslate();
    });
}

void ConnectionPage::refreshAfterRun(const RunId &id)
{
    const RunRecord *run = m_open.runner().run(id);
    FleetPage *page = run ? this->page(run->kind) : nullptr;
    if (!page)
        return;
    // The statuses in the table, or in a list that was begun earlier, are older than the end.
    if (page->isListing())
        m_staleLists.insert(run->kind);
    else
        page->refresh();
}

QString ConnectionPage::whyBlocked(const KindId &kind) const
{
    if (m_open.connection().readOnly)
        return tr("This connection is read-only.");
    if (m_historyFailed)
        return tr("The record of earlier runs could not be read.");
    if (!m_open.runner().isReady())
        return tr("The record of earlier runs is being read.");
    if (m_lock->state() == LockBar::State::Locked)
        return tr("This production connection is locked. Unlock it first.");
    if (m_sending.contains(kind))
        return tr("A run of this kind is still sending.");
    return {};
}

void ConnectionPage::updateBlocks()
{
    for (FleetPage *page : std::as_const(m_pages))
        page->setActBlocked(whyBlocked(page->kind()));
}

bool ConnectionPage::otherDemoIsLive() const { return m_open.connection().provider == u"huawei"; }

void ConnectionPage::retranslate()
{
    m_sidebar->setAccessibleName(tr("Fleets"));
    const QList<FleetKind> &kinds = m_open.cloud().kinds();
    for (int i = 0; i < kinds.size(); ++i) {
        m_sidebar->item(i)->setText(kinds.at(i).name.text());
        m_sidebar->item(i)->setToolTip(tr("Alt+%1").arg(i + 1));
    }
    if (m_open.connection().demo)
        m_demoBar->setMessage(MessageBar::Kind::Info,
                              tr("Demo cloud: everything here is simulated on this computer. "
                                 "Nothing real is restarted."),
                              otherDemoIsLive() ? tr("Try Volcengine Live")
                                                : tr("Try Huawei Cloud"));
    if (m_error)
        m_errorBar->setMessage(MessageBar::Kind::Error, errorText(*m_error),
                               m_errorIsSignIn && !m_open.connection().demo ? tr("Edit connection…")
                                                                            : QString());
    if (m_historyFailed) {
        m_historyBar->setMessage(
            MessageBar::Kind::Error,
            tr("The record of earlier runs could not be read, so nothing can be restarted: nobody "
               "would know what was restarted a moment ago."),
            tr("Try again"));
    } else {
        m_historyBar->clear();
    }
    updateBlocks();
}

void ConnectionPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace muster
