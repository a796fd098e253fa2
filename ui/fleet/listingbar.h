// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// How far the reading of the list is, and when it was read last. Owned by its page; UI thread.
#pragma once

#include <QDateTime>
#include <QWidget>

#include <chrono>

class QLabel;
class QProgressBar;
class QPushButton;

namespace muster {

class ListingBar final : public QWidget
{
    Q_OBJECT

public:
    explicit ListingBar(QWidget *parent = nullptr);
    //! \brief Shows that \a read of \a total rows (-1: not known) are there.
    void setProgress(qsizetype read, qsizetype total);
    //! \brief No answer has come for \a time; 0: one has. Said while the list is being read.
    void setSilence(std::chrono::seconds time);
    //! \brief Nothing is being read; \a updatedAt is when the list was complete last, or invalid.
    void setIdle(const QDateTime &updatedAt);

signals:
    void cancelRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();

    bool m_reading = false;
    std::chrono::seconds m_silence { 0 };
    qsizetype m_read = 0;
    qsizetype m_total = -1;
    QDateTime m_updatedAt;
    QLabel *m_text;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
};

} // namespace muster
