// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/settingspages.h"

#include <QCoreApplication>

namespace muster {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(muster::SettingsWindow)
};

QString wordsOf(SettingsPage page)
{
    switch (page) {
    case SettingsPage::General:
        //: words by which a page of the settings is found, apart by ';', here and in the next
        return Words::tr("language;theme;dark;light;colours;appearance");
    case SettingsPage::Restarts:
        return Words::tr("waves;canary;stop rule;duplicate;deadline;batch size");
    case SettingsPage::Following:
        return Words::tr("overdue;polling;refresh;auto-refresh");
    case SettingsPage::Safety:
        return Words::tr("production;unlock;confirmation;type the number");
    case SettingsPage::History:
        return Words::tr("journal;retention;keep ended runs;delete old runs");
    case SettingsPage::Notices:
        return Words::tr("notices;alerts;messages of the system");
    }
    return {};
}

} // namespace

QString settingsPageName(SettingsPage page)
{
    switch (page) {
    case SettingsPage::General:
        return Words::tr("General");
    case SettingsPage::Restarts:
        return Words::tr("Restarts");
    case SettingsPage::Following:
        return Words::tr("Jobs and lists");
    case SettingsPage::Safety:
        return Words::tr("Safety");
    case SettingsPage::History:
        return Words::tr("History");
    case SettingsPage::Notices:
        return Words::tr("Notifications");
    }
    return {};
}

QStringList apart(QString words)
{
    return words.replace(u'\u3001', u';').split(u';', Qt::SkipEmptyParts);
}

QStringList settingsPageWords(SettingsPage page) { return apart(wordsOf(page)); }

} // namespace muster
