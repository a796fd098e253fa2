# SPDX-FileCopyrightText: The Muster developers
# SPDX-License-Identifier: Apache-2.0
"""The main job with the keyboard alone: refresh, tick, confirm, watch the jobs to their end."""

from main_job import SERVERS, TARGETS, TICK, pickable, ticked, verb_button, wait_for_run
from muster_window import MusterWindow, keys, run, wait_for


def tick(window):
    """From the first row on down, a tick on each that may be restarted."""
    fleet = window.fleet(SERVERS)
    wanted = pickable(fleet)
    keys("ctrl+Home")
    for row in range(wanted[-1] + 1):
        if row > 0:
            keys("Down")
        if row in wanted:
            keys("space")
            wait_for(f"a tick in row {row}", lambda: fleet.cell(row, TICK).checked)
    ids = ticked(fleet)
    assert len(ids) == TARGETS, ids
    return ids


def tab_to(window, what, fits):
    """Presses Tab until the focus is on what fits, once round the dialog at most."""
    for _ in range(20):
        focused = window.focused()
        if focused and fits(focused):
            return
        was = focused.accessible if focused else None
        keys("Tab")
        wait_for("the focus to move",
                 lambda: window.focused() is None or window.focused().accessible != was)
    raise AssertionError(f"Tab does not reach {what}")


def test(program, data_dir):
    with MusterWindow(program, data_dir, "--demo") as window:
        assert window.fleet(SERVERS).row_count == 48
        keys("F5")
        assert window.fleet(SERVERS).row_count == 48
        ids = tick(window)

        keys("ctrl+shift+b")
        dialog = window.dialog()
        focused = wait_for("a focus in the dialog", window.focused)
        assert focused.name == "Cancel", f"the first focus is on {focused.name!r}, not on Cancel"
        button = verb_button(dialog)
        assert not button.enabled, "the verb button is awake before the list has been checked"
        tab_to(window, "the tick", lambda element: element.name == "I have checked the list")
        keys("space")
        wait_for("the verb button to wake up", lambda: button.enabled)
        keys("Return")
        tab_to(window, "the verb button", lambda element: element.name == button.name)
        keys("Return")
        assert window.open_dialog(), "Enter has ended the dialog"
        keys("space")
        wait_for("the dialog to close", lambda: not window.open_dialog())

        wait_for_run(window, ids)


run(test)
