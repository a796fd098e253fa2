# SPDX-FileCopyrightText: The Muster developers
# SPDX-License-Identifier: Apache-2.0
"""Runs of this start and of an earlier one open in the Jobs panel from the sidebar, and from the history
with the target that was searched for."""

from main_job import SERVERS, TICK, pickable, verb_button
from muster_window import MusterWindow, keys, run, type_text, wait_for


def restart(window, rows):
    """Restarts these rows of the servers, and returns their ids once the run has ended."""
    fleet = window.fleet(SERVERS)
    ids = fleet.own_texts("ID")
    for row in rows:
        fleet.cell(row, TICK).click()
        wait_for(f"a tick in row {row}", lambda: fleet.cell(row, TICK).checked)
    window.find("button", starts=f"Restart {len(rows)} ").press()
    dialog = window.dialog()
    if len(rows) > 1:
        dialog.find("check box", name="I have checked the list").press()
    verb_button(dialog, len(rows)).press()
    wait_for("the dialog to close", lambda: not window.open_dialog())
    wanted = sorted(ids[row] for row in rows)
    wait_for_panel(window, wanted)
    wait_for("the run to end", lambda: window.frame.all("label", starts="Ended at "))
    return wanted


def wait_for_panel(window, ids):
    table = window.find("table", name="Targets of the run")
    wait_for(f"{ids} in the panel", lambda: sorted(table.own_texts("ID")) == ids)
    return table


def run_line(window, number):
    """The run's line in the sidebar, as a screen reader reads it."""
    tree = window.find("tree", name="Connections and runs")
    return wait_for(f"run #{number} in the sidebar", lambda: next(
        (line for line in tree.children() if line.name.startswith(f"Run #{number},")), None))


def open_from_sidebar(window, number, ids):
    run_line(window, number).click()
    wait_for_panel(window, ids)
    wait_for(f"the mark of run #{number}",
             lambda: run_line(window, number).name.endswith("It is shown in the Jobs panel."))
    others = [n for n in (1, 2) if n != number]
    for other in others:
        assert "It is shown" not in run_line(window, other).name, f"#{other} is marked as well"


def open_from_history(window, number, target, ids):
    keys("ctrl+h")
    history = window.dialog()
    assert history.name == "History", history.name
    search = history.find("text", name="Search the history")
    search.take_focus()
    type_text(target)
    keys("Return")
    runs = history.find("table", name="Runs")
    wait_for("the one run with that target", lambda: runs.texts("Run") == [f"#{number}"])
    # Its details are read; what they show first is what was searched for.
    targets = history.find("table", name="Targets of the run")
    wait_for("the targets of the run", lambda: sorted(targets.own_texts("ID")) == ids)
    runs.cell(0, runs.column("Run")).click()
    wait_for("the run to be chosen", lambda: "selected" in runs.cell(0, 0).states)
    keys("Return")
    history.find("button", name="Close").press()
    wait_for("the history to close", lambda: not window.open_dialog())
    panel = wait_for_panel(window, ids)
    at = panel.own_texts("ID").index(target)
    wait_for("the target to be selected", lambda: "selected" in panel.cell(at, 0).states)


def test(program, data_dir):
    with MusterWindow(program, data_dir, "--no-first-run") as window:
        window.menu("File", "Open the demo: Huawei Cloud")
        rows = pickable(window.fleet(SERVERS))
        earlier = restart(window, rows)
        window.end_politely()
        window.wait_for_end()

    with MusterWindow(program, data_dir, "--no-first-run") as window:
        # One of an earlier start needs no connection.
        open_line = run_line(window, 1)
        assert f"Of {len(earlier)}: " in open_line.name, open_line.name
        open_line.click()
        wait_for_panel(window, earlier)

        window.menu("File", "Open the demo: Huawei Cloud")
        now = restart(window, rows[:1])
        open_from_sidebar(window, 1, earlier)
        open_from_sidebar(window, 2, now)
        open_from_history(window, 1, earlier[1], earlier)


run(test)
