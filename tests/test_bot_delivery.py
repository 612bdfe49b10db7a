"""Updates between Telegram and the inbox: none is lost, answered twice, or the end of the bot."""

import asyncio
import json
import os
import signal
import sys
import threading
from pathlib import Path

import pytest
from botapi import FakeBotAPI
from newsroom import archive, park_issue, service, summit_issue, telegram

from bot.answer import Answer
from bot.app import UnknownTokenError, running
from bot.archive import Archive
from bot.inbox import Inbox, Received

ANSWER = "<b>The CAC Global Summit was held"

# A bot that begins to answer and never ends: what it was asked is acknowledged, and not answered.
NEVER_ANSWERS = """
import asyncio, sys, threading
from pathlib import Path
from bot.app import Service, running
from bot.archive import Archive

def ask(question, language):
    threading.Event().wait()

async def main():
    token, url, folder = sys.argv[1:]
    archive = Archive(ask, lambda: ())
    inbox = Path(folder) / "inbox.sqlite"
    service = Service(
        token=token, api_url=url, archive=archive, inbox=inbox, renew_profile=False,
        typing_after=0.0,
    )
    async with running(service) as polling:
        await polling

asyncio.run(main())
"""


class SlowArchive:
    """Answers a question only when its gate is opened."""

    def __init__(self) -> None:
        """Close no gate yet."""
        self._right = archive(summit_issue(), park_issue())
        self._gates: dict[str, threading.Event] = {}

    def close(self, question: str) -> threading.Event:
        """Hold a question back until the event that is given is set."""
        self._gates[question] = threading.Event()
        return self._gates[question]

    def open(self) -> Archive:
        """Give the archive to a bot."""
        return Archive(self._ask, self._right.issues)

    def _ask(self, question: str, language: str | None) -> Answer:
        if question in self._gates:
            self._gates[question].wait()
        return self._right.ask(question, language)


def failures(folder: Path) -> list[str]:
    inbox = Inbox(folder / "inbox.sqlite")
    try:
        return list(inbox.failures().values())
    finally:
        inbox.close()


def on_disk(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.iterdir())


def waiting(folder: Path) -> int:
    inbox = Inbox(folder / "inbox.sqlite")
    try:
        return inbox.waiting()
    finally:
        inbox.close()


async def test_what_a_killed_bot_was_asked_is_answered_at_the_next_start(tmp_path: Path) -> None:
    async with FakeBotAPI(timeout=20) as api:
        chat = api.private_chat()
        environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
        killed = await asyncio.create_subprocess_exec(
            sys.executable, "-c", NEVER_ANSWERS, api.token, api.url, str(tmp_path), env=environment
        )
        chat.send("when was the CAC summit?")
        await api.called("sendChatAction")  # it has begun to answer
        await api.acknowledged()  # and Telegram has forgotten the question
        killed.send_signal(signal.SIGKILL)
        await killed.wait()
        assert chat.from_bot == []
        async with telegram(tmp_path, api=api):
            message = await chat.next_message()
            assert message.rendered.startswith(ANSWER)
        assert waiting(tmp_path) == 0


async def test_an_update_that_cannot_be_read_is_recorded_and_skipped(tmp_path: Path) -> None:
    async with telegram(tmp_path) as api:
        chat = api.private_chat()
        api.push("message", {"text": "no chat, no date, no sender: a secret"}, ("raw", 0))
        assert (await chat.say("when was the CAC summit?")).rendered.startswith(ANSWER)
        await api.acknowledged()
    assert failures(tmp_path) == ["unreadable: KeyError"]
    assert b"secret" not in on_disk(tmp_path)


async def test_nothing_of_an_answered_question_is_left_on_the_disk(tmp_path: Path) -> None:
    async with telegram(tmp_path) as api:
        chat = api.private_chat(api.person(first_name="Zebulon"))
        await chat.say("when was the peculiar summit?")
    assert b"Zebulon" not in on_disk(tmp_path)
    assert b"peculiar" not in on_disk(tmp_path)


async def test_a_chat_is_answered_in_order_and_others_beside_it(tmp_path: Path) -> None:
    slow = SlowArchive()
    gate = slow.close("when was the CAC summit?")
    async with telegram(tmp_path, slow.open()) as api:
        ada, bob = api.private_chat(), api.private_chat()
        ada.send("when was the CAC summit?")
        ada.send("thank you")
        assert (await bob.say("thank you")).text.startswith("You are welcome.")
        assert ada.from_bot == []
        gate.set()
        first, second = await ada.next_messages(2)
        assert first.rendered.startswith(ANSWER)
        assert second.text.startswith("You are welcome.")


