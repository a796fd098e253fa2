// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A walk through the windows on the demo cloud in one language: what is wrong with each of them,
// and which there were. Owned by a test.
#pragma once

#include "tests/support/windowfaults.h"
#include "tests/ui/mainwindow/windowstage.h"
#include "ui/widgets/accessiblechoice.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QDialog>
#include <QDir>
#include <QMenu>
#include <QPointer>
#include <QSet>
#include <QTest>
#include <QTranslator>

#include <functional>

namespace muster::test {

using namespace Qt::StringLiterals;

// What screens of 1024 x 640, and of 1920 x 1080 at 200 %, leave inside a frame and below a title.
inline constexpr QSize windowRoom(1024 - 16, 640 - 48);
inline constexpr QSize dialogRoom(960 - 16, 540 - 48);

inline demo::DemoSettings day()
{
    demo::DemoSettings settings;
    settings.jobTimeMin = std::chrono::milliseconds(4000);
    settings.jobTimeMax = std::chrono::milliseconds(5000);
    settings.failingJobs = 0.2;
    settings.refusedIds = 0.15;
    return settings;
}

//! Every text a third longer than in English, as those of some languages are.
class LongerTexts final : public QTranslator
{
public:
    QString translate(const char *, const char *text, const char *, int) const override
    {
        QString all = QString::fromUtf8(text);
        all.replace("(s)"_L1, "s"_L1); // a plural that was not written out is no fault here
        const QString more = u" lorem ipsum dolor sit amet consectetur"_s;
        QString longer = all;
        while (longer.size() < all.size() * 4 / 3)
            longer += more.left(all.size() * 4 / 3 - longer.size() + 1);
        return longer;
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

class Walk
{
public:
    explicit Walk(Language language)
        : m_language(language)
    {
        stage.translator.setLanguage(language);
        Preferences preferences;
        preferences.waveShape = WaveShape::AllAtOnce;
        preferences.stopAfterTargets = 0;
        stage.settings.setPreferences(preferences);
        // For whoever wants to see how they do.
        if (qEnvironmentVariableIsSet("MUSTER_LONGER_TEXTS"))
            QCoreApplication::installTranslator(&m_longer);
        stage.window.show();
    }

    void look(QWidget &window, const QString &name)
    {
        seen.insert(QString::fromLatin1(window.metaObject()->className()).section(u"::"_s, -1));
        if (auto *dialog = qobject_cast<QDialog *>(&window)) {
            settle();
            check(*dialog, name);
            const QSize least = dialog->minimumSizeHint().expandedTo(dialog->minimumSize());
            if (least.width() > dialogRoom.width() || least.height() > dialogRoom.height())
                add(name, u"needs %1 x %2"_s.arg(least.width()).arg(least.height()));
            dialog->resize(dialog->size().boundedTo(dialogRoom));
            settle();
            check(*dialog, name + u"-small"_s);
            return;
        }
        for (const QSize size : { QSize(1180, 760), windowRoom }) {
            window.resize(size);
            settle();
            if (window.size() != size)
                add(name, u"needs %1 x %2"_s.arg(window.width()).arg(window.height()));
            check(window, name + (size == windowRoom ? u"-small"_s : QString()));
        }
    }
    //! The dialog that is in front; nullptr is a fault.
    QDialog *dialog(const QString &name)
    {
        QDialog *found = nullptr;
        const bool isThere = QTest::qWaitFor([&found] {
            found = qobject_cast<QDialog *>(QApplication::activeModalWidget());
            for (QWidget *window : QApplication::topLevelWidgets()) {
                auto *one = qobject_cast<QDialog *>(window);
                if (!found && one && one->isVisible() && one->objectName() != u"historyWindow")
                    found = one;
            }
            return found != nullptr;
        });
        if (!isThere)
            add(name, u"does not open"_s);
        return found;
    }
    void lookAtDialog(const QString &name, const std::function<void(QDialog &)> &inside = {})
    {
        QPointer<QDialog> one = dialog(name);
        if (!one)
            return;
        look(*one, name);
        if (inside)
            inside(*one);
        if (one)
            one->reject();
        settle();
    }
    void act(const char *action)
    {
        auto *found = stage.window.findChild<QAction *>(QLatin1String(action));
        if (!found || !found->isEnabled())
            add(QLatin1String(action), u"cannot be done"_s);
        else
            found->trigger();
    }
    static void press(QWidget &window, const char *name)
    {
        if (auto *button = window.findChild<QAbstractButton *>(QLatin1String(name)))
            button->click();
    }
    void add(const QString &name, const QString &fault)
    {
        faults += infoOf(m_language).code + u' ' + name + u": "_s + fault;
    }

    //! Opens the menu of \a view at \a place of its viewport, as a right click does.
    void lookAtMenu(QWidget &viewport, const QPoint &place, const QString &name)
    {
        QContextMenuEvent click(QContextMenuEvent::Mouse, place, viewport.mapToGlobal(place));
        QCoreApplication::sendEvent(&viewport, &click);
        const QPointer<QMenu> menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        if (!menu) {
            add(name, u"does not open"_s);
            return;
        }
        for (const QString &fault : sharedMenuKeys(*menu))
            add(name, fault);
        for (const QAction *action : menu->actions()) {
            if (action->isVisible() && !action->isSeparator() && action->text().isEmpty())
                add(name, u"has an entry without a name"_s);
        }
        menu->close();
        settle();
    }

    WindowStage stage { day() };
    QStringList faults;
    QSet<QString> seen; //!< classes of windows

private:
    static void settle() { QTest::qWait(40); }
    //! What stays: on its way from one size to another a layout may be squeezed for a moment.
    void check(QWidget &window, const QString &name)
    {
        QStringList found;
        const bool isFine = QTest::qWaitFor(
            [&found, &window] {
                found = windowFaults(window);
                return found.isEmpty();
            },
            2000);
        if (!isFine) {
            for (const QString &fault : std::as_const(found))
                add(name, fault);
        }
        const QString folder = qEnvironmentVariable("MUSTER_PICTURES");
        if (folder.isEmpty())
            return;
        const QString number = QString::number(++m_pictures).rightJustified(3, u'0');
        const QString file = infoOf(m_language).code + u'-' + number + u'-' + name;
        window.grab().save(QDir(folder).filePath(file + u".png"_s));
    }

    Language m_language;
    LongerTexts m_longer;
    int m_pictures = 0;
};

} // namespace muster::test
