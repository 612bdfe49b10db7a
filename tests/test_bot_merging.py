"""What is quoted is the chosen sentence, or it and a neighbour without which it says too little."""

import pytest
from builders import issue, searcher_over

from bot.answer import reply

SPRINT = (
    "Over the weekend in April the first Calligra sprint took place at the office in Berlin. "
    "A total of 31 people came from 14 nations. "
    "There was cake afterwards."
)


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("How many people came to the Calligra sprint in Berlin?", "en"),
        ("Wie viele Leute kamen zum Calligra-Sprint in Berlin?", "de"),
        ("¿Cuánta gente acudió al sprint de Calligra en Berlín?", "es"),
    ],
)
def test_a_number_is_quoted_with_the_sentence_that_says_what_it_counts(
    question: str, language: str
) -> None:
    answer = reply(question, searcher=searcher_over([issue(SPRINT)]), language=language)
    assert answer.quotes[0].text == SPRINT.removesuffix(" There was cake afterwards.")


def test_a_sentence_that_says_all_is_quoted_alone() -> None:
    body = "The park opened in May 2019. It has two lakes. Many people like it."
    answer = reply("When did the park open?", searcher=searcher_over([issue(body)]), language="en")
    assert answer.quotes[0].text == "The park opened in May 2019."


def test_of_neighbours_that_answer_as_well_three_are_quoted() -> None:
    things = ("books", "games", "films", "tools")
    lent = [f"The library lends {thing} to all citizens." for thing in things]
    answer = reply(
        "What does the library lend to citizens?",
        searcher=searcher_over([issue(" ".join(lent))]),
        language="en",
    )
    assert answer.quotes[0].text in {" ".join(lent[:3]), " ".join(lent[1:])}


def test_a_run_too_long_for_a_quote_is_not_made() -> None:
    body = (
        f"The Calligra sprint took place in Berlin{', far away' * 40}. A total of 31 people came."
    )
    question = "How many people came to the Calligra sprint in Berlin?"
    answer = reply(question, searcher=searcher_over([issue(body)]), language="en")
    assert all(len(quote.text) <= 400 or quote.text.endswith("away.") for quote in answer.quotes)
