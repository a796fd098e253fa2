// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/find/findpopup.h"

#include "ui/find/finddelegate.h"
#include "ui/find/findsearch.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/qtversions.h"
#include "ui/words/sentences.h"

#include <QEvent>
#include <QLabel>
#include <QListView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace muster {

namespace {

constexpr int margin = 8; // to the edge of the window
constexpr int mostWidth = 760;

} // namespace

FindPopup::FindPopup(FindSearch &search, FindField &field, QWidget *window)
    : QFrame(window)
    , m_search(search)
    , m_field(field)
    , m_view(new QListView)
    , m_state(plainLabel(u"findState"_s))
{
    setObjectName(u"findPopup"_s);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    hide();
    m_view->setObjectName(u"findResults"_s);
    m_view->setModel(&search.model());
    m_view->setItemDelegate(new FindDelegate(m_view));
    m_view->setUniformItemSizes(true);
    m_view->setFocusPolicy(Qt::NoFocus); // the text keeps it
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // lines are cut
    m_state->setContentsMargins(margin, 4, margin, 4);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_state);
    connect(m_view, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) {
        if (const FindChoice *choice = m_search.model().choice(index.row()))
            emit chosen(*choice);
    });
    connect(&search, &FindSearch::changed, this, &FindPopup::showLines);
    connect(&search, &FindSearch::settled, this, [this] {
        showLines();
        announceText(&m_field, m_state);
    });
    for (QObject *moved : { static_cast<QObject *>(window), static_cast<QObject *>(&field) })
        moved->installEventFilter(this);
    updateState();
}

void FindPopup::open()
{
    m_isMoved = false;
    m_isWaiting = false;
    if (!isVisible())
        m_height = 0;
    show();
    raise();
    showLines();
}

const FindChoice *FindPopup::current() const { return m_search.model().choice(currentRow()); }

bool FindPopup::isCertain() const { return m_isMoved || m_search.model().isCertain(currentRow()); }

int FindPopup::currentRow() const { return m_view->currentIndex().row(); }

void FindPopup::setWaiting(bool isWaiting)
{
    m_isWaiting = isWaiting;
    updateState();
}

void FindPopup::setCurrentRow(int row)
{
    m_view->setCurrentIndex(m_search.model().index(row, 0));
    if (row == m_search.model().firstOffered())
        m_view->scrollToTop(); // with the title above it
}

void FindPopup::step(FindStep step)
{
    const FindModel &model = m_search.model();
    const int page
        = std::max(m_view->viewport()->height() / std::max(m_view->sizeHintForRow(0), 1) - 1, 1);
    const bool isUp = step == FindStep::Up || step == FindStep::PageUp;
    const bool isPage = step == FindStep::PageUp || step == FindStep::PageDown;
    int row = currentRow();
    for (int from = row; row >= 0 && std::abs(row - from) < (isPage ? page : 1);) {
        const int next = model.nextOffered(row, isUp ? -1 : 1);
        if (next < 0)
            break;
        row = next;
    }
    if (row < 0)
        row = model.firstOffered();
    if (row < 0)
        return;
    m_isMoved = true;
    setCurrentRow(row);
    m_current = *model.choice(row);
    announceCurrent();
}

void FindPopup::announceCurrent()
{
    announceText(&m_field, m_state, m_view->currentIndex().data(Qt::AccessibleTextRole).toString());
}

void FindPopup::showLines()
{
    if (!isVisibleTo(parentWidget()))
        return;
    const FindModel &model = m_search.model();
    int row = m_isMoved ? model.rowOf(m_current) : -1;
    if (row < 0) {
        m_isMoved = false;
        row = model.firstOffered();
    }
    setCurrentRow(row);
    updateState();
    place();
}

void FindPopup::updateState()
{
    QString state;
    if (m_search.isPending())
        state = tr("Looking…");
    else if (m_search.model().offeredCount() == 0)
        state = tr("Nothing was found.");
    else
        state = tr("%n result(s) to choose from. Return opens one, Esc closes.", nullptr,
                   m_search.model().offeredCount());
    if (m_isWaiting && m_search.isPending())
        state = tr("Looking… The best result will be opened.");
    m_state->setText(joinedSentences(state, m_search.problem()));
    m_view->setAccessibleName(tr("What was found"));
}

int FindPopup::heightOfLines() const
{
    const int lines = m_search.model().rowCount();
    return lines == 0 ? 0 : lines * m_view->sizeHintForRow(0);
}

void FindPopup::place()
{
    const QWidget &window = *parentWidget();
    const QRect below(m_field.mapTo(&window, QPoint(0, m_field.height())), m_field.size());
    const int width = std::min(std::max(below.width(), mostWidth), window.width() - 2 * margin);
    const int left = std::clamp(below.right() + 1 - width, margin,
                                std::max(window.width() - width - margin, margin));
    const int top = below.top() + 2;
    const int stateHeight
        = std::max(m_state->heightForWidth(width - 2), m_state->sizeHint().height());
    int height = heightOfLines() + stateHeight + 2;
    // While answers are on their way it does not become lower.
    if (m_search.isPending())
        height = std::max(height, m_height);
    m_height = height;
    setGeometry(left, top, width, std::min(height, window.height() - top - margin));
    m_view->setVisible(heightOfLines() > 0);
}

bool FindPopup::eventFilter(QObject *watched, QEvent *event)
{
    if ((event->type() == QEvent::Resize || event->type() == QEvent::Move) && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void FindPopup::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        updateState();
        emit retranslated();
    }
    QFrame::changeEvent(event);
}

} // namespace muster
