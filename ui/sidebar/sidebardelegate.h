// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A line of the sidebar: its text, cut where it is too long, and at the right what is short and
// must not be cut: a count, a share and an age, or that it is production. Owned by the view; UI
// thread.
#pragma once

#include "ui/widgets/linedelegate.h"

namespace muster {

class SidebarDelegate final : public LineDelegate
{
    Q_OBJECT

public:
    using LineDelegate::LineDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
};

} // namespace muster
