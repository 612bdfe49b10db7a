"""A test in, Telegram out: a Bot API server on this machine that refuses what Telegram refuses.

    async with FakeBotAPI() as api:
        bot = Bot(api.token, base_url=api.base_url)
        chat = api.private_chat(api.person(language_code="ko"))
        answer = await chat.say("when was the CAC summit?")
        assert answer.rendered == "<b>1–5 June 2020</b>"

It speaks real HTTP on 127.0.0.1 and nothing else. People and chats are in botapi_chats, what is
refused in botapi_methods and what it imports, delivery in botapi_updates.
"""

from __future__ import annotations

import asyncio
import inspect
import json
import re
import time
from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING, Self, TypeVar

from aiohttp import web
from botapi_chats import Chat, Group, PrivateChat
from botapi_errors import BotAPIError, JsonObject, Parameters, Upload
from botapi_faults import Dropped, Faults, Hold
from botapi_messages import Message
from botapi_methods import Methods
from botapi_people import Person, Queries
from botapi_updates import Update, Updates

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

__all__ = ["BotAPIError", "Call", "FakeBotAPI", "Group", "Hold", "Message", "Person", "PrivateChat"]

_TOKEN = "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw1"  # noqa: S105 - an example of the form
_TOKEN_FORM = re.compile(r"[0-9]{1,16}:[A-Za-z0-9_-]{24,64}")
_LARGEST_REQUEST = 60 * 2**20
_SHOWN_CALLS = 20

Found = TypeVar("Found")


@dataclass(eq=False, slots=True)
class Call:
    """One call the bot made: what it asked, and what became of it."""

    method: str
    parameters: JsonObject
    files: dict[str, Upload] = field(default_factory=dict)
    result: object = None
    error: BotAPIError | None = None
    done: bool = False

    def __str__(self) -> str:
        """Show the call in one line."""
        end = f" -> {self.error.code} {self.error.description}" if self.error else ""
        return f"{self.method} {self.parameters}{end}"


