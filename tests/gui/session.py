# SPDX-FileCopyrightText: The Muster developers
# SPDX-License-Identifier: Apache-2.0
"""The ends and beginnings that nobody sees: signals during a run, a second start, no display."""

import os
import signal
import sqlite3
import subprocess
import tempfile

from main_job import SERVERS, TICK, pickable, verb_button
from muster_window import MusterWindow, run, wait_for


def outcomes(data_dir):
    with sqlite3.connect(f"file:{data_dir}/journal.sqlite?mode=ro", uri=True) as journal:
        return [row[0] for row in journal.execute("SELECT outcome FROM targets")]


def ends_in_order(program, number):
    with tempfile.TemporaryDirectory() as data_dir:
        with MusterWindow(program, data_dir, "--no-first-run") as window:
            window.menu("File", "Open the demo: Huawei Cloud")
            fleet = window.fleet(SERVERS)
            row = pickable(fleet)[0]
            fleet.cell(row, TICK).click()
            wait_for("the tick", lambda: fleet.cell(row, TICK).checked)
            window.find("button", starts="Restart 1 ").press()
            verb_button(window.dialog(), 1).press()
            table = window.find("table", name="Targets of the run")
            wait_for("the request to leave", lambda: table.row_count == 1 and table.own_texts("Outcome") != ["Waiting"])
            window.process.send_signal(number)
            window.wait_for_end()
            assert window.process.returncode == 0, (number, window.process.returncode)
        found = outcomes(data_dir)
        assert len(found) == 1 and not {"Sending", "Planned", "Unknown"} & set(found), (number, found)
        with open(os.path.join(data_dir, "settings.ini"), encoding="utf-8") as settings:
            assert "geometry" in settings.read().lower(), "the window's place was not kept"


def second_start_raises(program, data_dir):
    with MusterWindow(program, data_dir, "--no-first-run"):
        def second():
            return subprocess.run([program, "--data-dir", data_dir, "--no-first-run"],
                                  capture_output=True, text=True, timeout=20)
        answer = second()
        assert answer.returncode == 0, answer
        assert "brought forward" in answer.stdout, answer


def needs_no_display(program):
    environment = {name: value for name, value in os.environ.items()
                   if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
    for option, word in (("--version", "Muster"), ("--help", "--demo"), ("--check-keychain", "{")):
        answer = subprocess.run([program, option], env=environment, capture_output=True, text=True,
                                timeout=60)
        assert answer.returncode in (0, 1) and word in answer.stdout, (option, answer)


def test(program, data_dir):
    # A shell lets what it starts in the background ignore them, and so would the program.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    signal.signal(signal.SIGHUP, signal.SIG_DFL)
    needs_no_display(program)
    second_start_raises(program, data_dir)
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        ends_in_order(program, number)


run(test)
