// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A tool button that opens its menu at once. Its arrow follows the text: the styles draw it
// into a corner, some of them over the text. Where there is no room it shows its icon alone.
// Owned by its parent; UI thread.
#pragma once

#include "ui/widgets/foldable.h"

#include <QToolButton>

namespace muster {

class MenuButton : public Foldable<QToolButton>
{
    Q_OBJECT

public:
    explicit MenuButton(QWidget *parent = nullptr);

    [[nodiscard]] QSize hintOf(bool isFolded) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int arrowWidth() const;
};

} // namespace muster