async def test_typing_is_shown_only_while_an_answer_takes_long(tmp_path: Path) -> None:
    slow = SlowArchive()
    gate = slow.close("when was the CAC summit?")
    async with telegram(tmp_path, slow.open(), typing_after=0.0) as api:
        chat = api.private_chat()
        chat.send("when was the CAC summit?")
        await api.called("sendChatAction")
        gate.set()
        await chat.next_message()
        assert chat.actions == ["typing"]


async def test_a_stop_lets_the_answer_at_hand_end(tmp_path: Path) -> None:
    async with FakeBotAPI() as api:
        chat = api.private_chat()
        held = api.hold_next("sendMessage")
        bot = running(service(api, tmp_path, archive(summit_issue())))
        await bot.__aenter__()
        chat.send("when was the CAC summit?")
        await held.reached.wait()
        stopped = asyncio.create_task(bot.__aexit__(None, None, None))
        held.release()
        await stopped
        assert (await chat.next_message()).rendered.startswith(ANSWER)
    assert waiting(tmp_path) == 0


async def test_a_stop_does_not_wait_for_ever_and_the_next_start_answers(tmp_path: Path) -> None:
    slow = SlowArchive()
    gate = slow.close("when was the CAC summit?")
    async with FakeBotAPI() as api:
        chat = api.private_chat()
        async with telegram(tmp_path, slow.open(), api=api, stop_seconds=0.0, typing_after=0.0):
            chat.send("when was the CAC summit?")
            await api.called("sendChatAction")
        gate.set()
        assert waiting(tmp_path) == 1
        async with telegram(tmp_path, api=api):
            assert (await chat.next_message()).rendered.startswith(ANSWER)


async def test_an_update_sent_twice_is_answered_once(tmp_path: Path) -> None:
    async with FakeBotAPI() as api:
        chat = api.private_chat()
        # The inbox has it, but the bot was killed before Telegram heard so.
        chat.send("hello")
        update = api.updates.pending[0]
        inbox = Inbox(tmp_path / "inbox.sqlite")
        inbox.put([Received(update.id, json.dumps(update.as_json()))])
        inbox.close()
        async with telegram(tmp_path, api=api):
            assert (await chat.next_message()).text.startswith("Hello!")
            assert (await chat.say("thank you")).text.startswith("You are welcome.")
        assert len(chat.from_bot) == 2


async def test_a_poll_that_fails_is_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.poll._FIRST_DELAY", 0.0)
    async with FakeBotAPI() as api:
        api.fail_next("getUpdates", 502, "Bad Gateway")
        api.drop_next("getUpdates")
        async with telegram(tmp_path, api=api):
            assert (await api.private_chat().say("thank you")).text.startswith("You are")


async def test_an_answer_that_cannot_be_delivered_is_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.pace._NETWORK_DELAYS", ())
    monkeypatch.setattr("bot.poll._AGAIN_AFTER", (0.0, 0.0))
    async with telegram(tmp_path) as api:
        chat = api.private_chat()
        api.drop_next("sendMessage", times=2)
        assert (await chat.say("when was the CAC summit?")).rendered.startswith(ANSWER)
        assert len(chat.from_bot) == 1


async def test_an_answer_that_cannot_be_delivered_at_all_waits_for_the_next_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.pace._NETWORK_DELAYS", ())
    monkeypatch.setattr("bot.poll._AGAIN_AFTER", ())
    async with FakeBotAPI() as api:
        chat = api.private_chat()
        async with telegram(tmp_path, api=api):
            api.drop_next("sendMessage")
            chat.send("when was the CAC summit?")
            await api.called("sendMessage")
        async with telegram(tmp_path, api=api):
            assert (await chat.next_message()).rendered.startswith(ANSWER)


async def test_telegram_is_waited_for_at_the_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.app._FIRST_DELAY", 0.0)
    async with FakeBotAPI() as api:
        api.fail_next("getMe", 502, "Bad Gateway")
        async with telegram(tmp_path, api=api):
            assert (await api.private_chat().say("thank you")).text.startswith("You are")


async def test_an_unknown_token_is_a_sentence(tmp_path: Path) -> None:
    async with FakeBotAPI() as api:
        api.token, unknown = "987654321:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw1", api.token
        strange = service(api, tmp_path, archive())
        api.token = unknown
        with pytest.raises(UnknownTokenError, match="Telegram does not know this token") as error:
            async with running(strange):
                pass
    assert "AAHdq" not in str(error.value)
