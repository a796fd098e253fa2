# SPDX-FileCopyrightText: The Muster developers
# SPDX-License-Identifier: Apache-2.0
"""What the tests of the main job share: ticks, the confirmation's parts, and how a run must end."""

from muster_window import wait_for

SERVERS = "Cloud phone servers"
ENCODE_SERVERS = "Encode servers"
TARGETS = 3

# The column of the ticks; it has no header text.
TICK = 0


def ticked(fleet, rows=30):
    """The ids of the ticked ones among the first rows."""
    ids = fleet.own_texts("ID", rows)
    return [ids[row] for row in range(len(ids)) if fleet.cell(row, TICK).checked]


def pickable(fleet, count=TARGETS):
    """The first rows that may be restarted without a warning."""
    found = [row for row, text in enumerate(fleet.texts("Can restart", 30)) if text.endswith(", Can restart")]
    assert len(found) >= count, f"only {len(found)} of the first rows can be picked"
    return found[:count]


def verb_button(dialog, count=TARGETS):
    return dialog.find("button", starts=f"Restart {count} ")


def wait_for_run(window, ids):
    """Waits for the run's end, and holds its table against the ids that were ticked."""
    table = window.find("table", name="Targets of the run")
    wait_for(f"the run of {ids}", lambda: sorted(table.own_texts("ID")) == sorted(ids))
    wait_for("the run to end", lambda: window.frame.all("label", starts="Ended at "))
    totals = window.find(name="Outcomes of the run").description
    assert totals.startswith(f"Of {len(ids)}: "), totals
    outcomes = table.own_texts("Outcome")
    for outcome, job, code in zip(outcomes, table.own_texts("Job ID"), table.own_texts("Error code")):
        assert outcome in ("Succeeded", "Failed", "Rejected"), f"an open or strange end: {outcome}"
        # A refused target has no job, but the reason; all others have a job.
        assert bool(job) == (outcome != "Rejected"), f"{outcome} with the job id {job!r}"
        assert bool(code) == (outcome != "Succeeded"), f"{outcome} with the error code {code!r}"
    assert "Succeeded" in outcomes, f"nothing succeeded: {outcomes}"
    for outcome in set(outcomes):
        words = f"{outcomes.count(outcome)} {outcome.lower()}"
        assert words in totals, f"{totals!r} does not say {words!r}"
