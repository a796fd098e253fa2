# SPDX-FileCopyrightText: The Muster developers
# SPDX-License-Identifier: Apache-2.0
"""The confirmation as a person reads it: the requests whole, all ticked or none, and no way by Enter."""

from main_job import SERVERS, TARGETS, TICK, pickable, ticked, verb_button
from muster_window import MusterWindow, keys, run, wait_for


def request_text(dialog):
    """The selected request, as it stands there for a screen reader."""
    return dialog.find("text", starts="Request 1, as it will be sent").text


def test(program, data_dir):
    with MusterWindow(program, data_dir, "--demo") as window:
        fleet = window.fleet(SERVERS)
        for row in pickable(fleet):
            fleet.cell(row, TICK).click()
            wait_for(f"a tick in row {row}", lambda: fleet.cell(row, TICK).checked)
        ids = ticked(fleet)
        assert len(ids) == TARGETS, ids

        keys("ctrl+shift+b")
        dialog = window.dialog()
        dialog.find(starts="Requests that will be sent (").press()
        request = request_text(dialog)
        assert request.startswith("POST http"), request
        assert "/batch-restart" in request, request
        assert all(target in request for target in ids), f"{ids} are not all in {request!r}"
        assert "$" in request.split("\n\n")[0], f"no stand-in for a proof of identity: {request!r}"
        assert dialog.find("button", name="Copy as curl").enabled

        dialog.find("button", name="Tick none").press()
        nothing = verb_button(dialog, 0)
        wait_for("the verb button to go to sleep", lambda: not nothing.enabled)
        dialog.find("button", name="Tick all").press()
        verb_button(dialog)
        assert request_text(dialog) == request, "other targets are ticked than before"

        dialog.find("text", starts="Request 1, as it will be sent").take_focus()
        keys("Return")
        assert window.open_dialog(), "Enter has ended the dialog"
        keys("Escape")
        wait_for("the dialog to close", lambda: not window.open_dialog())
        assert ticked(fleet) == ids, "looking has changed the ticks"


run(test)
