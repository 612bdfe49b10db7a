"""A mistyped word that asks is put right, and nothing else is."""

from pathlib import Path

import pytest
from builders import issue, searcher_over

from bot.answer import reply
from bot.asked_right import asked_right
from scripts.archive_questions import read_questions

ARCHIVES = Path(__file__).with_name("data") / "questions" / "archives"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Wehn was the summit?", "when was the summit?"),
        ("hwere is the park?", "where is the park?"),
        ("Wie veile Bäume wurden gepflanzt?", "Wie viele Bäume wurden gepflanzt?"),
        ("¿Cunátas personas vinieron?", "¿cuántas personas vinieron?"),
        ("Комгда открыли парк?", "когда открыли парк?"),
    ],
)
def test_the_word_that_asks_is_put_right(typed: str, meant: str) -> None:
    assert asked_right(typed) == meant


@pytest.mark.parametrize(
    "question",
    [
        "When was the sumit?",
        "Why was the sumit postponed?",
        "the park",
        "정상회의는 언제 열렸나요?",
        "",
    ],
)
def test_a_question_that_asks_plainly_or_not_at_all_stays_as_it_is(question: str) -> None:
    assert asked_right(question) == question


def test_no_question_over_archives_is_changed() -> None:
    questions = [one.text for one in read_questions(ARCHIVES)]
    assert [one for one in questions if asked_right(one) != one] == []


def test_a_mistyped_question_gets_the_answer_and_is_told_as_it_was_typed() -> None:
    searcher = searcher_over(
        [issue("The mayor opened the park. It opened on 3 May 2020 with 300 trees.")]
    )
    answers = [
        reply(question, searcher=searcher, language="en")
        for question in ("When was the park opened?", "Wehn was the park opened?")
    ]
    right, typed = answers
    assert [quote.text for quote in typed.quotes] == [quote.text for quote in right.quotes]
    assert typed.status is right.status
    assert typed.question == "Wehn was the park opened?"
