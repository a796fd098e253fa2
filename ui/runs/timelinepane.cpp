// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/runs/timelinepane.h"

#include "ui/runs/targettable.h"
#include "ui/runs/timelineview.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

namespace muster {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Going through very many targets takes some hundredths of a second.
constexpr int manyTargets = 5'000;
constexpr std::chrono::milliseconds pace = 1s;
constexpr std::chrono::milliseconds slowPace = 3s;

} // namespace

TimelinePane::TimelinePane(const TargetTable &model, Clock &clock, QWidget *targets,
                           std::function<Source()> source, QWidget *parent)
    : QSplitter(Qt::Vertical, parent)
    , m_model(model)
    , m_clock(clock)
    , m_source(std::move(source))
    , m_top(new QWidget)
    , m_view(new TimelineView(model))
    , m_save(new QToolButton)
{
    setObjectName(u"timelinePane"_s);
    m_save->setObjectName(u"savePicture"_s);
    m_save->setFocusPolicy(Qt::StrongFocus);
    auto *layout = new QHBoxLayout(m_top);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_save, 0, Qt::AlignTop);
    addWidget(m_top);
    addWidget(targets);
    setStretchFactor(0, 0);
    setStretchFactor(1, 1);
    setChildrenCollapsible(false);
    m_top->hide();
    connect(m_view, &TimelineView::targetChosen, this, &TimelinePane::targetChosen);
    connect(m_save, &QToolButton::clicked, this, &TimelinePane::pictureWanted);
    connect(this, &QSplitter::splitterMoved, this, [this] { m_height = sizes().constFirst(); });
    retranslate();
}

bool TimelinePane::isShown() const { return !m_top->isHidden(); }

void TimelinePane::setShown(bool isWanted)
{
    if (isWanted == isShown())
        return;
    // Hidden with the focus in it the focus would go anywhere.
    if (!isWanted && m_top->isAncestorOf(QApplication::focusWidget()))
        widget(1)->setFocus();
    m_top->setVisible(isWanted);
    if (!isWanted)
        return;
    giveRoom();
    comeUp();
}

void TimelinePane::giveRoom()
{
    const int wanted = m_height > 0 ? m_height : m_top->sizeHint().height();
    setSizes({ wanted, std::max(1, height() - wanted - handleWidth()) });
}

JobTimeline TimelinePane::state() const { return { isShown(), m_height }; }

void TimelinePane::restore(const JobTimeline &state)
{
    m_height = state.height;
    setShown(state.isShown);
}

void TimelinePane::begin()
{
    m_view->clear(); // the picture of another run would be taken for this one's
    comeUp();
}

void TimelinePane::comeUp()
{
    m_isStale = true;
    if (!isShown() || !isVisible())
        return;
    if (m_model.rowCount() > manyTargets)
        plan(0ms); // the table takes in the run in this event already
    else
        draw();
    emit cameUp();
}

void TimelinePane::refresh()
{
    m_isStale = true;
    plan(m_model.rowCount() > manyTargets ? slowPace : pace);
}

void TimelinePane::draw()
{
    m_isStale = false;
    const Source source = m_source();
    const OutcomeTotals &totals = m_model.totals();
    m_movesOn = source.standing.isPaused
        || (source.standing.isFollowed && totals.finished() < totals.total());
    m_view->setTimeline(RunTimeline(m_model.run(), source.events, source.standing));
    if (m_movesOn)
        plan(m_model.rowCount() > manyTargets ? slowPace : pace);
}

void TimelinePane::plan(std::chrono::milliseconds delay)
{
    if (!isShown() || !isVisible() || (m_isPlanned && delay > 0ms))
        return;
    m_isPlanned = true;
    m_clock.after(delay, this, [this, turn = ++m_turn] {
        if (turn != m_turn)
            return; // a later one was more urgent
        m_isPlanned = false;
        if (isShown() && isVisible() && (m_isStale || m_movesOn))
            draw();
    });
}

void TimelinePane::showEvent(QShowEvent *event)
{
    QSplitter::showEvent(event);
    if (isShown())
        comeUp();
}

void TimelinePane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QSplitter::changeEvent(event);
}

void TimelinePane::retranslate()
{
    m_save->setText(tr("Save picture…"));
    m_save->setToolTip(tr("Saves the timeline of this run as a picture (PNG or SVG)."));
}

} // namespace muster
