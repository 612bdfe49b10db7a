"""What should go wrong next in, what happens to a call out."""

from __future__ import annotations

import asyncio
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from botapi_errors import BotAPIError, too_many_requests

if TYPE_CHECKING:
    from botapi_chats import Chat


class Hold:
    """A call that waits: `reached` is set when it arrives, `release` lets it go on."""

    def __init__(self) -> None:
        """Hold until released."""
        self.reached = asyncio.Event()
        self._released = asyncio.Event()

    def release(self) -> None:
        """Let the call go on."""
        self._released.set()

    async def wait(self) -> None:
        """Wait as the call."""
        self.reached.set()
        await self._released.wait()


@dataclass(frozen=True, slots=True)
class Fault:
    """What happens to one call instead of, or before, being answered."""

    error: BotAPIError | None = None
    hold: Hold | None = None
    drop: bool = False
    handled: bool = False


class Dropped(Exception):  # noqa: N818 - not an error: the connection just ends
    """The connection ends without an answer."""


class Faults:
    """The faults a test has ordered."""

    def __init__(self) -> None:
        """Start with a server in good health."""
        self._next: dict[str, list[Fault]] = {}
        self._flood: tuple[int, float] | None = None

    def fail_next(
        self,
        method: str,
        error_code: int,
        description: str,
        retry_after: int | None = None,
        *,
        times: int = 1,
    ) -> None:
        """Answer the next calls of a method with an error."""
        fault = Fault(error=BotAPIError(error_code, description, retry_after))
        self._next.setdefault(method.lower(), []).extend([fault] * times)

    def drop_next(self, method: str, *, handled: bool = False, times: int = 1) -> None:
        """End the connection of the next calls without an answer, done or not."""
        fault = Fault(drop=True, handled=handled)
        self._next.setdefault(method.lower(), []).extend([fault] * times)

    def hold_next(self, method: str) -> Hold:
        """Let the next call of a method wait until released; it is then done and answered."""
        hold = Hold()
        self._next.setdefault(method.lower(), []).append(Fault(hold=hold))
        return hold

    def limit_flood(self, messages: int, seconds: float) -> None:
        """Allow a chat so many messages of the bot in so many seconds, 429 beyond."""
        self._flood = (messages, seconds)

    def lift_flood_limit(self) -> None:
        """Allow any number of messages."""
        self._flood = None

    def next_fault(self, method: str) -> Fault:
        """Give what happens to a call that arrives; by default nothing."""
        faults = self._next.get(method.lower())
        return faults.pop(0) if faults else Fault()

    def check_flood(self, method: str, chat: Chat | None, now: float) -> None:
        """Refuse a call that would pass the flood limit, and count it otherwise."""
        if self._flood is None or chat is None or not method.startswith(("send", "editMessage")):
            return
        messages, seconds = self._flood
        while chat.sends and chat.sends[0] <= now - seconds:
            chat.sends.popleft()
        if len(chat.sends) >= messages:
            free_at = (chat.sends[0] if chat.sends else now) + seconds
            raise too_many_requests(max(1, math.ceil(free_at - now)))
        if method != "sendChatAction":
            chat.sends.append(now)
