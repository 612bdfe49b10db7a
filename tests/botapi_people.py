"""A person's hands in, what they see of the bot out: inline results and answered presses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from botapi_errors import JsonObject, bad_request

if TYPE_CHECKING:
    from botapi import FakeBotAPI
    from botapi_inline import InlineResult, ResultsButton


@dataclass(eq=False, slots=True)
class Person:
    """Someone who uses Telegram."""

    api: FakeBotAPI = field(repr=False)
    id: int
    first_name: str
    language_code: str | None
    username: str | None
    deactivated: bool = False

    def as_json(self) -> JsonObject:
        """Give the person as a User."""
        user: JsonObject = {"id": self.id, "is_bot": False, "first_name": self.first_name}
        if self.username:
            user["username"] = self.username
        if self.language_code:
            user["language_code"] = self.language_code
        return user

    def deactivate(self) -> None:
        """Delete the account: the bot is refused from now on."""
        self.deactivated = True

    async def inline(self, query: str, *, offset: str = "") -> InlineAnswer:
        """Type `@bot query` in some chat and wait for the results."""
        waiting = self.api.queries.ask("inline", self)
        event = {
            "id": waiting.id,
            "from": self.as_json(),
            "query": query,
            "offset": offset,
            "chat_type": "private",
        }
        self.api.push("inline_query", event, ("inline", self.id))
        return await self.api.until(
            lambda: waiting.inline_answer, f"results for the inline query {query!r}"
        )


@dataclass(frozen=True, slots=True)
class CallbackAnswer:
    """What the bot answered to a pressed button."""

    text: str
    show_alert: bool
    url: str
    cache_time: int


@dataclass(frozen=True, slots=True)
class InlineAnswer:
    """What the bot answered to an inline query."""

    results: list[InlineResult]
    button: ResultsButton | None
    cache_time: int
    is_personal: bool
    next_offset: str


@dataclass(eq=False, slots=True)
class Query:
    """A pressed button or an inline query that waits for its answer."""

    id: str
    kind: str
    person: Person
    until: float
    callback_answer: CallbackAnswer | None = None
    inline_answer: InlineAnswer | None = None


class Queries:
    """The queries of one bot; they wait for an answer for some seconds only."""

    SECONDS = 15

    def __init__(self, api: FakeBotAPI) -> None:
        """Start with none."""
        self._api = api
        self._asked: dict[str, Query] = {}

    def ask(self, kind: str, person: Person) -> Query:
        """Open a query."""
        number = 4_000_000_000_000_001 + len(self._asked)
        query = Query(str(number), kind, person, self._api.now() + self.SECONDS)
        self._asked[query.id] = query
        return query

    def find(self, kind: str, name: str) -> Query:
        """Give an open query, or refuse one that is unknown or too old."""
        query = self._asked.get(name)
        if query is None or query.kind != kind or query.until < self._api.now():
            raise bad_request(
                "query is too old and response timeout expired or query ID is invalid"
            )
        return query
