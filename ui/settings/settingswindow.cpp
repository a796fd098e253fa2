// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/settingswindow.h"

#include "ui/settings/generalpage.h"
#include "ui/settings/noticespage.h"
#include "ui/settings/restartingpage.h"
#include "ui/settings/theme.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/screenroom.h"
#include "ui/widgets/tabscrolling.h"
#include "ui/words/translator.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QShowEvent>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace muster {

namespace {

using P = Preferences;

QList<NumberGroup> followingGroups()
{
    return { { MUSTER_PHRASE("SettingsWindow", "Following jobs"),
               MUSTER_PHRASE("SettingsWindow",
                             "An overdue job is marked and followed on; it is not taken for "
                             "failed."),
               { { &P::pollIntervalMs, MUSTER_PHRASE("SettingsWindow", "Ask for the &jobs every:"),
                   MUSTER_PHRASE("SettingsWindow", " ms"),
                   MUSTER_PHRASE("SettingsWindow", "often at first, then every 30 s"), 500 },
                 { &P::overdueMinutes,
                   MUSTER_PHRASE("SettingsWindow", "A job is &overdue after:"),
                   MUSTER_PHRASE("SettingsWindow", " min"),
                   {} } } },
             { MUSTER_PHRASE("SettingsWindow", "Lists"),
               MUSTER_PHRASE("SettingsWindow",
                             "Not while a menu or a dialog is open. Ticks, order and place stay."),
               { { &P::refreshSeconds,
                   MUSTER_PHRASE("SettingsWindow", "&Read the list in front again every:"),
                   MUSTER_PHRASE("SettingsWindow", " s"),
                   MUSTER_PHRASE("SettingsWindow", "only when asked"), 60 } } } };
}

QList<NumberGroup> safetyGroups()
{
    return { { MUSTER_PHRASE("SettingsWindow", "Production connections"),
               {},
               { { &P::unlockMinutes,
                   MUSTER_PHRASE("SettingsWindow", "An unlocked connection &locks again after:"),
                   MUSTER_PHRASE("SettingsWindow", " min"),
                   {} } } },
             { MUSTER_PHRASE("SettingsWindow", "Typing the number to confirm"),
               MUSTER_PHRASE("SettingsWindow",
                             "In production the number is typed from two targets on, whatever is "
                             "set here."),
               { { &P::typedFromTargets,
                   MUSTER_PHRASE("SettingsWindow", "From this many &targets on:"),
                   {},
                   {} },
                 { &P::typedFromPercent,
                   MUSTER_PHRASE("SettingsWindow", "From this &share of the fleet on:"),
                   MUSTER_PHRASE("SettingsWindow", "%"),
                   {} } } } };
}

QList<NumberGroup> historyGroups()
{
    return { { MUSTER_PHRASE("SettingsWindow", "History"),
               MUSTER_PHRASE("SettingsWindow",
                             "Runs with an open or unknown target are always kept."),
               { { &P::retentionDays, MUSTER_PHRASE("SettingsWindow", "&Keep ended runs:"),
                   MUSTER_PHRASE("SettingsWindow", " days"),
                   MUSTER_PHRASE("SettingsWindow", "for ever") } } } };
}

} // namespace

