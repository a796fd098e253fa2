// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/runwindow.h"

#include "ui/connections/connectionwords.h"
#include "ui/mainwindow/runexport.h"
#include "ui/runs/jobpanel.h"
#include "ui/runs/targettable.h"
#include "ui/widgets/screenroom.h"

#include <QEvent>
#include <QKeyEvent>
#include <QShortcut>

namespace muster {

using namespace Qt::StringLiterals;

RunWindow::RunWindow(JobPanel &main, const RunId &run, Journal &journal, Clock &clock,
                     QWidget *window)
    : QMainWindow(window, Qt::Window) // a window to screen readers, too
    , m_panel(main.beside(this))
{
    setObjectName(u"runWindow"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setCentralWidget(m_panel);
    m_panel->setWhyNotRepeat([](const RunRecord &) {
        return tr("A part of a run is sent again from the Jobs panel of the main window.");
    });
    connect(m_panel, &JobPanel::statusRequested, &main, &JobPanel::statusRequested);
    connect(m_panel, &JobPanel::settled, &main, &JobPanel::settled);
    connect(m_panel, &JobPanel::runShown, this, &RunWindow::retranslate);
    connectExport(journal, clock);
    connect(new QShortcut(QKeySequence::Close, this), &QShortcut::activated, this, &QWidget::close);
    resizeWithinScreen(*this, QSize(900, 480));
    m_panel->restoreColumns(main.saveColumns());
    m_panel->restoreTimeline(main.timeline());
    m_panel->showRun(run);
}

RunId RunWindow::shownRun() const { return m_panel->currentRun(); }

void RunWindow::connectExport(Journal &journal, Clock &clock)
{
    auto *runExport = new RunExport(journal, clock, this);
    connect(m_panel, &JobPanel::exportRequested, runExport,
            [this, runExport](const RunRecord &run) {
                runExport->setKinds({ m_panel->model().kind() });
                runExport->askForPath(run);
            });
    connect(m_panel, &JobPanel::pictureRequested, runExport,
            [this, runExport](const RunRecord &run) {
                runExport->setKinds({ m_panel->model().kind() });
                runExport->askForPicture(run);
            });
    runExport->setStanding([this](const RunId &run) { return m_panel->standing(run); });
    connect(runExport, &RunExport::ended, m_panel, [this](const QString &message, bool good) {
        m_panel->showNote(good ? MessageBar::Kind::Info : MessageBar::Kind::Error, message);
    });
}

// No shortcut: that of open details would be as good as this one, and Qt would follow neither.
void RunWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QMainWindow::keyPressEvent(event);
}

void RunWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

void RunWindow::retranslate()
{
    if (const RunRecord *run = m_panel->run(m_panel->currentRun())) {
        //: the title of a window: %1 a run's number, %2 a connection's name with its marks
        setWindowTitle(tr("Run #%1 – %2").arg(run->number).arg(markedName(run->connection)));
    }
}

} // namespace muster
