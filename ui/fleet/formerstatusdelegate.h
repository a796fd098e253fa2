// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The status of a row; greyed while it is what was read before the last that happened to the row:
// it is not known to stand so now. Owned by the view; UI thread.
#pragma once

#include "ui/fleet/statusdelegate.h"

namespace muster {

class FormerStatusDelegate final : public StatusDelegate
{
    Q_OBJECT

public:
    explicit FormerStatusDelegate(QObject *parent = nullptr);

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace muster
