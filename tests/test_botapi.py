"""The loopback Bot API server against the real python-telegram-bot."""

from __future__ import annotations

import asyncio
import contextlib
import datetime as dt
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import aiohttp
import pytest
from aiohttp import web
from botapi import BotAPIError, FakeBotAPI
from botapi_entities import utf16_length
from telegram import (
    Bot,
    BotCommand,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    MessageEntity,
    ReplyParameters,
    Update,
)
from telegram.constants import ChatAction
from telegram.error import BadRequest, Conflict, Forbidden, InvalidToken, NetworkError, RetryAfter
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackQueryHandler,
    CommandHandler,
    InlineQueryHandler,
    MessageHandler,
    filters,
)
from telegram.request import HTTPXRequest

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable

    from botapi_chats import PrivateChat
    from botapi_errors import JsonObject

LONG_SECRET = "a" * 257
SECRET = "a-secret"  # noqa: S105 - of this test only
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the"
    " same as a current content and reply markup of the message"
)
OLD_QUERY = "query is too old and response timeout expired or query id is invalid"


@pytest.fixture(autouse=True)
def _time_spans(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")


@pytest.fixture(name="api")
async def _api() -> AsyncIterator[FakeBotAPI]:
    async with FakeBotAPI() as api:
        yield api


@pytest.fixture(name="bot")
async def _bot(api: FakeBotAPI) -> AsyncIterator[Bot]:
    async with a_bot(api) as bot:
        yield bot


def a_bot(api: FakeBotAPI, token: str | None = None) -> Bot:
    """Make a bot; without TLS, whose set-up costs a tenth of a second and is not used here."""
    requests = [HTTPXRequest(httpx_kwargs={"verify": False}) for _ in range(2)]
    return Bot(
        token or api.token,
        base_url=api.base_url,
        request=requests[0],
        get_updates_request=requests[1],
    )


@pytest.fixture(name="chat")
def _chat(api: FakeBotAPI) -> PrivateChat:
    return api.private_chat(api.person(1001))


def keyboard(*texts: str, data: str = "x") -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(text, callback_data=data)] for text in texts]
    )


def article(name: str, text: str = "text") -> InlineQueryResultArticle:
    return InlineQueryResultArticle(name, f"Title {name}", InputTextMessageContent(text))


def html(text: str) -> Callable[[Bot], Awaitable[object]]:
    return lambda bot: bot.send_message(1001, text, parse_mode="HTML")


def send(text: str = "text", **options: Any) -> Callable[[Bot], Awaitable[object]]:  # noqa: ANN401
    return lambda bot: bot.send_message(1001, text, **options)


def raw(method: str, **parameters: object) -> Callable[[Bot], Awaitable[object]]:
    """Send what python-telegram-bot would not let a bot say."""
    return lambda bot: bot._post(method, parameters)


def button(**fields: object) -> JsonObject:
    return {"inline_keyboard": [[{"text": "Text", **fields}]]}


