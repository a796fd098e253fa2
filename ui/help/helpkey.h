// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// F1 anywhere in the program: what explains the control that has the focus, be it an error code in
// front of it or the section on it, on what it is in, or on its window. Comes before the key of the
// menu, which knows no place. Installs itself on the application; owned by whoever opens the
// manual; UI thread.
#pragma once

#include "ui/widgets/programkey.h"

namespace muster {

class HelpKey final : public ProgramKey
{
    Q_OBJECT

public:
    using ProgramKey::ProgramKey;

signals:
    //! \brief \a section is the one that explains the place; empty: none does.
    void pressed(const QString &section);
    //! \brief The place is about that error code.
    void codePressed(const QString &code);

protected:
    [[nodiscard]] bool isMeant(const QKeyEvent &key, const QWidget &widget) const override;
    void press(const QKeyEvent &key, const QWidget &widget) override;
};

} // namespace muster
