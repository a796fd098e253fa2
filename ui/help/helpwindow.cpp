// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/help/helpwindow.h"

#include "app/fleet/errorcatalogue.h"
#include "app/settings/settings.h"
#include "ui/help/codepage.h"
#include "ui/widgets/clearbutton.h"
#include "ui/widgets/screenroom.h"
#include "ui/words/language.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollBar>
#include <QShortcut>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace muster {

HelpWindow::HelpWindow(Settings &settings, const ErrorCatalogue &catalogue)
    : QDialog(nullptr, Qt::Window)
    , m_settings(settings)
    , m_catalogue(catalogue)
    , m_back(new QToolButton)
    , m_forward(new QToolButton)
    , m_findLabel(new QLabel)
    , m_find(new QLineEdit)
    , m_previous(new QToolButton)
    , m_next(new QToolButton)
    , m_found(new QLabel)
    , m_contents(new QListWidget)
    , m_browser(new HelpBrowser)
{
    setObjectName(u"helpWindow"_s);
    setAttribute(Qt::WA_QuitOnClose, false); // the program ends with its main window
    build();
    connectParts();
    retranslateUi();
    resizeWithinScreen(*this, QSize(980, 700));
    if (!restoreGeometry(m_settings.helpGeometry()))
        centreOnScreen(*this);
    load();
    m_browser->setFocus();
}

HelpWindow::~HelpWindow() { m_settings.setHelpGeometry(saveGeometry()); }

void HelpWindow::build()
{
    m_back->setObjectName(u"helpBack"_s);
    m_forward->setObjectName(u"helpForward"_s);
    m_find->setObjectName(u"helpFind"_s);
    m_previous->setObjectName(u"helpPrevious"_s);
    m_next->setObjectName(u"helpNext"_s);
    m_found->setObjectName(u"helpFound"_s);
    m_contents->setObjectName(u"helpContents"_s);
    m_browser->setObjectName(u"helpText"_s);
    m_find->setClearButtonEnabled(true);
    m_findLabel->setBuddy(m_find);
    m_contents->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_contents->setWordWrap(true);
    m_contents->setSpacing(2); // a heading of two lines is one entry

    auto *bar = new QHBoxLayout;
    for (QWidget *part : { static_cast<QWidget *>(m_back), static_cast<QWidget *>(m_forward),
                           static_cast<QWidget *>(m_findLabel), static_cast<QWidget *>(m_find),
                           static_cast<QWidget *>(m_previous), static_cast<QWidget *>(m_next),
                           static_cast<QWidget *>(m_found) })
        bar->addWidget(part);
    bar->insertSpacing(2, 16);
    bar->addStretch(1);
    for (QToolButton *button : { m_back, m_forward, m_previous, m_next })
        button->setFocusPolicy(Qt::TabFocus);
    auto *splitter = new QSplitter;
    splitter->addWidget(m_contents);
    splitter->addWidget(m_browser);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({ 240, 740 });
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(bar);
    layout->addWidget(splitter, 1);
}

void HelpWindow::connectParts()
{
    // Not the buttons' own shortcuts: a button is held down for a moment, and misses the next key.
    const auto add = [this](const QKeySequence &keys, auto act) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, act);
    };
    const auto back = [this] { go(-1); };
    const auto forward = [this] { go(1); };
    const auto previous = [this] { find(true, false); };
    const auto next = [this] { find(false, false); };
    connect(m_back, &QToolButton::clicked, this, back);
    connect(m_forward, &QToolButton::clicked, this, forward);
    connect(m_previous, &QToolButton::clicked, this, previous);
    connect(m_next, &QToolButton::clicked, this, next);
    connect(m_find, &QLineEdit::returnPressed, this, [this, next] {
        const QString text = m_find->text().trimmed();
        m_catalogue.meanings(text).isEmpty() ? next() : showCode(text);
    });
    connect(m_find, &QLineEdit::textChanged, this, [this] {
        showHits();
        find(false, true);
    });
    add(Qt::ALT | Qt::Key_Left, back);
    add(Qt::ALT | Qt::Key_Right, forward);
    add(Qt::SHIFT | Qt::Key_F3, previous);
    add(Qt::Key_F3, next);
    add(QKeySequence::Find, [this] {
        m_find->setFocus(Qt::ShortcutFocusReason);
        m_find->selectAll();
    });
    connect(m_contents, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0 && row < m_manual.sections.size())
            jump({ Page::Manual, row });
        else if (row >= 0)
            jump({ Page::Codes });
    });
    connect(m_browser->verticalScrollBar(), &QScrollBar::valueChanged, this,
            &HelpWindow::markSection);
    connect(m_browser, &HelpBrowser::anchorClicked, this, &HelpWindow::follow);
}

void HelpWindow::load()
{
    m_manual = manualIn(currentLanguage());
    m_shown.reset();
    const QSignalBlocker blocker(m_contents);
    m_contents->clear();
    for (const ManualSection &section : std::as_const(m_manual.sections)) {
        auto *item = new QListWidgetItem;
        item->setToolTip(section.title);
        m_contents->addItem(item);
    }
    m_contents->addItem(codeListTitle());
    showPlace();
}

void HelpWindow::showSection(const QString &id)
{
    const auto found = std::ranges::find(std::as_const(m_manual.sections), id, &ManualSection::id);
    const bool isThere = found != m_manual.sections.cend();
    jump({ Page::Manual, isThere ? found - m_manual.sections.cbegin() : 0 });
}