ENTITIES = "can't parse entities: "
REFUSALS: list[tuple[Callable[[Bot], Awaitable[object]], str]] = [
    (send(""), "message text is empty"),
    (send(" \n "), "text must be non-empty"),
    (send("\u200b"), "text must be non-empty"),
    (html("<b></b>"), "text must be non-empty"),
    (send("a" * 32769), "text is too long"),
    (send("a" * 4097), "message is too long"),
    (send("😀" * 4097), "message is too long"),
    (send(parse_mode="BBCode"), "unsupported parse_mode"),
    (html("é<Blink>x</blink>"), ENTITIES + 'Unsupported start tag "blink" at byte offset 2'),
    (html("a < b"), ENTITIES + 'Unsupported start tag "" at byte offset 2'),
    (html("one<br>two"), ENTITIES + 'Unsupported start tag "br" at byte offset 3'),
    (html("<b>x"), ENTITIES + 'Can\'t find end tag corresponding to start tag "b"'),
    (
        html("<i><b>x</b></b>"),
        ENTITIES + 'Unmatched end tag at byte offset 11, expected "</i>", found "</b>"',
    ),
    (html("x</b>"), ENTITIES + "Unexpected end tag at byte offset 1"),
    (html("x<b"), ENTITIES + "Unclosed start tag at byte offset 1"),
    (html("<a href"), ENTITIES + 'Unclosed start tag "a" at byte offset 0'),
    (html('<a href="x"'), ENTITIES + "Unclosed start tag at byte offset 0"),
    (html("<span>x</span>"), ENTITIES + 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    (html("<a href=x/y>z</a>"), ENTITIES + "Unexpected end of name token at byte offset 8"),
    (html('<a ="x">y</a>'), ENTITIES + 'Empty attribute name in the tag "a" at byte offset 0'),
    (html("<b>x</b"), ENTITIES + "Unclosed end tag at byte offset 4"),
    (
        html('<tg-emoji emoji-id="x">y</tg-emoji>'),
        "invalid custom emoji identifier specified",
    ),
    (
        send(entities=[MessageEntity("bold", 0, 5)]),
        "entity beginning at utf-16 offset 0 ends after the end of the text at utf-16 offset 5",
    ),
    (
        send(entities=[MessageEntity("bold", 5, 1)]),
        "entity begins after the end of the text at utf-16 offset 5",
    ),
    (
        send("😀", entities=[MessageEntity("bold", 1, 1)]),
        "entity begins in a middle of a utf-16 symbol at byte offset 4",
    ),
    (
        send("😀", entities=[MessageEntity("bold", 0, 1)]),
        "entity beginning at utf-16 offset 0 ends in a middle of a utf-16 symbol at byte offset 4",
    ),
    (
        send(entities=[MessageEntity("bold", -1, 1)]),
        "receive an entity with incorrect offset -1",
    ),
    (
        raw(
            "sendMessage",
            chat_id=1001,
            text="x",
            entities=[{"type": "wow", "offset": 0, "length": 1}],
        ),
        "can't parse messageentity: unsupported type specified",
    ),
    (send(reply_markup=keyboard("More", data="x" * 65)), "button_data_invalid"),
    (send(reply_markup=keyboard("More", data="é" * 33)), "button_data_invalid"),
    (
        send(reply_markup=keyboard("")),
        "inline keyboard button text must be non-empty",
    ),
    (
        raw("sendMessage", chat_id=1001, text="x", reply_markup=button()),
        "can't parse inline keyboard button: text buttons are unallowed in the inline keyboard",
    ),
    (
        raw("sendMessage", chat_id=1001, text="x", reply_markup=button(callback_data="")),
        "can't parse inline keyboard button: text buttons are unallowed in the inline keyboard",
    ),
    (
        raw("sendMessage", chat_id=1001, text="x", reply_markup=button(text=None, url="a.com")),
        "can't parse inline keyboard button: can't find field \"text\"",
    ),
    (
        raw("sendMessage", chat_id=1001, text="x", reply_markup=button(url="http://localhost/a")),
        "inline keyboard button url 'http://localhost/a' is invalid: wrong http url",
    ),
    (send(reply_markup=keyboard(*["x"] * 101)), "reply markup is too long"),
    (send(reply_markup=keyboard(*["x" * 150] * 80)), "reply markup is too long"),
    (send(reply_to_message_id=77), "message to be replied not found"),
    (send(reply_parameters=ReplyParameters(1, quote="Hullo")), "quote_text_invalid"),
    (send(message_thread_id=5), "message thread not found"),
    (raw("sendMessage", text="x"), "chat_id is empty"),
    (lambda bot: bot.send_message(424242, "x"), "chat not found"),
    (lambda bot: bot.edit_message_text("x", 1001, 77), "message to edit not found"),
    (lambda bot: bot.edit_message_text("x", 1001, 1), "message can't be edited"),
    (lambda bot: bot.edit_message_text("a" * 4097, 1001, 2), "message_too_long"),
    (
        lambda bot: bot.edit_message_text("Good day", 1001, 2),
        NOT_MODIFIED,
    ),
    (raw("editMessageText", text="x"), "message identifier is not specified"),
    (lambda bot: bot.edit_message_reply_markup(1001, 77), "message to edit not found"),
    (lambda bot: bot.delete_message(1001, 77), "message to delete not found"),
    (lambda bot: bot.set_message_reaction(1001, 77, "👍"), "message to react not found"),
    (
        raw(
            "setMessageReaction",
            chat_id=1001,
            message_id=1,
            reaction=[{"type": "emoji", "emoji": "🧮"}],
        ),
        "reaction_invalid",
    ),
    (
        lambda bot: bot.set_message_reaction(1001, 1, "abc"),
        'can\'t parse reactiontype: field "custom_emoji_id" must be a valid number',
    ),
    (lambda bot: bot.send_chat_action(1001, "thinking"), "wrong parameter action in request"),
    (
        lambda bot: bot.send_document(1001, b"content", caption="a" * 1025),
        "message caption is too long",
    ),
    (raw("sendDocument", chat_id=1001), "there is no document in the request"),
    (lambda bot: bot.answer_callback_query("12345"), OLD_QUERY),
    (lambda bot: bot.answer_inline_query("12345", [article("1")]), OLD_QUERY),
    (
        raw(
            "answerInlineQuery",
            inline_query_id="1",
            results=[article(str(number)).to_dict() for number in range(51)],
        ),
        "too many inline query results specified",
    ),
    (
        raw("answerInlineQuery", inline_query_id="1", results=[{"type": "article"}]),
        "can't parse inline query result: can't find field \"id\"",
    ),
    (
        raw("answerInlineQuery", inline_query_id="1", results=[{"type": "article", "id": "1"}]),
        "can't parse inline query result: input message content is not specified",
    ),
    (
        raw("answerInlineQuery", inline_query_id="1", button={"text": "x", "start_parameter": ""}),
        "can't use empty start_parameter",
    ),
    (
        raw(
            "answerInlineQuery",
            inline_query_id="1",
            button={"text": "x", "start_parameter": "a" * 65},
        ),
        "too long start_parameter specified",
    ),
    (
        raw(
            "answerInlineQuery", inline_query_id="1", button={"text": "x", "start_parameter": "a b"}
        ),
        "unallowed characters in start_parameter are used",
    ),
    (lambda bot: bot.set_my_commands([("Ask", "Ask")]), "bot_command_invalid"),
    (lambda bot: bot.set_my_commands([("a" * 33, "Ask")]), "command length must not exceed 32"),
    (
        lambda bot: bot.set_my_commands([("ask", "A" * 257)]),
        "command description length must not exceed 256",
    ),
    (lambda bot: bot.set_my_commands([("ask", "Ask")] * 101), "bot_commands_too_much"),
    (
        lambda bot: bot.set_my_commands([("ask", "Ask")], language_code="pt-br"),
        "invalid language code specified",
    ),
    (
        lambda bot: bot.set_my_description("x", language_code="zh-hans"),
        "invalid language code specified",
    ),
    (
        lambda bot: bot.set_webhook("http://bot.example/"),
        "bad webhook: an https url must be provided for webhook",
    ),
    (
        lambda bot: bot.set_webhook("https://bot.example:8080/"),
        "bad webhook: webhook can be set up only on ports 80, 88, 443 or 8443",
    ),
    (
        lambda bot: bot.set_webhook("https://bot.example/", secret_token=LONG_SECRET),
        "secret token is too long",
    ),
    (
        lambda bot: bot.set_webhook("https://bot.example/", secret_token="a" + " b"),
        "secret token contains unallowed characters",
    ),
    (
        lambda bot: bot.set_webhook("https://bot.example/"),
        "bad webhook: failed to resolve host: name or service not known",
    ),
]


@pytest.mark.parametrize(
    ("call", "words"),
    REFUSALS,
    ids=[f"{place}-{words}" for place, (_, words) in enumerate(REFUSALS)],
)
async def test_telegram_refuses_in_its_own_words(
    bot: Bot, chat: PrivateChat, call: Callable[[Bot], Awaitable[object]], words: str
) -> None:
    chat.send("Hello")  # message 1 is the person's
    await bot.send_message(chat.id, "Good day")  # and message 2 the bot's
    before = [message.rendered for message in chat.messages]
    with pytest.raises(BadRequest) as refusal:
        await call(bot)
    assert refusal.value.message.lower() == words.lower()
    assert [message.rendered for message in chat.messages] == before


async def test_who_blocked_the_bot_gets_nothing(bot: Bot, chat: PrivateChat) -> None:
    chat.block()
    with pytest.raises(Forbidden, match=r"^Forbidden: bot was blocked by the user$"):
        await bot.send_message(chat.id, "Hello")
    chat.unblock()
    await bot.send_message(chat.id, "Hello")


async def test_a_deleted_account_gets_nothing(bot: Bot, chat: PrivateChat) -> None:
    chat.person.deactivate()
    with pytest.raises(Forbidden, match=r"^Forbidden: user is deactivated$"):
        await bot.send_message(chat.id, "Hello")


async def test_the_bot_cannot_write_first(api: FakeBotAPI, bot: Bot) -> None:
    chat = api.private_chat(started=False)
    with pytest.raises(
        Forbidden, match=r"^Forbidden: bot can't initiate conversation with a user$"
    ):
        await bot.send_message(chat.id, "Hello")


async def test_a_group_that_threw_the_bot_out_refuses_it(api: FakeBotAPI, bot: Bot) -> None:
    group = api.group()
    group.set_bot_status(api.person(), "kicked")
    with pytest.raises(Forbidden, match=r"^Forbidden: bot was kicked from the supergroup chat$"):
        await bot.send_message(group.id, "Hello")


async def test_a_group_the_bot_left_refuses_it(api: FakeBotAPI, bot: Bot) -> None:
    group = api.group()
    await bot.leave_chat(group.id)
    with pytest.raises(Forbidden, match=r"^Forbidden: bot is not a member of the supergroup chat$"):
        await bot.send_message(group.id, "Hello")


async def test_a_wrong_token_is_unauthorized(api: FakeBotAPI) -> None:
    wrong = a_bot(api, api.token[:-1] + "x")
    with pytest.raises(InvalidToken):
        await wrong.initialize()
    await wrong.shutdown()


@pytest.mark.parametrize(
    ("path", "code", "description"),
    [
        ("/bot12:short/getMe", 401, "Unauthorized: invalid token specified"),
        ("/bot{other}/getMe", 401, "Unauthorized"),
        ("/bot{token}/getMoon", 404, "Not Found: method not found"),
        ("/elsewhere", 404, "Not Found"),
    ],
)
async def test_a_wrong_address_is_refused(
    api: FakeBotAPI, path: str, code: int, description: str
) -> None:
    url = api.url + path.format(token=api.token, other="1:" + "a" * 35)
    async with aiohttp.ClientSession() as session, session.get(url) as response:
        assert response.status == code
        body = {"ok": False, "error_code": code, "description": description}
        assert await response.json() == body


async def test_four_thousand_and_ninety_six_emoji_are_one_message(
    bot: Bot, chat: PrivateChat
) -> None:
    sent = await bot.send_message(chat.id, "😀" * 4096)
    assert len(sent.text or "") == 4096
    assert utf16_length(chat.messages[0].text) == 8192


async def test_offsets_count_utf16_units(bot: Bot, chat: PrivateChat) -> None:
    sent = await bot.send_message(
        chat.id,
        "😀 안녕 세계",
        entities=[MessageEntity("bold", 3, 2), MessageEntity("italic", 6, 2)],
    )
    assert sent.text_html == "😀 <b>안녕</b> <i>세계</i>"
    assert chat.messages[0].rendered == "😀 <b>안녕</b> <i>세계</i>"


@pytest.mark.parametrize(
    ("sent", "shown"),
    [
        ("a &lt; b &amp;&#33; &nbsp; & > &quot;", 'a &lt; b &amp;! &amp;nbsp; &amp; &gt; "'),
        ("<B>b</> <strong>c</strong>", "<b>b</b> <b>c</b>"),
        ("<a href='Example.com/A'>a</a>", '<a href="http://example.com/A">a</a>'),
        ('<a href="nonsense">a</a> b', "a b"),
        (
            '<a href="https://example.com/\u2069">a</a>',
            '<a href="https://example.com/\u2069">a</a>',
        ),
        ('<a href="\u2068https://example.com/">a</a>', "a"),
        ("<blockquote expandable>a <b>b</b></blockquote>",) * 2,
        ("<blockquote>a</blockquote>",) * 2,
        (
            "<pre><code class='language-py'>1</code></pre>",
            '<pre><code class="language-py">1</code></pre>',
        ),
        ("<code>a <b>b</b></code>", "<code>a b</code>"),
        ("<span class='tg-spoiler'>a</span>", "<tg-spoiler>a</tg-spoiler>"),
        (
            "<b>a <a href='https://a.com'>b</a></b>",
            '<b>a </b><a href="https://a.com/"><b>b</b></a>',
        ),
        ("  <b>  a  </b>  \n", "<b>a</b>"),
        ("a <b> b</b>", "a  <b>b</b>"),
        ("a\r\nb\tc\u202ed\u2068e\u2069", "a\nb cd\u2068e\u2069"),
        ("<b> </b>a<i>\n</i>", "a"),
    ],
)
async def test_html_is_read_cleaned_and_trimmed(
    bot: Bot, chat: PrivateChat, sent: str, shown: str
) -> None:
    await bot.send_message(chat.id, sent, parse_mode="HTML")
    assert chat.messages[0].rendered == shown


async def test_a_hundred_entities_are_kept_and_the_rest_dropped(
    bot: Bot, chat: PrivateChat
) -> None:
    await bot.send_message(chat.id, "<b>a</b> " * 101, parse_mode="HTML")
    assert len(chat.messages[0].entities) == 100


async def test_links_mentions_and_commands_are_marked_in_what_people_write(
    api: FakeBotAPI, bot: Bot, chat: PrivateChat
) -> None:
    chat.send("/ask@newsletter_bot 😀 https://seoul.go.kr/a. @ada #seoul a@b.org 1/2")
    (update,) = await bot.get_updates()
    assert update.message is not None
    assert update.message.from_user is not None
    assert update.message.from_user.language_code == "en"
    found = update.message.parse_entities()
    assert {found[entity]: str(entity.type) for entity in found} == {
        "/ask@newsletter_bot": "bot_command",
        "https://seoul.go.kr/a": "url",
        "@ada": "mention",
        "#seoul": "hashtag",
        "a@b.org": "email",
    }
    assert api.calls_of("getUpdates")[0].parameters == {}


async def test_a_reply_quotes_the_words_nearest_to_its_position(
    bot: Bot, chat: PrivateChat
) -> None:
    first = chat.send("one two one")
    reply = ReplyParameters(first.id, quote="one", quote_position=7)
    sent = await bot.send_message(chat.id, "yes", reply_parameters=reply)
    assert sent.quote is not None
    assert (sent.quote.text, sent.quote.position) == ("one", 8)
    assert chat.from_bot[0].reply_to is first


async def test_a_reply_may_do_without_its_target(bot: Bot, chat: PrivateChat) -> None:
    reply = ReplyParameters(99, allow_sending_without_reply=True)
    sent = await bot.send_message(chat.id, "yes", reply_parameters=reply)
    assert sent.reply_to_message is None


async def test_an_edit_changes_the_message_in_place(bot: Bot, chat: PrivateChat) -> None:
    sent = await bot.send_message(chat.id, "Searching", reply_markup=keyboard("Stop"))
    (message,) = chat.messages
    edited = await bot.edit_message_text(
        "<b>Found</b>", chat.id, sent.message_id, parse_mode="HTML"
    )
    assert await message.next_edit() is message
    assert (message.rendered, message.earlier, message.buttons) == (
        "<b>Found</b>",
        ["Searching"],
        [],
    )
    assert message.edited
    assert getattr(edited, "edit_date", None) is not None


async def test_a_deleted_message_is_gone(bot: Bot, chat: PrivateChat) -> None:
    sent = await bot.send_message(chat.id, "Hello")
    await bot.delete_message(chat.id, sent.message_id)
    assert chat.messages == []


async def test_a_message_older_than_two_days_stays(
    api: FakeBotAPI, bot: Bot, chat: PrivateChat
) -> None:
    sent = await bot.send_message(chat.id, "Hello")
    api.advance(49 * 60 * 60)
    with pytest.raises(BadRequest, match=r"(?i)message can't be deleted for everyone"):
        await bot.delete_message(chat.id, sent.message_id)


async def test_a_document_arrives_with_its_caption(bot: Bot, chat: PrivateChat) -> None:
    sent = await bot.send_document(
        chat.id, b"id,text", filename="answers.csv", caption="<b>All</b> of it", parse_mode="HTML"
    )
    (message,) = chat.messages
    assert message.document is not None
    assert (message.document.name, message.document.content) == ("answers.csv", b"id,text")
    assert message.rendered == "<b>All</b> of it"
    assert sent.caption_html == "<b>All</b> of it"


async def test_what_the_bot_says_of_itself_is_kept_by_language(api: FakeBotAPI, bot: Bot) -> None:
    await bot.set_my_commands([BotCommand("ask", "Ask")])
    await bot.set_my_commands([BotCommand("ask", "질문")], language_code="ko")
    await bot.set_my_short_description("Quotes the newsletter")
    assert await bot.get_my_commands(language_code="ko") == (BotCommand("ask", "질문"),)
    await bot.delete_my_commands(language_code="ko")
    assert await bot.get_my_commands(language_code="ko") == ()
    assert await bot.get_my_commands() == (BotCommand("ask", "Ask"),)
    about = await bot.get_my_short_description(language_code="ko")
    assert about.short_description == "Quotes the newsletter"
    assert (await bot.get_my_name()).name == api.first_name


async def test_reactions_actions_and_chats_are_seen(bot: Bot, chat: PrivateChat) -> None:
    question = chat.send("Hello")
    await bot.set_message_reaction(chat.id, question.id, "👀")
    await bot.send_chat_action(chat.id, ChatAction.TYPING)
    assert question.reactions == [{"type": "emoji", "emoji": "👀"}]
    assert chat.actions == ["typing"]
    assert (await bot.get_chat(chat.id)).first_name == "Ada"


async def test_updates_come_again_until_acknowledged(
    api: FakeBotAPI, bot: Bot, chat: PrivateChat
) -> None:
    for text in "abc":
        chat.send(text)
    first = await bot.get_updates(limit=2)
    assert [update.effective_message and update.effective_message.text for update in first] == [
        "a",
        "b",
    ]
    assert (await bot.get_updates(limit=2)) == first
    (last,) = await bot.get_updates(offset=first[-1].update_id + 1)
    assert last.update_id == first[-1].update_id + 1
    assert await bot.get_updates(offset=last.update_id + 1) == ()
    await api.acknowledged()


async def test_a_negative_offset_keeps_the_last_updates(bot: Bot, chat: PrivateChat) -> None:
    for text in "abc":
        chat.send(text)
    (last,) = await bot.get_updates(offset=-1)
    assert last.message is not None
    assert last.message.text == "c"
    assert len(await bot.get_updates()) == 1


async def test_a_long_poll_ends_with_the_first_update(
    api: FakeBotAPI, bot: Bot, chat: PrivateChat
) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=dt.timedelta(seconds=30)))
    await api.polled()
    chat.send("Hello")
    assert len(await poll) == 1


