// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Finds entries of the menus, which are the commands there are: by their text, or menu and text. An
// entry that is off is found as well, with the reason. Owned by its search; UI
// thread.
#pragma once

#include "ui/find/instantsource.h"

#include <functional>

class QMenu;
class QMenuBar;

namespace muster {

class CommandSource final : public InstantSource
{
    Q_OBJECT

public:
    //! \brief Why an entry is off that does not say so itself, as a sentence.
    using WhyOff = std::function<QString(const QAction &action)>;

    //! \brief \a menus outlive it; \a own leads here, and is not found.
    CommandSource(QMenuBar &menus, const QAction &own, WhyOff whyOff, QObject *parent = nullptr);

    void rest() override;

    //! \brief As a sentence; empty: \a action can be triggered.
    [[nodiscard]] QString obstacleOf(const QAction &action) const;

private:
    [[nodiscard]] FindAnswer answerTo(const FindText &text) override;
    struct Command
    {
        QPointer<QAction> action;
        QList<QPointer<QAction>> menus; // from the bar on
    };

    void gather();
    void gather(QMenu &menu, const QList<QPointer<QAction>> &above);
    [[nodiscard]] static QString pathOf(const Command &command);

    QMenuBar &m_menus;
    const QAction &m_own;
    WhyOff m_whyOff;
    QList<Command> m_commands; // as the menus would open now; none: to be gathered
};

} // namespace muster
