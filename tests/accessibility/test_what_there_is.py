"""What there is none of: WCAG 2.2, criteria 1.2.1 to 1.2.5, 1.4.5, 1.4.13, 2.5.1, 2.5.4, 2.5.7."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from walkthrough.files import shipped_script

PACKAGE = Path(__file__).parents[2] / "walkthrough"
TEXT = {
    ".py", ".md", ".json", ".tcss", ".yaml", ".ini", ".service", ".sh", ".conf", ".timer", ".map",
}  # fmt: skip
"""The ends of names of files that hold text."""
HEARD = {
    "on_click", "on_mouse_scroll_down", "on_mouse_scroll_up", "on_key", "on_input_changed",
    "on_descendant_focus", "on_descendant_blur", "on_resize", "on_app_blur", "on_event",
    "on_mount", "on_unmount", "on_ready", "on_screen_resume", "on_screen_suspend",
}  # fmt: skip
"""Keys, a press that was let go, the wheel, typing, and what happens to the window itself."""
OUR_OWN = ("on_canvas_", "on_field_")


def test_no_sound_no_picture_and_no_film_is_shipped() -> None:
    files = [
        path for path in PACKAGE.rglob("*") if path.is_file() and "__pycache__" not in path.parts
    ]
    assert len(files) > 50
    assert {path.suffix for path in (*files, shipped_script())} <= TEXT
    for path in files:
        path.read_text("utf-8")


def handlers() -> set[str]:
    """Which events the screens hear."""
    found = set()
    for path in (PACKAGE / "ui").glob("*.py"):
        for each in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(each, ast.ClassDef):
                found |= {
                    re.sub("^_", "", node.name)
                    for node in each.body
                    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
                    and re.match("_?on_", node.name)
                    and not any(getattr(one, "id", "") == "property" for one in node.decorator_list)
                }
    return {name for name in found if not name.startswith(OUR_OWN)}


def test_only_keys_presses_and_the_wheel_are_heard() -> None:
    """Nothing hears a pointer that moves, hovers or drags, nor a device that is moved."""
    assert "on_click" in handlers()
    assert handlers() <= HEARD
    for path in (PACKAGE / "ui").glob("*"):
        if path.is_file():
            assert not re.search(r"tooltip\s*=|:hover|@on\(", path.read_text("utf-8")), path.name
