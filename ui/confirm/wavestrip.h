// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The plan of waves as a picture: a bar a wave, as high as it is large. What it shows is said in
// the sentence beside it as well. Owned by the dialog; UI thread.
#pragma once

#include <QList>
#include <QWidget>

namespace muster {

//! \brief Where there are more waves than there is room for, a bar stands for the largest of some.
class WaveStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit WaveStrip(QWidget *parent = nullptr);

    //! \brief Targets of each wave in order. Hidden with less than two.
    void setWaves(const QList<qsizetype> &sizes);
    //! \brief How many bars are drawn at the present width.
    [[nodiscard]] int barCount() const;
    //! \brief The first wave, counted from 0, that the bar at \a x stands for; -1: there is none.
    [[nodiscard]] qsizetype waveAt(int x) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslateUi();
    [[nodiscard]] double slot() const;
    [[nodiscard]] qsizetype firstOf(int bar) const;
    [[nodiscard]] qsizetype largestOf(int bar) const;

    QList<qsizetype> m_sizes;
    qsizetype m_largest = 0;
};

} // namespace muster
