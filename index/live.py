"""A store's path in, the searcher of its live generation out, renewed after a swap."""

import logging
import os
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from corpus.issue import Issue, Passage
from index.encoder import Encoder
from index.errors import DamagedError, MismatchError, NoIndexError
from index.generation import Content, Generation, answering, cutting
from index.search import LOST, Searcher
from index.store import Held, Store, read_store

_log = logging.getLogger(__name__)

# Sizes and times of the store's files.
_Look = tuple[tuple[int, int] | None, ...]

# A file system's clock ticks in milliseconds: two writes in one tick look like one.
# A look at files that changed this recently is not trusted the next time.
_FRESH_NANOSECONDS = 1_000_000_000


@dataclass(frozen=True, slots=True)
class Loaded:
    """One generation, with its issues, ready to be asked.

    `damaged` names what the store does not have as it was indexed, and so is left out.
    """

    generation: Generation
    issues: tuple[Issue, ...]
    searcher: Searcher
    damaged: frozenset[str] = frozenset()


def load(path: Path, encoder: Encoder) -> Loaded:
    """Load the live generation of a store.

    What a file held is left out, and logged, when it is not what was indexed. NoIndexError when
    there is no generation, MismatchError when it was made with other versions than those in use,
    OutdatedError, DamagedError or StoreError when the file cannot be read.
    """
    with read_store(path) as store:
        generation = _checked(store, encoder)
        held = _held(store, generation)
        arrays = store.arrays(generation)
    issues = tuple(issue for _, one in held if one.content for issue in one.content.issues)
    passages = _passages(path, generation, [one for _, one in held])
    if len(arrays["norms"]) != len(passages):
        raise DamagedError(path, "its arrays are of other passages")
    searcher = Searcher(issues=issues, passages=passages, arrays=arrays, encoder=encoder)
    damaged = frozenset(digest for digest, one in held if one.content is None)
    return Loaded(generation, issues, searcher, damaged)


def contents_of(store: Store, generation: Generation) -> list[Content]:
    """Read what the files of a generation hold, in its order, without what adds nothing.

    What is not what was indexed is left out, and logged.
    """
    return [one.content for _, one in _held(store, generation) if one.content]


def _held(store: Store, generation: Generation) -> list[tuple[str, Held]]:
    """Read what there is of each file that answers, with its digest, in order."""
    digests = answering(store.files(generation))
    held = store.held(digests)
    if damaged := sum(one.content is None for one in held.values()):
        _log.error(
            "%s is damaged: what %d of %d files held is not what was indexed, and is not quoted. "
            "Run `newsletter-bot index` with every folder.",
            store.path,
            damaged,
            len(held),
        )
    return [(digest, held[digest]) for digest in digests]


def _passages(path: Path, generation: Generation, held: Sequence[Held]) -> list[Passage]:
    """List the passages in the order of the arrays, with LOST for those of damaged contents."""
    counted = sum(one.passages for one in held if one.passages is not None)
    rest = generation.counts.passages - counted
    if rest < 0 or sum(one.passages is None for one in held) > 1:
        raise DamagedError(path, "nobody can tell which passages are missing")
    passages: list[Passage] = []
    for one in held:
        count = rest if one.passages is None else one.passages
        passages += one.content.passages if one.content else [LOST] * count
    return passages


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
                same = (
                    live is not None
                    and live.id == self._loaded.generation.id
                    and store.damaged(live) == self._loaded.damaged
                )
            if not same:
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
    if live.made.encoder != encoder.version:
        raise MismatchError(store.path, "encoder", live.made.encoder, encoder.version)
    if live.made.cutting != cutting():
        raise MismatchError(store.path, "analyser", live.made.cutting, cutting())
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
