"""Events of the chats in, updates out: kept until acknowledged, polled or posted to a webhook."""

from __future__ import annotations

import asyncio
import contextlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import aiohttp
from botapi_errors import BotAPIError, JsonObject, bad_request, too_many_requests
from botapi_limits import check_webhook

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator

    from botapi_errors import Parameters

DAY = 24 * 60 * 60
# How long an undelivered update is kept.
_LIVES = {"callback_query": 150, "inline_query": 30, "chosen_inline_result": 600}
_ON_REQUEST = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
_KINDS = frozenset(
    {
        "message",
        "edited_message",
        "channel_post",
        "edited_channel_post",
        "inline_query",
        "chosen_inline_result",
        "callback_query",
        "shipping_query",
        "pre_checkout_query",
        "poll",
        "poll_answer",
        "my_chat_member",
        "chat_join_request",
        "chat_boost",
        "removed_chat_boost",
    }
)
_LONGEST_POLL = 50
_FIRST_UPDATE = 700_000_001
_OTHER_POLLER = (
    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is"
    " running"
)
_WEBHOOK_ACTIVE = (
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete"
    " the webhook first"
)
_WEBHOOK_SET = "Conflict: terminated by setWebhook request"
_SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - a header's name


@dataclass(frozen=True, slots=True)
class Update:
    """One update that waits; `queue` is what it must stay in order with."""

    id: int
    kind: str
    queue: tuple[str, int]
    until: float
    body: JsonObject

    def as_json(self) -> JsonObject:
        """Give the update as the bot receives it."""
        return {"update_id": self.id, **self.body}


@dataclass(slots=True)
class Webhook:
    """Where updates are posted; no webhook when `url` is empty."""

    url: str = ""
    secret_token: str = ""
    max_connections: int = 40
    last_error: str = ""
    last_error_date: int = 0


