"""What people do in, updates for the bot out; and every chat as its members see it."""

from __future__ import annotations

import re
from collections import deque
from typing import TYPE_CHECKING

from botapi_errors import JsonObject, bad_request, forbidden
from botapi_messages import Message
from botapi_text import shown_text

if TYPE_CHECKING:
    from botapi import FakeBotAPI
    from botapi_inline import InlineResult
    from botapi_limits import Content
    from botapi_people import CallbackAnswer, Person


# What a member may be trusted with; Telegram names every one, so a bot may count on them.
_RIGHTS = (
    "is_anonymous",
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
)


class Chat:
    """A chat and its messages; what is common to private chats and groups."""

    kind = "private"

    def __init__(self, api: FakeBotAPI, chat_id: int) -> None:
        """Start empty."""
        self.api = api
        self.id = chat_id
        self.everything: list[Message] = []
        self.actions: list[str] = []  # "typing" and the like, as the bot sent them
        self.sends: deque[float] = deque()  # when the bot sent, for the flood limit
        self._unread: deque[Message] = deque()

    @property
    def messages(self) -> list[Message]:
        """The messages the chat shows: deleted ones are gone."""
        return [message for message in self.everything if not message.deleted]

    @property
    def from_bot(self) -> list[Message]:
        """The bot's messages the chat shows."""
        return [message for message in self.messages if message.from_bot]

    def as_json(self) -> JsonObject:
        """Give the chat as a Chat."""
        raise NotImplementedError

    def check_access(self) -> None:
        """Refuse what the Bot API's own server refuses to write here."""

    def check_delivery(self) -> None:
        """Refuse what only Telegram's servers refuse to deliver here."""

    def find(self, message_id: int) -> Message | None:
        """Give a message the chat shows."""
        return next((one for one in self.messages if one.id == message_id), None)

    def add(self, message: Message) -> Message:
        """Show a message; one of the bot's becomes readable for `next_message`."""
        self.everything.append(message)
        if message.from_bot:
            self._unread.append(message)
        return message

    def new_message(self, sender: Person | None, content: Content | str) -> Message:
        """Make a message of this chat, not yet shown."""
        text, entities, preview = (
            (content, [], None)
            if isinstance(content, str)
            else (content.text, content.entities, content.link_preview_options)
        )
        number = len(self.everything) + 1
        date = int(self.api.now())
        message = Message(self, number, sender, date, text, entities)
        message.link_preview_options = preview
        return message

    async def next_message(self) -> Message:
        """Wait for the bot's next message that no test has read yet."""
        return await self.api.until(
            lambda: self._unread.popleft() if self._unread else None,
            f"a message of the bot in {self!r}",
        )

    async def next_messages(self, count: int) -> list[Message]:
        """Wait for the bot's next messages."""
        return [await self.next_message() for _ in range(count)]

    def skip(self) -> None:
        """Count every message of the bot so far as read."""
        self._unread.clear()

    def hears(self, message: Message) -> bool:
        """Whether the bot is told of a person's message."""
        return bool(message)

    def _write(
        self,
        person: Person,
        text: str,
        reply_to: Message | None = None,
        thread_id: int | None = None,
    ) -> Message:
        self.skip()
        message = self.new_message(person, "")
        message.text, message.entities = shown_text(text, [])
        message.reply_to, message.thread_id = reply_to, thread_id
        self.add(message)
        message.delivered = self.hears(message)
        if message.delivered:
            self.api.push("message", message.as_json(), ("chat", self.id))
        return message

    def _edit(self, message: Message, text: str) -> None:
        if message.sender is None:
            raise AssertionError("a person edits their own messages only")
        message.change(*shown_text(text, []), None)
        if self.hears(message):
            self.api.push("edited_message", message.as_json(), ("chat", self.id))

    async def _press(self, person: Person, message: Message, label: str) -> CallbackAnswer:
        rows = (message.reply_markup or {}).get("inline_keyboard", [])
        button = next((one for row in rows for one in row if one["text"] == label), None)
        if button is None or "callback_data" not in button:
            raise AssertionError(f"no button {label!r} to press in {message.buttons}")
        self.skip()
        message.edits_seen = len(message.earlier)
        query = self.api.queries.ask("callback", person)
        event: JsonObject = {
            "id": query.id,
            "from": person.as_json(),
            "chat_instance": str(-self.id),
            "data": button["callback_data"],
        }
        if message.inline_message_id:
            event["inline_message_id"] = message.inline_message_id
        else:
            event["message"] = message.as_json()
        self.api.push("callback_query", event, ("callback", person.id))
        return await self.api.until(
            lambda: query.callback_answer, f"an answer to the button {label!r}"
        )

    def _react(self, person: Person, message: Message, emoji: str) -> None:
        event = {
            "chat": self.as_json(),
            "message_id": message.id,
            "user": person.as_json(),
            "date": int(self.api.now()),
            "old_reaction": [],
            "new_reaction": [{"type": "emoji", "emoji": emoji}],
        }
        self.api.push("message_reaction", event, ("chat", self.id))

    def _choose(self, person: Person, result: InlineResult, query: str) -> Message:
        """Send an inline result: the message is the person's, written by the bot."""
        if result.content is None:
            raise AssertionError("this result's content is not emulated")
        self.skip()
        message = self.new_message(person, result.content)
        message.text, message.entities = shown_text(result.content.text, result.content.entities)
        message.reply_markup, message.via_bot = result.reply_markup, True
        if result.reply_markup:
            message.inline_message_id = f"inline-{-self.id}-{message.id}"
            self.api.inline_messages[message.inline_message_id] = message
        self.add(message)
        if self.api.inline_feedback:
            event = {"result_id": result.id, "from": person.as_json(), "query": query}
            if message.inline_message_id:
                event["inline_message_id"] = message.inline_message_id
            self.api.push("chosen_inline_result", event, ("chosen", person.id))
        self.api.push("message", message.as_json(), ("chat", self.id))
        return message

    def _member_event(self, person: Person, old: str, new: str) -> None:
        bot = self.api.bot_as_json()

        def member(status: str) -> JsonObject:
            more: JsonObject = {"until_date": 0} if status == "kicked" else {}
            if status == "administrator":
                more = {"can_be_edited": False, **dict.fromkeys(_RIGHTS, False)}
            return {"status": status, "user": bot, **more}

        event = {
            "chat": self.as_json(),
            "from": person.as_json(),
            "date": int(self.api.now()),
            "old_chat_member": member(old),
            "new_chat_member": member(new),
        }
        self.api.push("my_chat_member", event, ("chat", self.id))


