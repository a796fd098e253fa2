// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// F1 in every other window of the program: the main one has it in its menu, which does not reach
// dialogs. Installs itself on the application; owned by whoever opens the manual; UI thread.
#pragma once

#include <QObject>

namespace muster {

class HelpKey final : public QObject
{
    Q_OBJECT

public:
    explicit HelpKey(QObject *parent);

signals:
    //! \brief \a section is the one that explains the window in front; empty: the beginning.
    void pressed(const QString &section);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace muster
