# SPDX-FileCopyrightText: The Muster developers
# SPDX-License-Identifier: Apache-2.0
"""Uses the real Muster window as a person would: through AT-SPI and real keys, inside with-desktop.

Never walks into tables: a walk through ten thousand rows takes half a minute. Their cells are asked
for by row and column.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import traceback
import warnings

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

warnings.filterwarnings("ignore", category=DeprecationWarning)
Atspi.set_timeout(5000, 15000)

# Seconds. Generous: a condition that comes true ends its wait at once.
PATIENCE = 30
TABLES = {"table", "tree table", "tree", "list", "list box"}
# AT-SPI's older name of a role, and its newer one, by which the tests ask.
RENAMED = {"push button": "button"}


class Missing(AssertionError):
    """What was waited for did not come."""


def wait_for(what, condition, patience=PATIENCE):
    """Returns condition()'s first true value. What vanishes while it is looked at counts as not yet."""
    deadline = time.monotonic() + patience
    problem = ""
    while True:
        try:
            value = condition()
            if value:
                return value
        except GLib.Error as error:
            problem = f" ({error.message})"
        if time.monotonic() > deadline:
            raise Missing(f"not within {patience} s: {what}{problem}")
        time.sleep(0.05)


def keys(*names):
    """Presses keys in the window that has the focus: keys("F5"), keys("ctrl+shift+b")."""
    subprocess.run(["xdotool", "key", "--clearmodifiers", *names], check=True)


def click(x, y):
    subprocess.run(["xdotool", "mousemove", str(x), str(y), "click", "1"], check=True)


def type_text(text):
    subprocess.run(["xdotool", "type", "--clearmodifiers", "--delay", "20", text], check=True)


def own_text(name):
    """Of "job-5; server-5, Failed" the first part."""
    return name.split("; ")[0] if "; " in name else ""


