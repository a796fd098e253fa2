# SPDX-FileCopyrightText: The Muster developers
# SPDX-License-Identifier: Apache-2.0
"""One row: its details by Enter, the verb without a tick, and what the run makes of it beside it."""

from main_job import SERVERS, pickable, ticked, verb_button
from muster_window import MusterWindow, keys, own_text, run, wait_for

FIELDS = "What is known of the row"
ENDS = ("Succeeded", "Failed", "Rejected")


def told(fields):
    return {fields.cell(row, 0).name: fields.cell(row, 1).name for row in range(fields.row_count)}


def test(program, data_dir):
    with MusterWindow(program, data_dir, "--demo") as window:
        fleet = window.fleet(SERVERS)
        row = pickable(fleet, 1)[0]
        target = fleet.own_texts("ID", row + 1)[row]
        last = fleet.column("Last restart")
        wait_for("the record to be read", lambda: own_text(fleet.cell(row, last).name) == "none in the record")

        keys("ctrl+Home", *["Down"] * row, "Return")
        fields = window.find("table", name=FIELDS)
        wait_for("the details of the row", lambda: told(fields).get("ID") == target)
        keys("Escape")
        wait_for("the details to close", lambda: not window.frame.all("table", name=FIELDS))

        # Nothing is ticked: the selected row is meant, and named.
        keys("ctrl+shift+b")
        dialog = window.dialog()
        button = verb_button(dialog, 1)
        wait_for("the verb button to wake up", lambda: button.enabled)
        button.press()
        wait_for("the dialog to close", lambda: not window.open_dialog())
        assert not ticked(fleet), "a row was ticked"

        wait_for("the end of the run beside the row",
                 lambda: fleet.cell(row, last).name.startswith(ENDS))
        others = [text for at, text in enumerate(fleet.own_texts("Last restart")) if at != row]
        assert set(others) == {"none in the record"}, others


run(test)
