// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/help/shortcutsheet.h"

#include "ui/widgets/clearbutton.h"
#include "ui/widgets/clipboardtext.h"
#include "ui/widgets/mnemonic.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/screenroom.h"

#include <QAction>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QScrollBar>
#include <QShortcut>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <utility>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

enum Column { NameColumn, KeysColumn };

QString keysOf(const QAction &action)
{
    QStringList keys;
    for (const QKeySequence &one : action.shortcuts())
        keys += one.toString(QKeySequence::NativeText);
    return keys.join(u", "_s);
}

} // namespace

ShortcutSheet::ShortcutSheet(QMenuBar &menus)
    : QDialog(nullptr, Qt::Window)
    , m_menus(&menus)
    , m_findLabel(new QLabel)
    , m_find(new QLineEdit)
    , m_keys(new QTreeWidget)
    , m_found(plainLabel(u"shortcutFound"_s))
    , m_manual(new QPushButton)
    , m_copy(new QPushButton)
    , m_close(new QPushButton)
{
    setObjectName(u"shortcutSheet"_s);
    setAttribute(Qt::WA_QuitOnClose, false); // the program ends with its main window
    build();
    retranslate();
    fill();
    resizeWithinScreen(*this, QSize(560, 520));
    m_find->setFocus();
}

void ShortcutSheet::build()
{
    m_find->setObjectName(u"shortcutFind"_s);
    m_keys->setObjectName(u"shortcutKeys"_s);
    m_manual->setObjectName(u"shortcutManual"_s);
    m_copy->setObjectName(u"shortcutCopy"_s);
    m_close->setObjectName(u"shortcutClose"_s);
    m_find->setClearButtonEnabled(true);
    m_findLabel->setBuddy(m_find);
    m_found->setMinimumHeight(fontMetrics().lineSpacing()); // nothing moves when it is said
    m_keys->setColumnCount(2);
    m_keys->setRootIsDecorated(false);
    m_keys->setItemsExpandable(false);
    m_keys->setUniformRowHeights(true);
    m_keys->header()->setStretchLastSection(false);
    m_keys->header()->setSectionResizeMode(NameColumn, QHeaderView::Stretch);
    m_keys->header()->setSectionResizeMode(KeysColumn, QHeaderView::ResizeToContents);

    auto *top = new QHBoxLayout;
    top->addWidget(m_findLabel);
    top->addWidget(m_find, 1);
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(m_manual, QDialogButtonBox::HelpRole);
    buttons->addButton(m_copy, QDialogButtonBox::ActionRole);
    buttons->addButton(m_close, QDialogButtonBox::RejectRole);
    for (QPushButton *button : { m_manual, m_copy, m_close })
        button->setAutoDefault(false); // Enter in the search is for nothing else
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(top);
    layout->addWidget(m_keys, 1);
    layout->addWidget(m_found);
    layout->addWidget(buttons);

    const auto copy = [this] { QGuiApplication::clipboard()->setText(text()); };
    connect(m_copy, &QPushButton::clicked, this, copy);
    auto *copyKey = new QShortcut(QKeySequence::Copy, m_keys);
    copyKey->setContext(Qt::WidgetShortcut);
    connect(copyKey, &QShortcut::activated, this, copy);
    connect(m_close, &QPushButton::clicked, this, &QWidget::close);
    connect(m_manual, &QPushButton::clicked, this, &ShortcutSheet::manualRequested);
    connect(m_find, &QLineEdit::textChanged, this, &ShortcutSheet::filter);
}

void ShortcutSheet::plan()
{
    if (!isVisible() || std::exchange(m_isPlanned, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_isPlanned = false;
            fill();
        },
        Qt::QueuedConnection);
}

