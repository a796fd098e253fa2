// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The key of "Stop sending" in the dialogs of the program as well: a shortcut of a menu is heard by
// its own window only, and by none below a dialog that has to be answered. Nobody who wants to stop
// must close a window first. Installs itself on the application; owned by the main window; UI
// thread.
#pragma once

#include "ui/widgets/programkey.h"

class QAction;

namespace muster {

class StopKey final : public ProgramKey
{
    Q_OBJECT

public:
    //! \brief Triggers \a stop, which outlives it, by the action's own key while it is enabled.
    StopKey(QAction &stop, QObject *parent);

protected:
    [[nodiscard]] bool isMeant(const QKeyEvent &key, const QWidget &widget) const override;
    void press(const QKeyEvent &key, const QWidget &widget) override;

private:
    QAction &m_stop;
};

} // namespace muster