SettingsWindow::SettingsWindow(Settings &settings, Translator &translator, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_translator(translator)
    , m_tabs(new QTabWidget)
    , m_bar(new MessageBar)
    , m_general(new GeneralPage)
    , m_pages { new RestartingPage, new NumberPage(followingGroups()),
                new NumberPage(safetyGroups()), new NumberPage(historyGroups()), new NoticesPage }
    , m_restore(new QPushButton)
    , m_ok(new QPushButton)
    , m_apply(new QPushButton)
    , m_cancel(new QPushButton)
{
    setObjectName(u"settingsWindow"_s);
    setModal(false);
    buildUi();
    load();
    retranslateUi();
    resizeWithinScreen(*this, QSize(640, 560));
}

void SettingsWindow::buildUi()
{
    m_tabs->setObjectName(u"settingsTabs"_s);
    m_bar->setObjectName(u"settingsMessage"_s);
    m_restore->setObjectName(u"settingsRestore"_s);
    m_ok->setObjectName(u"settingsOk"_s);
    m_apply->setObjectName(u"settingsApply"_s);
    m_cancel->setObjectName(u"settingsCancel"_s);

    m_tabs->addTab(scrolledPage(m_general), QString());
    connect(m_general, &GeneralPage::edited, this, &SettingsWindow::updateButtons);
    for (NumberPage *page : std::as_const(m_pages)) {
        m_tabs->addTab(scrolledPage(page), QString());
        connect(page, &NumberPage::edited, this, &SettingsWindow::updateButtons);
    }
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(m_restore, QDialogButtonBox::ResetRole);
    buttons->addButton(m_ok, QDialogButtonBox::AcceptRole);
    buttons->addButton(m_apply, QDialogButtonBox::ApplyRole);
    buttons->addButton(m_cancel, QDialogButtonBox::RejectRole);
    m_restore->setAutoDefault(false);
    m_apply->setAutoDefault(false);
    m_cancel->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::accepted, this, &SettingsWindow::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_apply, &QPushButton::clicked, this, &SettingsWindow::apply);
    connect(m_restore, &QPushButton::clicked, this, &SettingsWindow::restoreDefaults);
    // Another window may set the language too, and OK here must not set it back.
    connect(&m_translator, &Translator::languageChanged, this,
            [this] { m_general->setLanguage(m_settings.language()); });
    connect(m_bar, &MessageBar::closed, this, [this] { m_failed = false; });

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_bar);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(buttons);
    m_ok->setDefault(true); // only now does the window hear of it
}

void SettingsWindow::showPage(SettingsPage page)
{
    m_tabs->setCurrentIndex(static_cast<int>(page));
}

void SettingsWindow::load()
{
    setControls(m_settings.preferences(), m_settings.language(), m_settings.theme());
}

void SettingsWindow::setControls(const Preferences &preferences, const QString &language,
                                 Theme theme)
{
    m_general->setLanguage(language);
    m_general->setTheme(theme);
    for (NumberPage *page : std::as_const(m_pages))
        page->load(preferences);
    updateButtons();
}

void SettingsWindow::restoreDefaults() { setControls({}, {}, Theme::System); }

Preferences SettingsWindow::preferences() const
{
    Preferences preferences;
    for (const NumberPage *page : m_pages)
        page->store(preferences);
    return preferences;
}

bool SettingsWindow::isEdited() const
{
    return m_general->language() != m_settings.language()
        || m_general->theme() != m_settings.theme() || preferences() != m_settings.preferences();
}

bool SettingsWindow::apply()
{
    // Taken first: a change of the language or the style may touch the controls.
    const QString language = m_general->language();
    const Theme theme = m_general->theme();
    const bool isNewLanguage = language != m_settings.language();
    const bool isNewTheme = theme != m_settings.theme();
    const bool isNew = isEdited();

    m_settings.setPreferences(preferences());
    m_settings.setLanguage(language);
    m_settings.setTheme(theme);
    m_failed = !m_settings.sync();
    if (isNewTheme)
        applyTheme(theme);
    if (isNewLanguage) {
        m_translator.setLanguage(languageOfCode(language).value_or(Translator::systemLanguage()));
    }
    updateMessage();
    updateButtons();
    if (isNew)
        emit changed();
    return !m_failed;
}

void SettingsWindow::accept()
{
    if (apply())
        QDialog::accept();
}

void SettingsWindow::updateButtons() { m_apply->setEnabled(m_failed || isEdited()); }

void SettingsWindow::updateMessage()
{
    if (m_failed) {
        m_bar->setMessage(MessageBar::Kind::Error,
                          tr("The settings hold for now but could not be saved to %1. See that "
                             "the file and its folder can be written to.")
                              .arg(m_settings.filePath()));
    } else {
        m_bar->clear();
    }
}

void SettingsWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QDialog::changeEvent(event);
}

void SettingsWindow::showEvent(QShowEvent *event)
{
    // What was set elsewhere since, or left here without OK, is not what is set.
    if (!event->spontaneous())
        load();
    QDialog::showEvent(event);
}

void SettingsWindow::retranslateUi()
{
    setWindowTitle(tr("Settings"));
    m_tabs->setAccessibleName(tr("Pages of the settings"));
    for (const SettingsPage page : settingsPages)
        m_tabs->setTabText(static_cast<int>(page), settingsPageName(page));
    nameTabScrolling(*m_tabs);
    m_restore->setText(tr("Restore &defaults"));
    m_ok->setText(tr("OK"));
    m_apply->setText(tr("&Apply"));
    m_cancel->setText(tr("Cancel"));
    updateMessage();
}

} // namespace muster