class Element:
    """Something on the screen, as a screen reader knows it."""

    def __init__(self, accessible):
        self.accessible = accessible

    @property
    def role(self):
        name = self.accessible.get_role_name()
        return RENAMED.get(name, name)

    @property
    def name(self):
        return self.accessible.get_name() or ""

    @property
    def description(self):
        return self.accessible.get_description() or ""

    @property
    def text(self):
        """What can be read there: a field's contents, a label's words."""
        if "Text" in self.accessible.get_interfaces():
            return Atspi.Text.get_text(self.accessible, 0, -1)
        return self.name

    @property
    def length(self):
        """How many signs stand in a field, those of a secret included."""
        return Atspi.Text.get_character_count(self.accessible)

    @property
    def states(self):
        return {state.value_nick for state in self.accessible.get_state_set().get_states()}

    @property
    def showing(self):
        return "showing" in self.states

    @property
    def enabled(self):
        return {"enabled", "sensitive"} <= self.states

    @property
    def focused(self):
        return "focused" in self.states

    @property
    def checked(self):
        return "checked" in self.states

    def children(self):
        count = self.accessible.get_child_count()
        found = (self.accessible.get_child_at_index(i) for i in range(count))
        return [Element(child) for child in found if child]

    def walk(self):
        """This element and all below, but nothing inside tables."""
        yield self
        if self.role not in TABLES:
            for child in self.children():
                yield from child.walk()

    def all(self, role=None, name=None, starts=None, contains=None, showing=True):
        """Those below that fit; name is the whole visible name, without the mark of its key."""
        found = []
        for element in self.walk():
            label = element.name.replace("&", "")
            if ((role is None or element.role == role) and (name is None or label == name)
                    and (starts is None or label.startswith(starts))
                    and (contains is None or contains in element.text or contains in label)
                    and (not showing or element.showing)):
                found.append(element)
        return found

    def find(self, role=None, patience=PATIENCE, **wanted):
        what = f"{role or 'anything'} {wanted}"
        return wait_for(what, lambda: self.all(role, **wanted), patience)[0]

    def press(self):
        """The element's own action: what a screen reader's user does to press it."""
        wait_for(f"{self.role} {self.name!r} to be enabled", lambda: self.enabled)
        if not Atspi.Action.do_action(self.accessible, 0):
            raise Missing(f"{self.role} {self.name!r} cannot be pressed")

    def take_focus(self):
        """Not for tables: Qt gives focus to their cells, and says so of the cells only."""
        Atspi.Component.grab_focus(self.accessible)
        wait_for(f"focus on {self.role} {self.name!r}", lambda: self.focused)

    @property
    def box(self):
        """Where it is on the screen: x, y, width, height."""
        return Atspi.Component.get_extents(self.accessible, Atspi.CoordType.SCREEN)

    def click(self, from_left=None):
        """A real mouse click in its middle, or so many pixels from its left edge."""
        box = self.box
        click(box.x + (box.width // 2 if from_left is None else from_left), box.y + box.height // 2)

    # Tables
    @property
    def row_count(self):
        return Atspi.Table.get_n_rows(self.accessible)

    @property
    def column_count(self):
        return Atspi.Table.get_n_columns(self.accessible)

    def cell(self, row, column):
        cell = Atspi.Table.get_accessible_at(self.accessible, row, column)
        if not cell:
            raise Missing(f"no cell {row}, {column} in {self.name!r}")
        return Element(cell)

    def column(self, header):
        for column in range(self.column_count):
            if Atspi.Table.get_column_description(self.accessible, column) == header:
                return column
        raise Missing(f"no column {header!r} in {self.name!r}")

    def texts(self, header, limit=60):
        """A column's texts from the top."""
        column = self.column(header)
        return [self.cell(row, column).name for row in range(min(limit, self.row_count))]

    def own_texts(self, header, limit=60):
        """The same where each cell says its row as well: what it shows itself, "" if nothing."""
        return [own_text(text) for text in self.texts(header, limit)]


class MusterWindow:
    """A running program. As a context: ended on the way out, whatever happened."""

    def __init__(self, program, data_dir, *arguments):
        self.log = open("muster-stderr.txt", "a", encoding="utf-8")
        self.process = subprocess.Popen([program, "--data-dir", data_dir, *arguments],
                                        stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log)
        self.application = self.frame = None

    def __enter__(self):
        try:
            self._attach()
        except BaseException:
            self.__exit__(*sys.exc_info())
            raise
        return self

    def _attach(self):
        self.application = wait_for("the program on the accessibility bus", self._application)
        self.frame = wait_for("the main window", self._frame)
        wait_for("the main window to be active", lambda: "active" in self.frame.states)

    def _application(self):
        if self.process.poll() is not None:
            raise Missing(f"the program has ended with status {self.process.returncode}")
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(index)
            # GTK, when it lends Qt its looks, stands there as a program of its own, with no window.
            if child and child.get_process_id() == self.process.pid and child.get_toolkit_name() == "Qt":
                return Element(child)
        return None

    def _frame(self):
        return next((w for w in self.application.children() if w.role == "frame" and w.showing), None)

    def find(self, role=None, **wanted):
        return self.frame.find(role, **wanted)

    def fleet(self, name):
        """The table of a fleet, once it has been listed."""
        def listed():
            tables = [table for table in self.frame.all("table", name=name) if table.row_count > 0]
            reading = self.frame.all("progress bar", name="Reading the list")
            return tables[0] if tables and not reading else None
        return wait_for(f"the list of {name}", listed)

    def dialog(self, patience=PATIENCE):
        """The open one, once keys go to it: what is typed before that goes to the window behind it."""
        def ready():
            dialog = self.open_dialog()
            return dialog if dialog and "active" in dialog.states else None
        return wait_for("a dialog", ready, patience)

    def open_dialog(self):
        windows = self.application.children() + self.frame.children()
        return next((w for w in windows if w.role in ("dialog", "alert") and w.showing), None)

    def focused(self):
        """The focused control. Inside a table it is the table's cell, which is not looked for."""
        window = self.open_dialog() or self.frame
        return next((e for e in window.walk() if e.focused and e.role not in ("dialog", "frame")), None)

    def menu(self, *names):
        """Presses the last named entry of the menu bar; the menus above it need not be open."""
        place = self.frame.find("menu bar")
        for name in names:
            place = place.find(name=name, showing=False)
        place.press()

    def end_politely(self):
        """Asks the window manager to close the window, as its close button does."""
        wait_for("a window to be active", lambda: "active" in (self.open_dialog() or self.frame).states)
        keys("alt+F4")

    def wait_for_end(self, patience=PATIENCE):
        return wait_for("the program to end", lambda: self.process.poll() is not None, patience)

    def __exit__(self, kind, value, trace):
        if kind is not None:
            _leave_evidence("failure")
        for number in (signal.SIGTERM, signal.SIGKILL):
            if self.process.poll() is None:
                self.process.send_signal(number)
                try:
                    self.process.wait(5)
                except subprocess.TimeoutExpired:
                    pass
        self.log.close()


def _leave_evidence(name):
    """A picture of the screen, and every name on it, for whoever reads the failure."""
    subprocess.run(["import", "-silent", "-window", "root", f"{name}.png"], check=False)
    print(f"The screen is in {os.path.abspath(name)}.png. On it:", file=sys.stderr)
    try:
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            for element in Element(desktop.get_child_at_index(index)).walk():
                if element.showing:
                    state = "" if element.enabled else " (disabled)"
                    print(f"  {element.role}: {element.name!r} {element.text!r}{state}", file=sys.stderr)
    except (GLib.Error, AttributeError) as error:
        print(f"  (cannot be read: {error})", file=sys.stderr)


def run(test):
    """Calls test(program, data_dir) with the program named on the command line; the exit status tells."""
    name = os.path.splitext(os.path.basename(sys.argv[0]))[0]
    folder = os.path.abspath(f"{name}.work")
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    program = os.path.abspath(sys.argv[1])
    os.chdir(folder)
    with tempfile.TemporaryDirectory() as data_dir:
        try:
            test(program, data_dir)
        except Exception:  # noqa: BLE001 - anything at all is a failed test
            traceback.print_exc()
            if os.path.exists("muster-stderr.txt"):
                with open("muster-stderr.txt", encoding="utf-8") as log:
                    sys.stderr.write(log.read())
            sys.exit(1)
