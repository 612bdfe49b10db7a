"""Conversations in a group, where the bot speaks only when it is spoken to."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from botapi import FakeBotAPI
from botapi_chats import Group
from newsroom import telegram

ANSWER = "<b>The CAC Global Summit was held"


@pytest.fixture(name="api")
async def _api(tmp_path: Path) -> AsyncIterator[FakeBotAPI]:
    async with telegram(tmp_path) as api:
        yield api


@pytest.fixture(name="group")
def _group(api: FakeBotAPI) -> Group:
    return api.group()


@pytest.mark.parametrize(
    "said", ["/ask when was the summit?", "/ask@newsletter_bot when was the summit?"]
)
async def test_ask_is_answered_as_a_reply(api: FakeBotAPI, group: Group, said: str) -> None:
    message = await group.say(api.person(), said)
    assert message.rendered.startswith(ANSWER)
    assert message.reply_to is not None
    assert message.reply_to.text == said


async def test_more_passages_are_found_again_through_the_question(
    api: FakeBotAPI, group: Group
) -> None:
    ada, bob = api.person(), api.person(language_code="ko")
    first = await group.say(ada, "/ask@newsletter_bot when was the summit?")
    await group.press(bob, first, "More passages")
    second = await group.next_message()
    assert second.rendered.startswith("Passage 2 of 2\n\n<b>The river park")
    assert second.reply_to is first.reply_to


async def test_a_reply_to_the_bot_is_a_question(api: FakeBotAPI, group: Group) -> None:
    ada = api.person()
    first = await group.say(ada, "/help")
    message = await group.say(ada, "when was the summit?", reply_to=first)
    assert message.rendered.startswith(ANSWER)


async def test_a_mention_is_a_question_where_the_bot_may_read_everything(
    api: FakeBotAPI, group: Group
) -> None:
    ada = api.person()
    group.set_bot_status(ada, "administrator")
    message = await group.say(ada, "@newsletter_bot when was the summit?")
    assert message.rendered.startswith(ANSWER)


async def test_other_talk_is_none_of_its_business(api: FakeBotAPI, group: Group) -> None:
    ada, bob = api.person(), api.person()
    group.set_bot_status(ada, "administrator")
    first = group.send(ada, "when was the summit?")
    group.send(bob, "no idea", reply_to=first)
    group.send(bob, "/ask@other_bot when was the summit?")
    group.send(bob, "/nonsense")
    message = await group.say(ada, "/ask")
    assert message.rendered == "Please write your question after /ask."
    assert len(group.from_bot) == 1
