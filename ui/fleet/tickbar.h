// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The line that says how many rows are ticked, and which of them the filter hides.
// Owned by its page; UI thread.
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace muster {

struct TickCounts
{
    qsizetype rows = 0; //!< in the list
    qsizetype ticked = 0;
    qsizetype eligible = 0; //!< of the ticked ones, those that may become targets
    qsizetype hidden = 0; //!< of the ticked ones, those that the filter hides

    friend bool operator==(const TickCounts &, const TickCounts &) = default;
};

class TickBar final : public QWidget
{
    Q_OBJECT

public:
    explicit TickBar(QWidget *parent = nullptr);
    void setCounts(const TickCounts &counts);
    [[nodiscard]] const TickCounts &counts() const { return m_counts; }

signals:
    //! \brief Show the ticked rows that are hidden.
    void showHiddenRequested();
    void untickHiddenRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();

    TickCounts m_counts;
    QLabel *m_ticked;
    QLabel *m_hidden;
    QPushButton *m_show;
    QPushButton *m_untick;
};

} // namespace muster
