// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A gateway that repeats, in every text there is, the token that signing in has brought and the
// password of the proxy: as they are, encoded and cut off. Neither comes into the window, the
// journal, a ticket, the clipboard, the log or an export.
#include "app/cloud/plaintextcloud.h"
#include "app/log/logcategories.h"
#include "app/net/networktransport.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakerandom.h"
#include "tests/support/faketransport.h"
#include "tests/support/testmain.h"
#include "tests/ui/mainwindow/wholeprogram.h"
#include "ui/history/historywindow.h"
#include "ui/mainwindow/connectionpage.h"
#include "ui/runs/jobpanel.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

namespace tst_echoedsecrets {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

namespace {

// No rule for shapes of secrets knows them.
const QByteArray token = "planted/obtained+token.of" + QByteArray(600, 'q') + "/end";
const QByteArray proxyPassword = "planted proxy/pw";
//! What a reader could still make something of.
const QList<QByteArray> tellingParts {
    "planted/obtained", "obtained+token",
    "qqqqqq",           "planted%2F",
    "planted proxy",    "planted%20",
    "planted+proxy",    QByteArray("somebody:" + proxyPassword).toBase64().mid(12, 10),
};

QByteArray echo()
{
    const QByteArray login = "somebody:" + proxyPassword;
    return "got " + token + " and " + token.toPercentEncoding() + " and " + proxyPassword + " and "
        + proxyPassword.toPercentEncoding() + " and " + login.toBase64() + " and " + token.left(100)
        + "... and " + token.left(40);
}

//! Huawei Cloud behind a gateway of that kind. Everything is answered from the event loop.
class EchoingTransport final : public Transport
{
public:
    bool refuses = false; //!< from now on
    int lists = 0;
    int looks = 0;

    [[nodiscard]] HttpCall *read(const ReadRequest &request, QObject *parent) override
    {
        return answered(request.http, parent);
    }
    [[nodiscard]] HttpCall *act(const ActRequest &request, QObject *parent) override
    {
        return answered(request.http, parent);
    }

private:
    HttpCall *answered(const HttpRequest &request, QObject *parent)
    {
        auto *call = new FakeHttpCall(parent);
        QMetaObject::invokeMethod(
            call, [this, call, path = request.url.path()] { answer(*call, path); },
            Qt::QueuedConnection);
        return call;
    }
    void answer(FakeHttpCall &call, const QString &path)
    {
        if (path.endsWith("/auth/tokens"_L1)) {
            call.answer(201,
                        R"({"token":{"expires_at":"2026-11-21T08:00:00Z","issued_at":)"
                        R"("2026-11-20T08:00:00Z","project":{"id":"0123456789abcdef0123"}}})",
                        { { "X-Subject-Token", token } });
        } else if (refuses) {
            call.answer(403,
                        R"({"error_code":"X.1","error_msg":")" + echo() + R"(","request_id":")"
                            + proxyPassword + R"("})");
        } else if (path.endsWith("/batch-restart"_L1)) {
            call.answer(200,
                        R"({"request_id":"r1","jobs":[{"server_id":"a","job_id":"j1"},)"
                        R"({"server_id":"b","error_code":"CPS.0005","error_msg":")"
                            + echo() + R"("}]})");
        } else if (path.contains("/jobs"_L1)) {
            ++looks;
            call.answer(200,
                        R"({"request_id":"q","jobs":[{"job_id":"j1","status":-1,)"
                        R"("error_code":"CPS.0054","error_msg":")"
                            + echo() + R"("}],"count":1})");
        } else {
            ++lists;
            call.answer(200,
                        R"({"request_id":"q","count":3,"servers":[)"
                        R"({"server_id":"a","server_name":")"
                            + echo() + R"(","status":5,"server_model_name":")" + echo()
                            + R"("},{"server_id":"b","server_name":"b","status":5},)"
                              R"({"server_id":")"
                            + token + R"(","server_name":"c","status":5}]})");
        }
    }
};

QByteArray seenTexts()
{
    QStringList texts;
    const QWidgetList widgets = QApplication::allWidgets();
    for (const QWidget *widget : widgets) {
        texts += { widget->toolTip(), widget->accessibleName(), widget->windowTitle() };
        if (const auto *view = qobject_cast<const QAbstractItemView *>(widget);
            view && view->model()) {
            for (int row = 0; row < view->model()->rowCount(); ++row) {
                for (int column = 0; column < view->model()->columnCount(); ++column) {
                    const QModelIndex cell = view->model()->index(row, column);
                    texts += { cell.data().toString(), cell.data(Qt::ToolTipRole).toString(),
                               cell.data(Qt::AccessibleTextRole).toString() };
                }
            }
        }
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            texts += label->text();
        if (const auto *edit = qobject_cast<const QPlainTextEdit *>(widget))
            texts += edit->toPlainText();
    }
    return texts.join(u'\n').toUtf8();
}

} // namespace