void ShortcutSheet::fill()
{
    const QList<Entry> entries = read();
    if (entries == m_entries)
        return; // whoever reads it keeps the place
    m_entries = entries;
    const QTreeWidgetItem *before = m_keys->currentItem();
    const QTreeWidgetItem *menu = before ? before->parent() : nullptr;
    const Entry current
        = menu ? Entry { menu->text(NameColumn), before->text(NameColumn), {} } : Entry();
    const int scrolled = m_keys->verticalScrollBar()->value();
    m_keys->clear();
    QTreeWidgetItem *group = nullptr;
    for (const Entry &entry : std::as_const(m_entries)) {
        if (!group || group->text(NameColumn) != entry.menu)
            group = addGroup(entry.menu);
        auto *item = new QTreeWidgetItem(group, { entry.name, entry.keys });
        if (entry.menu == current.menu && entry.name == current.name)
            m_keys->setCurrentItem(item);
    }
    m_keys->expandAll();
    filter();
    m_keys->verticalScrollBar()->setValue(scrolled);
}

QTreeWidgetItem *ShortcutSheet::addGroup(const QString &menu)
{
    auto *group = new QTreeWidgetItem(m_keys, { menu });
    QFont bold = m_keys->font();
    bold.setBold(true);
    group->setFont(NameColumn, bold);
    group->setFlags(Qt::ItemIsEnabled);
    return group;
}

QList<ShortcutSheet::Entry> ShortcutSheet::read()
{
    QList<Entry> entries;
    if (!m_menus)
        return entries;
    for (const QAction *entry : m_menus->actions()) {
        if (!entry->menu() || !entry->isVisible())
            continue;
        readKeys(withoutMnemonic(entry->text()), *entry->menu(), entries);
    }
    return entries;
}

void ShortcutSheet::readKeys(const QString &name, const QMenu &menu, QList<Entry> &entries)
{
    for (QAction *action : menu.actions()) {
        connect(action, &QAction::changed, this, &ShortcutSheet::plan, Qt::UniqueConnection);
        if (action->menu())
            readKeys(name, *action->menu(), entries);
        else if (action->isVisible() && !action->shortcuts().isEmpty())
            entries.append({ name, withoutMnemonic(action->text()), keysOf(*action) });
    }
}

void ShortcutSheet::filter()
{
    const QString wanted = m_find->text().trimmed();
    int shown = 0;
    for (int i = 0; i < m_keys->topLevelItemCount(); ++i) {
        QTreeWidgetItem *group = m_keys->topLevelItem(i);
        const bool isGroup = group->text(NameColumn).contains(wanted, Qt::CaseInsensitive);
        int inGroup = 0;
        for (int row = 0; row < group->childCount(); ++row) {
            QTreeWidgetItem *item = group->child(row);
            const bool fits = isGroup
                || item->text(NameColumn).contains(wanted, Qt::CaseInsensitive)
                || item->text(KeysColumn).contains(wanted, Qt::CaseInsensitive);
            item->setHidden(!fits);
            inGroup += fits ? 1 : 0;
        }
        group->setHidden(inGroup == 0);
        shown += inGroup;
    }
    m_found->setText(shown == 0 ? tr("No key has that in its name.") : QString());
    m_copy->setEnabled(shown > 0);
}

QString ShortcutSheet::text() const
{
    QList<QStringList> rows;
    for (int i = 0; i < m_keys->topLevelItemCount(); ++i) {
        const QTreeWidgetItem *group = m_keys->topLevelItem(i);
        for (int row = 0; row < group->childCount(); ++row) {
            const QTreeWidgetItem *item = group->child(row);
            if (!item->isHidden())
                rows.append(
                    { group->text(NameColumn), item->text(NameColumn), item->text(KeysColumn) });
        }
    }
    return clipboardText(rows);
}

void ShortcutSheet::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Cancel) && !m_find->text().isEmpty())
        m_find->clear();
    else
        QDialog::keyPressEvent(event);
}

void ShortcutSheet::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    plan(); // what has changed while nobody looked
}

void ShortcutSheet::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        plan(); // the actions may hear of it later
    }
    QDialog::changeEvent(event);
}

void ShortcutSheet::retranslate()
{
    setWindowTitle(tr("Keyboard shortcuts"));
    m_findLabel->setText(tr("F&ind:"));
    nameClearButton(*m_find, tr("Clear the search"));
    m_keys->setHeaderLabels({ tr("Action"), tr("Keys") });
    m_keys->setAccessibleName(tr("Keyboard shortcuts"));
    m_manual->setText(tr("&All keys in the manual"));
    m_copy->setText(tr("&Copy"));
    m_close->setText(tr("Close"));
}

} // namespace muster
