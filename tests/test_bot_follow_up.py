"""Dialogues: a follow-up keeps the topic, a new question drops it, and nothing is left for good."""

import io
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from botapi import FakeBotAPI
from botapi_chats import PrivateChat
from builders import article, issue, searcher_over
from newsroom import park_issue, summit_issue, telegram

from bot import chat as terminal
from bot.answer import Answer
from bot.archive import Archive
from bot.follow_up import reply_in_turn
from bot.live_archive import live_archive
from bot.topic import Topics
from corpus.issue import Issue
from index.search import Searcher
from scripts.evaluate_dialogues import ROOT, dialogues, samples, turns

DIALOGUES = dialogues()
QUESTIONS: list[dict[str, Any]] = [
    json.loads(line)
    for line in (ROOT / "tests/data/questions/samples.jsonl").read_text("utf-8").splitlines()
]
# Of the turns of each part, how many were right when they were last measured.
MEASURED = {"tuned": 143, "first": 65, "last": 62}

WHEN = "when was the CAC summit?"
HELD = "<b>The CAC Global Summit was held online from Jun. 1 to 5, 2020.</b>"
SPEAKERS = "<b>It had 156 speakers from 43 cities.</b>"
LEAD = "Understood together with “when was the CAC summit?”. For a new topic: /forget"


@cache
def indexed() -> Searcher:
    """Index the sample issues once a process: the dialogues do not change them."""
    return samples()


def book_fair() -> Issue:
    """Make an issue with speakers of its own, and a price that no one else has."""
    story = article(
        "The book fair of Seoul opened in March. It had 20 speakers and 300 stalls."
        " A ticket for the book fair cost 5,000 won.",
        id="vol53.md#1",
        title="The book fair",
    )
    return issue(source="vol53.md", title="Vol.53", articles=(story,))


def newsroom(*issues: Issue) -> Archive:
    """Answer from issues as the bot does."""
    read = issues or (summit_issue(), park_issue(), book_fair())
    searcher = searcher_over(read)
    return live_archive(lambda: searcher, lambda: read, "en")


@dataclass
class Clock:
    """A clock that a test turns, in seconds."""

    now: float = 0.0

    def __call__(self) -> float:
        """Tell the time."""
        return self.now


@pytest.fixture(name="api")
async def _api(tmp_path: Path) -> AsyncIterator[FakeBotAPI]:
    async with telegram(tmp_path, newsroom()) as api:
        yield api


@pytest.fixture(name="chat")
def _chat(api: FakeBotAPI) -> PrivateChat:
    return api.private_chat()


@pytest.mark.parametrize("dialogue", DIALOGUES, ids=lambda one: str(one["name"]))
def test_a_dialogue_goes_right_but_for_what_is_known(dialogue: dict[str, Any]) -> None:
    held = list(turns(dialogue, indexed()))
    wrong = [turn.said for turn in held if not turn.is_right]
    assert wrong == [turn.said for turn in held if turn.known]


@pytest.mark.parametrize("part", MEASURED)
def test_as_many_turns_are_expected_to_go_right_as_were_measured(part: str) -> None:
    said = [turn for one in DIALOGUES if one["part"] == part for turn in one["turns"]]
    assert sum("known" not in turn for turn in said) == MEASURED[part]


def test_a_whole_question_is_answered_after_any_other_as_if_alone() -> None:
    asked = QUESTIONS[::3]  # in all languages
    alone = [reply_in_turn(one["question"], None, **asked_of(one)) for one in asked]
    changed = []
    for number, (one, answer) in enumerate(zip(asked, alone, strict=True)):
        before = alone[(number + 7) % len(asked)].topic
        after = reply_in_turn(one["question"], before, **asked_of(one))
        if texts(after) != texts(answer):
            changed.append(one["question"])
    # An index that is ranked anew may move one.
    assert len(changed) <= 1, changed


def asked_of(one: dict[str, Any]) -> dict[str, Any]:
    """Say of what and in which language a question is asked."""
    return {"searcher": indexed(), "language": one["language"]}


def texts(answer: Answer) -> list[str]:
    """Give the first quote, if there is one."""
    return [quote.text for quote in answer.quotes[:1]]


def test_there_are_dialogues_enough_in_eight_languages() -> None:
    of = [one["language"] for one in DIALOGUES]
    assert {of.count(language) for language in set(of)} == {12}
    assert len(set(of)) == 8
    assert {len(one["turns"]) for one in DIALOGUES} == {2, 3, 4}


async def test_a_follow_up_keeps_the_topic_and_says_so(chat: PrivateChat) -> None:
    assert (await chat.say(WHEN)).rendered.startswith(HELD)
    message = await chat.say("and how many speakers?")
    assert message.rendered.startswith(f"{LEAD}\n\n{SPEAKERS}")


async def test_a_follow_up_that_the_newsletters_do_not_answer_is_refused(chat: PrivateChat) -> None:
    await chat.say(WHEN)
    message = await chat.say("and how much was the ticket?")
    assert message.rendered.startswith(
        f"{LEAD}\n\nAs far as I can find, the newsletters do not answer this."
    )


async def test_a_new_question_drops_the_topic(chat: PrivateChat) -> None:
    await chat.say(WHEN)
    fair = await chat.say("When did the book fair of Seoul open?")
    assert fair.rendered.startswith("<b>The book fair of Seoul opened in March.</b>")
    speakers = await chat.say("and how many speakers?")
    assert "<b>It had 20 speakers and 300 stalls.</b>" in speakers.rendered
    assert "“When did the book fair of Seoul open?”" in speakers.rendered


async def test_a_greeting_in_between_keeps_the_topic(chat: PrivateChat) -> None:
    await chat.say(WHEN)
    await chat.say("thank you")
    assert SPEAKERS in (await chat.say("and how many speakers?")).rendered


