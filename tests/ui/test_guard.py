from __future__ import annotations

import webbrowser
from pathlib import Path

import pytest

from tests.ui.driver_app import SECRET, DriverApp
from walkthrough.fault import Fault
from walkthrough.policy import KIOSK, REHEARSAL, Policy
from walkthrough.ui.guard import FAULT_CODE, GuardedApp

POLICIES = pytest.mark.parametrize("policy", [REHEARSAL, KIOSK], ids=["home", "kiosk"])


@POLICIES
def test_an_app_has_no_keys_but_its_own(policy: Policy) -> None:
    class App(GuardedApp):
        BINDINGS = [("b", "breathe", "Breathe")]  # noqa: RUF012

    assert list(App(policy)._bindings.key_to_bindings) == ["b"]


@POLICIES
@pytest.mark.parametrize("key", ["ctrl+q", "ctrl+c", "ctrl+p", "ctrl+z", "ctrl+backslash", "f1"])
async def test_no_key_of_textual_does_anything(policy: Policy, key: str) -> None:
    app = DriverApp(policy, [])
    async with app.run_test() as pilot:
        await pilot.press(key)

        assert app.is_running
        assert app.return_code is None
        assert len(app.screen_stack) == 1
        assert not app._notifications


@POLICIES
@pytest.mark.parametrize(
    "action",
    ["quit", "change_theme", "command_palette", "screenshot", "show_help_panel", "bell", "back"],
)
async def test_an_action_that_is_not_listed_is_refused(policy: Policy, action: str) -> None:
    app = GuardedApp(policy)
    async with app.run_test():
        assert not await app.run_action(action)


async def test_tab_moves_the_focus() -> None:
    app = DriverApp(REHEARSAL, [])
    async with app.run_test() as pilot:
        await pilot.press("i")
        app.set_focus(None)
        await pilot.press("tab")

        assert app.focused is not None


@POLICIES
async def test_nothing_leaves_the_app(
    policy: Policy, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(webbrowser, "open", opened.append)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    source = tmp_path / "note"
    source.write_text(SECRET)
    app = GuardedApp(policy)
    async with app.run_test() as pilot:
        app.open_url("https://example.org")
        app.copy_to_clipboard(SECRET)
        app.save_screenshot("screen.svg", str(tmp_path))
        app.deliver_screenshot(path=str(tmp_path))
        app.deliver_text(str(source), save_directory=tmp_path / "copies")
        app.deliver_binary(str(source), save_directory=tmp_path / "copies")
        await pilot.pause()

        assert app.clipboard == ""
        assert list(app.get_system_commands(app.screen)) == []
    assert opened == []
    assert list(tmp_path.iterdir()) == [source]


@pytest.mark.parametrize("key", ["f", "w"])
async def test_a_fault_is_told_without_its_words(key: str) -> None:
    app = DriverApp(REHEARSAL, [])
    with pytest.raises(Exception, match=SECRET):
        async with app.run_test() as pilot:
            await pilot.press(key)

    assert app.return_code == FAULT_CODE
    assert app.fault is not None
    assert app.fault.kind == "ValueError"
    assert app.fault.places[-1].file == "tests/ui/driver_app.py"
    assert SECRET not in repr(app.fault)


def test_a_fault_names_places_and_no_folder_of_the_system() -> None:
    def fail() -> None:
        raise KeyError(SECRET)

    try:
        fail()
    except KeyError as error:
        fault = Fault.of(error)

    assert fault.kind == "KeyError"
    assert [(place.file, place.function) for place in fault.places] == [
        ("tests/ui/test_guard.py", "test_a_fault_names_places_and_no_folder_of_the_system"),
        ("tests/ui/test_guard.py", "fail"),
    ]
    assert all(place.line > 1 for place in fault.places)


def test_a_fault_outlasts_a_later_exit() -> None:
    app = GuardedApp(REHEARSAL)
    app.fault = Fault("ValueError")
    app.exit()

    assert app.return_code == FAULT_CODE