void HelpWindow::showCode(const QString &code) { jump({ Page::Code, 0, code }); }

void HelpWindow::follow(const QUrl &url)
{
    if (url.scheme() == "https"_L1)
        askForWeb(url);
    else if (const QString code = codeOfLink(url); !code.isEmpty())
        showCode(code);
    else if (url.path().isEmpty())
        showSection(url.fragment());
}

void HelpWindow::askForWeb(const QUrl &url)
{
    delete m_question;
    auto *box
        = new QMessageBox(QMessageBox::Question, windowTitle(),
                          //: %1: the address of a page in the web
                          tr("Open this page in the web browser?\n\n%1").arg(url.toDisplayString()),
                          QMessageBox::Open | QMessageBox::Cancel, this);
    box->setObjectName(u"helpWeb"_s);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setDefaultButton(QMessageBox::Open);
    connect(box, &QMessageBox::accepted, this, [this, url] { emit webRequested(url); });
    box->open();
    m_question = box;
}

void HelpWindow::jump(const Place &place)
{
    if (m_places.at(m_place) != place) {
        m_places.resize(m_place + 1);
        m_places.append(place);
        ++m_place;
    }
    showPlace();
}

void HelpWindow::go(int step)
{
    m_place = std::clamp<qsizetype>(m_place + step, 0, m_places.size() - 1);
    showPlace();
}

int HelpWindow::contentsRow() const
{
    const Place &place = m_places.at(m_place);
    return static_cast<int>(place.page == Page::Manual ? place.section : m_manual.sections.size());
}

void HelpWindow::showPage()
{
    const Place &place = m_places.at(m_place);
    if (m_shown && m_shown->page == place.page && m_shown->code == place.code)
        return;
    m_shown = place;
    switch (place.page) {
    case Page::Manual:
        m_browser->setManual(m_manual);
        break;
    case Page::Codes:
        m_browser->setManual(codeList(m_catalogue));
        break;
    case Page::Code:
        m_browser->setManual(codePage(place.code, m_catalogue));
        break;
    }
}

void HelpWindow::showPlace()
{
    m_isJumping = true;
    showPage();
    m_browser->showSection(m_places.at(m_place).section);
    m_isJumping = false;
    showHits(); // on this page
    markRow();
    m_back->setEnabled(m_place > 0);
    m_forward->setEnabled(m_place + 1 < m_places.size());
}

void HelpWindow::markSection()
{
    Place &place = m_places[m_place];
    if (m_isJumping || m_browser->isResizing()
        || place.page != Page::Manual) // of the others one place is enough
        return;
    if (!m_browser->showsAtEnd(place.section))
        place.section = m_browser->sectionInView();
    markRow();
}

// What was found may stand far below the edge, where another section is.
void HelpWindow::markRow()
{
    const bool isHit = m_places.at(m_place).page == Page::Manual && !m_find->text().isEmpty();
    const QSignalBlocker blocker(m_contents);
    m_contents->setCurrentRow(isHit ? static_cast<int>(m_browser->sectionAtCursor())
                                    : contentsRow());
}

// The contents are those of the manual: a search on another page says nothing of them.
void HelpWindow::showHits()
{
    const QString text = m_find->text();
    const QList<int> hits = m_browser->hitsOf(text);
    const bool isFound = std::ranges::any_of(hits, [](int count) { return count > 0; });
    m_found->setText(isFound || text.isEmpty() ? QString() : tr("Not found"));
    const bool isFiltered = !text.isEmpty() && m_places.at(m_place).page == Page::Manual;
    for (qsizetype i = 0; i < m_manual.sections.size(); ++i) {
        const ManualSection &section = m_manual.sections.at(i);
        const int count = hits.value(i);
        const QString title = isFiltered
            //: an entry of the contents: %1 a heading, %2 how often the text is in that section
            ? tr("%1 (%2)").arg(section.title, QLocale().toString(count))
            : section.title;
        QListWidgetItem *item = m_contents->item(static_cast<int>(i));
        item->setText(QString(2 * std::max(section.level - 2, 0), u' ') + title);
        item->setHidden(isFiltered && count == 0);
    }
}

void HelpWindow::find(bool isBackward, bool fromHere)
{
    m_browser->findText(m_find->text(), isBackward, fromHere);
    markRow();
    if (QListWidgetItem *current = m_contents->currentItem())
        m_contents->scrollToItem(current);
}

void HelpWindow::keyPressEvent(QKeyEvent *event)
{
    if (!event->matches(QKeySequence::Cancel) || m_find->text().isEmpty()) {
        QDialog::keyPressEvent(event);
        return;
    }
    m_find->clear();
    m_browser->setFocus();
}

void HelpWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        load();
        retranslateUi();
    } else if (event->type() == QEvent::PaletteChange) {
        load(); // the colours of links are in the text
    }
    QDialog::changeEvent(event);
}

void HelpWindow::retranslateUi()
{
    setWindowTitle(tr("Muster manual"));
    m_contents->setAccessibleName(tr("Contents"));
    m_browser->setAccessibleName(tr("Text of the manual"));
    m_back->setText(tr("Back"));
    m_forward->setText(tr("Forward"));
    m_findLabel->setText(tr("F&ind:"));
    nameClearButton(*m_find, tr("Clear the search"));
    m_previous->setText(tr("Previous"));
    m_next->setText(tr("Next"));
}

} // namespace muster
