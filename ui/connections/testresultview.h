// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The steps of a connection test as rows: what, verdict (shape, colour and word), what to do.
// Read by arrow keys and screen readers, copied as text. Owned by its dialog; UI thread.
#pragma once

#include "app/session/testreport.h"

#include <QWidget>

class QPushButton;
class QTableWidget;

namespace muster {

//! \brief Hidden until there is a report.
class TestResultView final : public QWidget
{
    Q_OBJECT

public:
    explicit TestResultView(QWidget *parent = nullptr);

    void setReport(const TestReport &report);
    void clear();
    [[nodiscard]] const std::optional<TestReport> &report() const { return m_report; }

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fill();
    void fit();
    void copy();
    void retranslateUi();

    std::optional<TestReport> m_report;
    QTableWidget *m_table;
    QPushButton *m_copy;
};

} // namespace muster
