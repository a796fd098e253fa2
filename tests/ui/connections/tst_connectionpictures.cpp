// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The dialogs of a connection in both languages: nothing is cut off at their usual size. Drawn into
// the folder that MUSTER_PICTURES names, for looking.
#include "tests/support/testmain.h"
#include "tests/ui/connections/dialogfixture.h"
#include "ui/connections/passcodedialog.h"
#include "ui/words/translator.h"

#include <QDir>

namespace tst_connectionpictures {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

using Fixture = DialogFixture;

class TestConnectionPictures final : public QObject
{
    Q_OBJECT

private slots:
    void pictures();
};

void TestConnectionPictures::pictures()
{
    const QString folder = qEnvironmentVariable("MUSTER_PICTURES");
    const auto of = [](ErrorKind kind, int status, const QString &code) {
        Error error;
        error.kind = kind;
        error.httpStatus = status;
        error.code = errorCodeOf(kind, code);
        error.message = code.isEmpty() ? QString() : u"Incorrect IAM authentication information"_s;
        error.requestId = code.isEmpty() ? QString() : u"6837531fd3f54550927b930180a706bf"_s;
        return error;
    };
    Error certificate = of(ErrorKind::Tls, 0, u"certificate-unknown-issuer"_s);
    certificate.message.clear();
    const QList<std::pair<QString, std::optional<Error>>> cases {
        { u"passed"_s, {} },
        { u"wrong-key"_s, of(ErrorKind::BadCredentials, 401, u"APIGW.0301"_s) },
        { u"forbidden"_s, of(ErrorKind::Forbidden, 403, u"CPS.0001"_s) },
        { u"offline"_s, of(ErrorKind::Offline, 0, {}) },
        { u"certificate"_s, certificate },
    };
    Translator translator;
    for (const Language language : { Language::Chinese, Language::English }) {
        translator.setLanguage(language);
        const auto save = [&](QWidget &widget, const QString &name) {
            for (const QPushButton *button : widget.findChildren<QPushButton *>()) {
                const QString which = name + u": "_s + button->text();
                if (button->isVisible())
                    QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(which));
            }
            if (folder.isEmpty())
                return;
            QTest::qWait(200);
            QVERIFY(widget.grab().save(
                QDir(folder).filePath(u"%1-%2.png"_s.arg(name, infoOf(language).code))));
        };
        for (const auto &[name, error] : cases) {
            Fixture f;
            f.fillKey();
            TestFindings found;
            found.isAnswered = !error || error->httpStatus > 0;
            if (found.isAnswered)
                found.clockOffset = std::chrono::seconds(name == u"forbidden" ? 400 : 1);
            found.error = error;
            f.click("testConnection");
            if (error)
                emit f.fake.cloud->lists.constFirst()->finished(*error);
            else
                emit f.fake.cloud->lists.constFirst()->finished(ListSummary {});
            if (!f.fake.searches.isEmpty())
                emit f.fake.searches.constFirst()->finished(*error);
            f.find<TestResultView>("testResultView")->setReport(testReport(found));
            save(f.dialog, u"test-"_s + name);
        }
        Fixture f;
        f.fillMfa();
        save(f.dialog, u"form-mfa"_s);
        f.fillToken();
        save(f.dialog, u"form-token"_s);
        f.click("findProject");
        emit f.fake.searches.constFirst()->finished(
            QList { ProjectInfo { u"0123456789abcdef0123456789abcdef"_s, u"one"_s, u"one"_s },
                    ProjectInfo { u"5ab0123456789abcdef0123456789abc"_s, u"one_team"_s, u"one"_s },
                    ProjectInfo { u"fedcba9876543210fedcba9876543210"_s, u"other"_s, {} } });
        save(*f.find<QDialog>("projectDialog"), u"projects"_s);
        PasscodeDialog passcode(u"acme"_s, u"operator"_s);
        passcode.show();
        save(passcode, u"passcode"_s);
    }
}

MUSTER_TEST(TestConnectionPictures)

} // namespace tst_connectionpictures

#include "tst_connectionpictures.moc"
