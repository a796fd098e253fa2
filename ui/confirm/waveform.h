// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The few numbers of a run that a person may change before it starts: its waves and its stop rule.
// Owned by the dialog; UI thread.
#pragma once

#include "app/fleet/waves.h"

#include <QWidget>

class QBoxLayout;
class QComboBox;
class QLabel;
class QSpinBox;

namespace muster {

//! \brief What a shape does not use is hidden; its number comes back as it was given. Where there
//! is no room for a row it is broken in two.
class WaveForm final : public QWidget
{
    Q_OBJECT

public:
    WaveForm(const WavePlan &plan, const StopRule &rule, QWidget *parent = nullptr);

    [[nodiscard]] WavePlan plan() const;
    [[nodiscard]] StopRule stopRule() const;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void edited();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Field
    {
        QLabel *label;
        QSpinBox *box;
    };

    [[nodiscard]] Field addField(const QString &name, int minimum, int maximum, int value);
    //! \brief Two halves that stand side by side, or one below the other.
    struct Row
    {
        QBoxLayout *both = nullptr;
        QBoxLayout *first = nullptr;
        QBoxLayout *second = nullptr;
    };

    [[nodiscard]] static Row addRow();
    void layOut();
    void breakRows();
    [[nodiscard]] int labelWidth() const;
    void updateShape();
    void retranslateUi();
    [[nodiscard]] WaveShape shape() const;

    WavePlan m_plan;
    Row m_waveRow;
    Row m_ruleRow;
    QLabel *m_shapeLabel;
    QComboBox *m_shape;
    Field m_canary;
    Field m_size;
    Field m_growth;
    Field m_soak;
    Field m_stopCount;
    Field m_stopPercent;
};

} // namespace muster
