# SPDX-FileCopyrightText: The Muster developers
# SPDX-License-Identifier: Apache-2.0
"""Switches the language in the menu while the window stands; the next start remembers it."""

from muster_window import MusterWindow, run, wait_for

BANNER = {"en": "Demo cloud: everything here is simulated", "zh": "演示云：这里的一切都由本机模拟"}
MENUS = {"en": ["File", "Edit", "View", "Actions", "Help"],
         "zh": ["文件(F)", "编辑(E)", "视图(V)", "操作(A)", "帮助(H)"]}
KINDS = {"en": ["Cloud phone servers", "Encode servers", "Cloud phones"],
         "zh": ["云手机服务器", "编码服务", "云手机"]}
SIDEBAR = {"en": "Connections and runs", "zh": "连接与批次"}
RUNS = {"en": "Runs", "zh": "批次"}
VERB = {"en": "Restart…", "zh": "重启…"}


def is_in(window, language):
    menus = [item.name for item in window.find("menu bar").children()]
    lines = [line.name for line in window.find("tree", name=SIDEBAR[language]).children()]
    # Each may have its count behind it.
    first = next((i for i, line in enumerate(lines) if line.startswith(KINDS[language][0])), 0)
    kinds = lines[first:first + len(KINDS[language])]
    return (menus == MENUS[language] and len(kinds) == len(KINDS[language])
            and all(kind.startswith(name) for kind, name in zip(kinds, KINDS[language]))
            and RUNS[language] in lines
            and window.frame.all("button", name=VERB[language])
            and window.frame.all("label", starts=BANNER[language]))


def expect(window, language):
    wait_for(f"every text in {language}", lambda: is_in(window, language))


def close(window):
    window.end_politely()
    window.wait_for_end()


def test(program, data_dir):
    with MusterWindow(program, data_dir, "--demo") as window:
        expect(window, "en")
        window.menu("View", "Language", "中文")
        expect(window, "zh")
        window.menu("视图(V)", "语言(L)", "English")
        expect(window, "en")
        window.menu("View", "Language", "中文")
        expect(window, "zh")
        close(window)
    with MusterWindow(program, data_dir, "--demo") as window:
        expect(window, "zh")
        close(window)


run(test)
