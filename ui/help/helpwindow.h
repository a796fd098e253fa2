// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The manual in a window of its own: contents, text, search. Not modal and without a parent, so
// that it can be read beside any dialog. Owned by whoever opens it; UI thread.
#pragma once

#include "ui/help/helpbrowser.h"

#include <QDialog>
#include <QPointer>

#include <optional>

class QLabel;
class QLineEdit;
class QListWidget;
class QMessageBox;
class QToolButton;

namespace muster {

class ErrorCatalogue;
class Settings;

class HelpWindow final : public QDialog
{
    Q_OBJECT

public:
    //! \brief Both outlive it: its geometry is kept in \a settings, \a catalogue explains codes.
    HelpWindow(Settings &settings, const ErrorCatalogue &catalogue);
    ~HelpWindow() override;

    //! \brief Shows the section \a id; the beginning when there is none.
    void showSection(const QString &id);
    //! \brief Shows what the error \a code means, in every language.
    void showCode(const QString &code);

signals:
    //! \brief A link to the web was clicked, and its address was shown and agreed to.
    void webRequested(const QUrl &url);

protected:
    void changeEvent(QEvent *event) override;
    //! \brief Esc: gives up the search first. Not in reject(), which closing calls as well.
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Page {
        Manual,
        Codes, //!< all of them
        Code, //!< one
    };
    struct Place
    {
        Page page = Page::Manual;
        qsizetype section = 0; //!< of what is shown
        QString code {}; //!< of one

        friend bool operator==(const Place &, const Place &) = default;
    };

    void build();
    void connectParts();
    void load();
    void follow(const QUrl &url);
    void askForWeb(const QUrl &url);
    void jump(const Place &place);
    void go(int step);
    void showPlace();
    //! \brief Puts the page of the place into the browser, unless it is there.
    void showPage();
    [[nodiscard]] int contentsRow() const;
    void markSection();
    void markRow();
    void showHits();
    void find(bool isBackward, bool fromHere);
    void retranslateUi();

    Settings &m_settings;
    const ErrorCatalogue &m_catalogue;
    Manual m_manual;
    QToolButton *m_back;
    QToolButton *m_forward;
    QLabel *m_findLabel;
    QLineEdit *m_find;
    QToolButton *m_previous;
    QToolButton *m_next;
    QLabel *m_found;
    //! A row a section of the manual, and one for the codes. While something is searched for in the
    //! manual, only the sections that have it are shown.
    QListWidget *m_contents;
    HelpBrowser *m_browser;
    QPointer<QMessageBox> m_question;
    QList<Place> m_places { Place() }; // that were read, for Back and Forward
    qsizetype m_place = 0;
    std::optional<Place> m_shown; // whose page the browser has
    bool m_isJumping = false; // the contents lead, the text follows
};

} // namespace muster
