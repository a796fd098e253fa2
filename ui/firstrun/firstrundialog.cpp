// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/firstrun/firstrundialog.h"

#include "ui/widgets/enterkey.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/screenroom.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace muster {

using namespace Qt::StringLiterals;

FirstRunDialog::FirstRunDialog(Language language, MakeDoctor makeDoctor, QWidget *parent)
    : QDialog(parent)
    , m_progress(plainLabel())
    , m_title(plainLabel())
    , m_pages(new QStackedWidget)
    , m_languageText(plainLabel())
    , m_wayText(plainLabel())
    , m_demo(new QRadioButton)
    , m_own(new QRadioButton)
    , m_keychainText(plainLabel())
    , m_check(new KeychainCheck(std::move(makeDoctor)))
    , m_connectionText(plainLabel())
    , m_skip(new QPushButton)
    , m_back(new QPushButton)
    , m_next(new QPushButton)
{
    setObjectName(u"firstRun"_s);
    m_pages->addWidget(scrolledPage(languagePage(language)));
    m_pages->addWidget(scrolledPage(wayPage()));
    m_pages->addWidget(scrolledPage(keychainPage()));
    m_pages->addWidget(scrolledPage(connectionPage()));
    build();
    retranslateUi();
    resizeWithinScreen(*this, QSize(620, 460));
    show(Step::Language);
}

void FirstRunDialog::build()
{
    m_skip->setObjectName(u"firstRunSkip"_s);
    m_back->setObjectName(u"firstRunBack"_s);
    m_next->setObjectName(u"firstRunNext"_s);
    QFont big = font();
    big.setBold(true);
    big.setPointSizeF(big.pointSizeF() * 1.3);
    m_title->setFont(big);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_skip);
    buttons->addStretch();
    buttons->addWidget(m_back);
    buttons->addWidget(m_next);
    m_skip->setAutoDefault(false);
    m_back->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_progress);
    layout->addWidget(m_title);
    layout->addWidget(m_pages, 1);
    layout->addLayout(buttons);
    m_next->setDefault(true); // only now does the dialog hear of it
    // On some desktops Enter presses the button that has the focus, which changes nothing here.
    for (QRadioButton *choice : m_languages + QList<QRadioButton *> { m_demo, m_own })
        choice->installEventFilter(this);
    setTabOrder(m_next, m_back);
    setTabOrder(m_back, m_skip);
    connect(m_skip, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_back, &QPushButton::clicked, this, &FirstRunDialog::back);
    connect(m_next, &QPushButton::clicked, this, &FirstRunDialog::next);
}

QVBoxLayout *FirstRunDialog::layoutOf(QWidget &page)
{
    auto *layout = new QVBoxLayout(&page);
    QMargins margins = layout->contentsMargins();
    margins.setLeft(0); // it begins where the title does
    layout->setContentsMargins(margins);
    return layout;
}

QWidget *FirstRunDialog::languagePage(Language language)
{
    auto *page = new QWidget;
    auto *layout = layoutOf(*page);
    layout->addWidget(m_languageText);
    for (const LanguageInfo &info : languages()) {
        auto *choice = new QRadioButton(info.ownName); // each in its own language
        choice->setObjectName(u"firstRunLanguage."_s + info.code);
        choice->setChecked(info.language == language);
        connect(choice, &QRadioButton::toggled, this, [this, which = info.language](bool isChosen) {
            if (isChosen)
                emit languageChosen(which);
        });
        layout->addWidget(choice);
        m_languages.append(choice);
    }
    layout->addStretch();
    return page;
}

QWidget *FirstRunDialog::wayPage()
{
    m_demo->setObjectName(u"firstRunDemo"_s);
    m_own->setObjectName(u"firstRunOwn"_s);
    m_demo->setChecked(true);
    connect(m_demo, &QRadioButton::toggled, this, &FirstRunDialog::retranslateUi);
    auto *page = new QWidget;
    auto *layout = layoutOf(*page);
    layout->addWidget(m_wayText);
    layout->addWidget(m_demo);
    layout->addWidget(m_own);
    layout->addStretch();
    return page;
}

void FirstRunDialog::addEnvironment(const QString &provider, const Phrase &providerName)
{
    auto *choice = new QRadioButton;
    choice->setObjectName(u"firstRunEnvironment."_s + provider);
    choice->installEventFilter(this);
    connect(choice, &QRadioButton::toggled, this, &FirstRunDialog::retranslateUi);
    auto *layout = qobject_cast<QVBoxLayout *>(m_own->parentWidget()->layout());
    layout->insertWidget(layout->indexOf(m_own) + 1 + static_cast<int>(m_environments.size()),
                         choice);
    m_environments.append({ provider, providerName, choice });
    retranslateUi();
}

