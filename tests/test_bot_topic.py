"""What is remembered of conversations: not long, not much, and nothing after it was forgotten."""

from hypothesis import given
from hypothesis import strategies as st

from bot.topic import Topic, Topics


class Clock:
    """A clock that a test turns."""

    def __init__(self) -> None:
        """Start at noon."""
        self.now = 0.0

    def __call__(self) -> float:
        """Tell the time in seconds."""
        return self.now


def about(question: str) -> Topic:
    return Topic(question=question, asked=question)


def test_a_topic_is_forgotten_when_its_minutes_are_over() -> None:
    clock = Clock()
    topics = Topics(10, clock=clock)
    topics.keep("ada", about("summit"), owner="ada")
    clock.now = 599
    assert topics.at("ada") == about("summit")
    clock.now = 600
    assert (topics.at("ada"), len(topics)) == (None, 0)


def test_each_turn_begins_the_minutes_anew() -> None:
    clock = Clock()
    topics = Topics(10, clock=clock)
    topics.keep("ada", about("summit"), owner="ada")
    clock.now = 500
    topics.keep("ada", about("park"), owner="ada")
    clock.now = 1_000
    assert topics.at("ada") == about("park")


def test_with_no_minutes_nothing_is_remembered() -> None:
    topics = Topics(0)
    topics.keep("ada", about("summit"), owner="ada")
    assert (topics.at("ada"), len(topics)) == (None, 0)


def test_who_forgets_forgets_all_that_is_theirs_and_no_more() -> None:
    topics = Topics(10)
    topics.keep("ada", about("summit"), owner="ada")
    topics.keep(("message", 7), about("summit"), owner="ada")
    topics.keep("bob", about("park"), owner="bob")
    topics.forget("ada")
    kept = [topics.at(place) for place in ("ada", ("message", 7), "bob")]
    assert kept == [None, None, about("park")]


@given(st.lists(st.integers(0, 9)), st.integers(1, 5))
def test_only_the_last_places_are_held(places: list[int], limit: int) -> None:
    topics = Topics(10, limit=limit)
    for place in places:
        topics.keep(place, about(str(place)), owner=place)
    last = list(dict.fromkeys(reversed(places)))[:limit]
    assert {place for place in range(10) if topics.at(place)} == set(last)
    assert len(topics) == len(last)
