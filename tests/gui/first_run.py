# SPDX-FileCopyrightText: The Muster developers
# SPDX-License-Identifier: Apache-2.0
"""A new data folder begins with the first start, by keys alone; an old one, or --demo, does not."""

from main_job import SERVERS
from muster_window import MusterWindow, keys, run, wait_for


class FirstStart(MusterWindow):
    """The window stands behind a dialog, so it is not the active one."""

    def _attach(self):
        self.application = wait_for("the program on the accessibility bus", self._application)
        self.frame = wait_for("the main window", self._frame)
        wait_for("the welcome to be active", lambda: "active" in self.dialog().states)


def test(program, data_dir):
    with FirstStart(program, data_dir) as window:
        welcome = window.dialog()
        assert welcome.name == "Welcome to Muster", welcome.name
        assert wait_for("a focus", window.focused).name == "English"
        keys("Down")
        wait_for("the window in Chinese", lambda: window.frame.name == "点兵")
        keys("Up")
        wait_for("the window in English", lambda: window.frame.name == "Muster")
        keys("Return")
        window.dialog().find("radio button", contains="Connect my own")
        keys("Down")
        wait_for("the own account", lambda: window.dialog().find("radio button", contains="own").checked)
        keys("Return")
        # Nobody keeps secrets on this desktop: the verdict is in words, and the way on is open.
        window.dialog().find(contains="There is no keychain here.")
        keys("Return")
        window.dialog().find("label", contains="read-only")
        keys("Return")
        connection = wait_for("the new connection", lambda: next(
            (w for w in [window.dialog()] if w.name == "New connection"), None))
        assert connection.find("check box", contains="Read-only").checked, "it begins read-only"
        keys("Escape")
        wait_for("the dialog to close", lambda: not window.open_dialog())
        window.end_politely()
        window.wait_for_end()

    with MusterWindow(program, data_dir) as window:
        window.find("label", contains="No connection is open.")
        assert not window.open_dialog(), "the first start has come twice"
        window.end_politely()
        window.wait_for_end()

    with MusterWindow(program, f"{data_dir}/demo", "--demo") as window:
        assert window.fleet(SERVERS).row_count == 48
        assert not window.open_dialog(), "--demo has no first start"


run(test)
