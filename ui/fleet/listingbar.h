// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// How far the reading of the list is, and when it was read last; at the end of the row of the
// filter, with the same room for all that it has to say. Owned by its row; UI thread.
#pragma once

#include "app/core/clock.h"

#include <QDateTime>
#include <QWidget>

#include <chrono>

class QProgressBar;

namespace muster {

class ElidedLabel;
class FoldingButton;

class ListingBar final : public QWidget
{
    Q_OBJECT

public:
    //! \brief \a clock outlives it.
    explicit ListingBar(Clock &clock, QWidget *parent = nullptr);
    //! \brief Shows that \a read of \a total rows (-1: not known) are there.
    void setProgress(qsizetype read, qsizetype total);
    //! \brief No answer has come for \a time; 0: one has. Said while the list is being read.
    void setSilence(std::chrono::seconds time);
    //! \brief Nothing is being read; \a updatedAt is when the list was complete last, or invalid.
    void setIdle(const QDateTime &updatedAt);

    [[nodiscard]] QSize sizeHint() const override;
    //! \brief A narrow window cuts what it says, and its tool tip has it.
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void cancelRequested();

protected:
    bool event(QEvent *event) override;

private:
    void retranslateUi();
    void updateIcon();
    void planMidnight();
    [[nodiscard]] QString progressText(qsizetype read, qsizetype total) const;
    [[nodiscard]] QString updatedText(const QDateTime &at) const;

    Clock &m_clock;
    bool m_reading = false;
    bool m_isPlanned = false;
    std::chrono::seconds m_silence { 0 };
    qsizetype m_read = 0;
    qsizetype m_total = -1;
    QDateTime m_updatedAt;
    ElidedLabel *m_text;
    QProgressBar *m_progress;
    FoldingButton *m_cancel;
};

} // namespace muster
