// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The targets of a run, and above them, when a person wants it, the run over time, which keeps up
// with the run at a bounded rate and does nothing while it cannot be seen. Owned by the job panel;
// UI thread.
#pragma once

#include "app/core/clock.h"
#include "app/restart/runtimeline.h"
#include "app/settings/settings.h"

#include <QSplitter>

#include <functional>

class QToolButton;

namespace muster {

class TargetTable;
class TimelineView;

class TimelinePane final : public QSplitter
{
    Q_OBJECT

public:
    //! \brief What the table does not know of the run.
    struct Source
    {
        std::optional<QList<RunEvent>> events; //!< see RunTimeline
        RunTimeline::Standing standing;
    };

    //! \brief \a model and \a clock outlive it; \a targets becomes its child. \a source is asked
    //! whenever the picture is made anew.
    TimelinePane(const TargetTable &model, Clock &clock, QWidget *targets,
                 std::function<Source()> source, QWidget *parent = nullptr);

    [[nodiscard]] TimelineView &view() { return *m_view; }
    [[nodiscard]] bool isShown() const;
    void setShown(bool isShown);
    [[nodiscard]] JobTimeline state() const;
    void restore(const JobTimeline &state);

    //! \brief Another run is shown.
    void begin();
    //! \brief The run has moved on.
    void refresh();

signals:
    void targetChosen(qsizetype position);
    void pictureWanted();
    //! \brief It came into sight with a run, or a run into it: its source may have to be read.
    void cameUp();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void comeUp();
    void draw();
    void plan(std::chrono::milliseconds delay);
    void retranslate();
    void giveRoom();

    const TargetTable &m_model;
    Clock &m_clock;
    std::function<Source()> m_source;
    QWidget *m_top;
    TimelineView *m_view;
    QToolButton *m_save;
    int m_height = 0; // that a person chose; 0: none
    bool m_isStale = true;
    bool m_isPlanned = false;
    quint64 m_turn = 0; // of the latest plan: earlier ones do nothing
    bool m_movesOn = false; // by itself, as time goes by
};

} // namespace muster
