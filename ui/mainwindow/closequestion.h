// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Whether the window may close without a word, and the question while something would be lost.
// Owned by the main window; UI thread.
#pragma once

#include <QWidget>

namespace muster {

class JournalBar;
class Sessions;

//! \brief What closing now would cost.
struct ClosingCost
{
    int openTargets = 0; //!< of all runs of all open connections, those that are not final
    bool unsaved = false; //!< answers are in memory that the journal could not take
    bool unrescued = false; //!< the journal's file has gone, and there is no copy of it

    [[nodiscard]] bool isAnything() const { return openTargets > 0 || unsaved || unrescued; }
};

class CloseQuestion final : public QObject
{
    Q_OBJECT

public:
    //! \brief About \a window; all of them outlive it, or die with it.
    CloseQuestion(const Sessions &opener, const JournalBar &journal, QWidget *window);

    //! \brief Closing would cost something, and nobody has decided that it is to be so.
    [[nodiscard]] bool isWanted() const { return !m_isDecided && cost().isAnything(); }
    //! \brief Asks; the answer "close" closes the window. Keeping it open is the default, and is
    //! what Escape says.
    void ask();
    //! \brief The window closes, whatever it costs.
    void decide() { m_isDecided = true; }

private:
    [[nodiscard]] ClosingCost cost() const;

    const Sessions &m_opener;
    const JournalBar &m_journal;
    QWidget *m_window;
    bool m_isDecided = false;
};

} // namespace muster
