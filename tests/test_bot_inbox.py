"""What the inbox keeps, for how long, and what it forgets."""

from pathlib import Path

from bot.inbox import Inbox, Received

HOUR = 3_600.0


def update(number: int) -> Received:
    return Received(number, f'{{"update_id": {number}}}')


def test_what_is_put_comes_back_in_order_until_it_is_done(tmp_path: Path) -> None:
    first = Inbox(tmp_path / "deep" / "inbox.sqlite")
    first.put([update(2), update(1)])
    first.done(1)
    first.close()
    again = Inbox(tmp_path / "deep" / "inbox.sqlite")
    assert again.resume() == [update(2)]
    again.close()


def test_what_is_done_is_nowhere_on_the_disk_even_while_the_file_is_open(tmp_path: Path) -> None:
    inbox = Inbox(tmp_path / "inbox.sqlite")
    inbox.put([Received(1, "peculiar"), Received(2, "strange")])
    inbox.done(1)
    inbox.fail(2, "unreadable")
    left = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert b"peculiar" not in left
    assert b"strange" not in left
    inbox.close()


def test_an_update_is_new_once_even_when_it_was_done() -> None:
    inbox = Inbox(":memory:")
    assert inbox.put([update(1), update(2)]) == [update(1), update(2)]
    inbox.done(1)
    assert inbox.put([update(1), update(2), update(3)]) == [update(3)]
    inbox.close()


def test_an_update_that_kills_the_bot_is_given_up_after_three_starts() -> None:
    inbox = Inbox(":memory:")
    inbox.put([update(1)])
    starts = [inbox.resume() for _ in range(4)]
    assert starts == [[update(1)]] * 3 + [[]]
    assert inbox.failures() == {1: "never finished"}
    inbox.close()


def test_content_is_erased_after_a_day_and_its_number_after_two() -> None:
    now = 0.0
    inbox = Inbox(":memory:", clock=lambda: now)
    inbox.put([update(1)])
    now = 25 * HOUR
    assert inbox.resume() == []
    assert inbox.put([update(1)]) == []
    now = 49 * HOUR
    inbox.expire()
    assert inbox.put([update(1)]) == [update(1)]
    inbox.close()


def test_a_failure_keeps_its_reason_only() -> None:
    inbox = Inbox(":memory:")
    inbox.put([update(1)])
    inbox.fail(1, "unreadable: TypeError")
    assert inbox.waiting() == 0
    assert inbox.resume() == []
    assert inbox.failures() == {1: "unreadable: TypeError"}
    inbox.close()


def test_a_note_is_kept_and_can_be_written_anew() -> None:
    inbox = Inbox(":memory:")
    assert inbox.note("profile") is None
    inbox.write_note("profile", "old")
    inbox.write_note("profile", "new")
    assert inbox.note("profile") == "new"
    inbox.close()