async def test_of_two_pollers_the_older_is_refused(
    api: FakeBotAPI, bot: Bot, chat: PrivateChat
) -> None:
    older = asyncio.create_task(bot.get_updates(timeout=30))
    await api.polled()
    async with a_bot(api) as other:
        newer = asyncio.create_task(other.get_updates(timeout=30))
        with pytest.raises(Conflict) as refusal:
            await older
        assert refusal.value.message == (
            "Conflict: terminated by other getUpdates request; make sure that only one bot"
            " instance is running"
        )
        chat.send("Hello")
        assert len(await newer) == 1


async def test_unwanted_kinds_of_updates_are_not_kept(
    api: FakeBotAPI, bot: Bot, chat: PrivateChat
) -> None:
    message = chat.send("Hello")
    chat.react(message, "👍")
    (update,) = await bot.get_updates(allowed_updates=["message_reaction"])
    assert update.message is not None  # it was there before the bot said what it wants
    chat.send("Unwanted")
    chat.react(message, "👍")
    (update,) = await bot.get_updates(offset=update.update_id + 1)
    assert update.message_reaction is not None
    assert api.updates.allowed == {"message_reaction"}
    assert await bot.get_updates(offset=update.update_id + 1, allowed_updates=[]) == ()
    chat.send("Wanted")
    assert len(await bot.get_updates()) == 1


