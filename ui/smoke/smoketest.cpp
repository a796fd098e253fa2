// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/smoke/smoketest.h"

#include "ui/confirm/confirmdialog.h"
#include "ui/connections/connectionpicker.h"
#include "ui/mainwindow/connectionpage.h"
#include "ui/runs/jobpanel.h"

#include <QAbstractButton>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QSaveFile>
#include <QTableView>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace muster {

namespace {

constexpr int targetsOfEachKind = 12;
constexpr std::chrono::minutes limit { 3 };

void press(QWidget &widget, Qt::Key key, const QString &text)
{
    QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier, text);
    QKeyEvent up(QEvent::KeyRelease, key, Qt::NoModifier, text);
    QCoreApplication::sendEvent(&widget, &down);
    QCoreApplication::sendEvent(&widget, &up);
}

} // namespace

SmokeTest::SmokeTest(MainWindow &window, Sessions &opener, Translator &translator,
                     const QList<DemoOffer> &demos, const QString &folder, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_opener(opener)
    , m_translator(translator)
    , m_demos(demos)
    , m_folder(folder)
{
    m_timer.setInterval(20);
    connect(&m_timer, &QTimer::timeout, this, &SmokeTest::check);
}

void SmokeTest::start()
{
    m_window.resize(1180, 760); // the same picture, whatever the screen
    m_elapsed.start();
    m_timer.start();
    if (!m_folder.mkpath(u"."_s)) {
        end(u"the folder %1 cannot be made"_s.arg(m_folder.path()));
        return;
    }
    waitFor(
        u"the demo cloud to open"_s, [this] { return m_window.currentPage() != nullptr; },
        [this] { restartKind(0); });
}

void SmokeTest::waitFor(const QString &what, std::function<bool()> condition,
                        std::function<void()> then)
{
    m_waitingFor = what;
    m_condition = std::move(condition);
    m_then = std::move(then);
}

void SmokeTest::check()
{
    if (m_elapsed.elapsed() > std::chrono::milliseconds(limit).count()) {
        end(u"timed out waiting for %1"_s.arg(m_waitingFor));
        return;
    }
    if (m_condition && m_condition()) {
        m_condition = nullptr;
        std::exchange(m_then, nullptr)();
    }
}

void SmokeTest::end(const QString &problem)
{
    if (std::exchange(m_ended, true))
        return;
    m_timer.stop();
    emit finished(problem);
}

// As a person does: by the list of connections.
void SmokeTest::showDemo(qsizetype demo, std::function<void()> then)
{
    const QString provider = m_demos.at(demo).provider;
    auto *picker = m_window.findChild<ConnectionPicker *>();
    emit picker->menu()->aboutToShow();
    auto *choice = picker->menu()->findChild<QAction *>(u"demo."_s + provider);
    if (!choice) {
        end(u"the list of connections lacks the demo of %1"_s.arg(provider));
        return;
    }
    choice->trigger();
    const auto isShown = [this, provider] {
        ConnectionPage *page = m_window.currentPage();
        return page && page->open().connection().provider == provider
            && !page->currentPage()->isListing();
    };
    waitFor(u"the demo of %1"_s.arg(provider), isShown, std::move(then));
}

void SmokeTest::restartKind(int index)
{
    ConnectionPage *page = m_window.currentPage();
    if (index == page->pages().size()) {
        if (++m_demo < m_demos.size())
            showDemo(m_demo, [this] { restartKind(0); });
        else
            waitFor(
                u"every job to end"_s, [this] { return allRunsEnded(); }, [this] { speak(0); });
        return;
    }
    page->showKind(index);
    FleetPage *fleet = page->currentPage();
    waitFor(
        u"the list of fleet %1"_s.arg(index + 1),
        [page, fleet] {
            return page->open().runner().isReady() && !fleet->isListing()
                && fleet->model().rowCount() > 0;
        },
        [this, index, fleet] {
            tickRows(*fleet);
            if (fleet->tickedCount() != targetsOfEachKind) {
                end(u"only %1 rows could be ticked"_s.arg(fleet->tickedCount()));
                return;
            }
            fleet->findChild<QAbstractButton *>(u"fleetAct"_s)->click();
            confirm(index);
        });
}

void SmokeTest::tickRows(FleetPage &page)
{
    QTableView &view = page.view();
    view.setFocus();
    for (int row = 0; row < view.model()->rowCount(); ++row) {
        if (page.tickedCount() == targetsOfEachKind)
            return;
        const QModelIndex box = view.model()->index(row, 0);
        view.setCurrentIndex(box);
        press(view, Qt::Key_Space, u" "_s);
    }
}

void SmokeTest::confirm(int index)
{
    const auto dialog = [this] { return m_window.findChild<ConfirmDialog *>(); };
    waitFor(
        u"the confirmation"_s, [dialog] { return dialog() && dialog()->isVisible(); },
        [this, index, dialog] {
            for (QCheckBox *box : dialog()->findChildren<QCheckBox *>()) {
                if (box->isVisible() && !box->isChecked())
                    box->click();
            }
            // All at once: what is shown are the ends, and waves would take their time.
            dialog()->findChild<QComboBox *>(u"waveShape"_s)->setCurrentIndex(0);
            auto *number = dialog()->findChild<QLineEdit *>(u"typedNumber"_s);
            if (number->isVisible())
                number->setText(QString::number(targetsOfEachKind));
            auto *button = dialog()->findChild<QAbstractButton *>(u"confirmButton"_s);
            waitFor(
                u"the verb button"_s, [button] { return button->isEnabled(); },
                [this, index, button] {
                    button->click();
                    waitFor(
                        u"the run to start"_s, [this] { return runs().size() == m_started + 1; },
                        [this, index] {
                            ++m_started;
                            restartKind(index + 1);
                        });
                });
        });
}

QList<RunRecord> SmokeTest::runs() const
{
    QList<RunRecord> records;
    for (Session *open : m_opener.all()) {
        for (const RunId &id : open->runner().runs())
            records.append(*open->runner().run(id));
    }
    return records;
}

bool SmokeTest::allRunsEnded() const
{
    const QList<RunRecord> records = runs();
    return std::all_of(records.cbegin(), records.cend(),
                       [](const RunRecord &run) { return run.endedAt.isValid(); });
}

void SmokeTest::takePictures(qsizetype demo, std::function<void()> then)
{
    if (demo == m_demos.size()) {
        then();
        return;
    }
    showDemo(demo, [this, demo, then = std::move(then)] {
        const QString name = demo == 0 ? u"window"_s : m_demos.at(demo).provider;
        takePicture(name + u'-' + infoOf(m_translator.language()).dataKey + u".png"_s,
                    [this, demo, then] { takePictures(demo + 1, then); });
    });
}

//! Of the page in front and its last run.
void SmokeTest::takePicture(const QString &name, std::function<void()> then)
{
    ConnectionPage *page = m_window.currentPage();
    FleetPage *fleet = page->currentPage();
    waitFor(
        u"the list after the run"_s, [fleet] { return !fleet->isListing(); },
        [this, name, page, then = std::move(then)] {
            m_window.jobs().showRun(page->open().runner().runs().constLast());
            // Layouts follow the new texts one turn of the event loop later.
            waitFor(
                u"the layout"_s, [] { return true; },
                [this, name, then] {
                    if (m_window.grab().save(m_folder.filePath(name)))
                        then();
                    else
                        end(u"%1 cannot be written"_s.arg(name));
                });
        });
}

// The pictures in one language after the other; then the report.
void SmokeTest::speak(std::size_t language)
{
    if (language == languages().size()) {
        finish();
        return;
    }
    const auto act = [this] {
        return m_window.currentPage()->currentPage()->findChild<QAbstractButton *>(u"fleetAct"_s);
    };
    const QString before = act()->text();
    const bool isOn = m_translator.language() == languages().at(language).language;
    m_translator.setLanguage(languages().at(language).language);
    waitFor(
        u"the window in %1"_s.arg(languages().at(language).ownName),
        [=] { return isOn || act()->text() != before; },
        [this, language] { takePictures(0, [this, language] { speak(language + 1); }); });
}

void SmokeTest::finish()
{
    writeReport();
    end(verdict());
}

void SmokeTest::writeReport()
{
    QJsonArray targets;
    for (const RunRecord &run : runs()) {
        for (const TargetRecord &record : run.targets) {
            targets.append(QJsonObject {
                { u"kind"_s, run.kind.value },
                { u"id"_s, record.target.id.value },
                { u"request_id"_s, record.requestId.value },
                { u"job_id"_s, record.jobId.value },
                { u"outcome"_s, outcomeName(record.outcome) },
                { u"error_code"_s, record.error ? record.error->code.text() : QString() },
            });
        }
    }
    const QJsonObject report { { u"version"_s, QCoreApplication::applicationVersion() },
                               { u"qt"_s, QLatin1String(qVersion()) },
                               { u"targets"_s, targets } };
    QSaveFile file(m_folder.filePath(u"report.json"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(report).toJson()) < 0
        || !file.commit())
        end(u"report.json cannot be written: %1"_s.arg(file.errorString()));
}

QList<FleetKind> SmokeTest::kinds() const
{
    QList<FleetKind> all;
    for (const DemoOffer &demo : m_demos) {
        for (const Provider &provider : m_opener.providers()) {
            if (provider.id == demo.provider)
                all += provider.kinds;
        }
    }
    return all;
}

// Every kind that a provider names must be there, not only those that its cloud has shown.
QString SmokeTest::verdict() const
{
    const QList<RunRecord> records = runs();
    const QList<FleetKind> wanted = kinds();
    for (const FleetKind &kind : wanted) {
        const auto run = std::ranges::find(records, kind.id, &RunRecord::kind);
        if (run == records.cend())
            return u"no run of "_s + kind.id.value;
        if (const QString problem = verdictOn(*run, kind); !problem.isEmpty())
            return kind.id.value + u": "_s + problem;
    }
    if (records.size() != wanted.size())
        return u"%1 runs instead of %2"_s.arg(records.size()).arg(wanted.size());
    return {};
}

QString SmokeTest::verdictOn(const RunRecord &run, const FleetKind &kind)
{
    // Without jobs the request id is all there is.
    for (const TargetRecord &record : run.targets) {
        if (record.requestId.isEmpty())
            return u"%1 has no request id"_s.arg(record.target.id.value);
        const bool wantsJob = !kind.followedByStatus && record.outcome != Outcome::Rejected;
        if (record.jobId.isEmpty() == wantsJob)
            return u"%1 has no job_id, or one of its own"_s.arg(record.target.id.value);
    }
    const OutcomeTotals totals = totalsOf(run);
    int ended = 0;
    for (const Outcome outcome : { Outcome::Succeeded, Outcome::Failed, Outcome::Rejected }) {
        if (totals[outcome] == 0)
            return u"no target ended as %1"_s.arg(outcomeName(outcome));
        ended += totals[outcome];
    }
    if (ended != targetsOfEachKind)
        return u"%1 targets ended as Succeeded, Failed or Rejected, not %2"_s.arg(ended).arg(
            targetsOfEachKind);
    return {};
}

} // namespace muster
