"""What was written in, the message a chat shows and the Bot API tells of out."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from botapi_entities import rendered

if TYPE_CHECKING:
    from botapi_chats import Chat
    from botapi_errors import JsonObject
    from botapi_people import Person

_ACTION_VALUES = (
    "callback_data",
    "url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
)


@dataclass(frozen=True, slots=True)
class Document:
    """A file in a message."""

    name: str
    content_type: str
    content: bytes

    def as_json(self, number: int) -> JsonObject:
        """Give the file as a Document."""
        return {
            "file_id": f"document-{number}",
            "file_unique_id": f"unique-{number}",
            "file_name": self.name,
            "mime_type": self.content_type,
            "file_size": len(self.content),
        }


@dataclass(eq=False, slots=True)
class Message:
    """A message as its chat shows it now; an edit changes it in place."""

    chat: Chat = field(repr=False)
    id: int
    sender: Person | None  # None is the bot
    date: int
    text: str
    entities: list[JsonObject] = field(default_factory=list)
    reply_markup: JsonObject | None = None
    reply_to: Message | None = field(default=None, repr=False)
    quote: JsonObject | None = None
    document: Document | None = None
    link_preview_options: JsonObject | None = None
    thread_id: int | None = None
    via_bot: bool = False
    edit_date: int | None = None
    deleted: bool = False
    delivered: bool = True  # to the bot; privacy mode hides some
    reactions: list[JsonObject] = field(default_factory=list)
    earlier: list[str] = field(default_factory=list)  # renderings before each edit
    inline_message_id: str = ""
    edits_seen: int = 0

    @property
    def from_bot(self) -> bool:
        """Whether the bot wrote it."""
        return self.sender is None

    @property
    def edited(self) -> bool:
        """Whether it was edited."""
        return self.edit_date is not None

    @property
    def rendered(self) -> str:
        """The text with its formatting written as tags, for whole-message comparison."""
        return rendered(self.text, self.entities)

    @property
    def buttons(self) -> list[dict[str, str]]:
        """The inline keyboard: per row, each button's text and what it does."""
        rows = (self.reply_markup or {}).get("inline_keyboard", [])
        return [{button["text"]: _action(button) for button in row} for row in rows]

    async def next_edit(self) -> Message:
        """Wait for the bot's next edit of this message, one already made but unseen included."""
        api = self.chat.api
        await api.until(
            lambda: True if len(self.earlier) > self.edits_seen else None,
            f"an edit of {self.text!r}",
        )
        self.edits_seen += 1
        return self

    def change(self, text: str, entities: list[JsonObject], markup: JsonObject | None) -> None:
        """Put an edit in place."""
        self.earlier.append(self.rendered)
        self.text, self.entities, self.reply_markup = text, entities, markup
        self.edit_date = int(self.chat.api.now())

    def as_json(self, *, with_reply: bool = True) -> JsonObject:
        """Give the message as the Bot API does."""
        api = self.chat.api
        message: JsonObject = {
            "message_id": self.id,
            "from": self.sender.as_json() if self.sender else api.bot_as_json(),
            "chat": self.chat.as_json(),
            "date": self.date,
        }
        text, entities = ("caption", "caption_entities") if self.document else ("text", "entities")
        optional = {
            text: self.text,
            entities: self.entities,
            "document": self.document.as_json(self.id) if self.document else None,
            "edit_date": self.edit_date,
            "reply_markup": self.reply_markup,
            "quote": self.quote,
            "link_preview_options": self.link_preview_options,
            "message_thread_id": self.thread_id,
            "is_topic_message": self.thread_id is not None,
            "via_bot": api.bot_as_json() if self.via_bot else None,
        }
        if with_reply and self.reply_to is not None:
            optional["reply_to_message"] = self.reply_to.as_json(with_reply=False)
        if "inline_keyboard" not in (self.reply_markup or {}):
            del optional["reply_markup"]
        return message | {name: value for name, value in optional.items() if value}


def _action(button: JsonObject) -> str:
    for name in _ACTION_VALUES:
        if name in button:
            return str(button[name])
    return next(name for name in button if name != "text")