async def test_an_update_grows_too_old(api: FakeBotAPI, bot: Bot, chat: PrivateChat) -> None:
    chat.send("Hello")
    api.advance(25 * 60 * 60)
    assert await bot.get_updates() == ()


async def test_an_impatient_poller_is_slowed_when_asked_for(
    api: FakeBotAPI, bot: Bot, chat: PrivateChat
) -> None:
    api.updates.slow_polls = True
    for text in "ab":
        chat.send(text)
    assert len(await bot.get_updates()) == 2
    assert len(await bot.get_updates()) == 1


@dataclass
class Receiver:
    """A webhook that answers as a test tells it to."""

    answers: list[web.Response] = field(default_factory=list)
    received: asyncio.Queue[tuple[JsonObject, str | None]] = field(default_factory=asyncio.Queue)
    url: str = ""

    @contextlib.asynccontextmanager
    async def listening(self) -> AsyncIterator[Receiver]:
        """Listen on a free port of 127.0.0.1."""
        application = web.Application()
        application.router.add_post("/hook", self._receive)
        runner = web.AppRunner(application, shutdown_timeout=0.1)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        self.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
        try:
            yield self
        finally:
            await runner.cleanup()

    async def _receive(self, request: web.Request) -> web.Response:
        assert request.headers["Content-Type"] == "application/json"
        secret = request.headers.get("X-Telegram-Bot-Api-Secret-Token")
        self.received.put_nowait((await request.json(), secret))
        return self.answers.pop(0) if self.answers else web.Response()


