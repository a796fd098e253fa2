// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/sidebar/sidebarview.h"

#include "ui/sidebar/sidebardelegate.h"
#include "ui/sidebar/sidebarmodel.h"
#include "ui/widgets/enterkey.h"
#include "ui/words/formatters.h"

#include <QContextMenuEvent>
#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>

namespace muster {

using namespace Qt::StringLiterals;
using Place = SidebarModel::Place;

namespace {

constexpr int betweenTexts = 18; // between a name and what stands at the right
constexpr int sides = 24; // around the icon, and at the edge
constexpr qsizetype usualCount = 1000; // digits to leave room for

} // namespace

SidebarView::SidebarView(SidebarModel &model, QWidget *parent)
    : QTreeView(parent)
    , m_model(model)
{
    setObjectName(u"sidebar"_s);
    setModel(&model);
    setItemDelegate(new SidebarDelegate(this));
    setHeaderHidden(true);
    setUniformRowHeights(true); // there may be thousands of runs
    setIndentation(14);
    setExpandsOnDoubleClick(false); // that opens
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // lines are cut
    setFrameShape(QFrame::NoFrame);
    header()->setStretchLastSection(true);
    model.setPalette(palette());
    openUp({}, 0, model.rowCount() - 1);

    connect(&model, &QAbstractItemModel::rowsInserted, this, &SidebarView::openUp);
    connect(&model, &SidebarModel::runsMoved, this, [this] {
        const QModelIndex run = m_model.runIndex(m_run);
        if (run.isValid() && m_model.place(currentIndex()) == Place::Run)
            setCurrentIndex(run);
    });
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                m_run = { current.data(SidebarModel::RunRole).toString() };
                lookForTheEnd();
            });
    connect(this, &QAbstractItemView::clicked, this,
            [this](const QModelIndex &index) { choose(index, false); });
    connect(this, &QAbstractItemView::doubleClicked, this,
            [this](const QModelIndex &index) { choose(index, true); });
    connect(this, &QTreeView::expanded, this,
            [this](const QModelIndex &index) { noteExpansion(index, true); });
    connect(this, &QTreeView::collapsed, this,
            [this](const QModelIndex &index) { noteExpansion(index, false); });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &SidebarView::lookForTheEnd);
    retranslate();
}

// The one in front is bold, and any may come to the front.
int SidebarView::lineWidth(const QString &name, const QString &detail, int level) const
{
    QFont bold = font();
    bold.setBold(true);
    const QFontMetrics metrics(bold);
    const int beside = detail.isEmpty() ? 0 : metrics.horizontalAdvance(detail) + betweenTexts;
    return (level + 1) * indentation() + style()->pixelMetric(QStyle::PM_SmallIconSize)
        + metrics.horizontalAdvance(name) + beside + sides;
}

QSize SidebarView::sizeHint() const
{
    // Fonts for Chinese have wide characters on the average.
    const int least = std::min(36 * fontMetrics().averageCharWidth(), 17 * fontMetrics().height());
    int width = least;
    for (const Phrase &kind : m_usualKinds)
        width = std::max(width, lineWidth(kind.text(), countText(usualCount), 1));
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const QModelIndex top = m_model.index(row, 0);
        const auto widthOf = [this](const QModelIndex &line, int level) {
            return lineWidth(line.data(Qt::DisplayRole).toString(),
                             line.data(SidebarModel::DetailRole).toString(), level);
        };
        width = std::max(width, widthOf(top, 0));
        const Place place = m_model.place(top);
        for (int i = 0; place == Place::SavedGroup && i < m_model.rowCount(top); ++i)
            width = std::max(width, widthOf(m_model.index(i, 0, top), 1));
    }
    return { std::min(width, least * 3 / 2), 200 };
}

void SidebarView::setUsualKinds(const QList<Phrase> &names)
{
    m_usualKinds = names;
    updateGeometry();
}

QString SidebarView::nameOf(const QModelIndex &index) const
{
    switch (m_model.place(index)) {
    case Place::Open:
        return index.data(SidebarModel::ConnectionRole).toString();
    case Place::SavedGroup:
        return u"saved"_s;
    case Place::SelectionsGroup:
        return u"selections"_s;
    case Place::RunsGroup:
        return u"runs"_s;
    case Place::Kind:
    case Place::Saved:
    case Place::Selection:
    case Place::Run:
    case Place::RunsEnd:
        break;
    }
    return {};
}

QStringList SidebarView::collapsed() const
{
    QStringList names(m_collapsed.cbegin(), m_collapsed.cend());
    names.sort();
    return names;
}

void SidebarView::setCollapsed(const QStringList &names)
{
    m_collapsed = QSet<QString>(names.cbegin(), names.cend());
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const QModelIndex top = m_model.index(row, 0);
        setExpanded(top, !m_collapsed.contains(nameOf(top)));
    }
}

