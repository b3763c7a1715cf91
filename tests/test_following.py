from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest

from tests.script.samples import SAMPLE, sample
from walkthrough.following import Edited, State, follow

EARLIER: State = ((1, 1, 1),)
HALF: State = ((2, 5, 1),)
WHOLE: State = ((3, 9, 1),)


class Looks:
    """Looks at files, one state after the other; the last look stops the following."""

    def __init__(self, states: list[State]) -> None:
        self._states = states
        self.stopped = Event()
        self.saved = 0

    def look(self) -> State:
        state = self._states.pop(0)
        if not self._states:
            self.stopped.set()
        return state

    def note(self) -> None:
        self.saved += 1


@pytest.mark.parametrize(
    ("states", "saved"),
    [
        ([EARLIER, EARLIER, EARLIER], 0),
        ([EARLIER, WHOLE, WHOLE, WHOLE, WHOLE], 1),
        ([HALF, WHOLE, WHOLE, WHOLE], 1),
        ([HALF, HALF, WHOLE, WHOLE, WHOLE], 2),
        ([(None,), WHOLE, WHOLE, WHOLE], 1),
    ],
    ids=["nothing", "one save", "half-written, then whole", "two saves", "renamed over"],
)
def test_a_save_is_told_once_it_is_whole(
    states: list[State], saved: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("walkthrough.following.LOOK_SECONDS", 0)
    looks = Looks(states)

    follow(looks.look, EARLIER, looks.stopped, looks.note)

    assert looks.saved == saved


def test_each_file_and_each_translation_is_looked_at(tmp_path: Path) -> None:
    names = ("content.yaml", "clinic.yaml", "content.es.yaml")
    edited = Edited(tmp_path / names[0], tmp_path / names[1], ("es",))
    states = [edited.state()]
    for name in names:
        (tmp_path / name).write_text("a: b\n", encoding="utf-8")
        states.append(edited.state())

    assert len(set(states)) == 4
    assert states[0] == (None, None, None)


def test_a_version_has_a_script_or_its_problems(tmp_path: Path) -> None:
    path = tmp_path / "content.yaml"
    path.write_text(SAMPLE, encoding="utf-8")
    fine = Edited(path).read()
    path.write_text(sample(("inhale: 4s", "inhale: 4x")), encoding="utf-8")
    bad = Edited(path).read()

    assert fine.script is not None
    assert fine.problems == ()
    assert bad.script is None
    assert [each.line for each in bad.problems] == [98]
