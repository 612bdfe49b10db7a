"""Settings in, a running Telegram bot out: the only place that wires python-telegram-bot."""

import asyncio
import logging
import os
import signal
import sys
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from telegram import Update
from telegram.error import BadRequest, InvalidToken, NetworkError
from telegram.ext import Application, ApplicationBuilder

from bot.allowance import Allowance
from bot.archive import Archive
from bot.desk import Desk
from bot.handlers import failure, gate, introduction, issues, others, passages, question
from bot.inbox import Inbox
from bot.introduction import HOURS_COUNTED
from bot.live_archive import live_archive
from bot.local_lines import read_local_lines
from bot.logs import configure
from bot.pace import Pace
from bot.poll import Poll
from bot.profile import fingerprint, profiles, publish
from bot.settings import Settings, WrongSettingsError
from bot.topic import Topics
from bot.transport import Transport
from bot.wording import DEFAULT_LANGUAGE
from index.encoder import open_encoder
from index.live import LiveSearcher

_log = logging.getLogger(__name__)

_MINUTE = 60.0
_HOUR = 3_600.0
_PROFILE_NOTE = "profile"
_FIRST_DELAY = 1.0
_LONGEST_DELAY = 60.0

_Application = Application[Any, Any, Any, Any, Any, Any]


class UnknownTokenError(WrongSettingsError):
    """Telegram does not know the token."""

    def __init__(self) -> None:
        """Say what to do; the token itself is never shown."""
        super().__init__(
            ("Telegram does not know this token: copy it again from @BotFather to NEWSBOT_TOKEN.",)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """Everything the bot needs, as plain values: a test gives its own."""

    token: str = field(repr=False)
    archive: Archive
    inbox: Path | str
    api_url: str = "https://api.telegram.org"
    language: str = DEFAULT_LANGUAGE
    questions_per_minute: int = 20
    questions_per_day: int = 500
    follow_up_minutes: float = 10
    search_threads: int = 2
    typing_after: float = 0.7
    poll_seconds: int = 30
    stop_seconds: float = 8.0  # supervisors kill after ten
    renew_profile: bool = True


def serve(settings: Settings) -> None:
    """Run the bot by long polling until SIGINT or SIGTERM.

    UnknownTokenError when Telegram does not know the token; what LiveSearcher raises when there is
    nothing to search.
    """
    if settings.token is None:
        raise UnknownTokenError
    configure(settings.log_level, sys.stderr)
    live = LiveSearcher(settings.store, open_encoder(settings.encoder))
    archive = live_archive(
        lambda: live.searcher,
        lambda: live.loaded.issues,
        DEFAULT_LANGUAGE,
        read_local_lines(settings.local_lines),
    )
    # What is read at the first question (the language model, the vectors) is read now.
    archive.ask("When was the last issue published?", None)
    service = Service(
        token=settings.token.get_secret_value(),
        archive=archive,
        inbox=settings.store.with_suffix(".inbox.sqlite"),
        api_url=settings.api_url,
        language=settings.language,
        questions_per_minute=settings.questions_per_minute,
        questions_per_day=settings.questions_per_day,
        follow_up_minutes=settings.follow_up_minutes,
    )
    asyncio.run(_until_signal(service))


@asynccontextmanager
async def running(service: Service) -> AsyncIterator[asyncio.Task[None]]:
    """Run the bot as long as the context lasts; gives the task that polls.

    What is being answered at the end is finished within `stop_seconds`; the rest waits in the
    inbox.
    """
    executor = ThreadPoolExecutor(service.search_threads, thread_name_prefix="search")
    desk = Desk(
        archive=service.archive,
        executor=executor,
        typing_after=service.typing_after,
        language=service.language,
        topics=Topics(service.follow_up_minutes),
    )
    transport, updates = Transport(), Transport(connections=1)
    application = build_application(service, desk, transport, updates)
    try:
        await _connect(application)
        async with _polling(service, application, updates, desk) as polling:
            yield polling
    finally:
        executor.shutdown(wait=False, cancel_futures=True)
        await application.shutdown()
        # Which closes nothing where the bot never reached Telegram.
        await transport.shutdown()
        await updates.shutdown()


@asynccontextmanager
async def _polling(
    service: Service, application: _Application, updates: Transport, desk: Desk
) -> AsyncIterator[asyncio.Task[None]]:
    inbox = Inbox(service.inbox)
    handle = partial(_handle, application, desk)
    poll = Poll(application.bot, updates, inbox, handle, seconds=service.poll_seconds)
    tasks = [asyncio.create_task(poll.run())]
    if service.renew_profile:
        tasks.append(asyncio.create_task(_renew_profile(application, inbox, poll)))
    try:
        yield tasks[0]
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await poll.finish(service.stop_seconds)
        inbox.close()


def build_application(
    service: Service, desk: Desk, transport: Transport, updates: Transport
) -> _Application:
    """Wire the conversations; earlier handlers win, and the gate comes before all of them.

    `updates` is the connection that polls: it waits for most of its time.
    """
    # python-telegram-bot reads this when a flood error is made, and warns where it is missing.
    os.environ["PTB_TIMEDELTA"] = "1"
    application: _Application = (
        ApplicationBuilder()
        .token(service.token)
        .base_url(f"{service.api_url}/bot")
        .request(transport)
        .get_updates_request(updates)
        .rate_limiter(Pace())
        .updater(None)
        .build()
    )
    allowance = Allowance(
        (
            (service.questions_per_minute, _MINUTE),
            (service.questions_per_day, HOURS_COUNTED * _HOUR),
        )
    )
    application.add_handlers(gate.handlers(desk, allowance), group=-1)
    for conversation in (introduction, issues, question, passages, others):
        application.add_handlers(conversation.handlers(desk))
    application.add_error_handler(partial(failure.failed, desk=desk))
    return application


async def _handle(application: _Application, desk: Desk, update: Update) -> bool:
    """Handle an update; False when Telegram could not be reached to answer it."""
    await application.process_update(update)
    if update.update_id in desk.unsent:
        desk.unsent.discard(update.update_id)
        return False
    return True


async def _connect(application: _Application) -> None:
    """Reach Telegram, however long it takes; UnknownTokenError when it does not know the token."""
    delay = _FIRST_DELAY
    while True:
        try:
            await application.initialize()
            # Polling is refused while a webhook is set. What waits there is not dropped.
            await application.bot.delete_webhook()
        except InvalidToken:
            raise UnknownTokenError from None
        except BadRequest:
            raise
        except NetworkError as error:
            _log.warning("Telegram cannot be reached: %s", type(error).__name__)
            await asyncio.sleep(delay)
            delay = min(delay * 2, _LONGEST_DELAY)
        else:
            _log.info("Connected as @%s.", application.bot.username)
            return


async def _renew_profile(application: _Application, inbox: Inbox, poll: Poll) -> None:
    """Tell Telegram the commands and descriptions, unless it was told the same before."""
    described = profiles()
    current = fingerprint(described)
    if await poll.on_disk(inbox.note, _PROFILE_NOTE) == current:
        return
    if await publish(application.bot, described):
        await poll.on_disk(inbox.write_note, _PROFILE_NOTE, current)


async def _until_signal(service: Service) -> None:
    task = asyncio.current_task()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        # Wherever the bot is, even before it reached Telegram: the contexts end what they began.
        loop.add_signal_handler(name, task.cancel if task else loop.stop)
    with suppress(asyncio.CancelledError):
        async with running(service) as polling:
            await polling
