"""What may be read in the log, and what never may."""

import io
import logging
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from botapi import FakeBotAPI
from newsroom import archive, service, summit_issue

from bot.answer import Answer
from bot.app import running
from bot.archive import Archive
from bot.logs import configure


@pytest.fixture(name="log")
def _log() -> Iterator[io.StringIO]:
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    log = io.StringIO()
    configure("DEBUG", log)
    yield log
    logging.basicConfig(handlers=handlers, level=level, force=True)


async def test_the_log_holds_no_token_no_text_and_no_account(
    tmp_path: Path, log: io.StringIO
) -> None:
    right = archive(summit_issue())

    def ask(question: str, language: str | None) -> Answer:
        if "fail" in question:
            raise ValueError(question)
        return right.ask(question, language)

    async with FakeBotAPI() as api:
        talkative = replace(service(api, tmp_path, Archive(ask, right.issues)), renew_profile=True)
        chat = api.private_chat(api.person(987_654_321, first_name="Zebulon"))
        async with running(talkative):
            await chat.say("when was the peculiar summit?")
            await chat.say("fail peculiarly")
            api.fail_next("sendMessage", 400, "Bad Request: peculiar")
            chat.send("hello peculiar")
            await api.called("sendMessage", 4)
    written = log.getvalue()
    assert "answered in en: 1 quotes in" in written
    assert "ValueError" in written
    for private in (api.token, api.token.split(":")[1], "peculiar", "Zebulon", "987654321"):
        assert private not in written


def test_a_token_in_a_message_is_blotted_out(log: io.StringIO) -> None:
    logging.getLogger("any").warning(
        "GET %s", "https://api.telegram.org/bot123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw1/getMe"
    )
    assert log.getvalue().endswith("GET https://api.telegram.org/bot[token]/getMe\n")
