"""/start, /help, /privacy and /issues: what the bot says of itself and of what it has read."""

from dataclasses import replace
from pathlib import Path

import pytest
from botapi import FakeBotAPI
from botapi_chats import PrivateChat
from newsroom import archive, park_issue, summit_issue, telegram


async def test_start_says_first_that_it_is_a_machine(chat: PrivateChat) -> None:
    message = await chat.say("/start")
    assert message.rendered == (
        "I am a machine. I answer only by quoting the newsletters word for word,"
        " and I name the source.\n\n"
        "Ask me in your own language, for example:\n"
        "<code>What do the newsletters say about “The summit of cities”?</code>\n\n"
        "How I work: /help\n"
        "Which issues I have read: /issues\n"
        "What I keep about you: /privacy"
    )


@pytest.mark.parametrize(
    ("language", "beginning"),
    [
        ("ko", "저는 기계입니다."),
        ("zh-hant", "我是機器"),
        ("zh-hans", "我是机器"),
        ("pt-br", "Sou uma máquina."),
        ("sv", "I am a machine."),
        (None, "I am a machine."),
    ],
)
async def test_start_is_in_the_language_of_the_readers_telegram(
    api: FakeBotAPI, language: str | None, beginning: str
) -> None:
    chat = api.private_chat(api.person(language_code=language))
    assert (await chat.say("/start")).text.startswith(beginning)


async def test_help_says_how_to_ask_and_how_to_read_an_answer(chat: PrivateChat) -> None:
    message = await chat.say("/help")
    assert message.rendered == (
        "<b>How I work</b>\n\n"
        "I am a machine. I answer only by quoting the newsletters word for word,"
        " and I name the source.\n\n"
        "Write one question in a message, in your own language. I look for the sentence that"
        " answers it in every newsletter, whatever its language.\n\n"
        "The sentence in bold is quoted exactly. Below it stand the text around it and the issue"
        " it comes from.\n\n"
        "When the newsletters do not answer, I say so. I never write an answer of my own.\n\n"
        "You can ask on, as in “and how many?”: I then understand it by your question before, and"
        " say so.\n\n"
        "In a group, write your question after /ask, or reply to one of my messages.\n\n"
        "<code>What do the newsletters say about “The summit of cities”?</code>\n\n"
        "How to begin: /start\n"
        "How I work: /help\n"
        "Which issues I have read: /issues\n"
        "What I keep about you: /privacy\n"
        "Start a new topic: /forget\n"
        "Ask a question in a group: /ask"
    )


async def test_privacy_says_what_is_kept_and_how_long(chat: PrivateChat) -> None:
    message = await chat.say("/privacy")
    assert message.rendered == (
        "<b>What I keep about you</b>\n\n"
        "I keep neither a record of your questions nor your name.\n\n"
        "So that you can ask on, I remember your last questions, in memory only, for 10 minutes;"
        " /forget makes me forget them at once.\n\n"
        "A message waits on disk until it is answered and is then erased;"
        " after a failure, within 1 day.\n\n"
        "Against floods I count messages per person, in memory only, for 24 hours.\n\n"
        "The log says when a question came and how it ended, never what was asked or by whom.\n\n"
        "Telegram keeps this chat as it keeps any other; you can delete it there."
    )


async def test_the_list_of_issues_turns_its_pages_in_place(tmp_path: Path) -> None:
    issues = [replace(park_issue(number), url=None) for number in range(41, 53)]
    async with telegram(tmp_path, archive(summit_issue(), *issues)) as api:
        chat = api.private_chat()
        message = await chat.say("/issues")
        newest = message.rendered
        assert newest.splitlines()[:4] == [
            "I have read 13 issues, from November 2020 to December 2020.",
            "",
            '• <a href="https://example.org/vol55">2020 December (Vol.55)</a>, December 2020',
            "• Vol.41, November 2020",
        ]
        assert [list(row) for row in message.buttons] == [["Older issues"]]
        await chat.press(message, "Older issues")
        await message.next_edit()
        assert message.rendered.splitlines()[2:] == [
            "• Vol.50, November 2020",
            "• Vol.51, November 2020",
            "• Vol.52, November 2020",
        ]
        assert [list(row) for row in message.buttons] == [["Newer issues"]]
        await chat.press(message, "Newer issues")
        await message.next_edit()
        assert message.rendered == newest


async def test_an_empty_archive_says_so(tmp_path: Path) -> None:
    async with telegram(tmp_path, archive()) as api:
        chat = api.private_chat()
        assert (await chat.say("/issues")).rendered == "I have not read any issue yet."
        assert "Write one question" in (await chat.say("/start")).rendered
