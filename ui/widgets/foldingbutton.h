// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A push button that can show its icon alone. Owned by its parent; UI thread.
#pragma once

#include "ui/widgets/foldable.h"

#include <QPushButton>

namespace muster {

class FoldingButton final : public Foldable<QPushButton>
{
    Q_OBJECT

public:
    using Foldable::Foldable;

    [[nodiscard]] QSize hintOf(bool isFolded) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace muster