// Before its first line is there, nothing can be opened up.
void SidebarView::openUp(const QModelIndex &parent, int first, int last)
{
    if (parent.isValid()) {
        if (first == 0 && !parent.parent().isValid() && !m_collapsed.contains(nameOf(parent)))
            expand(parent);
        return;
    }
    for (int row = first; row <= last; ++row) {
        const QModelIndex top = m_model.index(row, 0);
        if (m_model.rowCount(top) > 0 && !m_collapsed.contains(nameOf(top)))
            expand(top);
    }
}

void SidebarView::noteExpansion(const QModelIndex &index, bool isExpanded)
{
    const QString name = nameOf(index);
    if (name.isEmpty())
        return;
    if (isExpanded)
        m_collapsed.remove(name);
    else
        m_collapsed.insert(name);
    lookForTheEnd();
}

void SidebarView::choose(const QModelIndex &index, bool goes)
{
    const ConnectionId connection { index.data(SidebarModel::ConnectionRole).toString() };
    switch (m_model.place(index)) {
    case Place::Open:
        emit connectionChosen(connection);
        break;
    case Place::Saved:
        if (goes) // a click could come by chance, and this asks the keychain and a cloud
            emit connectionChosen(connection);
        break;
    case Place::Kind:
        emit kindChosen(connection, index.data(SidebarModel::KindRole).toInt(), goes);
        break;
    case Place::Run:
        emit runChosen({ index.data(SidebarModel::RunRole).toString() }, goes);
        break;
    case Place::RunsEnd:
        emit moreRunsWanted();
        break;
    case Place::Selection:
        emit selectionChosen({ index.data(SidebarModel::SelectionKindRole).toString() },
                             index.data(SidebarModel::SelectionRole).toString());
        break;
    case Place::SavedGroup:
    case Place::SelectionsGroup:
    case Place::RunsGroup:
        if (goes)
            setExpanded(index, !isExpanded(index));
        break;
    }
}

void SidebarView::followFront()
{
    QModelIndex front = m_model.frontIndex();
    // Going to a line would open what a person has closed.
    if (front.parent().isValid() && m_collapsed.contains(nameOf(front.parent())))
        front = front.parent();
    if (!hasFocus() && front.isValid())
        setCurrentIndex(front);
}

void SidebarView::lookForTheEnd()
{
    const QModelIndex runs = m_model.runsIndex();
    if (!isVisible() || !isExpanded(runs) || m_model.rowCount(runs) == 0)
        return;
    const QModelIndex last = m_model.index(m_model.rowCount(runs) - 1, 0, runs);
    if (m_model.place(last) == Place::RunsEnd && visualRect(last).intersects(viewport()->rect()))
        emit moreRunsWanted();
}

void SidebarView::keyPressEvent(QKeyEvent *event)
{
    if (isEnter(*event) && currentIndex().isValid()) {
        const RunId run { currentIndex().data(SidebarModel::RunRole).toString() };
        if (event->modifiers() & Qt::ShiftModifier && !run.isEmpty())
            emit runWindowWanted(run);
        else
            choose(currentIndex(), true);
        return;
    }
    QTreeView::keyPressEvent(event);
}

void SidebarView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex line = isKey ? currentIndex() : indexAt(event->pos());
    const Place place = m_model.place(line);
    if (!line.isValid() || (place != Place::Run && place != Place::Selection))
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"sidebarMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (place == Place::Run) {
        fillRunMenu(*menu, { line.data(SidebarModel::RunRole).toString() });
    } else {
        const KindId kind { line.data(SidebarModel::SelectionKindRole).toString() };
        const QString name = line.data(SidebarModel::SelectionRole).toString();
        QAction *show = menu->addAction(tr("&Show"));
        show->setObjectName(u"selectionShow"_s);
        menu->setDefaultAction(show); // what a click does
        connect(show, &QAction::triggered, this,
                [this, kind, name] { emit selectionChosen(kind, name); });
        menu->addSeparator();
        emit selectionMenuWanted(kind, name, menu);
    }
    menu->popup(isKey ? viewport()->mapToGlobal(visualRect(line).bottomLeft())
                      : event->globalPos());
}

void SidebarView::fillRunMenu(QMenu &menu, const RunId &run)
{
    connect(menu.addAction(tr("Show in the &Jobs panel")), &QAction::triggered, this,
            [this, run] { emit runChosen(run, true); });
    connect(menu.addAction(tr("Show in its own &window")), &QAction::triggered, this,
            [this, run] { emit runWindowWanted(run); });
}

void SidebarView::showEvent(QShowEvent *event)
{
    QTreeView::showEvent(event);
    lookForTheEnd();
}

void SidebarView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        m_model.setPalette(palette());
    QTreeView::changeEvent(event);
}

void SidebarView::retranslate()
{
    setAccessibleName(tr("Connections and runs"));
    m_model.retranslate();
}

} // namespace muster