@pytest.fixture(name="receiver")
async def _receiver(api: FakeBotAPI) -> AsyncIterator[Receiver]:
    async with Receiver().listening() as receiver:
        api.route_webhook("https://bot.example/hook", receiver.url)
        yield receiver


async def test_a_webhook_gets_updates_with_its_secret_and_again_after_a_failure(
    api: FakeBotAPI, bot: Bot, chat: PrivateChat, receiver: Receiver
) -> None:
    await bot.set_webhook("https://bot.example/hook", secret_token=SECRET)
    receiver.answers = [web.Response(status=500)]
    chat.send("Hello")
    chat.send("Again")
    bodies = [await receiver.received.get() for _ in range(3)]
    texts = [body["message"]["text"] for body, _ in bodies]
    assert texts == ["Hello", "Hello", "Again"]
    assert {secret for _, secret in bodies} == {SECRET}
    await api.acknowledged()
    update = Update.de_json(bodies[0][0], bot)
    assert update.update_id
    info = await bot.get_webhook_info()
    assert (info.url, info.pending_update_count) == ("https://bot.example/hook", 0)
    assert info.last_error_message is not None
    assert "500" in info.last_error_message


async def test_a_webhook_may_answer_with_a_call(
    bot: Bot, chat: PrivateChat, receiver: Receiver
) -> None:
    await bot.set_webhook("https://bot.example/hook")
    call = {"method": "sendMessage", "chat_id": chat.id, "text": "Hello yourself"}
    receiver.answers = [web.json_response(call)]
    answer = await chat.say("Hello")
    assert answer.text == "Hello yourself"


