// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Every dialog fits a screen of 1920 x 1080 at a scale of 200 %, buttons and all, in both
// languages.
#include "tests/support/testmain.h"
#include "tests/ui/mainwindow/windowfixture.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QPushButton>

namespace tst_dialogsizes {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

using Fixture = WindowFixture;

namespace {

// 960 x 540 points, less what a desktop's frame and title take.
constexpr QSize room(960 - 16, 540 - 48);

} // namespace

class TestDialogSizes final : public QObject
{
    Q_OBJECT

private slots:
    void fit_data();
    void fit();
};

void TestDialogSizes::fit_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<QString>("action");
    for (const Language language : { Language::English, Language::Chinese }) {
        for (const char *action :
             { "settings", "history", "newConnection", "editConnection", "saveDiagnostics",
               "keychainDoctor", "manual", "about", "fleetAct", "" })
            QTest::addRow("%s, %s", qPrintable(infoOf(language).code), action)
                << language << QString::fromLatin1(action);
    }
}

void TestDialogSizes::fit()
{
    QFETCH(Language, language);
    QFETCH(QString, action);
    Fixture f;
    f.translator.setLanguage(language);
    FleetPage &page = f.open();
    f.answerList(30);
    if (action.isEmpty()) {
        f.window.openFirstRun();
    } else if (action == u"fleetAct") {
        page.tickAllMatching();
        page.findChild<QAbstractButton *>(action)->click();
    } else {
        auto *found = f.window.findChild<QAction *>(action);
        QVERIFY2(found, qPrintable(action));
        found->trigger();
    }
    int dialogs = 0;
    for (QWidget *window : QApplication::topLevelWidgets()) {
        auto *dialog = qobject_cast<QDialog *>(window);
        if (!dialog || !dialog->isVisible())
            continue;
        ++dialogs;
        const QSize least = dialog->minimumSizeHint().expandedTo(dialog->minimumSize());
        const QByteArray size = dialog->objectName().toUtf8() + ' '
            + QByteArray::number(least.width()) + " x " + QByteArray::number(least.height());
        QVERIFY2(least.width() <= room.width() && least.height() <= room.height(), size);
        dialog->resize(room.boundedTo(dialog->size()));
        QTest::qWait(0);
        for (const QPushButton *button : dialog->findChildren<QPushButton *>()) {
            if (!button->isVisibleTo(dialog) || button->parentWidget()->inherits("QScrollArea"))
                continue;
            // What lies on a page that scrolls may be below; the dialog's own buttons may not.
            bool scrolls = false;
            for (const QWidget *up = button->parentWidget(); up != dialog; up = up->parentWidget())
                scrolls = scrolls || up->inherits("QScrollArea");
            const QRect place(button->mapTo(dialog, QPoint(0, 0)), button->size());
            QVERIFY2(scrolls || dialog->rect().contains(place), qPrintable(button->text()));
        }
    }
    QVERIFY2(dialogs > 0, qPrintable(action));
}

MUSTER_TEST(TestDialogSizes)

} // namespace tst_dialogsizes

#include "tst_dialogsizes.moc"
