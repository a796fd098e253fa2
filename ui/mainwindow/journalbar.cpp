// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/journalbar.h"

#include "app/log/logcategories.h"
#include "ui/widgets/messagebar.h"
#include "ui/words/errortext.h"
#include "ui/words/formatters.h"
#include "ui/words/sentences.h"

#include <QDir>
#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace muster {

using namespace std::chrono_literals;

namespace {

// An answer that is only in memory must not wait long; a look at a journal that somebody else has
// locked takes seconds by itself.
constexpr std::chrono::milliseconds firstDelay = 5s;
constexpr std::chrono::milliseconds longestDelay = 60s;

// Longer without an entry, and a person says whether so much time has gone by.
constexpr int usualGapDays = 14;

// What has grown old since the journal was last written, and no more.
bool isUsual(const Deletion &deletion, const DeletionPlan &plan)
{
    if (plan.runs == 0)
        return true;
    const qint64 age = deletion.endedBefore.secsTo(deletion.at);
    return plan.newestEntry.daysTo(deletion.at) <= usualGapDays
        && plan.firstEnded >= plan.newestEntry.addSecs(-age).addDays(-1);
}

} // namespace

JournalBar::JournalBar(Journal &journal, Clock &clock, QString operatorName, QWidget *parent)
    : QWidget(parent)
    , m_journal(journal)
    , m_clock(clock)
    , m_operatorName(std::move(operatorName))
    , m_delay(firstDelay)
    , m_bar(new MessageBar)
{
    m_bar->setObjectName(QStringLiteral("journalMessage"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_bar);
    connect(&m_journal, &Journal::writeFailed, this, [this](const Error &error) {
        // These two keep what they are told, and only nothing may be sent.
        m_hasUnsaved = m_hasUnsaved
            || (error.code != OwnError::JournalMoved && error.code != OwnError::JournalTakenOver);
        fail(error);
    });
    connect(&m_journal, &Journal::setAside, this, [this](const QString &path) {
        m_setAside = path;
        showProblem();
    });
    connect(&m_journal, &Journal::rescued, this,
            [this](const JournalRescue &rescue) { take(rescue); });
    connect(m_bar, &MessageBar::actionTriggered, this, &JournalBar::act);
    connect(m_bar, &MessageBar::closed, this, [this] {
        // What is closed is the message in front.
        if (m_error)
            m_error.reset();
        else if (m_unusual)
            m_hasDeclined = true;
        else if (!m_setAside.isEmpty())
            m_setAside.clear();
        else
            m_earlierRescues.clear();
        if (m_hasDeclined)
            m_unusual.reset();
        showProblem();
    });
    showProblem();
}

void JournalBar::start(int retentionDays)
{
    m_retentionDays = retentionDays;
    check();
}

void JournalBar::check() { follow(m_journal.check(this), &JournalBar::forgetProblem); }

void JournalBar::checkLater()
{
    m_clock.after(m_delay, this, [this, mine = ++m_timer] {
        if (mine != m_timer)
            return;
        m_delay = std::min(2 * m_delay, longestDelay);
        check();
    });
}

void JournalBar::follow(JournalWrite *write, void (JournalBar::*done)())
{
    connect(write, &JournalWrite::finished, this, [this, write, done](const Result<void> &result) {
        write->deleteLater();
        if (!result)
            fail(result.error());
        else if (done)
            (this->*done)();
    });
}

void JournalBar::forgetProblem()
{
    m_error.reset();
    m_rescue.reset(); // the file is where it belongs
    m_isReadable = false;
    m_hasUnsaved = false; // they were written before the look
    m_delay = firstDelay;
    ++m_timer;
    showProblem();
    emit usable();
    deleteOld();
}

void JournalBar::deleteOld()
{
    if (m_retentionDays <= 0)
        return;
    const QDateTime now = m_clock.now();
    const Deletion deletion { now.addDays(-m_retentionDays), now, m_operatorName };
    JournalPlanRead *read = m_journal.planDeletion(deletion, this);
    connect(read, &JournalPlanRead::finished, this,
            [this, read, deletion](const Result<DeletionPlan> &result) {
                read->deleteLater();
                if (result)
                    take(deletion, *result);
                else
                    fail(result.error());
            });
}

void JournalBar::take(const Deletion &deletion, const DeletionPlan &plan)
{
    if (isUsual(deletion, plan)) {
        m_unusual.reset();
        follow(m_journal.deleteEnded(deletion, this), nullptr);
    } else if (!m_hasDeclined) {
        qCInfo(logApp) << "unusual deletion of" << plan.runs << "runs is asked about";
        m_unusual = { deletion, plan };
    }
    showProblem();
}

void JournalBar::take(const JournalRescue &rescue)
{
    if (rescue.state == JournalRescue::State::Saved
        || rescue.state == JournalRescue::State::NotSaved)
        m_rescue = rescue;
    else
        m_earlierRescues += rescue;
    showProblem();
}

void JournalBar::act()
{
    if (m_error || !m_unusual) {
        start(m_retentionDays);
        return;
    }
    follow(m_journal.deleteEnded(m_unusual->first, this), nullptr);
    m_unusual.reset();
    showProblem();
}

void JournalBar::fail(const Error &error)
{
    qCWarning(logApp) << "journal" << error.code.text();
    m_error = error;
    m_isReadable = false;
    showProblem();
    checkLater();
    if (error.code == OwnError::JournalUnwritable || error.code == OwnError::JournalUnlockable)
        lookWhetherReadable();
}

void JournalBar::lookWhetherReadable()
{
    HistoryFilter one;
    one.limit = 1;
    JournalRead *read = m_journal.find(one, this);
    connect(read, &JournalRead::finished, this,
            [this, read](const Result<QList<RunHistory>> &result) {
                read->deleteLater();
                m_isReadable = m_error && result;
                showProblem();
            });
}

QStringList JournalBar::errorSentences() const
{
    QStringList sentences { tr("Muster restarts nothing that it cannot record first. ").trimmed(),
                            errorText(*m_error) };
    if (m_isReadable)
        sentences += tr("The history can be read.");
    if (isUnrescued())
        //: %1 is what the system says, with the path of the file
        sentences += tr("What Muster knows could not be saved there either (%1). Make room, or "
                        "the right to write, in that folder before you close Muster.")
                         .arg(m_rescue->detail);
    else if (m_rescue)
        sentences
            += tr("Until then, a copy of what Muster knew when it noticed this is kept as %1.")
                   .arg(QDir::toNativeSeparators(m_rescue->path));
    return sentences;
}

QStringList JournalBar::earlierSentences() const
{
    QStringList kept;
    QStringList notes;
    for (const JournalRescue &rescue : m_earlierRescues) {
        (rescue.state == JournalRescue::State::SavedEarlier ? kept : notes)
            += QDir::toNativeSeparators(rescue.path);
    }
    QStringList sentences;
    if (!kept.isEmpty()) {
        sentences += tr("While Muster ran earlier, the journal's file was moved, deleted or "
                        "replaced. All runs that Muster knew then are kept in %1, and the journal "
                        "in use may lack them: before you restart anything, look at what was "
                        "restarted lately. To see those runs in the history, close Muster, move "
                        "the journal to another folder, and give the kept file its name; to stop "
                        "this message, move the kept file to another folder.")
                         .arg(joinedWords(kept));
    }
    if (!notes.isEmpty()) {
        sentences
            += tr("When Muster closed earlier, the journal's file was not in its place, and what "
                  "Muster knew could not be saved: the journal in use may lack the latest runs. "
                  "Before you restart anything, look at what was restarted lately; if the file was "
                  "moved, close Muster and put it back. To stop this message, delete %1.")
                   .arg(joinedWords(notes));
    }
    return sentences;
}

void JournalBar::showProblem()
{
    if (m_error) {
        m_bar->setMessage(MessageBar::Kind::Error, joinedSentences(errorSentences()),
                          tr("Try again"));
    } else if (m_unusual) {
        const auto &[deletion, plan] = *m_unusual;
        m_bar->setMessage(
            MessageBar::Kind::Warning,
            //: %1 and %2 are the ends of the first and the last of those runs, %3 a time, %4 now
            tr("Up to %n run(s) that ended between %1 and %2 would be deleted from the history, as "
               "the settings say. That is more than usual, and nothing was deleted. The newest "
               "entry of the journal is of %3; this computer's clock says %4. If the clock or the "
               "setting is wrong, correct it first.",
               nullptr, plan.runs)
                .arg(localDateTimeText(plan.firstEnded), localDateTimeText(plan.lastEnded),
                     localDateTimeText(plan.newestEntry), localDateTimeText(deletion.at)),
            tr("Delete them"));
    } else if (!m_setAside.isEmpty()) {
        m_bar->setMessage(
            MessageBar::Kind::Warning,
            tr("The journal was damaged. It was kept as %1, and a new one was begun, which knows "
               "of "
               "no earlier run: before you restart anything, look at what was restarted lately.")
                .arg(QDir::toNativeSeparators(m_setAside)));
    } else if (!m_earlierRescues.isEmpty()) {
        m_bar->setMessage(MessageBar::Kind::Warning, joinedSentences(earlierSentences()));
    } else {
        m_bar->clear();
    }
}

void JournalBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showProblem();
    QWidget::changeEvent(event);
}

} // namespace muster