@pytest.mark.parametrize("command", ["/forget", "/start"])
async def test_what_was_talked_about_can_be_forgotten(chat: PrivateChat, command: str) -> None:
    first = await chat.say(WHEN)
    await chat.say(command)
    for told in (await chat.say("and how many?"), await chat.say("and how many?", reply_to=first)):
        assert LEAD not in told.rendered


async def test_forgetting_is_confirmed(chat: PrivateChat) -> None:
    message = await chat.say("/forget")
    assert message.rendered == "Forgotten. Your next question stands on its own."


async def test_two_persons_of_a_group_have_each_their_own_topic(api: FakeBotAPI) -> None:
    group, ada, bob = api.group(), api.person(), api.person()
    await group.say(ada, f"/ask {WHEN}")
    asked = "/ask and how many speakers?"
    assert LEAD not in (await group.say(bob, asked)).rendered
    assert LEAD in (await group.say(ada, asked)).rendered


async def test_a_person_has_each_chat_for_itself(api: FakeBotAPI) -> None:
    group, chat = api.group(), api.private_chat()
    await chat.say(WHEN)
    assert LEAD not in (await group.say(chat.person, "/ask and how many speakers?")).rendered


async def test_who_replies_to_an_answer_goes_on_from_it(api: FakeBotAPI) -> None:
    group, ada, bob = api.group(), api.person(), api.person()
    first = await group.say(ada, f"/ask {WHEN}")
    await group.say(ada, "/ask When did the book fair of Seoul open?")
    message = await group.say(bob, "and how many speakers?", reply_to=first)
    assert message.rendered.startswith(f"{LEAD}\n\n{SPEAKERS}")


async def test_more_passages_of_a_follow_up_are_those_of_its_topic(chat: PrivateChat) -> None:
    await chat.say("When did the book fair of Seoul open?")
    first = await chat.say("and how many speakers?")
    assert "20 speakers" in first.rendered
    await chat.press(first, "More passages")
    second = await chat.next_message()
    assert second.rendered.startswith("Passage 2 of ")
    assert second.reply_to is first.reply_to
    assert "20 speakers" not in second.rendered


async def test_a_pressed_button_leads_no_conversation_elsewhere(chat: PrivateChat) -> None:
    fair = await chat.say("When did the book fair of Seoul open?")
    await chat.say(WHEN)
    await chat.press(fair, "More passages")
    await chat.next_message()
    assert SPEAKERS in (await chat.say("and how many speakers?")).rendered


async def test_a_restart_forgets_the_topic_and_asks_to_ask_again(tmp_path: Path) -> None:
    async with FakeBotAPI() as api:
        chat = api.private_chat()
        async with telegram(tmp_path, newsroom(), api=api):
            await chat.say("When did the book fair of Seoul open?")
            first = await chat.say("and how many speakers?")
        async with telegram(tmp_path, newsroom(), api=api):
            pressed = await chat.press(first, "More passages")
            alone = await chat.say("and how many speakers?")
    assert pressed.text == "I can no longer find this question. Please ask it again."
    assert "Understood together" not in alone.rendered


async def test_a_topic_whose_story_is_gone_since_a_reindex_does_no_harm(tmp_path: Path) -> None:
    index = {"now": searcher_over([summit_issue(), book_fair()])}
    archive = live_archive(lambda: index["now"], lambda: (), "en")
    async with telegram(tmp_path, archive) as api:
        chat = api.private_chat()
        await chat.say(WHEN)
        index["now"] = searcher_over([book_fair()])
        message = await chat.say("and how many speakers?")
        assert (await chat.say("thank you")).text.startswith("You are welcome")
    assert "156" not in message.rendered


async def test_without_minutes_nothing_is_remembered(tmp_path: Path) -> None:
    async with telegram(tmp_path, newsroom(), follow_up_minutes=0) as api:
        chat = api.private_chat()
        await chat.say(WHEN)
        assert LEAD not in (await chat.say("and how many speakers?")).rendered
        privacy = await chat.say("/privacy")
    assert "ask on" not in privacy.rendered


async def test_follow_ups_write_nothing_about_anyone_to_disk(tmp_path: Path) -> None:
    async with telegram(tmp_path, newsroom()) as api:
        chat = api.private_chat()
        await chat.say(WHEN)
        await chat.say("and how many speakers?")
        await chat.say("thank you")
    assert b"summit" not in written(tmp_path)


def written(folder: Path) -> bytes:
    """Read all that was written in a folder."""
    return b"".join(file.read_bytes() for file in folder.iterdir() if file.is_file())


def talk(*typed: str, topics: Topics) -> str:
    target = io.StringIO()
    source = io.StringIO("".join(f"{line}\n" for line in typed))
    terminal.run(newsroom(), language="en", source=source, target=target, topics=topics)
    return target.getvalue()


def test_the_terminal_follows_up_until_it_is_told_to_forget() -> None:
    topics = Topics(minutes=10)
    kept = talk(WHEN, "and how many speakers?", topics=topics)
    assert f"\n\n{LEAD}\n\nIt had 156 speakers from 43 cities.\n\n" in kept
    forgotten = talk("/forget", "and how many speakers?", topics=topics)
    assert forgotten.startswith("Forgotten. Your next question stands on its own.\n\n")
    assert LEAD not in forgotten


def test_a_topic_ends_when_its_minutes_are_over() -> None:
    clock = Clock()
    topics = Topics(minutes=10, clock=clock)
    talk(WHEN, topics=topics)
    clock.now = 599
    assert LEAD in talk("and how many speakers?", topics=topics)
    clock.now = 599 + 600
    assert LEAD not in talk("and how many speakers?", topics=topics)
