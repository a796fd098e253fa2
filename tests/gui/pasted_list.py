# SPDX-FileCopyrightText: The Muster developers
# SPDX-License-Identifier: Apache-2.0
"""From ids in the clipboard to the confirmation of exactly these, with a few keys and no mouse."""

import subprocess

from main_job import SERVERS, pickable, ticked
from muster_window import MusterWindow, keys, run, wait_for


def put_on_clipboard(text):
    # What goes on to hold the clipboard must not hold this program's output as well.
    subprocess.run(["xclip", "-selection", "clipboard"], input=text.encode(), check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def test(program, data_dir):
    with MusterWindow(program, data_dir, "--demo") as window:
        fleet = window.fleet(SERVERS)
        rows = pickable(fleet)
        ids = fleet.own_texts("ID", 30)
        put_on_clipboard(f"{ids[rows[0]].upper()}，{ids[rows[1]]}\n\u200b“{ids[rows[2]]}”; no-such-id")

        # Escape leaves all as it was.
        keys("alt+1", "ctrl+v")
        window.dialog().find("label", contains="3 found, 1 not found")
        keys("Escape")
        wait_for("the dialog to close", lambda: not window.open_dialog())
        assert not ticked(fleet), "Escape has ticked rows"

        keys("ctrl+v")
        window.dialog().find("button", name="Tick 3")
        keys("Return")
        wait_for("the dialog to close", lambda: not window.open_dialog())
        wanted = sorted(ids[row] for row in rows)
        wait_for("the ticks", lambda: sorted(ticked(fleet)) == wanted)
        window.find("label", contains="3 ticked")
        window.find("button", starts="Restart 3 ")

        keys("ctrl+shift+b")
        dialog = window.dialog()
        assert "3" in dialog.name, f"{dialog.name!r} asks about others"
        asked = dialog.find("table", name="Targets").own_texts("ID")
        assert sorted(asked) == wanted, asked


run(test)
