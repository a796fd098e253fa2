// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A thin strip in the colour of a connection, beside or above what belongs to it. Hidden without a
// colour; it says nothing that words nearby do not say. Owned by its parent; UI thread.
#pragma once

#include "app/fleet/connection.h"

#include <QWidget>

namespace muster {

class ColourStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit ColourStrip(Qt::Orientation orientation, QWidget *parent = nullptr);

    void setColour(ConnectionColour colour);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();

    ConnectionColour m_colour = ConnectionColour::None;
};

} // namespace muster
