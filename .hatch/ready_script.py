"""Put the shipped script into the wheel as it is after reading: a start need not read it."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ReadyScript(BuildHookInterface):
    """Reads and checks content.yaml; a script with problems stops the build."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the packed script to a wheel; an editable one reads content.yaml itself."""
        if version == "editable":
            return
        sys.path.insert(0, self.root)
        from walkthrough import first_words
        from walkthrough.files import load_script
        from walkthrough.ready import READY_NAME, pack

        content = Path(self.root, "content.yaml")
        for translation in Path(self.root).glob("content.*.yaml"):
            build_data["force_include"][str(translation)] = f"walkthrough/{translation.name}"
        self._folder = TemporaryDirectory()
        data, script = content.read_bytes(), load_script(content)
        words = script.words
        first = first_words.packed(data, words.standing_line, words.standing_short)
        for name, ready in ((READY_NAME, pack(data, script)), (first_words.READY_NAME, first)):
            made = Path(self._folder.name, name)
            made.write_bytes(ready)
            build_data["force_include"][str(made)] = f"walkthrough/{name}"
