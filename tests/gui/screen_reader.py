# SPDX-FileCopyrightText: The Muster developers
# SPDX-License-Identifier: Apache-2.0
"""The main job by keys alone, as a screen reader tells it: after each key it says where the focus is, what
the row is and whether it is ticked, which dialog asks, and how each target ended. In both languages."""

import os

from muster_window import MusterWindow, keys, run, wait_for

WANTED = 2
ROWS = 20
WORDS = {
    "en": {
        "comma": ", ", "fleet": "Cloud phone servers", "name": "Name", "ticked": "ticked", "unticked": "not ticked",
        "normal": "Normal", "can": "Can restart", "ask": f"Restart {WANTED} cloud phone servers?",
        "verb": f"Restart {WANTED} servers", "cancel": "Cancel", "checked": "I have checked the list",
        "asked": "Targets", "run": "Targets of the run", "bar": "Outcomes of the run",
        "ends": ("Succeeded", "Failed", "Rejected"), "total": f"Of {WANTED}: ", "history": "History",
    },
    "zh": {
        "comma": "，", "fleet": "云手机服务器", "name": "名称", "ticked": "已选", "unticked": "未选",
        "normal": "正常", "can": "可重启", "ask": f"重启 {WANTED} 台云手机服务器？",
        "verb": f"重启 {WANTED} 台服务器", "cancel": "取消", "checked": "我已核对列表",
        "asked": "目标", "run": "本批次的目标", "bar": "本批次的结果",
        "ends": ("成功", "失败", "已拒绝"), "total": f"共 {WANTED} 个目标：", "history": "历史记录",
    },
}


def plain(name):
    """Without the mark of its key, in either language."""
    return name.replace("&", "").split("(")[0]


def focused_row(table):
    """The row with the cell that a screen reader follows, among the first ones."""
    for row in range(min(ROWS, table.row_count)):
        if any(table.cell(row, column).focused for column in range(table.column_count)):
            return row
    return None


def said(table, row, words):
    """What is read out of a row: name, tick, status, whether it can go."""
    return table.cell(row, table.column(words["name"])).name


def tick(window, words):
    """From the first row on down, a tick on each normal one, heard before and after."""
    fleet = window.fleet(words["fleet"])
    keys("ctrl+Home")
    ticked = []
    for row in range(ROWS):
        if row > 0:
            keys("Down")
        wait_for(f"the focus in row {row}", lambda: focused_row(fleet) == row)
        before = said(fleet, row, words)
        name, tick_word, status, can = before.split(words["comma"], 3)
        assert tick_word == words["unticked"], f"a tick that nobody has given: {before!r}"
        if status != words["normal"] or can != words["can"]:
            continue
        keys("space")
        wait_for(f"{name} to be read as ticked",
                 lambda: said(fleet, row, words) == words["comma"].join((name, words["ticked"], status, can)))
        assert focused_row(fleet) == row, "a tick has moved the focus"
        ticked.append(name)
        if len(ticked) == WANTED:
            break
    assert len(ticked) == WANTED, ticked
    # And off again, and on: both are told.
    keys("space")
    wait_for("the tick to go", lambda: words["unticked"] in said(fleet, row, words))
    keys("space")
    wait_for("the tick to come back", lambda: words["unticked"] not in said(fleet, row, words))
    return ticked


def go_to(window, role, name):
    """Tab by Tab; each stop has a role and a name that can be read out, or is a table's cell."""
    heard = []
    for _ in range(30):
        element = window.focused()
        if element:
            assert element.name or element.role in ("table", "combo box", "text", "spin button"), (
                f"a stop without a name: {element.role} after {heard}")
            heard.append(f"{element.role} {plain(element.name)}")
            if element.role == role and plain(element.name) == name:
                return element
        was = element.accessible if element else None
        keys("Tab")
        wait_for("the focus to move",
                 lambda: window.focused() is None or window.focused().accessible != was)
    raise AssertionError(f"Tab does not reach {role} {name!r}: {heard}")


def confirm(window, words, ticked):
    keys("ctrl+shift+b")
    dialog = window.dialog()
    assert dialog.name == words["ask"], dialog.name
    focused = wait_for("a focus in the dialog", window.focused)
    assert (focused.role, plain(focused.name)) == ("button", words["cancel"]), (focused.role, focused.name)

    targets = dialog.find("table", name=words["asked"])
    asked = [said(targets, row, words) for row in range(targets.row_count)]
    assert sorted(line.split(words["comma"])[0] for line in asked) == sorted(ticked), asked
    assert all(line.split(words["comma"])[1] == words["ticked"] for line in asked), asked

    button = next(b for b in dialog.all("button") if plain(b.name) == words["verb"])
    assert not button.enabled, "the verb button is awake before the list has been checked"
    box = go_to(window, "check box", words["checked"])
    assert not box.checked, "the list is said to be checked"
    keys("space")
    wait_for("the box to be read as checked", lambda: box.checked)
    wait_for("the verb button to wake up", lambda: button.enabled)
    go_to(window, "button", words["verb"])
    keys("space")
    wait_for("the dialog to close", lambda: not window.open_dialog())
    wait_for("the window to be active", lambda: "active" in window.frame.states)


def follow(window, words, ticked):
    table = window.find("table", name=words["run"])
    column = table.column(words["name"])

    def lines():
        return [table.cell(row, column).name for row in range(table.row_count)]

    wait_for("the targets in the panel",
             lambda: sorted(line.split(words["comma"])[0] for line in lines()) == sorted(ticked))
    wait_for("an end read beside each name", lambda: all(line.endswith(words["ends"]) for line in lines()))
    bar = window.find(name=words["bar"])
    wait_for("the totals", lambda: bar.description.startswith(words["total"]))
    # Both dialogs' way back: the history by its key, and gone by Escape.
    keys("ctrl+h")
    assert window.dialog().name == words["history"], window.dialog().name
    keys("Escape")
    wait_for("the history to close", lambda: not window.open_dialog())


def main_job(program, data_dir, language):
    words = WORDS[language]
    with MusterWindow(program, data_dir, "--demo") as window:
        if language == "zh":
            window.menu("View", "Language", "中文")
            wait_for("the window in Chinese", lambda: window.frame.all("table", name=words["fleet"]))
        ticked = tick(window, words)
        confirm(window, words, ticked)
        follow(window, words, ticked)


def test(program, data_dir):
    for language in WORDS:
        folder = os.path.join(data_dir, language)
        os.makedirs(folder)
        main_job(program, folder, language)


run(test)
