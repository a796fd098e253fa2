// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Fields beside each other at the lower edge of a window. Where they do not all fit, those that
// may be cut give way first, from the last one on, then whole fields go: nothing is shown in part
// that would be another fact. Owned by its parent widget; UI thread.
#pragma once

#include "ui/widgets/statusfield.h"

#include <QList>

namespace muster {

class StatusRow final : public QWidget
{
    Q_OBJECT

public:
    explicit StatusRow(QWidget *parent = nullptr);

    //! \brief Takes over \a field, which comes after the others. \a rank: those with the greatest
    //! one go first.
    void add(StatusField *field, int rank);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Part
    {
        StatusField *field;
        int rank;
    };

    void layOut();

    QList<Part> m_parts;
};

} // namespace muster
