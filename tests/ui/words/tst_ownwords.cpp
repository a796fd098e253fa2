// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Every own word in one language: each event, code, kind, verdict, outcome and phase goes through
// every view, and no word of a record comes out. Whoever adds one without sentences fails here.

#include "app/cloud/provider.h"
#include "app/core/ownerror.h"
#include "app/journal/eventwords.h"
#include "app/restart/run.h"
#include "tests/support/fakeclock.h"
#include "tests/support/testmain.h"
#include "tests/ui/history/historysamples.h"
#include "tests/ui/runs/samplerun.h"
#include "ui/confirm/confirmmodel.h"
#include "ui/confirm/recenttext.h"
#include "ui/fleet/fleetmodel.h"
#include "ui/history/eventsmodel.h"
#include "ui/history/historydetails.h"
#include "ui/history/historymodel.h"
#include "ui/history/historytext.h"
#include "ui/history/timelinemodel.h"
#include "ui/runs/jobtable.h"
#include "ui/runs/jobtext.h"
#include "ui/runs/runnotice.h"
#include "ui/runs/supporttext.h"
#include "ui/runs/targettable.h"
#include "ui/runs/unknowntext.h"
#include "ui/words/errortext.h"
#include "ui/words/targetstory.h"
#include "ui/words/translator.h"

#include <QRegularExpression>
#include <QTest>

#include <memory>
#include <numeric>

namespace tst_ownwords {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

namespace {

constexpr ErrorKind errorKinds[]
    = { ErrorKind::Cancelled,   ErrorKind::Offline,        ErrorKind::Timeout,
        ErrorKind::Tls,         ErrorKind::BadCredentials, ErrorKind::Forbidden,
        ErrorKind::NotFound,    ErrorKind::Conflict,       ErrorKind::RateLimited,
        ErrorKind::ServerFault, ErrorKind::BadResponse,    ErrorKind::Refused,
        ErrorKind::Keychain,    ErrorKind::Storage,        ErrorKind::InvalidInput };

constexpr RunPhase phases[] = { RunPhase::Sending, RunPhase::Waiting,  RunPhase::Soaking,
                                RunPhase::Paused,  RunPhase::Watching, RunPhase::Ended };

//! Codes that are English words as well: "This connection is read-only."
const QStringList plainEnglish { u"read-only"_s, u"unknown"_s, u"answered"_s, u"locked"_s };

QList<OwnError> ownErrors()
{
    QList<OwnError> all;
    for (std::size_t i = 0; i < ownErrorCount; ++i)
        all += static_cast<OwnError>(i);
    return all;
}

//! Every own code, and every kind of error without one.
QList<Error> allErrors()
{
    QList<Error> errors;
    for (const OwnError own : ownErrors())
        errors.append(ownError(own));
    for (const ErrorKind kind : errorKinds) {
        errors.append(Error {});
        errors.last().kind = kind;
    }
    return errors;
}

QStringList rawWords()
{
    QStringList raw { u"future.kind"_s, u"runs-deleted"_s, u", ended before "_s };
    for (const OwnError own : ownErrors())
        raw += wordOf(own);
    for (const ActVerdict verdict : allActVerdicts)
        raw += wordOf(verdict);
    for (const FleetKind &kind : kindsOf(registeredProviders()))
        raw += kind.id.value;
    // One word alone ("denied") may be a part of any sentence.
    raw.removeIf([](const QString &word) {
        return !word.contains(u'-') && !word.contains(u'.') && !word.contains(u' ');
    });
    return raw;
}

//! What a person can meet in Chinese: names, abbreviations, and what these samples hold.
bool isName(const QString &word)
{
    static const QStringList names {
        u"Muster"_s, u"TLS"_s, u"IAM"_s, u"CA"_s, u"PEM"_s, u"DER"_s, u"MFA"_s, u"ID"_s, u"UTC"_s,
        u"HTTP"_s, u"SQLite"_s, u"Qt"_s, u"Debian"_s, u"Ubuntu"_s, u"AK"_s, u"SK"_s, u"CPH"_s,
        u"sqldrivers"_s, u"qsqlite"_s, u"libqt"_s, u"sql"_s, u"sqlite"_s, u"DNS"_s, u"SHA"_s,
        u"F"_s, u"http"_s, u"xx"_s, u"plugins"_s, u"tls"_s, u"socks"_s, u"https"_s, u"OpenSSL"_s,
        u"cn"_s, u"north"_s, u"project"_s,
        // of the samples
        u"wang"_s, u"lin"_s, u"acme"_s, u"prod"_s, u"cph"_s, u"req"_s, u"t"_s, u"OPS"_s,
        u"server"_s, u"id"_s, u"request"_s, u"job"_s, u"CPS"_s, u"ab"_s, u"note"_s,
        // of a later version, shown as they came
        u"future"_s, u"code"_s, u"event"_s, u"verdict"_s
    };
    return names.contains(word);
}

QStringList cells(const QAbstractItemModel &model)
{
    QStringList texts;
    for (int column = 0; column < model.columnCount(); ++column) {
        texts += model.headerData(column, Qt::Horizontal).toString();
        for (int row = 0; row < model.rowCount(); ++row) {
            for (const int role :
                 { int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole) })
                texts += model.index(row, column).data(role).toString();
        }
    }
    return texts;
}

//! A run whose targets have every outcome with every error of \a errors.
RunRecord runWith(const QList<Error> &errors, const KindId &kind)
{
    RunRecord run = sampleRun();
    run.kind = kind;
    run.targets.clear();
    for (const Outcome outcome : allOutcomes) {
        for (const Error &error : errors) {
            run.targets.append(targetRecord(static_cast<int>(outcome), outcome));
            run.targets.last().error = error;
            run.targets.last().overdue = !isFinal(outcome);
            run.targets.last().settled = outcome == Outcome::Unknown;
        }
    }
    return run;
}

} // namespace

