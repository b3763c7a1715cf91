"""`python -m tests.fuzz.child TARGET FOLDER [LIBFUZZER OPTIONS]`: one target under atheris.

It ends at the first finding, whose file is then in FOLDER/findings.
"""

from __future__ import annotations

import random
import sys
import time
from importlib import import_module
from pathlib import Path

LONGEST_SECONDS = 2.0
"""Processor time that a file of a target's size may take, with the instruments."""
MOST_MEMORY = 768
"""MiB that the process may hold."""
WALL_SECONDS = 60


def main(name: str, folder: str, *options: str) -> None:
    """Feed random files to a target until the time is over."""
    atheris = import_module("atheris")
    with atheris.instrument_imports(include=["walkthrough"], enable_loader_override=False):
        from tests.fuzz.targets import TARGETS
    from tests.fuzz.mutations import changed

    target = TARGETS[name]
    place = Path(folder)

    def read(data: bytes) -> None:
        begun = time.process_time()
        target.read(data)
        spent = time.process_time() - begun
        assert spent < LONGEST_SECONDS, f"{spent:.1f} s of processor time"

    def mutate(data: bytes, longest: int, seed: int) -> bytes:
        chance = random.Random(seed)
        if chance.random() < 0.3:
            return bytes(atheris.Mutate(data, longest))
        return changed(data, chance)[:longest]

    arguments = [
        sys.argv[0],
        f"-artifact_prefix={place}/findings/",
        f"-timeout={WALL_SECONDS}",
        f"-rss_limit_mb={MOST_MEMORY}",
        f"-max_len={target.longest}",
        "-print_final_stats=1",
        *options,
        f"{place}/corpus",
    ]
    atheris.Setup(arguments, read, custom_mutator=mutate)
    atheris.Fuzz()


if __name__ == "__main__":
    main(*sys.argv[1:])
