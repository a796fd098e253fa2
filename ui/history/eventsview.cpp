// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/history/eventsview.h"

#include "app/core/background.h"
#include "app/journal/eventexport.h"
#include "ui/history/eventsmodel.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/middledelegate.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/rowtable.h"
#include "ui/words/errortext.h"
#include "ui/words/fileproblemtext.h"
#include "ui/words/formatters.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace muster {

EventsView::EventsView(Journal &journal, QWidget *parent)
    : QWidget(parent)
    , m_journal(journal)
    , m_bar(new MessageBar(this))
    , m_stack(new QStackedWidget)
    , m_model(new EventsModel(this))
    , m_table(new RowTable)
    , m_note(plainLabel(u"historyEventsNote"_s))
{
    m_bar->setObjectName(u"historyEventsMessage"_s);
    m_table->setObjectName(u"historyEvents"_s);
    m_note->setAlignment(Qt::AlignCenter);
    auto *sorted = new QSortFilterProxyModel(this);
    sorted->setSourceModel(m_model);
    sorted->setSortRole(EventsModel::SortRole);
    m_table->setModel(sorted);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(EventsModel::Time, Qt::DescendingOrder);
    m_table->setColumnWidths({ 36, 26, 26, 14, 50 });
    m_table->fitColumn(EventsModel::Time, localDateTimeText(QDateTime::currentDateTime()));
    cutInTheMiddle(*m_table, { EventsModel::ConnectionName });
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_note);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_bar);
    layout->addWidget(m_stack, 1);
    connect(m_bar, &MessageBar::actionTriggered, this, [this] { look(m_asked); });
    connect(m_bar, &MessageBar::closed, this, [this] { m_message = nullptr; });
    retranslateUi();
}

int EventsView::count() const { return m_model->rowCount(); }

bool EventsView::isBusy() const { return m_read || m_isExporting; }

QString EventsView::searchState() const
{
    if (m_read)
        return tr("Looking…");
    if (count() >= m_asked.limit)
        return tr("The newest %n event(s). Narrow the search to see older ones.", nullptr, count());
    return m_answered ? tr("%n event(s)", nullptr, count()) : QString();
}

void EventsView::look(const HistoryFilter &filter)
{
    delete m_read;
    m_asked = filter;
    JournalEventsRead *read = m_journal.findEvents(filter, this);
    m_read = read;
    connect(read, &JournalEventsRead::finished, this,
            [this, read](const Result<QList<ConnectionEvent>> &result) {
                read->deleteLater();
                m_read.clear();
                m_answered = true;
                m_error.reset();
                if (result)
                    m_model->setEvents(*result);
                else
                    m_error = result.error();
                updateState();
            });
    updateState();
}

void EventsView::exportTo(const QString &path, const QDateTime &now)
{
    if (m_isExporting || count() == 0)
        return;
    m_isExporting = true;
    m_message = nullptr;
    const bool json = path.endsWith(".json"_L1, Qt::CaseInsensitive);
    runInBackground(
        this,
        [events = m_model->events(), path, now, json] {
            return savedFile(path, json ? eventsAsJson(events, now) : eventsAsCsv(events));
        },
        [this, path](const std::optional<FileProblem> &problem) {
            m_isExporting = false;
            m_messageIsGood = !problem;
            m_message = [path, problem] {
                return problem ? fileProblemText(path, *problem) : tr("Exported to %1.").arg(path);
            };
            updateState();
        });
    updateState();
}

void EventsView::updateState()
{
    if (m_error)
        m_bar->setMessage(MessageBar::Kind::Error, errorText(*m_error), tr("Try again"));
    else if (m_message)
        m_bar->setMessage(m_messageIsGood ? MessageBar::Kind::Info : MessageBar::Kind::Error,
                          m_message());
    else
        m_bar->clear();

    const bool isEverything
        = m_asked.text.isEmpty() && !m_asked.from.isValid() && !m_asked.to.isValid();
    if (!m_answered)
        m_note->setText(tr("Looking…"));
    else if (m_error)
        m_note->setText(tr("The events could not be read."));
    else if (isEverything)
        m_note->setText(tr("No events yet. Events that belong to no run are kept here: who "
                           "unlocked production and why, and which old runs were deleted."));
    else
        m_note->setText(tr("No event matches. Change the search or the days."));
    m_stack->setCurrentWidget(count() > 0 ? static_cast<QWidget *>(m_table) : m_note);
    emit stateChanged();
}

void EventsView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QWidget::changeEvent(event);
}

void EventsView::retranslateUi()
{
    m_table->setAccessibleName(tr("Events of connections"));
    m_model->retranslate();
    updateState();
}

} // namespace muster
