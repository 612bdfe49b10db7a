"""Who is served, who waits, and what a person hears when something goes wrong."""

from pathlib import Path

import pytest
from botapi import FakeBotAPI
from botapi_chats import PrivateChat
from newsroom import archive, park_issue, summit_issue, telegram

from bot.allowance import Allowance
from bot.answer import Answer
from bot.archive import Archive

ANSWER = "<b>The CAC Global Summit was held"


async def test_what_goes_wrong_is_said_and_does_not_stop_the_bot(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    right = archive(summit_issue(), park_issue())

    def ask(question: str, language: str | None) -> Answer:
        if "secret" in question:
            raise ValueError(question)
        return right.ask(question, language)

    async with telegram(tmp_path, Archive(ask, right.issues)) as api:
        chat = api.private_chat(api.person(language_code="de"))
        message = await chat.say("a secret question")
        assert message.rendered == (
            "Bei mir ist etwas schiefgegangen. Bitte versuchen Sie es gleich noch einmal."
        )
        assert (await chat.say("when was the CAC summit?")).rendered.startswith(ANSWER)
    assert "could not be handled" in caplog.text


async def test_who_asks_too_much_is_told_once_and_served_again_later(tmp_path: Path) -> None:
    async with telegram(tmp_path, questions_per_minute=2) as api:
        chat, other = api.private_chat(), api.private_chat()
        await chat.say("hello")
        await chat.say("hello")
        told = await chat.say("hello")
        assert told.rendered.startswith("You ask faster than I can read. Please wait ")
        chat.send("hello")
        assert (await other.say("when was the CAC summit?")).rendered.startswith(ANSWER)
        assert len(chat.from_bot) == 3


async def test_who_blocked_the_bot_is_left_alone(
    api: FakeBotAPI, chat: PrivateChat, caplog: pytest.LogCaptureFixture
) -> None:
    chat.blocked = True
    chat.send("hello")
    await api.called("sendMessage")
    assert (await api.private_chat().say("thank you")).text.startswith("You are welcome")
    assert caplog.records == [one for one in caplog.records if one.levelname == "INFO"]


async def test_a_message_of_another_bot_is_not_answered(api: FakeBotAPI, chat: PrivateChat) -> None:
    robot = chat.person.as_json() | {"is_bot": True}
    said = {"message_id": 1, "from": robot, "chat": chat.as_json(), "date": 1, "text": "hello"}
    api.push("message", said, ("chat", chat.id))
    await chat.say("thank you")
    assert len(chat.from_bot) == 1


def test_a_person_may_ask_again_when_the_oldest_question_is_old_enough() -> None:
    now = 0.0
    allowance = Allowance(((2, 60.0),), clock=lambda: now)
    assert allowance.spend(1).allowed
    now = 20.0
    assert allowance.spend(1).allowed
    now = 30.0
    refused = allowance.spend(1)
    assert (refused.allowed, refused.wait, refused.tell) == (False, 30, True)
    assert not allowance.spend(1).tell
    assert allowance.spend(2).allowed
    now = 61.0
    assert allowance.spend(1).allowed
    assert allowance.spend(1).tell


def test_the_longer_limit_holds_beside_the_shorter() -> None:
    times = iter((0.0, 1.0, 20.0, 40.0))
    allowance = Allowance(((2, 10.0), (3, 1_000.0)), clock=lambda: next(times))
    verdicts = [allowance.spend(1) for _ in range(4)]
    assert [one.allowed for one in verdicts] == [True, True, True, False]
    assert verdicts[-1].wait == 960
