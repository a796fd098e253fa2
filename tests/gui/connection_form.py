# SPDX-FileCopyrightText: The Muster developers
# SPDX-License-Identifier: Apache-2.0
"""The form of a connection through all its shapes: whatever the provider, the sign-in and the region, each
field that is shown has its room and can be typed into, and no other is there."""

from muster_window import MusterWindow, keys, run, type_text, wait_for

FIELDS = ("text", "password text")
ACCESS_KEY = ["Access key (AK)", "Secret key (SK)", "Security token"]
LOGIN = ["Account name", "IAM user name", "Password", "User ID (with MFA)", "MFA code"]
# By provider: its sign-ins with their fields, its own endpoints, and what is asked for in any case.
SHAPES = {
    "Huawei": ({"Access key (AK/SK)": ACCESS_KEY, "IAM user and password": LOGIN, "Pasted IAM token": ["IAM token"]},
               ["Service endpoint", "Identity endpoint"], ["Name", "Project ID"]),
    "Volcengine": ({"Access key (AK/SK)": ACCESS_KEY}, ["Service endpoint"], ["Name"]),
}
# Qt names a combo box by what is chosen: each is known by a choice that it always has. Its label's
# key leads to it.
PROVIDER, SIGN_IN, REGION = "Huawei", "Access key", "Own endpoints"
KEYS = {PROVIDER: "alt+p", SIGN_IN: "alt+i", REGION: "alt+r"}
OWN, FIRST = REGION, ""
LEAST_HEIGHT = 16


def choices(box):
    return [item.name for item in box.children()[0].children()]


class Form:
    """Its parts are looked for once: they stay, shown or not."""

    def __init__(self, dialog):
        parts = list(dialog.walk())
        self.fields = [part for part in parts if part.role in FIELDS and part.name]
        boxes = [part for part in parts if part.role == "combo box"]
        self.boxes = {known: next(box for box in boxes if any(item.startswith(known) for item in choices(box)))
                      for known in KEYS}

    def field(self, name):
        return next(field for field in self.fields if field.name == name)

    def choose(self, known, wanted):
        """With the keys; the form changes while the focus stays where it is."""
        box = self.boxes[known]
        names = choices(box)
        at = next(i for i, name in enumerate(names) if name.startswith(wanted))
        keys(KEYS[known])
        wait_for(f"the focus on the combo box with {known!r}", lambda: box.focused)
        keys("Home", *["Down"] * at)
        wait_for(f"{names[at]!r} to be chosen", lambda: box.name.endswith(names[at]))
        assert box.focused, f"the combo box with {known!r} has lost the focus"

    def has_room(self, names):
        """The fields are these, each with its height, none over another."""
        shown = [field for field in self.fields if field.showing]
        if sorted(field.name for field in shown) != sorted(names):
            return None
        boxes = sorted((field.box for field in shown), key=lambda box: box.y)
        room = all(box.height >= LEAST_HEIGHT and box.width > 100 for box in boxes)
        apart = all(one.y + one.height <= other.y for one, other in zip(boxes, boxes[1:]))
        return shown if room and apart else None

    def looks_right(self, what, names):
        try:
            shown = wait_for(f"the fields of {what}", lambda: self.has_room(names))
        except AssertionError:
            found = [(field.name, field.box.y, field.box.height) for field in self.fields if field.showing]
            raise AssertionError(f"{what}: wanted {names}, found {found}") from None
        for field in shown:
            before = field.length
            field.take_focus()
            keys("a")
            # What is hidden is not read out, but how much of it there is.
            wait_for(f"what was typed into {field.name!r} of {what}", lambda: field.length == before + 1)
            assert field.text == ("a" * (before + 1) if field.role == "text" else ""), (field.name, field.text)


def test(program, data_dir):
    with MusterWindow(program, data_dir, "--no-first-run") as window:
        window.menu("File", "New connection…")
        dialog = window.dialog()
        assert dialog.name == "New connection", dialog.name
        form = Form(dialog)
        for provider, (sign_ins, own, always) in SHAPES.items():
            form.choose(PROVIDER, provider)
            wait_for(f"the sign-ins of {provider}", lambda: choices(form.boxes[SIGN_IN]) == list(sign_ins))
            for sign_in, asked in sign_ins.items():
                form.choose(SIGN_IN, sign_in)
                form.choose(REGION, FIRST)
                form.looks_right(f"{provider}, {sign_in}, a region", always + asked)
                form.choose(REGION, OWN)
                form.looks_right(f"{provider}, {sign_in}, {OWN}", always + asked + own)

        # What was typed comes back with its field.
        endpoint = form.field("Service endpoint")
        endpoint.take_focus()
        keys("ctrl+a")
        type_text("live.example.com")
        wait_for("the endpoint", lambda: endpoint.text == "live.example.com")
        form.choose(REGION, FIRST)
        wait_for("the endpoint to go", lambda: not endpoint.showing)
        form.choose(REGION, OWN)
        wait_for("the endpoint to come back", lambda: endpoint.showing and endpoint.text == "live.example.com")
        keys("Escape")
        wait_for("the dialog to close", lambda: not window.open_dialog())


run(test)
