// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What a person may set. Nothing takes effect before OK or Apply. Not modal; owned by its parent;
// UI thread.
#pragma once

#include "app/settings/settings.h"
#include "ui/settings/settingspages.h"

#include <QDialog>

class QPushButton;
class QTabWidget;

namespace muster {

class GeneralPage;
class MessageBar;
class NumberPage;
class Translator;

class SettingsWindow final : public QDialog
{
    Q_OBJECT

public:
    //! \brief \a settings and \a translator outlive it.
    SettingsWindow(Settings &settings, Translator &translator, QWidget *parent = nullptr);

    //! \brief True when something was set here and not applied.
    [[nodiscard]] bool isEdited() const;
    void showPage(SettingsPage page);

public slots:
    void accept() override;

signals:
    //! \brief The settings have changed; language and colours are already on.
    void changed();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void buildUi();
    void load();
    void setControls(const Preferences &preferences, const QString &language, Theme theme);
    void restoreDefaults();
    //! \brief False, and a message is shown, when the file cannot be written.
    bool apply();
    void updateButtons();
    void updateMessage();
    void retranslateUi();
    [[nodiscard]] Preferences preferences() const;

    Settings &m_settings;
    Translator &m_translator;
    bool m_failed = false; // to write the file

    QTabWidget *m_tabs;
    MessageBar *m_bar;
    GeneralPage *m_general;
    QList<NumberPage *> m_pages;
    QPushButton *m_restore;
    QPushButton *m_ok;
    QPushButton *m_apply;
    QPushButton *m_cancel;
};

} // namespace muster
