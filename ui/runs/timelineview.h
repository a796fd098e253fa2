// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Shows a run over time. What is under the pointer, or was gone to with the arrow keys, is told in
// plain text; a click or Return chooses its target. Owned by its parent; UI thread.
#pragma once

#include "app/restart/runtimeline.h"
#include "ui/runs/timelinelayout.h"

#include <QWidget>

#include <optional>

namespace muster {

class TargetTable;

class TimelineView final : public QWidget
{
    Q_OBJECT

public:
    //! \brief \a model, which outlives it, has the targets of the run.
    explicit TimelineView(const TargetTable &model, QWidget *parent = nullptr);

    void setTimeline(const RunTimeline &timeline);
    //! \brief Nothing is known yet of the run whose timeline comes next: nothing is said of it.
    void clear();
    [[nodiscard]] bool isDrawn() const { return m_isDrawn; }
    [[nodiscard]] const RunTimeline &timeline() const { return m_timeline; }
    //! \brief As it is painted at the present size.
    [[nodiscard]] const TimelineChart &chart() const;
    //! \brief Its place in chart().items; -1: there is nothing to tell.
    [[nodiscard]] qsizetype itemAt(const QPointF &point) const;
    //! \brief What is told of it: one fact a line.
    [[nodiscard]] QString itemText(qsizetype item) const;
    //! \brief The one that the keys have gone to; -1: none.
    [[nodiscard]] qsizetype currentItem() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    //! \brief By its position; of a column, the first one that ended badly, or else the first one.
    void targetChosen(qsizetype position);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void relayOut();
    void retranslate();
    void goTo(qsizetype item);
    void choose(qsizetype item);
    //! \brief The whole, or the current item while the keys are here.
    void describe();
    [[nodiscard]] QString summary() const;

    const TargetTable &m_model;
    RunTimeline m_timeline;
    mutable std::optional<TimelineChart> m_chart; // none: to be laid out when it is wanted
    std::optional<TimelineItem> m_current; // its box may be of an earlier size
    qsizetype m_pressed = -1;
    bool m_isDrawn = false; // m_timeline is that of the run
};

} // namespace muster
