// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The window with a fake cloud, a fake journal and a clock that the test moves.
#pragma once

#include "app/secrets/sessionstore.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakecloud.h"
#include "tests/support/fakejournal.h"
#include "tests/support/fakerandom.h"
#include "tests/support/faketransport.h"
#include "ui/confirm/confirmdialog.h"
#include "ui/mainwindow/connectionpage.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/runs/targettable.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

namespace muster::test {

using namespace Qt::StringLiterals;

//! The window with a fake cloud behind it.
struct WindowFixture
{
    QTemporaryDir folder;
    Settings settings { folder.path() };
    FakeClock clock;
    FakeRandom random;
    FakeTransport transport;
    SessionStore keychain;
    SessionStore session;
    ConnectionStore connections { folder.path() };
    ErrorCatalogue catalogue;
    Translator translator;
    QPointer<FakeCloud> cloud;
    Transport *lastTransport = nullptr; //!< of the connection that was opened last
    FakeJournal journal { clock };
    Sessions opener {
        { provider(), other() }, { transport, clock, random }, { keychain, session }, journal
    };
    MainWindow window { { opener,
                          connections,
                          settings,
                          translator,
                          catalogue,
                          journal,
                          { transport, clock, random },
                          u"operator"_s,
                          folder.path(),
                          environment(),
                          { { u"fake"_s, { "Test", "Cloud &one" } },
                            { u"other"_s, { "Test", "Cloud &two" } } } } };

    //! As the operator's own choice: three of four would go in waves.
    void sendAllAtOnce()
    {
        Preferences preferences;
        preferences.waveShape = WaveShape::AllAtOnce;
        settings.setPreferences(preferences);
    }
    //! Whole keys for the fake cloud, half of those for Huawei Cloud.
    static QList<EnvironmentKeys> environment()
    {
        EnvironmentKeys whole;
        whole.provider = u"fake"_s;
        whole.key = { u"EXAMPLEAK00000000001"_s, Secret(u"example-not-real"_s), {} };
        whole.projectId = u"0123456789abcdef"_s;
        EnvironmentKeys half;
        half.provider = u"half"_s;
        half.found = u"SOME_AK"_s;
        half.missing = u"SOME_SK"_s;
        return { whole, half };
    }

    Provider provider()
    {
        Provider fake;
        fake.id = u"fake"_s;
        fake.open = [this](const Connection &, const Credentials &, const CloudContext &given) {
            lastTransport = &given.transport;
            auto made = std::make_unique<FakeCloud>();
            cloud = made.get();
            return made;
        };
        return fake;
    }
    static Provider other()
    {
        Provider half;
        half.id = u"half"_s;
        return half;
    }
    static Connection connection()
    {
        Connection connection;
        connection.id = ConnectionId { u"c1"_s };
        connection.name = u"acme"_s;
        connection.provider = u"fake"_s;
        connection.region = u"cn-north-4"_s;
        return connection;
    }
    FleetPage &open(const Connection &connection = WindowFixture::connection())
    {
        window.show();
        opener.openWith(connection, PasswordLogin { u"a"_s, u"u"_s, Secret(u"p"_s) });
        clock.advance(std::chrono::milliseconds(0)); // the journal is read
        return *window.currentPage()->currentPage();
    }
    void answerList(int rows)
    {
        QList<FleetRow> arrived;
        for (int i = 0; i < rows; ++i)
            arrived.append(
                { TargetId { u"id-%1"_s.arg(i) }, u"cph-%1"_s.arg(i), u"5"_s, {}, { {}, {} } });
        emit cloud->lists.last()->rowsArrived(arrived, rows);
        emit cloud->lists.last()->finished(ListSummary { rows, 1, false });
    }
    void accept(int call)
    {
        ActAnswer answer;
        answer.verdict = ActVerdict::Answered;
        answer.requestId = RequestId { u"req-%1"_s.arg(call) };
        for (const Target &target : cloud->acts.at(call)->targets)
            answer.targets.append(
                { target.id, Outcome::Accepted, JobId { u"job-"_s + target.id.value }, {} });
        emit cloud->acts.at(call)->finished(answer);
    }
    //! Ticks everything, confirms as a person would, and lets the first call go.
    void restartAll(FleetPage &page)
    {
        page.tickAllMatching();
        page.findChild<QAbstractButton *>(u"fleetAct"_s)->click();
        auto *dialog = window.findChild<ConfirmDialog *>();
        QVERIFY(dialog);
        confirm(*dialog, page.model().rowCount());
    }
    void confirm(ConfirmDialog &dialog, int rows)
    {
        for (QCheckBox *box : dialog.findChildren<QCheckBox *>())
            box->setChecked(true);
        dialog.findChild<QLineEdit *>(u"typedNumber"_s)
            ->setText(QString::number(dialog.targets().size()));
        clock.advance(std::chrono::seconds(2));
        dialog.findChild<QAbstractButton *>(u"confirmButton"_s)->click();
        answerList(rows); // the second look finds nothing new
        clock.advance(std::chrono::milliseconds(0)); // the run's first step
    }
};

} // namespace muster::test
