// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A menu of check boxes. Owned by its button; UI thread.
#pragma once

#include <QMenu>

namespace muster {

//! \brief Stays open while checkable entries are toggled, by mouse or by Space.
class CheckMenu final : public QMenu
{
    Q_OBJECT

public:
    using QMenu::QMenu;

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace muster
