// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The manual in a window of its own: contents, text, search. Not modal and without a parent, so
// that it can be read beside any dialog. Owned by whoever opens it; UI thread.
#pragma once

#include "ui/help/helpbrowser.h"

#include <QDialog>
#include <QPointer>

class QLabel;
class QLineEdit;
class QListWidget;
class QMessageBox;
class QToolButton;

namespace muster {

class Settings;

class HelpWindow final : public QDialog
{
    Q_OBJECT

public:
    //! \brief \a settings outlive it: its geometry is kept there.
    explicit HelpWindow(Settings &settings);
    ~HelpWindow() override;

    //! \brief Shows the section \a id; the beginning when there is none.
    void showSection(const QString &id);

signals:
    //! \brief A link to the web was clicked, and its address was shown and agreed to.
    void webRequested(const QUrl &url);

public slots:
    //! \brief Esc: gives up the search first.
    void reject() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void connectParts();
    void load();
    void follow(const QUrl &url);
    void askForWeb(const QUrl &url);
    void jump(qsizetype section);
    void go(int step);
    void showPlace();
    void markSection();
    void find(bool isBackward, bool fromHere);
    void retranslateUi();

    Settings &m_settings;
    Manual m_manual;
    QToolButton *m_back;
    QToolButton *m_forward;
    QLabel *m_findLabel;
    QLineEdit *m_find;
    QToolButton *m_previous;
    QToolButton *m_next;
    QLabel *m_found;
    QListWidget *m_contents; // a row a section
    HelpBrowser *m_browser;
    QPointer<QMessageBox> m_question;
    QList<qsizetype> m_places { 0 }; // the sections that were read, for Back and Forward
    qsizetype m_place = 0;
    bool m_isJumping = false; // the contents lead, the text follows
};

} // namespace muster