class TestEchoedSecrets final : public QObject
{
    Q_OBJECT

private slots:
    void noneIsShownOrWritten();

private:
    static void verifyNone(const QByteArray &where, const QByteArray &text);
};

void TestEchoedSecrets::verifyNone(const QByteArray &where, const QByteArray &text)
{
    for (const QByteArray &part : tellingParts) {
        const qsizetype at = text.indexOf(part);
        const QByteArray found = where + ": " + text.mid(std::max(at - 60, qsizetype(0)), 160);
        QVERIFY2(at < 0, found.constData());
    }
}

void TestEchoedSecrets::noneIsShownOrWritten()
{
    const QTemporaryDir folder;
    {
        KnownSecrets secrets;
        NetworkSettings behindProxy;
        behindProxy.proxyMode = ProxyMode::Manual;
        behindProxy.proxyHost = u"proxy.example"_s;
        behindProxy.proxyUser = u"somebody"_s;
        const NetworkTransport elsewhere(behindProxy, Secret(QString::fromUtf8(proxyPassword)), {},
                                         &secrets);
        FakeClock clock;
        FakeRandom random;
        EchoingTransport transport;
        QList<Provider> providers = registeredProviders();
        for (Provider &provider : providers)
            provider = guarded(provider, secrets);
        WholeProgram program(folder.path(), { transport, clock, random, &secrets }, providers);
        Preferences preferences = program.settings.preferences();
        preferences.waveShape = WaveShape::AllAtOnce;
        program.settings.setPreferences(preferences);
        MainWindow &window = program.window;
        Connection connection;
        connection.id = ConnectionId { u"c1"_s };
        connection.name = u"acme"_s;
        connection.provider = u"huawei"_s;
        connection.region = u"cn-north-4"_s;
        program.opener.openWith(connection,
                                PasswordLogin { u"acme"_s, u"op"_s, Secret(u"own-pass-word"_s) });
        FleetPage &page = *window.currentPage()->currentPage();
        const auto passes = [&clock](const auto &condition) {
            clock.advance(std::chrono::milliseconds(50));
            return condition();
        };
        QTRY_VERIFY(passes([&] { return !page.isListing() && page.model().rowCount() == 2; }));
        verifyNone("fleet", seenTexts());
        QVERIFY(page.model()
                    .index(0, FleetModel::NameColumn)
                    .data()
                    .toString()
                    .contains(u"got (redacted) and (redacted)"_s));

        page.tickAllMatching();
        Runner &runner = window.currentPage()->open().runner();
        QTRY_VERIFY(passes([&] { return runner.isReady(); }));
        QVERIFY(runner.start({ connection, page.kind(), page.tickedTargets(), u"operator"_s }));
        QTRY_VERIFY(passes([&] { return !runner.isBusy(); }));
        QVERIFY(transport.looks > 0);
        verifyNone("panel", seenTexts());
        window.jobs().copyForSupport();
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"got (redacted) and"_s));
        verifyNone("ticket", QGuiApplication::clipboard()->text().toUtf8());
        page.copyRows();
        verifyNone("rows", QGuiApplication::clipboard()->text().toUtf8());

        window.findChild<QAction *>(u"history"_s)->trigger();
        auto *history = window.findChild<HistoryWindow *>();
        QVERIFY(history);
        auto *runs = history->findChild<QTableView *>(u"historyRuns"_s);
        QTRY_VERIFY(passes([&] { return runs->model()->rowCount() > 0; }));
        runs->selectRow(0);
        const auto *targets = history->findChild<QTableView *>(u"historyTargets"_s);
        QTRY_VERIFY(passes([&] { return targets->model()->rowCount() > 0; }));
        verifyNone("history", seenTexts());
        // The file is there before the window has heard so; until then it takes no other export.
        const auto *exportButton = history->findChild<QPushButton *>(u"historyExport"_s);
        for (const QString &name : { u"out.csv"_s, u"out.json"_s }) {
            history->exportTo(folder.filePath(name));
            QTRY_VERIFY(passes([&] { return exportButton->isEnabled(); }));
            QVERIFY(QFile::exists(folder.filePath(name)));
        }

        transport.refuses = true;
        page.refresh();
        QTRY_VERIFY(passes([&] { return !page.isListing(); }));
        verifyNone("error", seenTexts());
        QVERIFY(seenTexts().contains("X.1"));
        qCWarning(logCloud).noquote() << "what a library might log:" << echo();
        window.close();
    }
    const int files = eachFile(folder.path(), [](const QString &name, const QByteArray &content) {
        verifyNone(name.toUtf8(), content);
    });
    QVERIFY(files >= 4); // log, journal, two exports
}

MUSTER_TEST(TestEchoedSecrets)

} // namespace tst_echoedsecrets

#include "tst_echoedsecrets.moc"
