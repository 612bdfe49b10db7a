"""A store's path in, the searcher of its live generation out, renewed after a swap."""

import logging
import os
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from corpus.issue import Issue
from index.encoder import Encoder
from index.errors import MismatchError, NoIndexError
from index.generation import Content, Generation, answering, made_with
from index.search import Searcher
from index.store import Store, read_store

_log = logging.getLogger(__name__)

# Sizes and times of the store's files.
_Look = tuple[tuple[int, int] | None, ...]

# A file system's clock ticks in milliseconds: two writes in one tick look like one.
# A look at files that changed this recently is not trusted the next time.
_FRESH_NANOSECONDS = 1_000_000_000


@dataclass(frozen=True, slots=True)
class Loaded:
    """One generation, with its issues, ready to be asked."""

    generation: Generation
    issues: tuple[Issue, ...]
    searcher: Searcher


def load(path: Path, encoder: Encoder) -> Loaded:
    """Load the live generation of a store.

    NoIndexError when there is none, MismatchError when it was made with other versions than those
    in use, OutdatedError or StoreError when the file cannot be read.
    """
    with read_store(path) as store:
        generation = _checked(store, encoder)
        contents = contents_of(store, generation)
        issues = tuple(issue for content in contents for issue in content.issues)
        searcher = Searcher(
            issues=issues,
            passages=[passage for content in contents for passage in content.passages],
            arrays=store.arrays(generation),
            encoder=encoder,
        )
    return Loaded(generation, issues, searcher)


def contents_of(store: Store, generation: Generation) -> list[Content]:
    """Read what the files of a generation hold, in its order, without files that add nothing."""
    digests = answering(store.files(generation))
    contents = store.contents(digests)
    return [contents[digest] for digest in digests]


class LiveSearcher:
    """The live generation of a store, noticing a swap; to be asked from any thread.

    A question never waits for a reload: the old generation answers until the new one is in memory,
    and goes on if that one cannot be loaded.
    """

    def __init__(self, path: Path, encoder: Encoder) -> None:
        """Load the live generation; raises what `load` raises."""
        self._path = path
        self._files = (str(path), f"{path}-wal")
        self._encoder = encoder
        self._turn = threading.Lock()
        self._reload: threading.Thread | None = None
        self._seen = _trusted(self._look())
        self._loaded = load(path, encoder)

    @property
    def searcher(self) -> Searcher:
        """The searcher to ask now; when the store has changed, a newer one is on its way."""
        return self.loaded.searcher

    @property
    def loaded(self) -> Loaded:
        """The searcher to ask now, with its generation and issues."""
        if self._look() != self._seen:
            self._reload_aside()
        return self._loaded

    def refresh(self) -> Generation:
        """Wait until what is live now is loaded, or cannot be; give what is in use."""
        with self._turn:
            self._reload_now()
        return self._loaded.generation

    def _reload_aside(self) -> None:
        """Reload in another thread, unless one is at it already."""
        if not self._turn.acquire(blocking=False):
            return
        self._reload = threading.Thread(target=self._reload_and_leave, daemon=True, name="reload")
        self._reload.start()

    def _reload_and_leave(self) -> None:
        try:
            self._reload_now()
        finally:
            self._turn.release()

    def _reload_now(self) -> None:
        # Looked at before it is read: a change while it is read is seen at the next question.
        seen = _trusted(self._look())
        try:
            with read_store(self._path) as store:
                live = store.live()
            if live is None or live.id != self._loaded.generation.id:
                self._loaded = load(self._path, self._encoder)
                _log.info("Generation %s is live.", self._loaded.generation.id)
        except Exception:  # noqa: BLE001 - whatever it is, the old generation is whole
            _log.exception("The new index could not be loaded; the old one goes on.")
        self._seen = seen

    def _look(self) -> _Look:
        return tuple(_stamp(file) for file in self._files)


def _checked(store: Store, encoder: Encoder) -> Generation:
    live = store.live()
    if live is None:
        raise NoIndexError(store.path)
    made = made_with(encoder.version)
    if live.made.encoder != made.encoder:
        raise MismatchError(store.path, "encoder", live.made.encoder, made.encoder)
    if live.made.analyser != made.analyser:
        raise MismatchError(store.path, "analyser", live.made.analyser, made.analyser)
    return live


def _stamp(file: str) -> tuple[int, int] | None:
    try:
        found = os.stat(file)  # noqa: PTH116 - asked at every question: half the time of Path.stat
    except OSError:
        return None
    return (found.st_size, found.st_mtime_ns)


def _trusted(look: _Look) -> _Look:
    """Forget a look at files that changed a moment ago, so that the next one differs from it."""
    newest = max((changed for _, changed in filter(None, look)), default=0)
    return () if time.time_ns() - newest < _FRESH_NANOSECONDS else look
