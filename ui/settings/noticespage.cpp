// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/noticespage.h"

#include <QCheckBox>
#include <QFormLayout>

namespace muster {

namespace {

using P = Preferences;

QList<NumberGroup> noticeGroups()
{
    return { { MUSTER_PHRASE("NoticesPage", "Notifications of the system"),
               MUSTER_PHRASE("NoticesPage",
                             "None is shown for what is in front. Muster plays no sound; how "
                             "notifications look, and whether they show at all, is set in the "
                             "system."),
               {} },
             { MUSTER_PHRASE("NoticesPage", "Taskbar"),
               MUSTER_PHRASE("NoticesPage",
                             "The share of all targets of the open runs that have ended, where "
                             "the system can show it."),
               {} } };
}

} // namespace

NoticesPage::NoticesPage(QWidget *parent)
    : NumberPage(noticeGroups(), parent)
    , m_ends(addSwitch(0, &P::notifiesEnds))
    , m_needs(addSwitch(0, &P::notifiesNeeds))
    , m_progress(addSwitch(1, &P::taskbarProgress))
{
    NoticesPage::retranslateUi();
}

// Above the note of its group, behind the switches before it.
QCheckBox *NoticesPage::addSwitch(qsizetype group, bool Preferences::*value)
{
    auto *box = new QCheckBox;
    box->setObjectName(switchPreference(value).key);
    QFormLayout *rows = form(group);
    rows->insertRow(rows->rowCount() - 1, box);
    connect(box, &QCheckBox::toggled, this, &NoticesPage::edited);
    m_switches.append({ value, box });
    return box;
}

void NoticesPage::load(const Preferences &preferences)
{
    NumberPage::load(preferences);
    for (const Switch &each : std::as_const(m_switches))
        each.box->setChecked(preferences.*each.value);
}

void NoticesPage::store(Preferences &preferences) const
{
    NumberPage::store(preferences);
    for (const Switch &each : m_switches)
        preferences.*each.value = each.box->isChecked();
}

void NoticesPage::retranslateUi()
{
    NumberPage::retranslateUi();
    m_ends->setText(tr("When a run &ends"));
    m_needs->setText(tr("When a &person is needed"));
    m_progress->setText(tr("Show p&rogress in the taskbar"));
}

} // namespace muster