@dataclass(slots=True)
class Updates:
    """The updates of one bot, in the order in which they happened.

    `routes` says which loopback address stands for which public webhook address: nothing outside
    this machine is ever called. `retry_seconds` is the first pause after a failed delivery.
    """

    now: Callable[[], float]
    execute: Callable[[str, JsonObject], Awaitable[object]]
    changed: Callable[[], None]
    slow_polls: bool = False
    retry_seconds: float = 0.01
    longest_retry_seconds: float = 60.0
    routes: dict[str, str] = field(default_factory=dict)
    pending: list[Update] = field(default_factory=list)
    webhook: Webhook = field(default_factory=Webhook)
    allowed: frozenset[str] = _KINDS
    _next_id: int = _FIRST_UPDATE
    _poll: asyncio.Future[None] | None = None
    _last_offset: int | None = None
    _last_poll_at: float = 0.0
    _next_webhook_at: float = 0.0
    _workers: dict[tuple[str, int], asyncio.Task[None]] = field(default_factory=dict)
    _places: asyncio.Semaphore | None = None
    _session: aiohttp.ClientSession | None = None

    def push(self, kind: str, event: JsonObject, queue: tuple[str, int]) -> Update | None:
        """Add an update, unless the bot has not asked for its kind."""
        if kind in _KINDS | _ON_REQUEST and kind not in self.allowed:
            return None
        until = self.now() + _LIVES.get(kind, DAY)
        update = Update(self._next_id, kind, queue, until, {kind: event})
        self._next_id += 1
        self.pending.append(update)
        if self.webhook.url:
            self._start_worker(queue)
        elif self._poll is not None and not self._poll.done():
            self._poll.set_result(None)
        self.changed()
        return update

    @property
    def polled(self) -> bool:
        """Whether a long poll waits for the next update."""
        return self._poll is not None and not self._poll.done()

    def waiting(self) -> list[Update]:
        """Give the updates that are neither acknowledged nor too old."""
        self.pending = [update for update in self.pending if update.until > self.now()]
        return self.pending

    async def poll(self, parameters: Parameters) -> list[JsonObject]:
        """Answer getUpdates: forget what the offset acknowledges, then wait for something new."""
        if self.webhook.url:
            raise BotAPIError(409, _WEBHOOK_ACTIVE)
        offset = parameters.integer("offset", low=-(2**31))
        limit = parameters.integer("limit", default=100, low=1, high=100)
        timeout = float(parameters.integer("timeout", high=_LONGEST_POLL))
        self._allow(parameters)
        limit, timeout = self._slowed(offset, limit, timeout)
        self._refuse_poll(_OTHER_POLLER)
        self._acknowledge(offset)
        if not self.waiting() and timeout:
            poll = asyncio.get_running_loop().create_future()
            self._poll = poll
            self.changed()
            try:
                async with asyncio.timeout(timeout):
                    await poll
            except TimeoutError:
                pass
            finally:
                if self._poll is poll:
                    self._poll = None
        return [update.as_json() for update in self.waiting()[:limit]]

    def _slowed(self, offset: int, limit: int, timeout: float) -> tuple[int, float]:
        """Slow down a bot that asks for the same again at once, as Telegram does."""
        now = self.now()
        again = self.slow_polls and offset == self._last_offset
        since = now - self._last_poll_at
        self._last_offset, self._last_poll_at = offset, now
        if again and since < 3:
            timeout = max(timeout, 3.0)
        return (1 if again and since < 0.5 else limit), timeout

    def _refuse_poll(self, description: str) -> None:
        """End the poll under way: of two pollers, the older gets the refusal."""
        if self._poll is not None and not self._poll.done():
            self._poll.set_exception(BotAPIError(409, description))

    def _acknowledge(self, offset: int) -> None:
        before = len(self.pending)
        if offset < 0:
            self.pending = self.pending[offset:]
        elif offset:
            self.pending = [update for update in self.pending if update.id >= offset]
        if len(self.pending) < before:
            self.changed()

    def _allow(self, parameters: Parameters) -> None:
        given = parameters.parsed("allowed_updates", "allowed updates")
        if isinstance(given, list):
            known = frozenset(map(str, given)) & (_KINDS | _ON_REQUEST)
            self.allowed = known or _KINDS

    def set_webhook(self, parameters: Parameters) -> bool:
        """Answer setWebhook; an empty address deletes it."""
        url = parameters.text("url")
        if not url:
            return self.delete_webhook(parameters)
        if self.now() < self._next_webhook_at:
            raise too_many_requests(1)
        self._next_webhook_at = self.now() + 1
        secret = parameters.text("secret_token")
        check_webhook(url, secret)
        if self.route(url) is None:
            raise bad_request("bad webhook: Failed to resolve host: Name or service not known")
        self._allow(parameters)
        self._refuse_poll(_WEBHOOK_SET)
        self.delete_webhook(parameters)
        most = parameters.integer("max_connections", default=40, low=1, high=100)
        self.webhook = Webhook(url, secret, most)
        self._places = asyncio.Semaphore(most)
        for update in self.waiting():
            self._start_worker(update.queue)
        return True

    def delete_webhook(self, parameters: Parameters) -> bool:
        """Answer deleteWebhook."""
        if parameters.flag("drop_pending_updates"):
            self.pending.clear()
        self.webhook = Webhook()
        for worker in self._workers.values():
            worker.cancel()
        self._workers.clear()
        return True

    def webhook_info(self) -> JsonObject:
        """Answer getWebhookInfo."""
        hook = self.webhook
        info: JsonObject = {
            "url": hook.url,
            "has_custom_certificate": False,
            "pending_update_count": len(self.waiting()),
        }
        if hook.url:
            info["max_connections"] = hook.max_connections
        if hook.last_error:
            info["last_error_date"] = hook.last_error_date
            info["last_error_message"] = hook.last_error
        if self.allowed != _KINDS:
            info["allowed_updates"] = sorted(self.allowed)
        return info

    def route(self, url: str) -> str | None:
        """Give the loopback address that stands for a public one."""
        for public, local in self.routes.items():
            if url.startswith(public):
                return local + url.removeprefix(public)
        return None

    def _start_worker(self, queue: tuple[str, int]) -> None:
        if queue not in self._workers:
            self._workers[queue] = asyncio.create_task(self._deliver(queue))

    async def _deliver(self, queue: tuple[str, int]) -> None:
        """Post one queue's updates in order until none is left."""
        hook = self.webhook
        try:
            while update := next((one for one in self.waiting() if one.queue == queue), None):
                for pause in self._pauses():
                    if update not in self.waiting():
                        break
                    if await self._post(hook, update):
                        self.pending.remove(update)
                        self.changed()
                        break
                    await asyncio.sleep(pause)
        finally:
            if self._workers.get(queue) is asyncio.current_task():
                del self._workers[queue]

    def _pauses(self) -> Iterator[float]:
        pause = self.retry_seconds
        # An update lives for a day at most; no delivery is tried more often than this.
        for _ in range(1000):
            yield pause
            pause = min(2 * pause, self.longest_retry_seconds)

    async def _post(self, hook: Webhook, update: Update) -> bool:
        if self._session is None:
            self._session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=60))
        headers = {"Content-Type": "application/json"}
        if hook.secret_token:
            headers[_SECRET_HEADER] = hook.secret_token
        places = self._places or asyncio.Semaphore(hook.max_connections)
        try:
            async with (
                places,
                self._session.post(
                    self.route(hook.url) or "", json=update.as_json(), headers=headers
                ) as response,
            ):
                error = f"Wrong response from the webhook: {response.status} {response.reason}"
                accepted = response.ok
                if accepted:
                    await self._execute_answer(response)
        except (aiohttp.ClientError, TimeoutError) as problem:
            accepted, error = False, f"Connection failed: {problem}"
        if not accepted:
            hook.last_error, hook.last_error_date = error, int(self.now())
            self.changed()
        return accepted

    async def _execute_answer(self, response: aiohttp.ClientResponse) -> None:
        """Make the call a webhook answered with; nobody is told how it went."""
        with contextlib.suppress(ValueError, aiohttp.ContentTypeError, BotAPIError):
            call = await response.json()
            if isinstance(call, dict) and not str(call.get("method", "get")).startswith("get"):
                await self.execute(str(call.pop("method")), call)

    async def close(self) -> None:
        """End the poll under way and every delivery."""
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(None)
        workers = list(self._workers.values())
        for worker in workers:
            worker.cancel()
        await asyncio.gather(*workers, return_exceptions=True)
        if self._session is not None:
            await self._session.close()