const FirstRunDialog::Environment *FirstRunDialog::chosenEnvironment() const
{
    const auto it
        = std::find_if(m_environments.cbegin(), m_environments.cend(),
                       [](const Environment &known) { return known.choice->isChecked(); });
    return it == m_environments.cend() ? nullptr : &*it;
}

QWidget *FirstRunDialog::keychainPage()
{
    auto *page = new QWidget;
    auto *layout = layoutOf(*page);
    layout->addWidget(m_keychainText);
    layout->addWidget(m_check, 1);
    return page;
}

QWidget *FirstRunDialog::connectionPage()
{
    auto *page = new QWidget;
    auto *layout = layoutOf(*page);
    layout->addWidget(m_connectionText);
    layout->addStretch();
    return page;
}

FirstRunDialog::Step FirstRunDialog::step() const { return Step(m_pages->currentIndex()); }

void FirstRunDialog::show(Step step)
{
    m_pages->setCurrentIndex(int(step));
    if (step == Step::Language)
        (*std::find_if(m_languages.cbegin(), m_languages.cend(), [](const QRadioButton *choice) {
            return choice->isChecked();
        }))->setFocus();
    else if (step == Step::Way)
        (m_demo->isChecked() ? m_demo : m_own)->setFocus();
    else
        m_next->setFocus();
    if (step == Step::Keychain && !m_check->report())
        m_check->start();
    retranslateUi();
}

// Whoever does not wait for the keychain goes on: the check is a courtesy.
void FirstRunDialog::next()
{
    switch (step()) {
    case Step::Language:
        return show(Step::Way);
    case Step::Way:
        return m_own->isChecked() ? show(Step::Keychain) : accept();
    case Step::Keychain:
        m_check->stop();
        return show(Step::Connection);
    case Step::Connection:
        return accept();
    }
}

void FirstRunDialog::back()
{
    m_check->stop();
    if (step() != Step::Language)
        show(Step(int(step()) - 1));
}

void FirstRunDialog::done(int result)
{
    m_check->stop();
    QDialog::done(result);
    if (result != Accepted)
        return;
    if (m_demo->isChecked())
        emit demoRequested();
    else if (const Environment *environment = chosenEnvironment())
        emit environmentRequested(environment->provider);
    else
        emit connectionRequested();
}

bool FirstRunDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && isEnter(*static_cast<QKeyEvent *>(event))) {
        m_next->click();
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

void FirstRunDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QDialog::changeEvent(event);
}

void FirstRunDialog::updateButtons()
{
    m_back->setEnabled(step() != Step::Language);
    m_skip->setText(tr("S&kip all"));
    m_back->setText(tr("&Back"));
    if (step() == Step::Connection)
        m_next->setText(tr("&Make the connection…"));
    else if (step() == Step::Way && m_demo->isChecked())
        m_next->setText(tr("Open the &demo"));
    else if (step() == Step::Way && chosenEnvironment())
        m_next->setText(tr("&Make the connection…"));
    else
        m_next->setText(tr("&Next"));
}

void FirstRunDialog::retranslateUi()
{
    setWindowTitle(tr("Welcome to Muster"));
    //: %1 of %2 steps
    m_progress->setText(tr("Step %1 of %2").arg(m_pages->currentIndex() + 1).arg(m_pages->count()));
    switch (step()) {
    case Step::Language:
        m_title->setText(tr("Language"));
        break;
    case Step::Way:
        m_title->setText(tr("How do you want to begin?"));
        break;
    case Step::Keychain:
        m_title->setText(tr("Keychain"));
        break;
    case Step::Connection:
        m_title->setText(tr("Your connection"));
        break;
    }
    m_languageText->setText(
        tr("The language of the window. It can be changed at any time, at the lower right of the "
           "window or in the menu View."));
    m_wayText->setText(tr("Muster sends nothing anywhere until you test or open a connection."));
    m_demo->setText(tr("&Try the demo: a made-up fleet on this computer"));
    m_own->setText(tr("Connect my own &account"));
    for (const Environment &environment : std::as_const(m_environments)) {
        //: %1 is a provider, e.g. "Huawei Cloud Phone (CPH)"
        environment.choice->setText(tr("Use the keys of the environment, for this session: %1")
                                        .arg(environment.name.text()));
    }
    m_keychainText->setText(
        tr("Keys can be kept in the keychain of this computer. Muster tries it with a dummy entry "
           "and removes it again. You can go on without waiting."));
    m_connectionText->setText(
        tr("Next comes the window for a new connection. Have your access key ready, or account, "
           "user and password.\n\nNothing leaves this computer before you choose Test connection "
           "or Save there.\n\nThe connection begins read-only: you see everything and can restart "
           "nothing until you untick Read-only."));
    updateButtons();
}

} // namespace muster