class TestOwnWords : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void everyEvent_data() { languages(); }
    void everyEvent();
    void everyConnectionEvent_data() { languages(); }
    void everyConnectionEvent();
    void everyVerdict_data() { languages(); }
    void everyVerdict();
    void everyErrorOfATarget_data() { languages(); }
    void everyErrorOfATarget();
    void everyErrorOnItsOwn_data() { languages(); }
    void everyErrorOnItsOwn();
    void everyPhase_data() { languages(); }
    void everyPhase();
    void everyKind_data() { languages(); }
    void everyKind();
    void aStatusHasOneForm_data() { languages(); }
    void aStatusHasOneForm();
    void theTicketHasNoRawWord();
    void aWordOfALaterVersionIsShownAsItCame();

private:
    static void languages();
    void look(const QString &text, bool mayBeEnglish = false);

    ErrorCatalogue m_catalogue;
    QStringList m_raw;
    std::unique_ptr<Translator> m_translator;
};

void TestOwnWords::languages()
{
    QTest::addColumn<Language>("language");
    QTest::newRow("English") << Language::English;
    QTest::newRow("Chinese") << Language::Chinese;
}

void TestOwnWords::init()
{
    m_raw = rawWords();
    m_translator = std::make_unique<Translator>();
    if (QTest::currentDataTag())
        m_translator->setLanguage(qstrcmp(QTest::currentDataTag(), "Chinese") == 0
                                      ? Language::Chinese
                                      : Language::English);
}

void TestOwnWords::cleanup()
{
    m_translator->setLanguage(Language::English);
    m_translator.reset();
}

void TestOwnWords::look(const QString &text, bool mayBeEnglish)
{
    for (const QString &raw : std::as_const(m_raw)) {
        if (text.contains(raw) && !plainEnglish.contains(raw))
            QFAIL(qPrintable(u"%1 in: %2"_s.arg(raw, text)));
    }
    if (mayBeEnglish || currentLanguage() == Language::English)
        return;
    static const QRegularExpression latin(u"[A-Za-z]+"_s);
    for (auto it = latin.globalMatch(text); it.hasNext();) {
        const QString word = it.next().captured();
        if (!isName(word))
            QFAIL(qPrintable(u"“%1” in: %2"_s.arg(word, text)));
    }
}

void TestOwnWords::everyEvent()
{
    for (const FleetKind &kind : kindsOf(registeredProviders())) {
        RunHistory history = test::sampleRun(41);
        history.run.kind = kind.id;
        history.tries.clear();
        history.events.clear();
        const auto add
            = [&history](const OrUnknown<RunEventKind> &what, const QString &detail, qsizetype at) {
                  history.events.append(
                      { history.run.id, sampleTime(41), what, at, eventDetail(what, detail) });
              };
        for (const RunEventKind event : allRunEventKinds) {
            add(event, {}, -1);
            for (const OwnError own : ownErrors()) {
                if (event == RunEventKind::Paused || event == RunEventKind::Stopped)
                    add(event, wordOf(own), -1);
            }
        }
        for (const QString &code : { u"future-code"_s, u"CPS.0158"_s }) {
            add(RunEventKind::Stopped, code, -1);
            add(RunEventKind::Paused, code, -1);
        }
        for (const Outcome outcome : allOutcomes)
            add(RunEventKind::Outcome, outcomeName(outcome), 0);
        add(RunEventKind::Outcome, u"future-event"_s, 0);
        for (auto it = kind.statuses.cbegin(); it != kind.statuses.cend(); ++it)
            add(RunEventKind::Status, it.key(), 0);
        add(RunEventKind::Status, u"77"_s, 0);
        add(RunEventKind::Corrected, u"Failed Accepted"_s, 0);
        add(RunEventKind::Corrected, u"future-event"_s, 0);
        add(RunEventKind::ClockSet, u"-600"_s, -1);
        add(RunEventKind::ClockSet, u"future-event"_s, -1);
        add(RunEventKind::Insisted, u"12"_s, 1);
        add(RunEventKind::Settled, u"note"_s, 2);
        add(OrUnknown<RunEventKind>(u"future-event"_s), u"future-code"_s, -1);
        TimelineModel model;
        model.setHistory(history, kind);
        QCOMPARE(model.rowCount(), history.events.size());
        for (const QString &text : cells(model))
            look(text);
    }
}

