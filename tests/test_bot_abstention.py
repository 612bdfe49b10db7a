"""A sentence that lacks what is asked for is no answer, however many of its words are asked."""

import pytest
from builders import article, issue, searcher_over

from bot.abstention import EVIDENCE, evidence
from bot.quoting import candidates

CLUB = (
    "The rowing club of Busan grew in March. It gained 5 new members on the river."
    " Its president, Minister Grace Fu, spoke in Haeundae."
)


def told(question: str, name: str, text: str = CLUB) -> float:
    """Ask one article a question and give one piece of what speaks for its best sentence."""
    searcher = searcher_over([issue(articles=(article(text, title="The rowing club"),))])
    query = searcher.understand(question)
    found = candidates(query, searcher.search(query))
    return dict(zip(EVIDENCE, evidence(query, found), strict=True))[name]


@pytest.mark.parametrize(
    ("question", "held"),
    [
        ("How many members did the rowing club gain?", 1.0),
        ("How high is the membership fee of the rowing club?", 0.0),
        ("What is the fee of the rowing club?", 0.0),
        ("What are the opening hours of the rowing club?", 0.0),
        ("¿Cuál es el horario de apertura del rowing club?", 0.0),
        ("Wie sind die Öffnungszeiten vom rowing club?", 0.0),
        ("rowing club의 운영시간은?", 0.0),
        ("rowing clubの営業時間は？", 0.0),
    ],
)
def test_a_price_or_opening_hours_are_held_only_by_what_gives_them(
    question: str, held: float
) -> None:
    assert told(question, "held") == held


def test_somebody_is_held_by_a_title_and_not_by_any_capital() -> None:
    by_title = told("Who is the president of the rowing club?", "held")
    by_capital = told("Who leads the club?", "held", "The club grew in March in Busan.")

    assert by_title == 1.0
    assert by_capital < by_title


def test_what_is_asked_about_counts_more_than_what_it_is_asked_of() -> None:
    of_members = told("How many members has the rowing club?", "asked")
    of_dolphins = told("How many dolphins has the rowing club?", "asked")

    assert of_dolphins < of_members


@pytest.mark.parametrize(
    ("question", "foreign"),
    [("How many members?", 0.0), ("Wie viele Mitglieder?", 0.0), ("회원은 몇 명인가요?", 1.0)],
)
def test_another_script_than_the_question_is_known(question: str, foreign: float) -> None:
    assert told(question, "foreign") == foreign


def test_a_single_digit_that_is_written_otherwise_is_no_figure_that_is_missing() -> None:
    assert told("What was on 5 May in the rowing club?", "figures") == 1.0
    assert told("How many members had the rowing club in 2019?", "figures") == 0.0


def test_the_name_of_a_thing_is_held_by_a_capital() -> None:
    asked = "¿Cómo se llama el rowing club de Busan?"

    assert told(asked, "held", "The rowing club of the city is called Haeundae Rowers.") == 1.0
