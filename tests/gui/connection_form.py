# SPDX-FileCopyrightText: The Muster developers
# SPDX-License-Identifier: Apache-2.0
"""The form of a connection through all its shapes: whatever the provider, the sign-in and the region, each
field that is shown has its room and can be typed into, and no other is there."""

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

from muster_window import MusterWindow, keys, run, type_text, wait_for  # noqa: E402

FIELDS = ("text", "password text")
ACCESS_KEY = ["Access key (AK)", "Secret key (SK)", "Security token"]
LOGIN = ["Account name", "IAM user name", "Password", "User ID (with MFA)", "MFA code"]
# By provider: its sign-ins with their fields, its own endpoints, and what is asked for in any case.
SHAPES = {
    "Huawei": ({"Access key (AK/SK)": ACCESS_KEY, "IAM user and password": LOGIN, "Pasted IAM token": ["IAM token"]},
               ["Service endpoint", "Identity endpoint"], ["Project ID"]),
    "Volcengine": ({"Access key (AK/SK)": ACCESS_KEY}, ["Service endpoint"], []),
}
OWN = "Own endpoints"
REGION = ""  # the first one
LEAST_HEIGHT = 16


def labels_of(element):
    return [relation.get_target(i).get_name().replace("&", "")
            for relation in element.accessible.get_relation_set()
            if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY
            for i in range(relation.get_n_targets())]


def combo(dialog, label):
    """A combo box by its label: its own name is what is chosen."""
    return wait_for(f"the combo box {label!r}", lambda: next(
        (box for box in dialog.all("combo box") if label in labels_of(box)), None))


def choices(dialog, label):
    return [item.name for item in combo(dialog, label).children()[0].children()]


def choose(dialog, label, wanted):
    """With the keys; the form changes while the focus stays where it is."""
    box = combo(dialog, label)
    names = choices(dialog, label)
    place_of_it = next(at for at, name in enumerate(names) if name.startswith(wanted))
    box.take_focus()
    keys("Home")
    wait_for(f"the first choice of {label!r}", lambda: box.name == names[0])
    if place_of_it:
        keys(*["Down"] * place_of_it)
    wait_for(f"{names[place_of_it]!r} in {label!r}", lambda: box.name == names[place_of_it])
    assert box.focused, f"{label!r} has lost the focus"


def place(element):
    return Atspi.Component.get_extents(element.accessible, Atspi.CoordType.SCREEN)


def fields(dialog):
    return [field for role in FIELDS for field in dialog.all(role)]


def has_room(dialog, names):
    """The fields are these, each with its height, none over another."""
    shown = sorted(fields(dialog), key=lambda field: place(field).y)
    if sorted(field.name for field in shown) != sorted(names):
        return None
    places = [place(field) for field in shown]
    room = all(box.height >= LEAST_HEIGHT and box.width > 100 for box in places)
    apart = all(one.y + one.height <= other.y for one, other in zip(places, places[1:]))
    return shown if room and apart else None


def types_into(field):
    field.take_focus()
    type_text("abc")
    # What is hidden stands there as signs, one a letter.
    wait_for(f"what was typed into {field.name!r}",
             lambda: field.text == "abc" if field.role == "text" else len(field.text) == 3)
    keys("ctrl+a", "Delete")
    wait_for(f"{field.name!r} to be empty", lambda: not field.text)


def looks_right(dialog, what, names):
    try:
        shown = wait_for(f"the fields of {what}", lambda: has_room(dialog, names))
    except AssertionError:
        boxes = [(field.name, place(field).y, place(field).height) for field in fields(dialog)]
        raise AssertionError(f"{what}: wanted {names}, found {boxes}") from None
    for field in shown:
        types_into(field)


def test(program, data_dir):
    with MusterWindow(program, data_dir, "--no-first-run") as window:
        window.menu("File", "New connection…")
        dialog = window.dialog()
        assert dialog.name == "New connection", dialog.name
        for provider, (sign_ins, own, always) in SHAPES.items():
            choose(dialog, "Provider:", provider)
            assert choices(dialog, "Sign-in:") == list(sign_ins), choices(dialog, "Sign-in:")
            for sign_in, asked in sign_ins.items():
                choose(dialog, "Sign-in:", sign_in)
                choose(dialog, "Region:", REGION)
                looks_right(dialog, f"{provider}, {sign_in}, a region", ["Name"] + asked + always)
                choose(dialog, "Region:", OWN)
                looks_right(dialog, f"{provider}, {sign_in}, {OWN}", ["Name"] + asked + own + always)

        # What was typed stays where it is while the form changes, and comes back with its field.
        endpoint = next(field for field in fields(dialog) if field.name == "Service endpoint")
        endpoint.take_focus()
        type_text("live.example.com")
        wait_for("the endpoint", lambda: endpoint.text == "live.example.com")
        choose(dialog, "Region:", REGION)
        wait_for("the endpoint to go", lambda: not endpoint.showing)
        choose(dialog, "Region:", OWN)
        wait_for("the endpoint to come back", lambda: endpoint.showing and endpoint.text == "live.example.com")
        keys("Escape")
        wait_for("the dialog to close", lambda: not window.open_dialog())


run(test)
