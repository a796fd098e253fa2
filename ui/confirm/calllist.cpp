// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/confirm/calllist.h"

#include "app/core/visibletext.h"
#include "ui/confirm/callpreview.h"
#include "ui/words/formatters.h"
#include "ui/words/targetstory.h"

#include <QAbstractListModel>
#include <QEvent>
#include <QItemSelectionModel>
#include <QListView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace muster {

class CallModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    CallModel(FleetKind kind, QObject *parent)
        : QAbstractListModel(parent)
        , m_kind(std::move(kind))
    {
    }

    void setPlan(const RunPlan &plan, const QList<Target> &targets)
    {
        beginResetModel();
        m_plan = plan;
        m_targets = targets;
        endResetModel();
    }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_plan.calls.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::DisplayRole)
            return {};
        return text(index.row());
    }

    [[nodiscard]] QList<Target> targetsOf(qsizetype call) const
    {
        const CallRange &range = m_plan.calls.at(call);
        return m_targets.mid(range.first, range.count);
    }

private:
    [[nodiscard]] QString text(qsizetype call) const;
    [[nodiscard]] QString names(const CallRange &range) const;

    FleetKind m_kind;
    RunPlan m_plan;
    QList<Target> m_targets;
};

QString CallModel::names(const CallRange &range) const
{
    constexpr qsizetype shown = 3;
    QStringList names;
    for (qsizetype i = range.first; i < range.first + std::min(range.count, shown); ++i) {
        const Target &target = m_targets.at(i);
        names += visibleText(targetName(target));
    }
    const QString list = names.join(tr(", ", "between names"));
    if (range.count <= shown)
        return list;
    //: %1 is a list of names, %n how many are not in it
    return tr("%1 and %n more", nullptr, static_cast<int>(range.count - shown)).arg(list);
}

QString CallModel::text(qsizetype call) const
{
    const CallRange &range = m_plan.calls.at(call);
    const auto wave
        = std::find_if(m_plan.waves.cbegin(), m_plan.waves.cend(),
                       [call](const WaveRange &one) { return call < one.firstCall + one.calls; });
    const qsizetype waveNumber = wave - m_plan.waves.cbegin() + 1;
    //: a planned call; %1: its number, %2: the wave's number, %3: "5 servers", %4: their names
    return tr("Request %1, wave %2: %3: %4")
        .arg(countText(call + 1), countText(waveNumber),
             m_kind.count.text(static_cast<int>(range.count)), names(range));
}

CallList::CallList(FleetKind kind, Describe describe, QWidget *parent)
    : QWidget(parent)
    , m_describe(std::move(describe))
    , m_model(new CallModel(std::move(kind), this))
    , m_toggle(new QToolButton(this))
    , m_view(new QListView(this))
    , m_preview(new CallPreview(this))
{
    m_toggle->setObjectName(QStringLiteral("showCalls"));
    m_toggle->setCheckable(true);
    m_toggle->setAutoRaise(true);
    m_toggle->setArrowType(Qt::RightArrow);
    m_toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toggle->setFocusPolicy(Qt::StrongFocus);
    m_view->setObjectName(QStringLiteral("calls"));
    m_view->setModel(m_model);
    m_view->setUniformItemSizes(true);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->hide();
    m_preview->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_toggle);
    layout->addWidget(m_view);
    layout->addWidget(m_preview);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &CallList::showSelected);
    connect(m_toggle, &QToolButton::toggled, this, [this](bool open) {
        m_toggle->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        m_view->setVisible(open);
        fitRows(); // a row is known to be so high once the style is there
        showSelected();
        if (open)
            emit opened();
    });
    retranslateUi();
}

void CallList::setPlan(const RunPlan &plan, const QList<Target> &targets)
{
    const int before = m_view->currentIndex().row();
    m_model->setPlan(plan, targets);
    // The same place again: unticking one target shall not lose what is looked at.
    const int row = std::clamp(before, 0, std::max(0, m_model->rowCount() - 1));
    m_view->setCurrentIndex(m_model->index(row));
    if (m_model->rowCount() == 0)
        showSelected();
    fitRows();
    retranslateUi();
}

void CallList::showSelected()
{
    const QModelIndex current = m_view->currentIndex();
    const bool isWanted = m_toggle->isChecked() && current.isValid();
    if (isWanted)
        m_preview->show(current.row() + 1, m_describe(m_model->targetsOf(current.row())));
    m_preview->setVisible(isWanted);
}

void CallList::fitRows()
{
    constexpr int most = 5;
    const int rows = std::clamp(m_model->rowCount(), 1, most);
    const int height = std::max(m_view->sizeHintForRow(0), fontMetrics().height());
    m_view->setFixedHeight(height * rows + 2 * m_view->frameWidth());
}

void CallList::retranslateUi()
{
    m_toggle->setText(tr("Requests that wi&ll be sent (%1)").arg(countText(m_model->rowCount())));
    m_view->setAccessibleName(tr("Requests that will be sent"));
    m_view->viewport()->update();
}

void CallList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QWidget::changeEvent(event);
}

} // namespace muster

#include "calllist.moc"
