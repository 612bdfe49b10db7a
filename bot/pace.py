"""A call to Telegram in, the same call at a pace that Telegram accepts out."""

import asyncio
import logging
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from telegram.error import BadRequest, NetworkError, RetryAfter, TimedOut
from telegram.ext import BaseRateLimiter

_log = logging.getLogger(__name__)

_Result = bool | dict[str, Any] | list[dict[str, Any]]

# Telegram's own figures: about a message a second in a chat, 20 a minute in a group, short
# bursts allowed.
_PRIVATE = (1.0, 5.0)  # messages a second, burst
_GROUP = (20 / 60, 10.0)
_CHATS_LIMIT = 10_000
_FLOOD_TRIES = 5
_LONGEST_FLOOD_WAIT = 300.0
_NETWORK_DELAYS = (0.5, 1.0, 2.0, 4.0, 8.0)


@dataclass(slots=True)
class _Bucket:
    """What a chat may still be sent at once, at a time."""

    left: float
    at: float


class Pace(BaseRateLimiter[int]):
    """Keeps each chat's pace by itself: one chat's flood never holds up another.

    Only messages count (typing and answered presses do not). A call refused for flooding is made
    again when Telegram says so; one that never reached Telegram is made again a little later.
    """

    __slots__ = ("_buckets", "_clock", "_sleep")

    def __init__(
        self,
        *,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """Start with no chat known."""
        self._clock = clock
        self._sleep = sleep
        self._buckets: OrderedDict[int, _Bucket] = OrderedDict()

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def process_request(  # noqa: PLR0913, PLR0917 - python-telegram-bot's interface
        self,
        callback: Callable[..., Coroutine[Any, Any, _Result]],
        args: Any,  # noqa: ANN401 - python-telegram-bot's interface
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: int | None,  # noqa: ARG002
    ) -> _Result:
        """Make the call when its chat may be written to."""
        chat = data.get("chat_id")
        if isinstance(chat, int) and endpoint in {"sendMessage", "editMessageText"}:
            await self._turn(chat)
        floods, delays = 0, iter(_NETWORK_DELAYS)
        while True:
            try:
                return await callback(*args, **kwargs)
            except RetryAfter as error:
                floods += 1
                seconds = _seconds(error.retry_after)
                if floods >= _FLOOD_TRIES or seconds > _LONGEST_FLOOD_WAIT:
                    raise
                _log.warning("%s: Telegram asks to wait %.0f s", endpoint, seconds)
                await self._sleep(seconds)
            except (BadRequest, TimedOut):
                # TimedOut: it may have arrived, and a message sent twice is worse than a late one.
                raise
            except NetworkError:
                delay = next(delays, None)
                if delay is None:
                    raise
                await self._sleep(delay)

    async def _turn(self, chat: int) -> None:
        """Wait until the chat may be sent a message, and count it."""
        rate, burst = _GROUP if chat < 0 else _PRIVATE
        now = self._clock()
        bucket = self._buckets.setdefault(chat, _Bucket(burst, now))
        self._buckets.move_to_end(chat)
        while len(self._buckets) > _CHATS_LIMIT:
            self._buckets.popitem(last=False)
        bucket.left = min(burst, bucket.left + (now - bucket.at) * rate) - 1
        bucket.at = now
        if bucket.left < 0:
            # Debts are paid in order: the next call of this chat sees a larger one.
            await self._sleep(-bucket.left / rate)


def _seconds(delay: float | timedelta) -> float:
    return delay.total_seconds() if isinstance(delay, timedelta) else float(delay)
