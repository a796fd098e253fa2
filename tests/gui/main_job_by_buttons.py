# SPDX-FileCopyrightText: The Muster developers
# SPDX-License-Identifier: Apache-2.0
"""The main job with the mouse and a screen reader's presses, for both kinds of the demo cloud."""

from main_job import (ENCODE_SERVERS, SERVERS, TARGETS, TICK, pickable, ticked, verb_button,
                      wait_for_run)
from muster_window import MusterWindow, run, wait_for


def restart(window, kind):
    fleet = window.fleet(kind)
    for row in pickable(fleet):
        fleet.cell(row, TICK).click()
        wait_for(f"a tick in row {row}", lambda: fleet.cell(row, TICK).checked)
    ids = ticked(fleet)
    assert len(ids) == TARGETS, ids

    # Cancelled first: nothing may come of it.
    window.find("button", starts=f"Restart {TARGETS} ").press()
    window.dialog().find("button", name="Cancel").press()
    wait_for("the dialog to close", lambda: not window.open_dialog())
    assert ticked(fleet) == ids, "Cancel has changed the ticks"

    window.find("button", starts=f"Restart {TARGETS} ").press()
    dialog = window.dialog()
    assert kind.rstrip("s").lower() in dialog.name.lower(), f"{dialog.name!r} asks about another kind"
    dialog.find("check box", name="I have checked the list").press()
    verb_button(dialog).press()
    wait_for("the dialog to close", lambda: not window.open_dialog())
    wait_for_run(window, ids)


def test(program, data_dir):
    with MusterWindow(program, data_dir, "--demo") as window:
        restart(window, SERVERS)
        lines = window.find("tree", name="Connections and runs").children()
        next(line for line in lines if line.name.startswith(ENCODE_SERVERS)).click()
        restart(window, ENCODE_SERVERS)


run(test)