void TestOwnWords::everyConnectionEvent()
{
    QList<ConnectionEvent> events;
    Connection acme;
    acme.id = ConnectionId { u"c"_s };
    acme.name = u"acme"_s;
    for (const ConnectionEventKind kind : allConnectionEventKinds) {
        events.append({ acme, sampleTime(1), kind, u"wang"_s, {} });
        events.append({ acme, sampleTime(1), kind, {}, u"note"_s });
    }
    events.append({ {},
                    sampleTime(1),
                    ConnectionEventKind::RunsDeleted,
                    u"wang"_s,
                    DeletionNote { 3, sampleTime(1) } });
    events.append(
        { acme, sampleTime(1), OrUnknown<ConnectionEventKind>(u"future-event"_s), u"wang"_s, {} });
    EventsModel model;
    model.setEvents(events);
    for (const QString &text : cells(model))
        look(text);
}

void TestOwnWords::everyVerdict()
{
    RunHistory history = test::sampleRun(41);
    history.events.clear();
    history.tries.clear();
    QList<std::optional<OrUnknown<ActVerdict>>> verdicts {
        std::nullopt, OrUnknown<ActVerdict>(u"future-verdict"_s)
    };
    for (const ActVerdict verdict : allActVerdicts)
        verdicts += OrUnknown(verdict);
    QList<std::optional<Error>> errors { std::nullopt };
    for (const Error &error : allErrors())
        errors.append(error);
    for (const auto &verdict : std::as_const(verdicts)) {
        for (const std::optional<Error> &error : std::as_const(errors))
            history.tries.append(
                { history.run.id, 0, 1, 0, 2, sampleTime(41), sampleTime(42), verdict, {}, error });
    }
    TimelineModel model;
    model.setHistory(history, {});
    for (const QString &text : cells(model))
        look(text);
}

void TestOwnWords::everyErrorOfATarget()
{
    const FakeClock clock;
    for (const FleetKind &kind : kindsOf(registeredProviders()) + QList { FleetKind() }) {
        const RunRecord run = runWith(allErrors(), kind.id);
        TargetTable jobs(jobColumns(), m_catalogue, &clock);
        jobs.setRun(run, kind);
        TargetTable targets(pastColumns(), m_catalogue, nullptr);
        targets.setRun(run, kind);
        for (const QString &text : cells(jobs) + cells(targets))
            look(text);
        for (const TargetRecord &record : run.targets)
            look(detailText(record, kind, m_catalogue, clock.now()));
        for (const UnknownCall &call : unknownCalls(run))
            look(unknownText(run, kind, call));
    }
}

void TestOwnWords::everyErrorOnItsOwn()
{
    for (const Error &error : allErrors()) {
        look(errorText(error));
        look(errorText(error, Asked::Read, m_catalogue));
        look(errorSummary(error));
        look(vendorWords(error));
        QVERIFY2(vendorCode(error).isEmpty(), qPrintable(error.code.text()));
        QVERIFY(!errorSummary(error).isEmpty() && !errorAdvice(error).isEmpty());
    }
    QCOMPARE(vendorCode(vendorError(u"CPS.0158"_s, {})), u"CPS.0158"_s);
}

void TestOwnWords::everyPhase()
{
    const RunRecord run = test::sampleRun();
    RunRecord ended = run;
    ended.endedAt = at(60);
    QList<std::optional<Error>> errors { std::nullopt };
    for (const Error &error : allErrors())
        errors.append(error);
    for (const RunPhase phase : phases) {
        for (const std::optional<Error> &error : std::as_const(errors)) {
            for (const bool isOpen : { true, false }) {
                look(phaseText({ phase, error, {}, isOpen }, ended, RunDigest(ended),
                               { 2, 3, 4, at(1800) }, at(18)));
                look(phaseText({ phase, error, at(60), isOpen }, run, RunDigest(run),
                               { 1, 1, 0, {} }, at(18)));
            }
        }
    }
    for (const Error &error : allErrors()) {
        const RunRecord stopped = runWith({ error }, run.kind);
        look(noticeText(runNotice(stopped), stopped));
    }
}