class PrivateChat(Chat):
    """One person and the bot."""

    def __init__(self, api: FakeBotAPI, person: Person, *, started: bool) -> None:
        """Open the chat; `started` when the person has pressed Start before."""
        super().__init__(api, person.id)
        self.person = person
        self.started = started
        self.blocked = False

    def __repr__(self) -> str:
        """Name the person."""
        return f"the private chat with {self.person.first_name}"

    def as_json(self) -> JsonObject:
        """Give the chat as a Chat."""
        described: JsonObject = {"id": self.id, "type": self.kind}
        described["first_name"] = self.person.first_name
        if self.person.username:
            described["username"] = self.person.username
        return described

    def check_access(self) -> None:
        """Refuse to write to a deleted account."""
        if self.person.deactivated:
            raise forbidden("user is deactivated")

    def check_delivery(self) -> None:
        """Refuse to deliver to who blocked the bot or never started it."""
        if not self.started:
            raise forbidden("bot can't initiate conversation with a user")
        if self.blocked:
            raise forbidden("bot was blocked by the user")

    def send(self, text: str, *, reply_to: Message | None = None) -> Message:
        """Write to the bot without waiting."""
        self.started = True
        return self._write(self.person, text, reply_to)

    async def say(self, text: str, *, reply_to: Message | None = None) -> Message:
        """Write to the bot and wait for its next message."""
        self.send(text, reply_to=reply_to)
        return await self.next_message()

    def edit(self, message: Message, text: str) -> None:
        """Change what was written."""
        self._edit(message, text)

    async def press(self, message: Message, label: str) -> CallbackAnswer:
        """Press a button and wait until the bot has answered the press."""
        return await self._press(self.person, message, label)

    def react(self, message: Message, emoji: str) -> None:
        """Put a reaction on a message."""
        self._react(self.person, message, emoji)

    def choose(self, result: InlineResult, query: str = "") -> Message:
        """Send an inline result into this chat."""
        return self._choose(self.person, result, query)

    def block(self) -> None:
        """Block the bot, which is told."""
        self.blocked = True
        self._member_event(self.person, "member", "kicked")

    def unblock(self) -> None:
        """Unblock the bot, which is told."""
        self.blocked = False
        self._member_event(self.person, "kicked", "member")


