# SPDX-FileCopyrightText: The Muster developers
# SPDX-License-Identifier: Apache-2.0
"""The window is killed while a run is open: the next start is not kept out, and its history has the run.
A second copy is kept out while the first one runs, even when somebody has tidied up its lock file."""

import os
import subprocess

from main_job import SERVERS, TICK, pickable, verb_button
from muster_window import MusterWindow, run, wait_for

JOURNAL = "journal.sqlite"


def begin_run(window):
    window.menu("File", "Open the demo: Huawei Cloud")
    fleet = window.fleet(SERVERS)
    row = pickable(fleet)[0]
    fleet.cell(row, TICK).click()
    wait_for("the tick", lambda: fleet.cell(row, TICK).checked)
    name = fleet.own_texts("ID")[row]
    window.find("button", starts="Restart 1 ").press()
    verb_button(window.dialog(), 1).press()
    wait_for("the dialog to close", lambda: not window.open_dialog())
    table = window.find("table", name="Targets of the run")
    wait_for("the target to be sent", lambda: table.own_texts("ID") == [name] and table.own_texts("Outcome") != ["Waiting"])
    return name


def runs_in_history(window):
    window.menu("View", "History…")
    history = window.dialog()
    table = wait_for("the runs", lambda: history.all("table", name="Runs"))[0]
    wait_for("a run in the history", lambda: table.row_count > 0)
    return table.texts("Run")


def second_copy_sends_nothing(program, data_dir):
    os.remove(os.path.join(data_dir, "muster.lock"))
    with MusterWindow(program, data_dir, "--no-first-run") as second:
        second.find("label", contains="keeps the journal locked")
        second.end_politely()
        second.wait_for_end()


def test(program, data_dir):
    with MusterWindow(program, data_dir, "--no-first-run") as window:
        begin_run(window)
        # It has the journal for itself, whoever asks and however.
        locked = subprocess.run(
            ["/usr/bin/python3", "-c", "import sqlite3, sys; "
             "sqlite3.connect(sys.argv[1], timeout=0).execute('SELECT * FROM runs')",
             os.path.join(data_dir, JOURNAL)], capture_output=True, text=True, check=False)
        assert "locked" in locked.stderr, locked.stderr
        window.process.kill()
        window.wait_for_end()

    with MusterWindow(program, data_dir, "--no-first-run") as window:
        assert runs_in_history(window) == ["#1"]
        second_copy_sends_nothing(program, data_dir)


run(test)