async def test_nobody_polls_while_a_webhook_is_set(
    api: FakeBotAPI, bot: Bot, receiver: Receiver
) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=30))
    await api.polled()
    await bot.set_webhook("https://bot.example/hook")
    with pytest.raises(Conflict, match=r"^Conflict: terminated by setWebhook request$"):
        await poll
    with pytest.raises(Conflict, match="can't use getUpdates method while webhook is active"):
        await bot.get_updates()
    with pytest.raises(RetryAfter):
        await bot.set_webhook("https://bot.example/hook")
    await bot.delete_webhook()
    assert await bot.get_updates() == ()
    assert receiver.received.empty()


async def test_beyond_the_flood_limit_the_bot_must_pause(
    api: FakeBotAPI, bot: Bot, chat: PrivateChat
) -> None:
    api.limit_flood(2, seconds=10)
    other = api.private_chat()
    for _ in range(2):
        await bot.send_message(chat.id, "Hello")
    with pytest.raises(RetryAfter) as refusal:
        await bot.send_message(chat.id, "Hello")
    assert refusal.value.retry_after == dt.timedelta(seconds=10)
    await bot.send_message(other.id, "Hello")
    api.advance(10)
    await bot.send_message(chat.id, "Hello")
    assert len(chat.messages) == 3


