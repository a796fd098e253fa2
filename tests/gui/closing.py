# SPDX-FileCopyrightText: The Muster developers
# SPDX-License-Identifier: Apache-2.0
"""The demo cloud says what it is, and closing the window while a run is open asks first."""

from main_job import SERVERS, TICK, pickable, verb_button
from muster_window import MusterWindow, run, wait_for


def test(program, data_dir):
    with MusterWindow(program, data_dir, "--no-first-run") as window:
        assert not window.frame.all(contains="Demo cloud: "), "a banner without a demo cloud"
        window.menu("File", "Open the demo: Huawei Cloud")
        window.find("label", contains="Nothing real is touched.")

        fleet = window.fleet(SERVERS)
        row = pickable(fleet)[0]
        fleet.cell(row, TICK).click()
        wait_for("the tick", lambda: fleet.cell(row, TICK).checked)
        window.find("button", starts="Restart 1 ").press()
        verb_button(window.dialog(), 1).press()
        wait_for("the dialog to close", lambda: not window.open_dialog())

        window.end_politely()
        window.dialog().find("button", name="Keep open").press()
        wait_for("the question to go", lambda: not window.open_dialog())
        assert window.process.poll() is None, "the window has closed in spite of the answer"

        window.end_politely()
        window.dialog().find("button", name="Close anyway").press()
        window.wait_for_end()
        assert window.process.returncode == 0, window.process.returncode


run(test)
