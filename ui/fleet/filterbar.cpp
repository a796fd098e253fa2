// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/fleet/filterbar.h"

#include "ui/fleet/checkmenu.h"
#include "ui/fleet/fleetmodel.h"
#include "ui/widgets/clearbutton.h"
#include "ui/widgets/enterkey.h"
#include "ui/widgets/menubutton.h"
#include "ui/words/formatters.h"
#include "ui/words/targetstory.h"
#include "ui/words/textorder.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

#include <algorithm>

namespace muster {

FilterBar::FilterBar(const FleetModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_search(new QLineEdit(this))
    , m_statusButton(new MenuButton(this))
    , m_menu(new CheckMenu(m_statusButton))
{
    m_search->setObjectName(QStringLiteral("fleetSearch"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(fontMetrics().averageCharWidth() * 22);
    m_search->setMaximumWidth(fontMetrics().averageCharWidth() * 60);
    m_search->installEventFilter(this);
    m_statusButton->setObjectName(QStringLiteral("fleetStatusFilter"));
    m_statusButton->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_statusButton->setFocusPolicy(Qt::StrongFocus);
    m_statusButton->setMenu(m_menu);
    m_menu->setObjectName(QStringLiteral("fleetStatusMenu"));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_search, 1);
    layout->addWidget(m_statusButton);

    connect(m_search, &QLineEdit::textChanged, this, &FilterBar::textChanged);
    connect(m_menu, &QMenu::aboutToShow, this, &FilterBar::fillMenu);
    retranslateUi();
}

QString FilterBar::text() const { return m_search->text(); }

void FilterBar::setKeys(const QStringList &keys)
{
    m_keys = keys;
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

// Where nothing is written there is nothing to select and to copy but rows.
bool FilterBar::isForRows(const QKeyEvent &key) const
{
    return m_search->text().isEmpty()
        && (key.matches(QKeySequence::SelectAll) || key.matches(QKeySequence::Copy));
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
    if (press->matches(QKeySequence::SelectAll) && isForRows(*press)) {
        emit tickAllRequested();
        return true;
    }
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
              .arg(m_keys.join(u' '));
    m_search->setToolTip(help);
    m_search->setAccessibleDescription(help);
    updateButton();
}

void FilterBar::updateButton()
{
    m_statusButton->setText(m_statuses.isEmpty()
                                ? tr("Status: all")
                                : tr("Status: %n chosen", nullptr, int(m_statuses.size())));
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
