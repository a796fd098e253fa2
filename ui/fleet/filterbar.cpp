// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/fleet/filterbar.h"

#include "ui/fleet/checkmenu.h"
#include "ui/fleet/filterchips.h"
#include "ui/fleet/filterfields.h"
#include "ui/fleet/filtermenu.h"
#include "ui/fleet/fleetmodel.h"
#include "ui/widgets/clearbutton.h"
#include "ui/widgets/enterkey.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/menubutton.h"
#include "ui/widgets/rowfolding.h"
#include "ui/words/formatters.h"
#include "ui/words/targetstory.h"
#include "ui/words/textorder.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

#include <algorithm>

namespace muster {

namespace {

// Of the room that is free, the search and its chips, whether there is any or not: the field must
// not move while it is typed in.
constexpr int searchShare = 3;
constexpr int chipsShare = 2;

} // namespace

FilterBar::FilterBar(const FleetModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_search(new QLineEdit(this))
    , m_chips(new FilterChips(m_search, this))
    , m_add(new MenuButton(this))
    , m_addMenu(new FilterMenu(model, m_add))
    , m_statusButton(new MenuButton(this))
    , m_menu(new CheckMenu(m_statusButton))
{
    m_search->setObjectName(QStringLiteral("fleetSearch"));
    m_search->setClearButtonEnabled(true);
    const int character = fontMetrics().averageCharWidth();
    m_search->setMinimumWidth(character * 9);
    m_search->setMaximumWidth(character * 60);
    m_search->installEventFilter(this);
    m_add->setObjectName(QStringLiteral("fleetFilterAdd"));
    m_add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_add->setFocusPolicy(Qt::StrongFocus);
    m_add->setMenu(m_addMenu);
    m_statusButton->setObjectName(QStringLiteral("fleetStatusFilter"));
    m_statusButton->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_statusButton->setFocusPolicy(Qt::StrongFocus);
    m_statusButton->setMenu(m_menu);
    m_menu->setObjectName(QStringLiteral("fleetStatusMenu"));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_search, searchShare);
    layout->addWidget(m_chips, chipsShare);
    layout->addWidget(m_add);
    layout->addWidget(m_statusButton);
    m_folding = new RowFolding(this, *layout);
    m_folding->toIcon(m_add);
    m_folding->toIcon(m_statusButton);
    m_folding->keep(m_search, character * 22);
    m_folding->keep(m_chips, character * 12);

    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        updateChips();
        emit textChanged(text);
    });
    connect(m_menu, &QMenu::aboutToShow, this, &FilterBar::fillMenu);
    wireChips();
    updateIcons();
    retranslateUi();
}

void FilterBar::wireChips()
{
    connect(m_chips, &FilterChips::removeRequested, this,
            [this](qsizetype term) { m_search->setText(filter().without(term)); });
    connect(m_chips, &FilterChips::editRequested, this, [this](qsizetype term) {
        const FilterSpan span = filter().spans().value(term);
        m_search->setFocus(Qt::OtherFocusReason);
        m_search->setSelection(static_cast<int>(span.from), static_cast<int>(span.size));
    });
    connect(m_chips, &FilterChips::leaveRequested, this,
            [this] { m_search->setFocus(Qt::OtherFocusReason); });
    connect(m_addMenu, &FilterMenu::textChosen, m_search, &QLineEdit::setText);
    connect(m_addMenu, &FilterMenu::typingWanted, this, &FilterBar::type);
}

// What is to be typed is not there yet when the menu closes, and gives the focus back.
void FilterBar::type(const QString &text)
{
    const QString before = m_search->text().trimmed();
    m_search->setText(before.isEmpty() ? text : before + u' ' + text);
    QMetaObject::invokeMethod(
        m_search,
        [this] {
            m_search->setFocus(Qt::OtherFocusReason);
            m_search->end(false);
        },
        Qt::QueuedConnection);
}

FilterText FilterBar::filter() const { return { m_search->text(), m_fields }; }

void FilterBar::updateChips()
{
    m_chips->setTerms(filter().terms());
    m_addMenu->setText(m_search->text());
}

void FilterBar::updateIcons()
{
    m_add->setIcon(icon(QStringLiteral("add"), palette()));
    m_statusButton->setIcon(icon(QStringLiteral("filter"), palette()));
}

QString FilterBar::text() const { return m_search->text(); }

void FilterBar::setFields(const QList<FilterField> &fields)
{
    m_fields = fields;
    m_addMenu->setFields(fields);
    updateChips();
    retranslateUi();
}

void FilterBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void FilterBar::clearSearch() { m_search->clear(); }

void FilterBar::setFilter(const QString &text, const QSet<QString> &statuses)
{
    m_search->setText(text);
    if (statuses == m_statuses)
        return;
    m_statuses = statuses;
    updateButton();
    emit statusesChanged(m_statuses);
}

// Where nothing is written there is nothing to copy but rows. "Select all" stays the field's even
// then: what is about to be typed hides most of what it would have ticked.
bool FilterBar::isForRows(const QKeyEvent &key) const
{
    return m_search->text().isEmpty() && key.matches(QKeySequence::Copy);
}

bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    const bool isOverride = event->type() == QEvent::ShortcutOverride;
    if (watched != m_search || (event->type() != QEvent::KeyPress && !isOverride))
        return QWidget::eventFilter(watched, event);
    if (isOverride) {
        if (!isForRows(*static_cast<const QKeyEvent *>(event)))
            return QWidget::eventFilter(watched, event);
        event->ignore(); // the window's keys come next
        return true;
    }
    // While the person composes Chinese, these keys belong to the input method and do not come
    // here.
    const auto *press = static_cast<QKeyEvent *>(event);
    const bool isEscape = press->key() == Qt::Key_Escape;
    if (isEscape && !m_search->text().isEmpty()) {
        m_search->clear();
        return true;
    }
    if (isEscape || press->key() == Qt::Key_Down || isEnter(*press)) {
        emit leaveRequested();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void FilterBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    else if (event->type() == QEvent::PaletteChange)
        updateIcons();
    QWidget::changeEvent(event);
}

void FilterBar::retranslateUi()
{
    m_search->setPlaceholderText(tr("Search: words, status:normal, -word, /expression/"));
    m_search->setAccessibleName(tr("Search name or ID"));
    nameClearButton(*m_search, tr("Clear the search"));
    const QString help
        //: %1: names of columns, apart by spaces
        = tr("Words: all of them must be in the name or ID\n"
             "\"two words\": as they stand\n"
             "-word: rows without it\n"
             "status:abnormal,frozen: one of these in that column\n"
             "/^web-\\d+/: a regular expression\n"
             "Columns: %1")
              .arg(filterKeys(m_fields).join(u' '));
    m_search->setToolTip(help);
    m_search->setAccessibleDescription(help);
    m_add->setText(tr("Filter"));
    m_add->setToolTip(tr("Shows only rows with a value that you choose"));
    m_add->setAccessibleName(tr("Add a filter"));
    updateButton();
}

void FilterBar::updateButton()
{
    m_statusButton->setText(m_statuses.isEmpty()
                                ? tr("Status: all")
                                : tr("Status: %n chosen", nullptr, int(m_statuses.size())));
    m_folding->fit();
}

void FilterBar::setStatus(const QString &code, bool chosen)
{
    if (chosen)
        m_statuses.insert(code);
    else
        m_statuses.remove(code);
    updateButton();
    emit statusesChanged(m_statuses);
}

void FilterBar::fillMenu()
{
    m_menu->clear();
    const QHash<QString, int> counts = m_model.statusCounts();
    const QStringList known = m_model.kind().statuses.keys();
    QStringList codes = counts.keys();
    for (const QString &code : known + QStringList(m_statuses.cbegin(), m_statuses.cend())) {
        if (!codes.contains(code))
            codes.append(code);
    }
    const TextOrder order;
    std::sort(codes.begin(), codes.end(),
              [&order](const QString &a, const QString &b) { return order.compare(a, b) < 0; });
    QAction *all = m_menu->addAction(tr("All statuses"));
    all->setObjectName(QStringLiteral("fleetStatusAll"));
    all->setEnabled(!m_statuses.isEmpty());
    connect(all, &QAction::triggered, this, [this] {
        m_statuses.clear();
        updateButton();
        emit statusesChanged(m_statuses);
    });
    m_menu->addSeparator();
    for (const QString &code : std::as_const(codes)) {
        //: A status in the filter's menu; %1: "Normal (5)", %2: how many rows have it
        QString label
            = tr("%1: %2").arg(statusStory(code, m_model.kind()), countText(counts.value(code)));
        QAction *action = m_menu->addAction(label.replace(u'&', QStringLiteral("&&")));
        action->setObjectName(QStringLiteral("fleetStatus_") + code);
        action->setCheckable(true);
        action->setChecked(m_statuses.contains(code));
        connect(action, &QAction::toggled, this,
                [this, code](bool chosen) { setStatus(code, chosen); });
    }
}

} // namespace muster