class Group(Chat):
    """A supergroup with the bot in it; with topics when `forum`."""

    kind = "supergroup"

    def __init__(self, api: FakeBotAPI, chat_id: int, title: str, *, forum: bool) -> None:
        """Open the group."""
        super().__init__(api, chat_id)
        self.title = title
        self.forum = forum
        self.topics: dict[int, str] = {}
        self.bot_status = "member"
        self.bot_may_write = True
        self.other_bot_wrote_last = False

    def __repr__(self) -> str:
        """Name the group."""
        return f"the group {self.title!r}"

    def as_json(self) -> JsonObject:
        """Give the group as a Chat."""
        described: JsonObject = {"id": self.id, "type": self.kind, "title": self.title}
        return described | ({"is_forum": True} if self.forum else {})

    def check_access(self) -> None:
        """Refuse to write where the bot is no member or has no voice."""
        if self.bot_status == "kicked":
            raise forbidden("bot was kicked from the supergroup chat")
        if self.bot_status == "left":
            raise forbidden("bot is not a member of the supergroup chat")
        if not self.bot_may_write:
            raise bad_request("not enough rights to send text messages to the chat")

    def add(self, message: Message) -> Message:
        """Show a message."""
        if message.from_bot:
            self.other_bot_wrote_last = False
        return super().add(message)

    def hears(self, message: Message) -> bool:
        """Whether privacy mode lets the bot see a message."""
        if self.bot_status in {"kicked", "left"}:
            return False
        if not self.api.privacy_mode or self.bot_status == "administrator" or message.via_bot:
            return True
        if message.reply_to is not None and (message.reply_to.from_bot or message.reply_to.via_bot):
            return True
        command = re.match(r"/[A-Za-z0-9_]+(?:@(\w+))?(?!\S)", message.text)
        if command is None:
            return False
        if command[1] is None:
            return not self.other_bot_wrote_last
        return bool(command[1].lower() == self.api.username.lower())

    def topic(self, name: str) -> int:
        """Open a topic and give its thread id."""
        if not self.forum:
            raise AssertionError("only a forum has topics")
        thread = 1_000 + len(self.topics)
        self.topics[thread] = name
        return thread

    def send(
        self,
        person: Person,
        text: str,
        *,
        reply_to: Message | None = None,
        thread_id: int | None = None,
    ) -> Message:
        """Write without waiting; `delivered` tells whether the bot sees it."""
        return self._write(person, text, reply_to, thread_id)

    async def say(
        self,
        person: Person,
        text: str,
        *,
        reply_to: Message | None = None,
        thread_id: int | None = None,
    ) -> Message:
        """Write and wait for the bot's next message; AssertionError if the bot cannot see it."""
        sent = self.send(person, text, reply_to=reply_to, thread_id=thread_id)
        if not sent.delivered:
            raise AssertionError(f"privacy mode hides {text!r} from the bot")
        return await self.next_message()

    def edit(self, message: Message, text: str) -> None:
        """Let its author change a message."""
        self._edit(message, text)

    async def press(self, person: Person, message: Message, label: str) -> CallbackAnswer:
        """Let a person press a button and wait until the bot has answered the press."""
        return await self._press(person, message, label)

    def react(self, person: Person, message: Message, emoji: str) -> None:
        """Let a person put a reaction; only an administrator bot is told, and only on request."""
        if self.bot_status == "administrator":
            self._react(person, message, emoji)

    def choose(self, person: Person, result: InlineResult, query: str = "") -> Message:
        """Let a person send an inline result into the group."""
        return self._choose(person, result, query)

    def set_bot_status(self, person: Person, status: str) -> None:
        """Let a person make the bot "member", "administrator" or "kicked"; the bot is told."""
        before, self.bot_status = self.bot_status, status
        self._member_event(person, before, status)
