"""What people see of the bot before they write to it."""

from pathlib import Path

from botapi import FakeBotAPI
from newsroom import telegram

from bot.profile import profiles


async def test_telegram_is_told_commands_and_descriptions_in_every_language(
    tmp_path: Path,
) -> None:
    async with telegram(tmp_path, renew_profile=True) as api:
        await api.called("setMyShortDescription", len(profiles()))
        commands = {
            call.parameters.get("language_code"): call.parameters["commands"]
            for call in api.calls_of("setMyCommands")
        }
    assert len(commands) == len(profiles())
    assert commands["ko"][0] == {"command": "start", "description": "시작하는 방법"}
    assert [one["command"] for one in commands[None]] == [
        "start",
        "help",
        "issues",
        "privacy",
        "forget",
        "ask",
    ]


async def test_telegram_is_not_told_the_same_twice(tmp_path: Path) -> None:
    async with FakeBotAPI() as api:
        async with telegram(tmp_path, api=api, renew_profile=True):
            await api.called("setMyShortDescription", len(profiles()))
            await api.private_chat().say("hello")
        told = len(api.calls_of("setMyCommands"))
        async with telegram(tmp_path, api=api, renew_profile=True):
            await api.private_chat().say("hello")
        assert len(api.calls_of("setMyCommands")) == told


async def test_a_refused_description_does_not_stop_the_bot(tmp_path: Path) -> None:
    async with FakeBotAPI() as api:
        api.fail_next("setMyDescription", 400, "Bad Request: no")
        async with telegram(tmp_path, api=api, renew_profile=True):
            await api.called("setMyDescription")
            assert (await api.private_chat().say("thank you")).text.startswith("You are welcome")
