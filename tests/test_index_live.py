"""The live searcher: notices a swap, reloads aside, and never goes without an index."""

import logging
import os
import threading
from collections.abc import Sequence
from pathlib import Path

import pytest
from builders import found
from fakes import FakeEncoder

from index import live as live_module
from index.build import build
from index.errors import MismatchError, NoIndexError
from index.generation import Generation
from index.live import LiveSearcher, Loaded, load
from index.plan import plan
from index.writer import write_store


def silent(done: int, total: int) -> None:
    """Show no progress."""


def index(path: Path, *bodies: str, encoder: FakeEncoder | None = None) -> Generation:
    """Make an index of one file with these articles the live one."""
    with write_store(path) as store:
        decided = plan([found("a.md", *bodies)], store.known(), [Path("/news")])
        built = build(decided, store, encoder or FakeEncoder(), silent)
        assert built is not None
        return built


def answers(live: LiveSearcher | Loaded, question: str) -> Sequence[str]:
    """Ask, and give the texts of the hits, best first."""
    searcher = live.searcher
    return [hit.text for hit in searcher.search(searcher.understand(question))]


def settle(live: LiveSearcher) -> None:
    """Wait for a reload that is on its way."""
    if live._reload is not None:
        live._reload.join()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "store.sqlite"


def test_the_live_generation_is_loaded_with_its_issues(path: Path) -> None:
    built = index(path, "The park opened in May.", "The tower closed in June.")
    loaded = load(path, FakeEncoder())
    assert loaded.generation == built
    assert (
        loaded.issues
        == found("a.md", "The park opened in May.", "The tower closed in June.").reading.issues
    )
    assert answers(loaded, "tower")[0] == "The tower closed in June."


def test_a_swap_is_noticed_at_the_next_question(path: Path) -> None:
    index(path, "The park opened in May.")
    live = LiveSearcher(path, FakeEncoder())
    index(path, "The tower closed in June.")
    assert live.searcher is not None
    settle(live)
    assert answers(live, "tower park")[0] == "The tower closed in June."


def test_a_rollback_is_noticed_too(path: Path) -> None:
    first = index(path, "The park opened in May.")
    index(path, "The tower closed in June.")
    live = LiveSearcher(path, FakeEncoder())
    with write_store(path) as store:
        store.roll_back()
    assert live.refresh() == first


def test_nothing_is_opened_while_the_store_does_not_change(
    path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    index(path, "The park opened in May.")
    long_ago = (1_600_000_000, 1_600_000_000)
    os.utime(path, long_ago)
    live = LiveSearcher(path, FakeEncoder())
    monkeypatch.delattr(live_module, "read_store")
    assert answers(live, "park") == ["The park opened in May."]
    assert live._reload is None


def test_questions_are_answered_from_the_old_index_while_the_new_one_loads(
    path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    index(path, "The park opened in May.")
    live = LiveSearcher(path, FakeEncoder())
    index(path, "The tower closed in June.")
    may_load = threading.Event()

    def slow_load(path: Path, encoder: FakeEncoder) -> Loaded:
        may_load.wait()
        return load(path, encoder)

    monkeypatch.setattr(live_module, "load", slow_load)
    assert [answers(live, "park tower")[0] for _ in range(3)] == ["The park opened in May."] * 3
    may_load.set()
    settle(live)
    assert answers(live, "park tower")[0] == "The tower closed in June."


def test_an_index_that_cannot_be_loaded_leaves_the_old_one_and_is_logged(
    path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    first = index(path, "The park opened in May.")
    live = LiveSearcher(path, FakeEncoder())
    index(path, "The tower closed in June.", encoder=FakeEncoder(version="fake 2"))
    with caplog.at_level(logging.ERROR):
        assert live.refresh() == first
    assert [record.message for record in caplog.records] == [
        "The new index could not be loaded; the old one goes on.",
    ]
    assert answers(live, "park")[0] == "The park opened in May."


def test_a_store_that_vanishes_leaves_the_old_index(path: Path) -> None:
    first = index(path, "The park opened in May.")
    live = LiveSearcher(path, FakeEncoder())
    path.unlink()
    assert live.refresh() == first


def test_an_index_of_another_encoder_is_refused_with_the_command_that_mends_it(path: Path) -> None:
    index(path, "The park opened in May.")
    with pytest.raises(
        MismatchError,
        match="with the encoder fake 1, and fake 2 is in use: run `newsletter-bot index PATH`",
    ):
        load(path, FakeEncoder(version="fake 2"))


def test_an_index_of_another_analyser_is_refused(
    path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    index(path, "The park opened in May.")
    monkeypatch.setattr("index.generation.ANALYSER_VERSION", "other")
    with pytest.raises(MismatchError, match="was indexed with the analyser"):
        load(path, FakeEncoder())


def test_a_store_without_a_generation_holds_no_index(path: Path) -> None:
    with write_store(path):
        pass
    with pytest.raises(NoIndexError):
        load(path, FakeEncoder())
