"""A person's messages in, whether to serve them out: so many in a time, kept in memory only."""

import math
import time
from collections import OrderedDict, deque
from collections.abc import Callable
from dataclasses import dataclass, field

# People counted at once; beyond, the one that has been quiet longest is forgotten.
_PEOPLE_LIMIT = 10_000


@dataclass(slots=True)
class _Count:
    times: deque[float] = field(default_factory=deque)
    told: bool = False


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether to serve a message; if not, the seconds to wait, and whether to say so."""

    allowed: bool
    wait: int = 0
    tell: bool = False


class Allowance:
    """At most so many messages a person in any run of so many seconds, for each of the limits.

    Whoever asks for more is told once, then left without an answer until there is room again:
    answering every message of a flood would be a flood.
    """

    def __init__(
        self,
        limits: tuple[tuple[int, float], ...],
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Start with nobody counted; `limits` are pairs of messages and seconds."""
        self._limits = limits
        self._clock = clock
        self._longest = max(limit for limit, _ in limits)
        self._counts: OrderedDict[int, _Count] = OrderedDict()

    def spend(self, person: int) -> Verdict:
        """Count a person's message, unless it is one too many."""
        now = self._clock()
        count = self._counts.setdefault(person, _Count())
        self._counts.move_to_end(person)
        while len(self._counts) > _PEOPLE_LIMIT:
            self._counts.popitem(last=False)
        wait = max(_wait(count.times, limit, seconds, now) for limit, seconds in self._limits)
        if wait > 0:
            tell, count.told = not count.told, True
            return Verdict(allowed=False, wait=math.ceil(wait), tell=tell)
        count.times.append(now)
        count.told = False
        if len(count.times) > self._longest:
            count.times.popleft()
        return Verdict(allowed=True)


def _wait(times: deque[float], limit: int, seconds: float, now: float) -> float:
    """Give the seconds until the oldest of the last `limit` messages is `seconds` old."""
    return times[-limit] + seconds - now if len(times) >= limit else 0.0
