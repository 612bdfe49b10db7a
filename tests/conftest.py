"""A bot with its Telegram, and one reader's chat with it."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from botapi import FakeBotAPI
from botapi_chats import PrivateChat
from newsroom import telegram


@pytest.fixture(name="api")
async def _api(tmp_path: Path) -> AsyncIterator[FakeBotAPI]:
    async with telegram(tmp_path) as api:
        yield api


@pytest.fixture(name="chat")
def _chat(api: FakeBotAPI) -> PrivateChat:
    return api.private_chat()
