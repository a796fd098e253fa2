// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The panel with a real runner over a cloud that answers as the test says.
#pragma once

#include "app/restart/laterruns.h"
#include "app/restart/runner.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakecloud.h"
#include "tests/support/fakejournal.h"
#include "tests/support/fakerandom.h"
#include "tests/ui/runs/samplerun.h"
#include "ui/runs/jobpanel.h"
#include "ui/words/blockedtext.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPointer>
#include <QToolButton>

namespace muster::test {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class Stage
{
public:
    Stage()
    {
        panel.resize(1100, 320);
        panel.show();
        panel.setWhyNotRepeat([this](const RunRecord &run) {
            const std::optional<Blocked> now = runner.blocked(run.kind);
            return now ? blockedText(now) : blocked;
        });
        panel.addRunner(runner, cloud);
    }

    ErrorCatalogue catalogue;
    FakeClock clock;
    FakeRandom random;
    FakeCloud cloud;
    FakeJournal journal { clock };
    Runner runner { cloud, journal, clock, random, {} };
    LaterRuns later { journal };
    QString blocked; //!< what else stands in the way of a repeat
    JobPanel panel { catalogue, clock, later };

    //! A request for targets \a first, and so on.
    RunRequest request(int targets, int first = 0)
    {
        RunRequest request;
        request.connection = sampleRun().connection;
        request.kind = cloud.kinds().first().id;
        request.operatorName = u"lin"_s;
        for (int i = first; i < first + targets; ++i)
            request.targets.append(targetRecord(i, Outcome::Planned).target);
        return request;
    }
    RunId start(int targets) { return start(request(targets)); }
    RunId start(const RunRequest &request)
    {
        const Result<RunId> run = runner.start(request);
        if (!run)
            qFatal("the run was refused");
        return *run;
    }
    //! Lets the runner send call \a number and answers it: every target accepted.
    void accept(int number)
    {
        ActAnswer answer = accepted(number);
        if (cloud.acts.size() > number)
            emit cloud.acts.at(number)->finished(answer);
    }
    ActAnswer accepted(int number)
    {
        for (int i = 0; i < 50 && cloud.acts.size() <= number; ++i) {
            clock.advance(100ms);
            QCoreApplication::processEvents();
        }
        ActAnswer answer;
        answer.verdict = ActVerdict::Answered;
        answer.requestId = RequestId { u"request-%1"_s.arg(number) };
        if (cloud.acts.size() <= number)
            return answer;
        for (const Target &target : cloud.acts.at(number)->targets) {
            answer.targets.append({ target.id, Outcome::Accepted,
                                    JobId { u"job-"_s + target.id.value }, std::nullopt });
        }
        return answer;
    }
    //! Call \a number is answered as timed out after it was sent.
    void lose(int number)
    {
        (void)accepted(number);
        if (cloud.acts.size() <= number)
            return;
        ActAnswer lost;
        lost.verdict = ActVerdict::Unknown;
        Error error;
        error.kind = ErrorKind::ServerFault;
        error.delivery = Delivery::Sent;
        error.httpStatus = 502;
        error.detail = u"<html>Bad gateway</html> Authorization: Bearer abcdefgh12345678"_s;
        lost.error = error;
        emit cloud.acts.at(number)->finished(lost);
    }
    //! Ends every job that is followed with \a outcome.
    void endJobs(Outcome outcome)
    {
        const auto known = cloud.follows.size();
        for (int i = 0; i < 100 && cloud.follows.size() == known; ++i) {
            clock.advance(100ms);
            QCoreApplication::processEvents();
        }
        if (cloud.follows.size() == known)
            return;
        QList<TargetProgress> progress;
        for (const OpenTarget &open : cloud.follows.last()->targets) {
            TargetProgress ended;
            ended.id = open.id;
            ended.jobId = open.jobId;
            ended.requestId = open.requestId;
            ended.outcome = outcome;
            progress.append(ended);
        }
        const QPointer<FakeFollowOperation> follow = cloud.follows.last();
        emit follow->progressed(progress);
        if (follow)
            emit follow->finished(Result<void>());
    }
    template <typename Widget> Widget *part(const QString &name)
    {
        return panel.findChild<Widget *>(name);
    }
    //! What the bar says of the whole run.
    QString totals() { return part<QWidget>(u"totals"_s)->accessibleDescription(); }
    QString label(const QString &name) { return part<QLabel>(name)->text(); }
    QString chip(int group) { return part<QToolButton>(u"chip%1"_s.arg(group))->text(); }
    QString clipboard() const { return QGuiApplication::clipboard()->text(); }
};

} // namespace muster::test
