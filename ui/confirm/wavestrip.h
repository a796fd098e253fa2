// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The plan of waves as a picture, drawn as the timeline of a run is: a bar a wave, as high as it is
// large, over the time that the plan takes at the least, with the pauses between. What it shows is
// said in the sentence beside it as well. Owned by the dialog; UI thread.
#pragma once

#include "app/restart/waveschedule.h"
#include "ui/widgets/chart.h"

#include <QList>
#include <QWidget>

#include <optional>

namespace muster {

//! \brief Where there are more waves than there is room for, a bar stands for the largest of some.
class WaveStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit WaveStrip(QWidget *parent = nullptr);

    //! \brief The waves in order, and when each goes at the soonest. Hidden with less than two.
    void setSchedule(const QList<PlannedWave> &waves);
    //! \brief Targets of each wave, of which no time is known: side by side.
    void setWaves(const QList<qsizetype> &sizes);
    //! \brief Until the last request has left, at the least; 0: not known.
    [[nodiscard]] std::chrono::milliseconds duration() const;
    //! \brief How many bars are drawn at the present width.
    [[nodiscard]] int barCount() const { return static_cast<int>(drawn().bars.size()); }
    //! \brief The first wave, counted from 0, that the bar at \a x stands for; -1: there is none.
    [[nodiscard]] qsizetype waveAt(int x) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Bar
    {
        qsizetype first = 0; // the wave
        qsizetype largest = 0; // how many targets
        QRectF box; // its height is of the whole strip
        double end = 0; // up to here it is meant
    };
    struct Drawn
    {
        QList<Bar> bars;
        Chart chart;
    };

    void retranslateUi();
    [[nodiscard]] const Drawn &drawn() const;
    [[nodiscard]] QList<Bar> sideBySide() const;
    [[nodiscard]] QList<Bar> overTime(double width) const;
    void draw(Drawn &made, const QString &duration, double durationRoom) const;

    QList<PlannedWave> m_waves;
    mutable std::optional<Drawn> m_drawn; // none: to be made at the present size
};

} // namespace muster
