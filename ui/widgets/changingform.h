// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A form whose rows come and go: labels at the left, fields at the right. QFormLayout does not
// suit: where a field's height depends on its width, a row that it hides takes the height of
// another one away. Owned by the widget that it lays out; UI thread.
#pragma once

#include <QGridLayout>
#include <QList>

class QLabel;

namespace muster {

//! \brief The fields stay where they are, also where the longest label goes.
class ChangingForm final : public QGridLayout
{
    Q_OBJECT

public:
    explicit ChangingForm(QWidget *parent);

    //! \brief At the end; the widget that is laid out takes both.
    void addRow(QLabel *label, QWidget *field);
    //! \brief Over both columns.
    void addRow(QWidget *wide);

    //! \brief Shows or hides the row of \a field, label and all.
    void setRowVisible(const QWidget *field, bool visible);
    [[nodiscard]] bool isRowVisible(const QWidget *field) const;

    void setGeometry(const QRect &rect) override;

private:
    struct Row
    {
        QLabel *label = nullptr; // there may be none
        QWidget *field = nullptr;
        bool isVisible = true;
    };

    class LabelColumn;

    int appendRow(QLabel *label, QWidget *field);

    QList<Row> m_rows;
};

} // namespace muster
