// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A line of what was found: its text, cut in the middle where it is too long, and at the right
// what tells it from others. Owned by the view; UI thread.
#pragma once

#include "ui/widgets/linedelegate.h"

namespace muster {

class FindDelegate final : public LineDelegate
{
    Q_OBJECT

public:
    using LineDelegate::LineDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
};

} // namespace muster
