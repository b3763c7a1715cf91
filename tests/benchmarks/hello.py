"""The bare Textual app that ours is compared with.

    python -m tests.benchmarks.hello           one Static that says hello
    python -m tests.benchmarks.hello FILE      Right replaces the text of the Static by the next
                                               of the file, Left by the one before

The file is a JSON list of texts.
"""

from __future__ import annotations

import sys

from textual import events
from textual.app import App, ComposeResult
from textual.content import Content
from textual.widgets import Static

WORD = "Hello-from-Textual"


class HelloApp(App[None]):
    def compose(self) -> ComposeResult:
        yield Static(WORD)


class TextsApp(App[None]):
    def __init__(self, texts: list[str]) -> None:
        super().__init__()
        self.texts = [WORD, *texts]
        self.at = 0

    def compose(self) -> ComposeResult:
        yield Static(Content(self.texts[0]))

    def on_key(self, event: events.Key) -> None:
        self.at += {"right": 1, "left": -1}.get(event.key, 0)
        self.query_one(Static).update(Content(self.texts[self.at % len(self.texts)]))


def main() -> None:
    if len(sys.argv) == 1:
        HelloApp().run()
        return
    import json
    from pathlib import Path

    TextsApp(json.loads(Path(sys.argv[1]).read_text())).run()


if __name__ == "__main__":
    main()
