# SPDX-FileCopyrightText: The Muster developers
# SPDX-License-Identifier: Apache-2.0
"""What the tests of the main job share: ticks, the confirmation's parts, and how a run must end."""

from muster_window import wait_for

SERVERS = "Cloud phone servers"
ENCODE_SERVERS = "Encode servers"
TARGETS = 3

# Columns of the two tables.
TICK, NAME, CAN_BE_PICKED = 0, 1, 4
JOB_NAME, JOB_OUTCOME, JOB_ID, JOB_ERROR = 0, 2, 3, 4


def ticked(fleet, rows=20):
    """The names of the ticked ones among the first rows."""
    return [fleet.cell(row, NAME).name for row in range(min(rows, fleet.row_count))
            if fleet.cell(row, TICK).checked]


def pickable(fleet, count=TARGETS):
    """The first rows that may be restarted without a warning."""
    found = [row for row in range(min(30, fleet.row_count))
             if fleet.cell(row, CAN_BE_PICKED).name == "Yes"]
    assert len(found) >= count, f"only {len(found)} of the first rows can be picked"
    return found[:count]


def verb_button(dialog, count=TARGETS):
    return dialog.find("push button", starts=f"Restart {count} ")


def wait_for_run(window, names):
    """Waits for the run's end, and holds its table against what was ticked."""
    totals = wait_for("the run to end", lambda: window.frame.all("label", starts="Ended at ")
                      and window.frame.all("label", starts=f"Of {len(names)}: "))
    table = window.find("table", name="Targets of the run")
    rows = table.rows()
    assert sorted(row[JOB_NAME] for row in rows) == sorted(names), f"{rows} is not {names}"
    ends = {}
    for row in rows:
        outcome = row[JOB_OUTCOME]
        assert outcome in ("Succeeded", "Failed", "Rejected"), f"an open or strange end: {row}"
        # A refused target has no job, but the reason; all others have a job.
        assert bool(row[JOB_ID]) == (outcome != "Rejected"), f"job id and outcome disagree: {row}"
        assert row[JOB_ERROR] or outcome == "Succeeded", f"no reason is given: {row}"
        ends[outcome] = ends.get(outcome, 0) + 1
    sentence = totals[0].text
    for outcome, count in ends.items():
        assert f"{count} {outcome.lower()}" in sentence, f"{sentence!r} hides {count} {outcome}"
    assert "Succeeded" in ends, f"nothing succeeded: {rows}"
