// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// How the targets of a run are divided, as one bar: a part an outcome, with its colour and its
// shape. The numbers are in its tool tip and in its accessible description. Owned by its parent; UI
// thread.
#pragma once

#include "app/fleet/records.h"
#include "ui/runs/targetfilter.h"

#include <QList>
#include <QWidget>

namespace muster {

//! \brief The widths of the parts of a bar: by their share, but none that counts something is less
//! than \a least; together they are \a width, unless that is too little for all.
[[nodiscard]] QList<int> partWidths(const QList<int> &counts, int width, int least);

class OutcomeBar final : public QWidget
{
    Q_OBJECT

public:
    explicit OutcomeBar(QWidget *parent = nullptr);

    void setTotals(const OutcomeTotals &totals);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    [[nodiscard]] QString legend() const;

    OutcomeTotals m_totals;
};

} // namespace muster
