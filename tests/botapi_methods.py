"""A call of the Bot API in, its result out, in the order in which Telegram refuses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import botapi_inline as inline
import botapi_limits as limits
import botapi_profile as profile
from botapi_chats import Group, PrivateChat
from botapi_entities import cut, utf16_length
from botapi_errors import BotAPIError, JsonObject, Parameters, bad_request
from botapi_messages import Document, Message
from botapi_people import CallbackAnswer, InlineAnswer
from botapi_text import shown_text
from botapi_updates import DAY

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from botapi import FakeBotAPI
    from botapi_chats import Chat
    from botapi_limits import Content, Quote

    Handler = Callable[[Parameters], object | Awaitable[object]]

_NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same"
    " as a current content and reply markup of the message"
)
# Texts a bot says of itself: method ending, parameter, longest.
_ABOUT = {
    "Description": ("description", 512),
    "ShortDescription": ("short_description", 120),
    "Name": ("name", 64),
}
_DELETABLE_SECONDS = 2 * DAY


class Methods:
    """The methods of the Bot API that the server knows, by their names."""

    def __init__(self, api: FakeBotAPI) -> None:
        """Serve one bot."""
        self._api = api
        self.commands: dict[tuple[str, str], list[dict[str, str]]] = {}
        self.about: dict[tuple[str, str], str] = {}
        self.logged_out = False
        known: dict[str, Handler] = {
            "getMe": self._get_me,
            "logOut": self._log_out,
            "close": lambda _: True,
            "getUpdates": api.updates.poll,
            "setWebhook": api.updates.set_webhook,
            "deleteWebhook": api.updates.delete_webhook,
            "getWebhookInfo": lambda _: api.updates.webhook_info(),
            "sendMessage": self._send_message,
            "sendDocument": self._send_document,
            "sendChatAction": self._send_chat_action,
            "editMessageText": self._edit_message_text,
            "editMessageReplyMarkup": self._edit_message_reply_markup,
            "deleteMessage": self._delete_message,
            "setMessageReaction": self._set_message_reaction,
            "answerCallbackQuery": self._answer_callback_query,
            "answerInlineQuery": self._answer_inline_query,
            "getChat": self._get_chat,
            "leaveChat": self._leave_chat,
            "setMyCommands": self._set_my_commands,
            "getMyCommands": self._get_my_commands,
            "deleteMyCommands": self._delete_my_commands,
        }
        for ending in _ABOUT:
            known[f"setMy{ending}"] = self._setter(ending)
            known[f"getMy{ending}"] = self._getter(ending)
        self._known = {name.lower(): (name, handler) for name, handler in known.items()}

    def find(self, name: str) -> tuple[str, Handler]:
        """Give a method's own spelling and its handler; names are read in any case."""
        if name.lower() not in self._known:
            raise BotAPIError(404, "Not Found: method not found")
        if self.logged_out:
            raise BotAPIError(400, "Logged out")
        return self._known[name.lower()]

    def _get_me(self, _: Parameters) -> JsonObject:
        return self._api.bot_as_json() | {
            "can_join_groups": True,
            "can_read_all_group_messages": not self._api.privacy_mode,
            "supports_inline_queries": True,
            "can_connect_to_business": False,
            "has_main_web_app": False,
        }

    def _log_out(self, _: Parameters) -> bool:
        self.logged_out = True
        return True

    def _chat(self, parameters: Parameters) -> Chat:
        """Find a chat the bot may write to."""
        chat = self._found_chat(parameters)
        chat.check_access()
        return chat

    def _found_chat(self, parameters: Parameters) -> Chat:
        name = parameters.text("chat_id")
        if not name:
            raise bad_request("chat_id is empty")
        chat = self._api.chats.get(parameters.integer("chat_id", low=-(2**62)))
        if chat is None:
            raise bad_request("chat not found")
        return chat

    def _thread(self, chat: Chat, parameters: Parameters) -> int | None:
        thread = parameters.integer("message_thread_id")
        if thread and not (isinstance(chat, Group) and thread in chat.topics):
            raise bad_request("message thread not found")
        return thread or None

    def _replied(self, chat: Chat, target: limits.ReplyTarget) -> Message | None:
        if not target.message_id:
            return None
        message = chat.find(target.message_id)
        if message is None and not target.may_be_missing:
            raise bad_request("message to be replied not found")
        return message

    def _quote(self, message: Message | None, quote: Quote | None) -> JsonObject | None:
        """Find the quoted words in the message, nearest to where the bot says they are."""
        if message is None or quote is None:
            return None
        text, entities = shown_text(quote.text, quote.entities)
        size = utf16_length(text)
        places = (
            [
                place
                for place in range(utf16_length(message.text) - size + 1)
                if cut(message.text, place, size) == text
            ]
            if text in message.text
            else []
        )
        if not places or len(text) > limits.QUOTE_CHARACTERS:
            raise bad_request("QUOTE_TEXT_INVALID")
        nearest = min(places, key=lambda place: abs(place - quote.position))
        described: JsonObject = {"text": text, "position": nearest, "is_manual": True}
        return described | ({"entities": entities} if entities else {})

    def _send_message(self, parameters: Parameters) -> JsonObject:
        content = limits.message_content(parameters)
        target = limits.reply_target(parameters)
        markup = limits.reply_markup(parameters.parsed("reply_markup", "reply keyboard markup"))
        chat = self._chat(parameters)
        replied = self._replied(chat, target)
        thread = self._thread(chat, parameters)
        limits.check_buttons(markup)
        message = chat.new_message(None, content)
        self._fill(message, content, markup)
        if len(message.text) > limits.MESSAGE_CHARACTERS:
            raise bad_request("Message is too long")
        message.reply_to, message.thread_id = replied, thread
        return self._send(message, target.quote)

    def _send_document(self, parameters: Parameters) -> JsonObject:
        name = parameters.text("document").removeprefix("attach://") or "document"
        upload = parameters.files.get(name)
        if upload is None:
            raise bad_request("There is no document in the request")
        caption = limits.caption_content(parameters)
        target = limits.reply_target(parameters)
        markup = limits.reply_markup(parameters.parsed("reply_markup", "reply keyboard markup"))
        chat = self._chat(parameters)
        replied = self._replied(chat, target)
        thread = self._thread(chat, parameters)
        limits.check_buttons(markup)
        message = chat.new_message(None, caption)
        if caption.text.strip():
            self._fill(message, caption, markup)
        if len(message.text) > limits.CAPTION_CHARACTERS:
            raise bad_request("Message caption is too long")
        message.reply_markup = markup
        message.document = Document(upload.name, upload.content_type, upload.content)
        message.reply_to, message.thread_id = replied, thread
        return self._send(message, target.quote)

    def _fill(self, message: Message, content: Content, markup: JsonObject | None) -> None:
        message.text, message.entities = self._shown(content)
        message.reply_markup = markup

    def _shown(self, content: Content) -> tuple[str, list[JsonObject]]:
        text, entities = shown_text(content.text, content.entities)
        kept = []
        for entity in entities:
            if "user_id" in entity:
                person = self._api.people.get(entity.pop("user_id"))
                if person is None:
                    continue  # nobody the bot has met: the mention is dropped
                entity["user"] = person.as_json()
            kept.append(entity)
        return text, kept

    def _send(self, message: Message, quote: Quote | None) -> JsonObject:
        """Do what Telegram's servers do with a message that its library let through."""
        message.chat.check_delivery()
        limits.check_keyboard_on_the_server(message.reply_markup)
        message.quote = self._quote(message.reply_to, quote)
        message.chat.add(message)
        return message.as_json()

    def _send_chat_action(self, parameters: Parameters) -> bool:
        action = parameters.text("action").lower()
        if action not in limits.CHAT_ACTIONS:
            raise bad_request("wrong parameter action in request")
        chat = self._chat(parameters)
        self._thread(chat, parameters)
        chat.check_delivery()
        chat.actions.append(action)
        return True

    def _message(self, parameters: Parameters, to_what: str) -> Message:
        chat = self._chat(parameters)
        message = chat.find(parameters.integer("message_id"))
        if message is None:
            raise bad_request(f"message to {to_what} not found")
        return message

    def _editable(self, parameters: Parameters) -> Message:
        if not parameters.text("chat_id") and not parameters.integer("message_id"):
            name = parameters.text("inline_message_id")
            if not name:
                raise bad_request("Message identifier is not specified")
            if name not in self._api.inline_messages:
                raise bad_request("MESSAGE_ID_INVALID")
            return self._api.inline_messages[name]
        message = self._message(parameters, "edit")
        if not message.from_bot:
            raise bad_request("Message can't be edited")
        return message

    def _edit_message_text(self, parameters: Parameters) -> JsonObject | bool:
        content = limits.message_content(parameters)
        markup = limits.reply_markup(parameters.parsed("reply_markup", "reply keyboard markup"))
        message = self._editable(parameters)
        if message.document is not None:
            raise bad_request("There is no text in the message to edit")
        limits.check_buttons(markup)
        text, entities = self._shown(content)
        if len(text) > limits.MESSAGE_CHARACTERS:
            raise bad_request("MESSAGE_TOO_LONG")
        message.link_preview_options = content.link_preview_options
        return self._edit(message, text, entities, markup)

    def _edit_message_reply_markup(self, parameters: Parameters) -> JsonObject | bool:
        markup = limits.reply_markup(parameters.parsed("reply_markup", "reply keyboard markup"))
        message = self._editable(parameters)
        limits.check_buttons(markup)
        return self._edit(message, message.text, message.entities, markup)

    def _edit(
        self, message: Message, text: str, entities: list[JsonObject], markup: JsonObject | None
    ) -> JsonObject | bool:
        if not message.via_bot:
            message.chat.check_delivery()
        limits.check_keyboard_on_the_server(markup)
        if (text, entities, markup) == (message.text, message.entities, message.reply_markup):
            raise bad_request(_NOT_MODIFIED)
        message.change(text, entities, markup)
        return True if message.via_bot else message.as_json()

    def _delete_message(self, parameters: Parameters) -> bool:
        for name, what in (("chat_id", "Chat"), ("message_id", "Message")):
            if not parameters.text(name):
                raise bad_request(f"{what} identifier is not specified")
        message = self._message(parameters, "delete")
        chat = message.chat
        rights = isinstance(chat, PrivateChat) or (
            isinstance(chat, Group) and chat.bot_status == "administrator"
        )
        if not message.from_bot and not rights:
            raise bad_request("Message can't be deleted")
        if self._api.now() - message.date > _DELETABLE_SECONDS:
            raise bad_request("Message can't be deleted for everyone")
        message.deleted = True
        return True

    def _set_message_reaction(self, parameters: Parameters) -> bool:
        reactions = profile.reactions(parameters.parsed("reaction", "reaction types"))
        message = self._message(parameters, "react")
        message.chat.check_delivery()
        message.reactions = reactions
        return True

    def _answer_callback_query(self, parameters: Parameters) -> bool:
        query = self._api.queries.find("callback", parameters.text("callback_query_id"))
        text = parameters.text("text")
        if len(text) > limits.ANSWER_CHARACTERS:
            raise bad_request("MESSAGE_TOO_LONG")
        url = limits.url_of_callback_answer(parameters.text("url"), self._api.username)
        query.callback_answer = CallbackAnswer(
            text, parameters.flag("show_alert"), url, parameters.integer("cache_time")
        )
        return True

    def _answer_inline_query(self, parameters: Parameters) -> bool:
        button = inline.results_button(parameters.parsed("button", "inline query results button"))
        results = inline.inline_results(parameters.parsed("results", "inline query results"))
        inline.check_results_button(button)
        for result in results:
            limits.check_buttons(result.reply_markup)
            if result.content:
                shown_text(result.content.text, result.content.entities)
        query = self._api.queries.find("inline", parameters.text("inline_query_id"))
        inline.check_results_on_the_server(results)
        query.inline_answer = InlineAnswer(
            results,
            button,
            parameters.integer("cache_time", default=300, high=DAY),
            parameters.flag("is_personal"),
            parameters.text("next_offset"),
        )
        return True

    def _get_chat(self, parameters: Parameters) -> JsonObject:
        chat = self._found_chat(parameters)
        return chat.as_json() | {
            "accent_color_id": 0,
            "max_reaction_count": 11,
            "accepted_gift_types": {
                "unlimited_gifts": True,
                "limited_gifts": True,
                "unique_gifts": True,
                "premium_subscription": True,
                "gifts_from_channels": True,
            },
        }

    def _leave_chat(self, parameters: Parameters) -> bool:
        chat = self._chat(parameters)
        if not isinstance(chat, Group):
            raise bad_request("chat not found")
        chat.bot_status = "left"
        return True

    def _set_my_commands(self, parameters: Parameters) -> bool:
        scope = profile.command_scope(parameters)
        language = profile.language_code(parameters)
        given = parameters.parsed("commands", "commands")
        self.commands[scope, language] = profile.bot_commands(given)
        return True

    def _get_my_commands(self, parameters: Parameters) -> list[dict[str, str]]:
        key = profile.command_scope(parameters), profile.language_code(parameters)
        return self.commands.get(key, [])

    def _delete_my_commands(self, parameters: Parameters) -> bool:
        key = profile.command_scope(parameters), profile.language_code(parameters)
        self.commands.pop(key, None)
        return True

    def _setter(self, ending: str) -> Handler:
        name, longest = _ABOUT[ending]

        def set_about(parameters: Parameters) -> bool:
            language = profile.language_code(parameters)
            text = parameters.text(name)
            if len(text) > longest:
                # Telegram's own words for this are not known; the refusal is.
                raise bad_request(f"{name} is too long")
            self.about[name, language] = text
            return True

        return set_about

    def _getter(self, ending: str) -> Handler:
        name, _ = _ABOUT[ending]

        def get_about(parameters: Parameters) -> dict[str, str]:
            language = profile.language_code(parameters)
            own = self.about.get((name, language), "") or self.about.get((name, ""), "")
            return {name: own or (self._api.first_name if name == "name" else "")}

        return get_about