class FakeBotAPI(Faults):
    """Telegram for one bot, as an async context manager.

    `privacy_mode` hides plain group messages from the bot, as Telegram does by default.
    `timeout` bounds every wait of a test, in seconds; a wait that fails shows the calls made.
    """

    def __init__(
        self,
        *,
        token: str = _TOKEN,
        username: str = "newsletter_bot",
        privacy_mode: bool = True,
        timeout: float = 5.0,
    ) -> None:
        """Prepare the server; entering the context starts it."""
        super().__init__()
        self.token = token
        self.username = username
        self.first_name = "Newsletter"
        self.privacy_mode = privacy_mode
        self.timeout = timeout
        self.inline_feedback = False  # Telegram reports chosen results only where switched on
        self.url = ""
        self.calls: list[Call] = []
        self.people: dict[int, Person] = {}
        self.chats: dict[int, Chat] = {}
        self.inline_messages: dict[str, Message] = {}
        self.queries = Queries(self)
        self.updates = Updates(self.now, self._execute_quietly, self._changed)
        self.methods = Methods(self)
        self._ahead = 0.0
        self._waiters: list[asyncio.Future[None]] = []
        self._tasks: set[asyncio.Task[object]] = set()
        self._people_ids = count(1001)
        self._group_ids = count(-1_001_000_000_001, -1)
        self._runner: web.AppRunner | None = None

    @property
    def base_url(self) -> str:
        """The address python-telegram-bot takes as `base_url`."""
        return f"{self.url}/bot"

    async def __aenter__(self) -> Self:
        """Start listening on a free port of 127.0.0.1."""
        application = web.Application(client_max_size=_LARGEST_REQUEST)
        application.router.add_route("*", "/bot{token:[^/]+}/{method:[^/]+}", self._serve)
        application.router.add_route("*", "/{rest:.*}", self._serve_nothing)
        # A poll whose bot went away must not keep waiting for updates.
        self._runner = web.AppRunner(
            application, handler_cancellation=True, access_log=None, shutdown_timeout=0.5
        )
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        port = self._runner.addresses[0][1]
        self.url = f"http://127.0.0.1:{port}"
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Stop, ending what still waits."""
        await self.updates.close()
        for task in self._tasks:
            task.cancel()
        if self._runner is not None:
            await self._runner.cleanup()

    # People and chats

    def person(
        self,
        person_id: int | None = None,
        *,
        first_name: str = "Ada",
        language_code: str | None = "en",
        username: str | None = None,
    ) -> Person:
        """Add a person."""
        if person_id is None:
            person_id = next(number for number in self._people_ids if number not in self.people)
        person = Person(self, person_id, first_name, language_code, username)
        self.people[person_id] = person
        return person

    def private_chat(self, person: Person | None = None, *, started: bool = True) -> PrivateChat:
        """Open the chat of a person, a new one by default, with the bot."""
        chat = PrivateChat(self, person or self.person(), started=started)
        self.chats[chat.id] = chat
        return chat

    def group(self, title: str = "Readers", *, forum: bool = False) -> Group:
        """Open a group with the bot in it."""
        group = Group(self, next(self._group_ids), title, forum=forum)
        self.chats[group.id] = group
        return group

    def bot_as_json(self) -> JsonObject:
        """Give the bot as a User."""
        number = int(self.token.split(":", maxsplit=1)[0])
        return {
            "id": number,
            "is_bot": True,
            "first_name": self.first_name,
            "username": self.username,
        }

    def push(
        self, kind: str, event: JsonObject, queue: tuple[str, int] = ("raw", 0)
    ) -> Update | None:
        """Send the bot an update of any content; None if it has not asked for its kind."""
        return self.updates.push(kind, event, queue)

    def route_webhook(self, public: str, local: str) -> None:
        """Let a loopback address stand for a public webhook address, by prefix."""
        self.updates.routes[public] = local

    # Time

    def now(self) -> float:
        """Give Telegram's time."""
        return time.time() + self._ahead

    def advance(self, seconds: float) -> None:
        """Move Telegram's time on: queries, updates and limits age at once."""
        self._ahead += seconds

    # Waiting

    async def until(
        self, found: Callable[[], Found | None], what: str, seconds: float | None = None
    ) -> Found:
        """Wait until `found` gives something; AssertionError with the calls after the timeout."""
        try:
            async with asyncio.timeout(self.timeout if seconds is None else seconds):
                while (value := found()) is None:
                    waiter: asyncio.Future[None] = asyncio.get_running_loop().create_future()
                    self._waiters.append(waiter)
                    await waiter
        except TimeoutError:
            shown = "\n  ".join(map(str, self.calls[-_SHOWN_CALLS:])) or "none"
            raise AssertionError(f"waited in vain for {what}; calls:\n  {shown}") from None
        return value

    def calls_of(self, method: str) -> list[Call]:
        """Give the calls of one method."""
        return [call for call in self.calls if call.method.lower() == method.lower()]

    async def called(self, method: str, times: int = 1) -> Call:
        """Wait until a method was called so many times in all, and give that call."""

        def found() -> Call | None:
            calls = [call for call in self.calls_of(method) if call.done]
            return calls[times - 1] if len(calls) >= times else None

        return await self.until(found, f"call {times} of {method}")

    async def polled(self) -> None:
        """Wait until the bot waits for updates in a long poll."""
        await self.until(lambda: self.updates.polled or None, "a long poll")

    async def acknowledged(self) -> None:
        """Wait until the bot has acknowledged every update."""
        await self.until(
            lambda: None if self.updates.waiting() else True, "every update to be acknowledged"
        )

    def _changed(self) -> None:
        waiters, self._waiters = self._waiters, []
        for waiter in waiters:
            if not waiter.done():
                waiter.set_result(None)

    # Faults

    # Serving

    async def _serve_nothing(self, _: web.Request) -> web.Response:
        return _answer(BotAPIError(404, "Not Found"))

    async def _serve(self, request: web.Request) -> web.StreamResponse:
        token = request.match_info["token"]
        if not _TOKEN_FORM.fullmatch(token):
            return _answer(BotAPIError(401, "Unauthorized: invalid token specified"))
        if token != self.token:
            return _answer(BotAPIError(401, "Unauthorized"))
        parameters = await _parameters(request)
        method = request.match_info["method"]
        try:
            if method.lower() == "getupdates":
                return _answer(await self.execute(method, parameters))
            # Telegram finishes what it was told, though the bot may no longer listen.
            task = asyncio.create_task(self.execute(method, parameters))
            self._tasks.add(task)
            task.add_done_callback(self._finished)
            return _answer(await asyncio.shield(task))
        except BotAPIError as error:
            return _answer(error)
        except Dropped:
            if request.transport is not None:
                request.transport.abort()
            return web.Response()

    async def execute(self, name: str, parameters: Parameters) -> object:
        """Make one call as the bot does; BotAPIError if it is refused."""
        call = Call(name, parameters.decoded(), parameters.files)
        self.calls.append(call)
        try:
            call.method, handler = self.methods.find(name)
            fault = self.next_fault(call.method)
            if fault.error is not None:
                raise fault.error
            if fault.hold is not None:
                await fault.hold.wait()
            if fault.drop and not fault.handled:
                raise Dropped
            chat = self.chats.get(parameters.integer("chat_id", low=-(2**62)))
            self.check_flood(call.method, chat, self.now())
            result = handler(parameters)
            call.result = await result if inspect.isawaitable(result) else result
            if fault.drop:
                raise Dropped
        except BotAPIError as error:
            call.error = error
            raise
        finally:
            call.done = True
            self._changed()
        return call.result

    async def _execute_quietly(self, name: str, values: JsonObject) -> object:
        return await self.execute(name, Parameters(values))

    def _finished(self, task: asyncio.Task[object]) -> None:
        self._tasks.discard(task)
        if not task.cancelled():
            task.exception()  # looked at, so that asyncio does not report it as lost


def _answer(result: object) -> web.Response:
    status, headers = 200, {}
    body: JsonObject = {"ok": True, "result": result}
    if isinstance(result, BotAPIError):
        status, body = result.code, result.envelope()
        if result.retry_after is not None:
            headers["Retry-After"] = str(result.retry_after)
    text = json.dumps(body, ensure_ascii=False)
    return web.Response(status=status, text=text, headers=headers, content_type="application/json")


async def _parameters(request: web.Request) -> Parameters:
    """Read a call's parameters from wherever HTTP carries them."""
    values: JsonObject = dict(request.query)
    files: dict[str, Upload] = {}
    if request.content_type == "application/json":
        given = await request.json()
        values |= given if isinstance(given, dict) else {}
    elif request.method == "POST":
        for name, value in (await request.post()).items():
            if isinstance(value, web.FileField):
                content = value.file.read()
                value.file.close()
                files[name] = Upload(value.filename, value.content_type, content)
            else:
                values[name] = value if isinstance(value, str) else bytes(value).decode()
    return Parameters(values, files)
