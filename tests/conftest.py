"""What every test starts from."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.script.samples import SAMPLE


@pytest.fixture(autouse=True)
def nothing_kept(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give each test folders of its own, so that none finds what a person or a test kept."""
    folder = tmp_path_factory.mktemp("data")
    monkeypatch.setenv("XDG_DATA_HOME", str(folder))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
    return folder


@pytest.fixture
def script(tmp_path: Path) -> Path:
    """Write the small sample script to a file."""
    path = tmp_path / "content.yaml"
    path.write_text(SAMPLE, encoding="utf-8")
    return path
