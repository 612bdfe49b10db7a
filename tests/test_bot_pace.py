"""Calls in, calls at Telegram's pace out, with a clock that the test turns."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

import pytest
from telegram.error import BadRequest, NetworkError, RetryAfter, TimedOut

from bot.pace import Pace


@pytest.fixture(autouse=True)
def _time_spans(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")


class Clock:
    """Time that passes only while something waits."""

    def __init__(self) -> None:
        """Start at zero."""
        self.now = 0.0
        self.waits: list[float] = []

    async def sleep(self, seconds: float) -> None:
        """Let time pass."""
        self.waits.append(round(seconds, 3))
        self.now += seconds


@pytest.fixture(name="clock")
def _clock() -> Clock:
    return Clock()


@pytest.fixture(name="pace")
def _pace(clock: Clock) -> Pace:
    return Pace(clock=lambda: clock.now, sleep=clock.sleep)


def failing(*errors: Exception) -> Callable[..., Awaitable[bool]]:
    left = list(errors)

    async def call() -> bool:
        if left:
            raise left.pop(0)
        return True

    return call


async def make(
    pace: Pace, call: Callable[..., Any], chat: int, endpoint: str = "sendMessage"
) -> object:
    return await pace.process_request(call, (), {}, endpoint, {"chat_id": chat}, None)


async def test_a_chat_gets_a_burst_and_then_a_message_a_second(pace: Pace, clock: Clock) -> None:
    for _ in range(8):
        await make(pace, failing(), 1)
    assert clock.waits == [1.0, 1.0, 1.0]


async def test_one_chat_does_not_hold_up_another(pace: Pace, clock: Clock) -> None:
    for _ in range(5):
        await make(pace, failing(), 1)
    await make(pace, failing(), 2)
    assert clock.waits == []


async def test_a_group_gets_twenty_messages_a_minute(pace: Pace, clock: Clock) -> None:
    for _ in range(12):
        await make(pace, failing(), -100)
    assert clock.waits == [3.0, 3.0]


async def test_typing_costs_nothing(pace: Pace, clock: Clock) -> None:
    for _ in range(50):
        await make(pace, failing(), 1, "sendChatAction")
    assert clock.waits == []


async def test_a_flooded_call_is_made_again_when_telegram_says(pace: Pace, clock: Clock) -> None:
    assert await make(pace, failing(RetryAfter(timedelta(seconds=7))), 1) is True
    assert clock.waits == [7.0]


async def test_a_very_long_flood_wait_is_given_up(pace: Pace, clock: Clock) -> None:
    with pytest.raises(RetryAfter):
        await make(pace, failing(RetryAfter(timedelta(hours=8))), 1)
    assert clock.waits == []


async def test_a_call_that_never_arrived_is_made_again(pace: Pace, clock: Clock) -> None:
    assert await make(pace, failing(NetworkError("x"), NetworkError("x")), 1) is True
    assert clock.waits == [0.5, 1.0]


async def test_telegram_out_of_reach_is_given_up_after_a_while(pace: Pace, clock: Clock) -> None:
    with pytest.raises(NetworkError):
        await make(pace, failing(*[NetworkError("x")] * 9), 1)
    assert clock.waits == [0.5, 1.0, 2.0, 4.0, 8.0]


@pytest.mark.parametrize("error", [TimedOut(), BadRequest("message is not modified")])
async def test_a_call_that_may_have_arrived_or_is_wrong_is_not_made_again(
    pace: Pace, clock: Clock, error: Exception
) -> None:
    with pytest.raises(type(error)):
        await make(pace, failing(error), 1)
    assert clock.waits == []