async def test_a_429_carries_its_pause_in_body_and_header(
    api: FakeBotAPI, chat: PrivateChat
) -> None:
    api.limit_flood(0, seconds=7)
    url = f"{api.base_url}{api.token}/sendMessage"
    body = {"chat_id": chat.id, "text": "Hello"}
    async with aiohttp.ClientSession() as session, session.post(url, json=body) as response:
        assert response.headers["Retry-After"] == "7"
        assert await response.json() == {
            "ok": False,
            "error_code": 429,
            "description": "Too Many Requests: retry after 7",
            "parameters": {"retry_after": 7},
        }


async def test_the_next_call_fails_as_ordered(api: FakeBotAPI, bot: Bot, chat: PrivateChat) -> None:
    api.fail_next("sendMessage", 500, "Internal Server Error")
    api.fail_next("sendMessage", 429, "Too Many Requests: retry after 3", retry_after=3)
    with pytest.raises(NetworkError, match="Internal Server Error"):
        await bot.send_message(chat.id, "Hello")
    with pytest.raises(RetryAfter):
        await bot.send_message(chat.id, "Hello")
    await bot.send_message(chat.id, "Hello")
    assert [call.error and call.error.code for call in api.calls_of("sendMessage")] == [
        500,
        429,
        None,
    ]
    assert len(chat.messages) == 1


@pytest.mark.parametrize("handled", [False, True])
async def test_the_next_connection_drops_before_or_after_the_work(
    api: FakeBotAPI, bot: Bot, chat: PrivateChat, *, handled: bool
) -> None:
    api.drop_next("sendMessage", handled=handled)
    with pytest.raises(NetworkError):
        await bot.send_message(chat.id, "Hello")
    assert len(chat.messages) == handled


async def test_a_held_call_waits_and_is_done_though_nobody_listens(
    api: FakeBotAPI, bot: Bot, chat: PrivateChat
) -> None:
    hold = api.hold_next("sendMessage")
    sending = asyncio.create_task(bot.send_message(chat.id, "Hello"))
    await hold.reached.wait()
    assert chat.messages == []
    sending.cancel()
    hold.release()
    assert (await chat.next_message()).text == "Hello"


async def test_a_logged_out_bot_can_do_nothing(bot: Bot, chat: PrivateChat) -> None:
    assert await bot.log_out()
    with pytest.raises(BadRequest, match=r"Logged out"):
        await bot.send_message(chat.id, "Hello")


async def test_a_wait_in_vain_shows_the_calls(api: FakeBotAPI, bot: Bot, chat: PrivateChat) -> None:
    await bot.get_me()
    with pytest.raises(AssertionError, match=r"a reply; calls:\n  getMe"):
        await api.until(lambda: None, "a reply", seconds=0.01)
    with pytest.raises(AssertionError, match="no button 'More'"):
        await chat.press(chat.send("Hello"), "More")


# Conversations through an Application that polls


async def start(update: Update, _: object) -> None:
    assert update.message is not None
    await update.message.reply_text("Ask me", reply_markup=keyboard("More", data="more:1"))


async def echo(update: Update, _: object) -> None:
    assert update.effective_message is not None
    await update.effective_message.reply_html(f"<b>{update.effective_message.text}</b>")


async def more(update: Update, _: object) -> None:
    query = update.callback_query
    assert query is not None
    await query.answer("Coming")
    await query.edit_message_text(f"Page {query.data}")


async def find(update: Update, _: object) -> None:
    query = update.inline_query
    assert query is not None
    button = InlineQueryResultsButton("Ask in private", start_parameter="inline")
    result = InlineQueryResultArticle(
        "1",
        "Answer",
        InputTextMessageContent(f"<b>{query.query}</b>", parse_mode="HTML"),
        reply_markup=keyboard("More", data="more:2"),
    )
    await query.answer([result], button=button, cache_time=0)


@pytest.fixture(name="application")
async def _application(api: FakeBotAPI) -> AsyncIterator[Application[Any, Any, Any, Any, Any, Any]]:
    application = ApplicationBuilder().bot(a_bot(api)).build()
    application.add_handler(CommandHandler("start", start))
    application.add_handler(CallbackQueryHandler(more))
    application.add_handler(InlineQueryHandler(find))
    application.add_handler(MessageHandler(filters.TEXT & filters.UpdateType.MESSAGE, echo))
    assert application.updater is not None
    async with application:
        await application.updater.start_polling()
        await application.start()
        try:
            yield application
        finally:
            await application.updater.stop()
            await application.stop()


