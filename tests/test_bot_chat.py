"""Conversations at a terminal: what is typed, and everything that is shown."""

import io

import pytest
from newsroom import archive, park_issue, summit_issue

from bot import chat
from bot.archive import Archive
from bot.chat import terminal_text
from bot.marks import bold
from bot.topic import Topics

ANSWER = """\
The CAC Global Summit was held online from Jun. 1 to 5, 2020.

| Seoul has published a white paper. The CAC Global Summit was held online from Jun. 1 to 5, 2020. \
It had 156 speakers from 43 cities.

Source: 2020 December (Vol.55) <https://example.org/vol55>
Article: The summit of cities
Published: December 4, 2020

More passages: /more
"""

SECOND_PASSAGE = """\
Passage 2 of 2

The river park was shut during the summit.

| The river park was shut during the summit. It opened again in May.

Source: Vol.54 <https://example.org/park/54>
Article: Park news 54
Published: November 2020
"""


class Terminal(io.StringIO):
    """A stream that a person sits at."""

    def isatty(self) -> bool:
        """Say that a person does."""
        return True


def talk(
    *typed: str,
    newsletters: Archive | None = None,
    language: str = "en",
    stream: type[io.StringIO] = io.StringIO,
) -> str:
    target = stream()
    source = stream("".join(f"{line}\n" for line in typed))
    newsletters = newsletters or archive(summit_issue(), park_issue())
    chat.run(
        newsletters, language=language, source=source, target=target, topics=Topics(minutes=10)
    )
    return target.getvalue()


def test_piped_questions_give_answers_and_nothing_else() -> None:
    shown = talk("when was the CAC summit?", "", "/more", "/quit", "never read")
    assert shown == f"{ANSWER}\n{SECOND_PASSAGE}\n"


def test_a_person_is_greeted_prompted_and_shown_bold() -> None:
    shown = talk("when was the CAC summit?", stream=Terminal)
    greeting, answer, end = shown.split("> ")[0], shown.split("> ", 1)[1], shown[-2:]
    assert greeting.startswith("I am a machine. ")
    assert greeting.endswith("End the conversation: /quit\n\n")
    assert answer.startswith("\x1b[1mThe CAC Global Summit was held online")
    assert end == "> "


def test_more_after_the_last_passage_says_so() -> None:
    shown = talk("/more", "when was the CAC summit?", "/more", "/more")
    assert shown.startswith("There are no more passages.\n\nThe CAC")
    assert shown.endswith("Published: November 2020\n\nThere are no more passages.\n\n")


def test_more_after_the_issues_turns_the_page() -> None:
    issues = [park_issue(number) for number in range(40, 52)]
    shown = talk("/issues", "/more", newsletters=archive(*issues))
    first, second = shown.split("I have read 12 issues.")[1:]
    assert first.startswith("\n\n• Vol.40, November 2020\n")
    assert first.endswith("Older issues: /more\n\n")
    assert second == "\n\n• Vol.50, November 2020\n• Vol.51, November 2020\n\n"


def test_privacy_promises_nothing_about_telegram() -> None:
    shown = talk("/privacy")
    assert shown == (
        "What I keep about you\n\n"
        "I keep neither a record of your questions nor your name.\n\n"
        "So that you can ask on, I remember your last questions, in memory only, for 10 minutes;"
        " /forget makes me forget them at once.\n\n"
    )


def test_commands_and_answers_are_in_the_readers_language() -> None:
    shown = talk("/nonsense", "정상회의는 언제?", language="ko")
    assert shown.startswith("모르는 명령입니다.\n이용 안내: /help\n\nThe CAC Global Summit")
    assert shown.endswith("다른 대목 더 보기: /more\n\n")


@pytest.mark.parametrize(("colours", "shown"), [(False, "bold"), (True, "\x1b[1mbold\x1b[0m")])
def test_bold_needs_a_terminal(*, colours: bool, shown: str) -> None:
    assert terminal_text(bold("bold"), colours=colours) == shown
