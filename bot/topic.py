"""What a conversation is about: kept in memory only, for a while, for so many people at most."""

import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass

# Places remembered at once; beyond, the one that has been quiet longest is forgotten.
PLACES = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """What a question was about, for the next one to follow up.

    `question` is the last question that stood on its own, whose words a follow-up takes over;
    `asked` the last that said what it wanted ("how high is …"), which "and the 63 Building?" takes
    over. `story` names the article that answered and its editions; after a re-index it may name
    nothing, and the words are left. `language` is the one that was answered in (BCP 47).
    """

    question: str
    asked: str
    story: frozenset[str] = frozenset()
    language: str = ""


@dataclass(frozen=True, slots=True)
class _Kept:
    """A topic, whose it is, and when it ends, in seconds of the clock."""

    ends: float
    owner: Hashable
    topic: Topic


class Topics:
    """The topics of conversations, each forgotten some minutes after it was last spoken of.

    What is remembered has a place, anything hashable, and an owner who may have it forgotten: the
    conversation itself is a place, and so is a message that goes on with it.
    """

    def __init__(
        self,
        minutes: float,
        *,
        limit: int = PLACES,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Remember nothing yet; with 0 minutes, nothing ever."""
        self.minutes = minutes
        self._limit = limit
        self._clock = clock
        self._kept: OrderedDict[Hashable, _Kept] = OrderedDict()

    def __len__(self) -> int:
        """Give the number of places held now."""
        self._let_go()
        return len(self._kept)

    def keep(self, place: Hashable, topic: Topic, *, owner: Hashable) -> None:
        """Remember a topic at a place."""
        if self.minutes <= 0:
            return
        self._kept[place] = _Kept(self._clock() + self.minutes * 60, owner, topic)
        self._kept.move_to_end(place)
        self._let_go()

    def at(self, place: Hashable) -> Topic | None:
        """Give the topic at a place; None when nothing is known, or no longer."""
        self._let_go()
        kept = self._kept.get(place)
        return kept.topic if kept else None

    def forget(self, owner: Hashable) -> None:
        """Forget everything of an owner, at once."""
        for place in [place for place, kept in self._kept.items() if kept.owner == owner]:
            del self._kept[place]

    def _let_go(self) -> None:
        """Drop what is too old or too much: the oldest stand first."""
        now = self._clock()
        while self._kept:
            oldest = next(iter(self._kept.values()))
            if oldest.ends > now and len(self._kept) <= self._limit:
                return
            self._kept.popitem(last=False)