@pytest.mark.usefixtures("application")
async def test_a_conversation_reads_like_one(chat: PrivateChat) -> None:
    greeting = await chat.say("/start")
    assert (greeting.rendered, greeting.buttons) == ("Ask me", [{"More": "more:1"}])
    assert (await chat.press(greeting, "More")).text == "Coming"
    assert (await greeting.next_edit()).rendered == "Page more:1"
    answer = await chat.say("언제 열렸나요?", reply_to=greeting)
    assert answer.rendered == "<b>언제 열렸나요?</b>"


@pytest.mark.usefixtures("application")
async def test_an_inline_query_gets_results_that_can_be_sent_and_edited(
    api: FakeBotAPI, chat: PrivateChat
) -> None:
    found = await chat.person.inline("summit")
    assert found.button is not None
    assert found.button.start_parameter == "inline"
    (result,) = found.results
    assert (result.id, result.title) == ("1", "Answer")
    sent = api.group().choose(chat.person, result)
    assert (sent.rendered, sent.via_bot) == ("<b>summit</b>", True)
    assert isinstance(sent.chat.messages[0].reply_markup, dict)
    await sent.chat._press(chat.person, sent, "More")
    assert (await sent.next_edit()).rendered == "Page more:2"


@pytest.mark.usefixtures("application")
async def test_privacy_mode_hides_what_is_not_meant_for_the_bot(api: FakeBotAPI) -> None:
    group, person = api.group(), api.person()
    assert not group.send(person, "@newsletter_bot when was the summit?").delivered
    assert not group.send(person, "/start@other_bot").delivered
    greeting = await group.say(person, "/start@newsletter_bot")
    assert (await group.say(person, "Thanks", reply_to=greeting)).rendered == "<b>Thanks</b>"
    group.other_bot_wrote_last = True
    assert not group.send(person, "/start").delivered
    with pytest.raises(AssertionError, match="privacy mode hides"):
        await group.say(person, "Hello")
    group.set_bot_status(person, "administrator")
    assert (await group.say(person, "Hello")).rendered == "<b>Hello</b>"


async def test_a_topic_of_a_forum_keeps_its_messages(api: FakeBotAPI, bot: Bot) -> None:
    group = api.group(forum=True)
    thread = group.topic("News")
    group.send(api.person(), "/ask", thread_id=thread)
    (update,) = await bot.get_updates()
    assert update.message is not None
    assert update.message.message_thread_id == thread
    sent = await update.message.reply_text("Hello")
    assert (sent.message_thread_id, sent.is_topic_message) == (thread, True)


async def test_a_press_can_be_answered_for_some_seconds_only(
    api: FakeBotAPI, bot: Bot, chat: PrivateChat
) -> None:
    await bot.send_message(chat.id, "Ask me", reply_markup=keyboard("More"))
    press = asyncio.create_task(chat.press(chat.messages[0], "More"))
    (update,) = await bot.get_updates(timeout=5)
    assert update.callback_query is not None
    with pytest.raises(BadRequest, match=r"(?i)message_too_long"):
        await update.callback_query.answer("a" * 201)
    api.advance(16)
    with pytest.raises(BadRequest, match=f"(?i){OLD_QUERY}"):
        await update.callback_query.answer("Too late")
    api.advance(-16)
    await update.callback_query.answer("a" * 200, show_alert=True)
    assert (await press).show_alert


@pytest.mark.parametrize(
    ("results", "words"),
    [
        ([article("1"), article("1")], "result_id_duplicate"),
        ([article("a" * 65)], "result_id_invalid"),
        ([article("1", "a" * 4097)], "message_too_long"),
    ],
)
async def test_wrong_inline_results_are_refused(
    api: FakeBotAPI, bot: Bot, results: list[InlineQueryResultArticle], words: str
) -> None:
    asking = asyncio.create_task(api.person().inline("summit"))
    (update,) = await bot.get_updates(timeout=5)
    assert update.inline_query is not None
    with pytest.raises(BadRequest, match=f"(?i)^{words}$"):
        await bot.answer_inline_query(update.inline_query.id, results)
    asking.cancel()


async def test_any_update_can_be_pushed_and_every_call_is_recorded(
    api: FakeBotAPI, bot: Bot, chat: PrivateChat
) -> None:
    api.push("unknown_kind", {"broken": True})
    chat.send("Hello")
    first, second = await bot.get_updates()
    assert first.update_id + 1 == second.update_id
    await bot.send_message(chat.id, "123", reply_markup=keyboard("More"))
    call = await api.called("sendMessage")
    assert call.parameters == {
        "chat_id": chat.id,
        "text": "123",
        "reply_markup": {"inline_keyboard": [[{"text": "More", "callback_data": "x"}]]},
    }
    assert json.dumps(call.result)


async def test_a_refusal_reads_as_telegram_words_it() -> None:
    error = BotAPIError(400, "Bad Request: chat not found")
    assert error.envelope() == {
        "ok": False,
        "error_code": 400,
        "description": "Bad Request: chat not found",
    }