void TestOwnWords::everyKind()
{
    const QList<FleetKind> kinds = kindsOf(registeredProviders());
    QVERIFY(kinds.size() >= 5);
    QList<RunHistory> runs;
    for (const FleetKind &kind : kinds) {
        runs.append(test::sampleRun(41));
        runs.last().run.kind = kind.id;
        QVERIFY(!kindName(kind.id, kinds).isEmpty());
        for (const Outcome outcome : allOutcomes) {
            const RecentRestart recent { RunId { u"r"_s }, 7, outcome, {}, sampleTime(1) };
            look(recentText(recent, kind, sampleTime(9)));
            look(recentText({ RunId { u"r"_s }, 7, outcome, JobId { u"j-1"_s }, {} }, kind,
                            sampleTime(9))
                     .remove(u"j-1"_s));
        }
    }
    runs.append(test::sampleRun(41));
    runs.last().run.kind = KindId { u"future.kind"_s };
    HistoryModel model(kinds);
    model.setRuns(runs);
    for (const QString &text : cells(model))
        look(text);
}

// Its word and the cloud's code for it, in the fleet as in the confirmation, on a card and in the
// history; the code alone where it is the word.
void TestOwnWords::aStatusHasOneForm()
{
    const bool isChinese = currentLanguage() == Language::Chinese;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const FleetKind &kind : kindsOf(registeredProviders())) {
        if (kind.columns.isEmpty())
            continue; // a command has no list of its own
        for (const QString &code : kind.statuses.keys() + QStringList { u"77"_s }) {
            const QString word = kind.status(code).word.text();
            const QString form = word == code ? code
                : isChinese                   ? u"%1（%2）"_s.arg(word, code)
                                              : u"%1 (%2)"_s.arg(word, code);
            FleetModel fleet(kind);
            fleet.merge({ { TargetId { u"id-1"_s }, u"cph-1"_s, code, {}, {} } });
            QCOMPARE(fleet.text(0, FleetModel::StatusColumn), form);
            const ConfirmModel confirm(kind, { { TargetId { u"id-1"_s }, u"cph-1"_s, {}, code } },
                                       {}, now);
            QCOMPARE(confirm.index(0, ConfirmModel::Status).data().toString(), form);
            QCOMPARE(seenStatusText(kind, code), form);
            QCOMPARE(statusStory(code, kind), form);
        }
    }
}

void TestOwnWords::theTicketHasNoRawWord()
{
    for (const FleetKind &kind : kindsOf(registeredProviders())) {
        const RunRecord run = runWith(allErrors(), kind.id);
        QList<qsizetype> rows(run.targets.size());
        std::iota(rows.begin(), rows.end(), 0);
        look(supportText(run, kind, rows, m_catalogue, at(4000)), true);
    }
}

void TestOwnWords::aWordOfALaterVersionIsShownAsItCame()
{
    RunHistory history = test::sampleRun(41);
    history.tries.resize(1);
    history.tries.first().verdict = OrUnknown<ActVerdict>(u"future-verdict"_s);
    history.events
        = { { history.run.id, sampleTime(41), OrUnknown<RunEventKind>(u"future-event"_s), -1, {} },
            { history.run.id, sampleTime(41), RunEventKind::Paused, -1, u"future-code"_s } };
    TimelineModel timeline;
    timeline.setHistory(history, {});
    EventsModel events;
    events.setEvents({ { {},
                         sampleTime(1),
                         OrUnknown<ConnectionEventKind>(u"future-event"_s),
                         u"wang"_s,
                         {} } });
    const QString told = cells(timeline).join(u'\n');
    QVERIFY(told.contains(u"future-verdict"_s) && told.contains(u"future-code"_s));
    QVERIFY(told.contains(u"future-event"_s));
    QVERIFY(cells(events).join(u'\n').contains(u"future-event"_s));

    // A code of ours that a later version wrote is none of the cloud's.
    for (const ErrorKind kind : { ErrorKind::Cancelled, ErrorKind::Keychain, ErrorKind::Storage,
                                  ErrorKind::InvalidInput, ErrorKind::BadResponse }) {
        Error error;
        error.kind = kind;
        error.code = errorCodeOf(kind, u"future-code"_s);
        QCOMPARE(vendorCode(error), u"future-code"_s);
        QVERIFY(!errorText(error).contains(u"The cloud answered"_s));
    }
}

MUSTER_TEST(TestOwnWords)

} // namespace tst_ownwords

#include "tst_ownwords.moc"
