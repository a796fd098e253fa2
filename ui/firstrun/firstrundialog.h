// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The first start: language, demo or own account, keychain, and on to the connection. Each step can
// be skipped. It sends nothing anywhere and saves nothing. Owned by its parent; UI thread.
#pragma once

#include "app/core/phrase.h"
#include "ui/keychain/keychaincheck.h"
#include "ui/words/language.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QRadioButton;
class QStackedWidget;
class QVBoxLayout;

namespace muster {

class FirstRunDialog final : public QDialog
{
    Q_OBJECT

public:
    enum class Step { Language, Way, Keychain, Connection };

    //! \brief \a language is the one that is on.
    FirstRunDialog(Language language, MakeDoctor makeDoctor, QWidget *parent = nullptr);

    //! \brief One more way to begin: the keys that the environment has for \a provider.
    void addEnvironment(const QString &provider, const Phrase &providerName);

    [[nodiscard]] Step step() const;

    void done(int result) override;

signals:
    //! \brief At once when it is picked; comes back as a change of the language.
    void languageChosen(muster::Language language);
    //! \brief The last thing that it says, once, after it has closed.
    void demoRequested();
    void connectionRequested();
    void environmentRequested(const QString &provider);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Environment
    {
        QString provider;
        Phrase name;
        QRadioButton *choice;
    };

    [[nodiscard]] const Environment *chosenEnvironment() const;
    void build();
    static QVBoxLayout *layoutOf(QWidget &page);
    [[nodiscard]] QWidget *languagePage(Language language);
    [[nodiscard]] QWidget *wayPage();
    [[nodiscard]] QWidget *keychainPage();
    [[nodiscard]] QWidget *connectionPage();
    void show(Step step);
    void next();
    void back();
    void updateButtons();
    void retranslateUi();

    QLabel *m_progress;
    QLabel *m_title;
    QStackedWidget *m_pages;
    QLabel *m_languageText;
    QList<QRadioButton *> m_languages; // in the order of languages()
    QLabel *m_wayText;
    QRadioButton *m_demo;
    QRadioButton *m_own;
    QList<Environment> m_environments;
    QLabel *m_keychainText;
    KeychainCheck *m_check;
    QLabel *m_connectionText;
    QPushButton *m_skip;
    QPushButton *m_back;
    QPushButton *m_next;
};

} // namespace muster
