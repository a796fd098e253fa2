// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A call as text: what is shown, and what is copied for a shell.
#include "app/cloud/plannedcall.h"
#include "tests/support/testmain.h"

#include <QTest>

namespace tst_plannedcall {

using namespace muster;
using namespace Qt::StringLiterals;

class TestPlannedCall final : public QObject
{
    Q_OBJECT

private slots:
    void isShownLineByLine();
    void isCopiedForAShell();
    void nothingIsExpandedByTheShell();
};

namespace {

PlannedCall call()
{
    return { "POST",
             QUrl(u"https://cph.example.com/v1/p/servers?limit=1&name=%C3%A4"_s),
             { { "Content-Type", "application/json" }, { "X-Auth-Token", "$TOKEN" } },
             R"({"server_ids":["a","b"]})" };
}

} // namespace

void TestPlannedCall::isShownLineByLine()
{
    QCOMPARE(requestText(call()),
             u"POST https://cph.example.com/v1/p/servers?limit=1&name=%C3%A4\n"
             "Content-Type: application/json\n"
             "X-Auth-Token: $TOKEN\n"
             "\n"
             "{\"server_ids\":[\"a\",\"b\"]}"_s);
}

void TestPlannedCall::isCopiedForAShell()
{
    QCOMPARE(curlText(call()),
             u"curl -X POST 'https://cph.example.com/v1/p/servers?limit=1&name=%C3%A4' \\\n"
             "  -H 'Content-Type: application/json' \\\n"
             "  -H 'X-Auth-Token: $TOKEN' \\\n"
             "  --data-raw '{\"server_ids\":[\"a\",\"b\"]}'"_s);
}

void TestPlannedCall::nothingIsExpandedByTheShell()
{
    PlannedCall odd = call();
    odd.headers = {};
    odd.body = R"({"GroupName":"it's $HOME `id` \\"})";
    QCOMPARE(curlText(odd).section(u"--data-raw "_s, 1),
             uR"('{"GroupName":"it'\''s $HOME `id` \\"}')"_s);
}

MUSTER_TEST_GUILESS(TestPlannedCall)

} // namespace tst_plannedcall

#include "tst_plannedcall.moc"
