// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// One run in a window of its own, beside the job panel: it stays there whatever the panel shows.
// What can be done with a run can be done here, but for sending a part of it again, which is
// confirmed in the main window. Owned by the main window, goes before the panel; UI thread.
#pragma once

#include "app/core/clock.h"
#include "app/journal/journal.h"

#include <QMainWindow>

namespace muster {

class JobPanel;

class RunWindow final : public QMainWindow
{
    Q_OBJECT

public:
    //! \brief \a main, which knows \a run, and the others outlive it.
    RunWindow(JobPanel &main, const RunId &run, Journal &journal, Clock &clock, QWidget *window);

    [[nodiscard]] JobPanel &panel() { return *m_panel; }
    //! \brief Another one than at first when it was chosen here.
    [[nodiscard]] RunId shownRun() const;

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void connectExport(Journal &journal, Clock &clock);
    void retranslate();

    JobPanel *m_panel;
};

} // namespace muster
