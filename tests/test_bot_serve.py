"""The whole house: a file, an index, the running program, a question in Telegram, and its end."""

import asyncio
import os
import signal
import sys
from pathlib import Path

from botapi import FakeBotAPI
from builders import folder_of, newsletter_file
from click.testing import CliRunner

from bot.cli import main

SUMMIT = "The CAC Global Summit was held online from Jun. 1 to 5, 2020. It had 156 speakers."


async def test_the_program_answers_until_it_is_told_to_end(tmp_path: Path) -> None:
    store = tmp_path / "newsletter.sqlite"
    news = folder_of({"vol55.md": newsletter_file(SUMMIT)}, tmp_path / "news")
    indexed = CliRunner().invoke(main, ["index", "--store", str(store), str(news)])
    assert indexed.exit_code == 0, indexed.output
    async with FakeBotAPI(timeout=20) as api:
        settings = {
            "NEWSBOT_TOKEN": api.token,
            "NEWSBOT_API_URL": api.url,
            "NEWSBOT_STORE": str(store),
            "PYTHONPATH": os.pathsep.join(sys.path),
        }
        program = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "bot",
            "serve",
            env=os.environ | settings,
            stderr=asyncio.subprocess.PIPE,
        )
        message = await api.private_chat().say("when was the CAC summit?")
        program.send_signal(signal.SIGTERM)
        _, log = await program.communicate()
    assert message.rendered == (
        "<b>The CAC Global Summit was held online from Jun. 1 to 5, 2020.</b>\n\n"
        "<blockquote expandable><b>The CAC Global Summit was held online from Jun. 1 to 5, 2020."
        "</b> It had 156 speakers.</blockquote>\n\n"
        "Source: 2020 December (Vol.55)\n"
        "Article: Story 1\n"
        "Published: December 2020"
    )
    assert program.returncode == 0, log.decode()
    assert api.token not in log.decode()
    assert "Traceback" not in log.decode()
