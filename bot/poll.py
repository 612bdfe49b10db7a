"""Telegram's updates in, handled updates out: each is on the disk before Telegram may forget it.

python-telegram-bot acknowledges updates before they are handled and decodes them a batch at a time:
a kill loses hundreds, and one update it cannot read stalls it for good. Here an update is committed
to the inbox, then acknowledged, then decoded by itself and handled in the order of its chat.
"""

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, TypeVar, cast
from urllib.parse import urlencode

from telegram import Bot, Update
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError
from telegram.request import BaseRequest

from bot.inbox import Inbox, Received

_log = logging.getLogger(__name__)

# What the bot is sent: nothing that it would not answer.
ALLOWED_UPDATES = ("message", "callback_query")

_BATCH = 100
_HANDLED_AT_ONCE = 64
_WAITING_LIMIT = 1_000  # updates in memory; more wait at Telegram
_FIRST_DELAY = 0.5
_LONGEST_DELAY = 30.0
_EXPIRE_SECONDS = 3_600.0
# When Telegram cannot be reached with an answer; meanwhile others could not be answered either.
_AGAIN_AFTER = (15.0, 60.0, 300.0)

_Result = TypeVar("_Result")


@dataclass(slots=True)
class _Lane:
    """One chat's updates. Locks are fair: tasks get their turn in the order they were made."""

    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    updates: int = 0


class Poll:
    """Fetches updates, keeps them in the inbox until handled, and keeps each chat's order.

    `handle` gives False when an update could not be answered now and should be handled again.
    """

    def __init__(
        self,
        bot: Bot,
        request: BaseRequest,
        inbox: Inbox,
        handle: Callable[[Update], Awaitable[bool]],
        *,
        seconds: int,
    ) -> None:
        """Prepare; `seconds` is how long Telegram may hold a request while there is nothing new."""
        self._bot = bot
        self._request = request
        self._inbox = inbox
        self._handle = handle
        self._seconds = seconds
        # SQLite wants one thread at a time, and a commit waits for the disk.
        self._disk = ThreadPoolExecutor(max_workers=1, thread_name_prefix="inbox")
        self._turns = asyncio.Semaphore(_HANDLED_AT_ONCE)
        self._lanes: dict[int, _Lane] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._stopping = asyncio.Event()
        self._expire_at = 0.0

    async def run(self) -> None:
        """Take up what an earlier run left, then fetch and handle until cancelled.

        InvalidToken when Telegram does not know the token.
        """
        self._take(await self.on_disk(self._inbox.resume))
        offset: int | None = None
        delay = _FIRST_DELAY
        while True:
            try:
                fetched = await self._fetch(offset)
                if fetched:
                    received = [_received(raw) for raw in fetched]
                    self._take(await self.on_disk(self._inbox.put, received))
                    offset = max(update.number for update in received) + 1
                await self._expire()
                delay = _FIRST_DELAY
            except InvalidToken:
                raise
            except RetryAfter as error:
                _log.warning("Telegram asks to wait before the next poll.")
                seconds = error.retry_after
                await asyncio.sleep(
                    seconds if isinstance(seconds, (int, float)) else seconds.total_seconds()
                )
            except Exception as error:  # noqa: BLE001 - the network, the disk: nothing ends the bot
                delay = await _wait_after(error, delay)
            while len(self._tasks) >= _WAITING_LIMIT:
                await asyncio.wait(self._tasks, return_when=asyncio.FIRST_COMPLETED)

    async def finish(self, seconds: float) -> None:
        """Let what is being handled end within the time; the rest stays in the inbox."""
        self._stopping.set()
        if self._tasks:
            _, late = await asyncio.wait(self._tasks, timeout=seconds)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)
        await asyncio.get_running_loop().run_in_executor(None, self._disk.shutdown)

    async def on_disk(self, work: Callable[..., _Result], *arguments: object) -> _Result:
        """Use the inbox in its thread."""
        return await asyncio.get_running_loop().run_in_executor(self._disk, work, *arguments)

    async def _fetch(self, offset: int | None) -> list[dict[str, Any]]:
        """Ask Telegram for updates, undecoded, acknowledging those before the offset."""
        asked = {
            "timeout": self._seconds,
            "limit": _BATCH,
            "allowed_updates": json.dumps(ALLOWED_UPDATES),
        }
        if offset is not None:
            asked["offset"] = offset
        # Bot.get_updates would decode the batch, and lose it all with one update it cannot read.
        address = f"{self._bot.base_url}/getUpdates?{urlencode(asked)}"
        fetched = await self._request.post(address, read_timeout=self._seconds + 10)
        return cast("list[dict[str, Any]]", fetched)

    def _take(self, updates: Iterable[Received]) -> None:
        for update in updates:
            content = json.loads(update.content)
            task = asyncio.create_task(self._in_order(update.number, content))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _in_order(self, number: int, content: dict[str, Any]) -> None:
        """Handle an update after the earlier ones of its chat, beside those of others."""
        chat = _chat_of(content)
        lane = self._lanes.setdefault(chat, _Lane())
        lane.updates += 1
        try:
            async with lane.lock, self._turns:
                if not self._stopping.is_set():
                    await self._finish_one(number, content)
        finally:
            lane.updates -= 1
            if lane.updates == 0:
                del self._lanes[chat]

    async def _finish_one(self, number: int, content: dict[str, Any]) -> None:
        try:
            update = Update.de_json(content, self._bot)
        except Exception as error:  # noqa: BLE001 - whatever it is, this update is unreadable
            _log.error("Update %d cannot be read: %s", number, type(error).__name__)
            await self.on_disk(self._inbox.fail, number, f"unreadable: {type(error).__name__}")
            return
        try:
            for delay in (*_AGAIN_AFTER, None):
                if await self._handle(update):
                    await self.on_disk(self._inbox.done, number)
                    return
                if delay is None or await self._stopped_within(delay):
                    return  # it stays in the inbox for the next start
        except Exception:  # noqa: BLE001 - it stays in the inbox, and the bot goes on
            _log.exception("Update %d was not finished.", number)

    async def _stopped_within(self, seconds: float) -> bool:
        with suppress(TimeoutError):
            await asyncio.wait_for(self._stopping.wait(), seconds)
        return self._stopping.is_set()

    async def _expire(self) -> None:
        now = asyncio.get_running_loop().time()
        if now >= self._expire_at:
            self._expire_at = now + _EXPIRE_SECONDS
            await self.on_disk(self._inbox.expire)


async def _wait_after(error: Exception, delay: float) -> float:
    """Log a poll that failed, wait, and give the next delay."""
    if isinstance(error, Conflict):
        _log.error("Another program polls with this token (%s); end one of them.", error.message)
    elif isinstance(error, TelegramError):
        _log.warning("Telegram cannot be polled: %s", type(error).__name__)
    else:
        _log.error("A poll failed.", exc_info=error)
    await asyncio.sleep(delay)
    return min(delay * 2, _LONGEST_DELAY)


def _received(raw: dict[str, Any]) -> Received:
    return Received(int(raw["update_id"]), json.dumps(raw))


def _chat_of(content: dict[str, Any]) -> int:
    """Tell whose turn an update waits for: its chat's, read before it is decoded."""
    match content:
        case {"message": {"chat": {"id": int(chat)}}}:
            return chat
        case {"callback_query": {"message": {"chat": {"id": int(chat)}}}}:
            return chat
        case {"callback_query": {"from": {"id": int(person)}}}:
            return person
    return 0
