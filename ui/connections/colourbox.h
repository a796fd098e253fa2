// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Chooses the colour mark of a connection: a swatch and its word. Owned by its form; UI thread.
#pragma once

#include "app/fleet/connection.h"

#include <QComboBox>

namespace muster {

class ColourBox final : public QComboBox
{
    Q_OBJECT

public:
    explicit ColourBox(QWidget *parent = nullptr);

    void setColour(ConnectionColour colour);
    [[nodiscard]] ConnectionColour colour() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateItems();
};

} // namespace muster
