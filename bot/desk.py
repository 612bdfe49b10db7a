"""A question in, its answer out, without holding up other conversations."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from concurrent.futures import Executor
from dataclasses import dataclass, field

from bot.answer import Answer
from bot.archive import Archive
from bot.topic import Topic, Topics
from bot.wording import DEFAULT_LANGUAGE, Wording, wording_for

_log = logging.getLogger(__name__)

# Telegram shows "typing" for five seconds.
_TYPING_SECONDS = 4.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Asks the archive in the executor's threads, so that the event loop stays free.

    `typing_after` is the seconds after which a reader is shown that an answer is on its way;
    `language` is spoken with readers whose own is not one of ours.
    """

    archive: Archive
    executor: Executor
    typing_after: float
    language: str = DEFAULT_LANGUAGE
    topics: Topics = field(default_factory=lambda: Topics(0))
    unsent: set[int] = field(default_factory=set)  # numbers of updates that could not be answered

    def wording(self, code: str | None) -> Wording:
        """Give the words for a reader whose Telegram has this language."""
        return wording_for(code, self.language)

    async def answer(
        self,
        question: str,
        wording: Wording,
        show_typing: Callable[[], Awaitable[None]],
        topic: Topic | None = None,
    ) -> Answer:
        """Ask the archive; while it takes long, show again and again that it is being asked."""
        began = time.monotonic()
        loop = asyncio.get_running_loop()
        asked = loop.run_in_executor(
            self.executor, self.archive.answer, question, wording.language, topic
        )
        patience = self.typing_after
        while not (await asyncio.wait({asked}, timeout=patience))[0]:
            await show_typing()
            patience = _TYPING_SECONDS
        answer = await asked
        _log.info(
            "%s in %s: %d quotes in %.0f ms",
            answer.status,
            answer.language,
            len(answer.quotes),
            1_000 * (time.monotonic() - began),
        )
        return answer
