"""What in a sentence could be the answer, and what the question itself says is none."""

from dataclasses import replace

import pytest
from builders import article, issue, searcher_over

from bot.answer_types import AnswerType
from bot.held import ERA, Wanted, held_in, holds
from bot.quoting import candidates
from corpus.dates import PartialDate
from corpus.issue import Passage, Sentence
from index.hit import Hit
from index.words import analyse


def hit_of(text: str) -> Hit:
    """Make a hit of one sentence, in an issue of December 2020."""
    story = article(text, published=PartialDate(2020, 12))
    return Hit(
        issue=issue(articles=(story,)),
        article=story,
        passage=Passage(article_id=story.id, ordinal=0, sentences=(Sentence(0, len(text)),)),
        score=1.0,
        words=1.0,
        meaning=1.0,
    )


@pytest.mark.parametrize(
    ("text", "wanted", "held"),
    [
        ("It was held from Jun. 1 to 5, 2020.", AnswerType.DATE, 1.4),
        ("It opened on May 20, 2017.", AnswerType.DATE, 1.0),
        ("The book came out on Dec. 4, 2020.", AnswerType.DATE, 0.5),
        ("It was held online.", AnswerType.DATE, 0.0),
        ("It will open next year.", AnswerType.DATE, 1.0),
        ("It had 156 speakers.", AnswerType.NUMBER, 1.0),
        ("It was held from Jun. 1 to 5, 2020.", AnswerType.NUMBER, 0.0),
        ("It was given by Jared Diamond.", AnswerType.PERSON, 1.0),
        ("It was given by a scholar.", AnswerType.PERSON, 0.0),
        ("Anything at all.", AnswerType.OTHER, 0.0),
    ],
)
def test_a_sentence_is_weighed_by_what_it_holds(text: str, wanted: AnswerType, held: float) -> None:
    assert holds(text, hit_of(text), wanted) == held


@pytest.mark.parametrize(
    ("text", "wanted", "stated", "places"),
    [
        ("In 2015 there were 144 units.", AnswerType.NUMBER, {"2015"}, (4,)),
        ("In 2015 there were many units.", AnswerType.NUMBER, {"2015"}, ()),
        ("It opened on May 20, 2017.", AnswerType.DATE, {"2017"}, (4, 5)),
        ("That was in 2017.", AnswerType.DATE, {"2017"}, ()),
        ("Then Kim spoke to Lee.", AnswerType.PERSON, {"kim"}, (4,)),
        ("Then Kim spoke.", AnswerType.PERSON, {"kim"}, ()),
    ],
)
def test_what_the_question_says_is_no_answer(
    text: str, wanted: AnswerType, stated: set[str], places: tuple[int, ...]
) -> None:
    held = held_in(text, analyse(text), hit_of(text), Wanted(wanted, stated.__contains__))
    assert held.places == places
    assert bool(held.weight) == bool(places)


def test_two_names_side_by_side_are_a_full_name() -> None:
    text = "It was given by Jared Diamond, and later by Kim."
    held = held_in(text, analyse(text), hit_of(text), Wanted(AnswerType.PERSON, lambda _: False))
    assert held.is_full_name
    alone = held_in(
        text, analyse(text), hit_of(text), Wanted(AnswerType.PERSON, {"diamond"}.__contains__)
    )
    assert not alone.is_full_name


def test_a_name_that_the_question_says_in_another_language_is_none() -> None:
    body = "The Mayor of Seoul opened the hall. The Mayor thanked Anna Berg, who designed it."
    searcher = searcher_over([issue(body)])
    query = searcher.understand("Wer hat die Halle in Seoul entworfen?")
    found = candidates(query, searcher.search(query))
    assert found[0].text == "The Mayor thanked Anna Berg, who designed it."


@pytest.mark.parametrize("text", ["It is made by 18F.", "sha 3f09ea", "Node 1.2.3 is out."])
def test_a_name_or_a_digest_with_digits_is_no_number(text: str) -> None:
    assert holds(text, hit_of(text), AnswerType.NUMBER) == 0.0


@pytest.mark.parametrize(
    "text", ["It runs for 5km.", "It cost 1,200€.", "나무 50그루", "It has 8."]
)
def test_a_number_with_its_unit_is_one(text: str) -> None:
    assert holds(text, hit_of(text), AnswerType.NUMBER) == 1.0


@pytest.mark.parametrize(
    "text",
    [
        "3. The council met again.",
        "8 If a member falls ill, the seat stays empty.",
        "See section 40 and note [2].",
        "The form COVID-19 was dropped.",
    ],
)
def test_a_number_that_names_or_orders_is_no_answer(text: str) -> None:
    assert holds(text, hit_of(text), AnswerType.NUMBER) == 0.0


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        ("Ninety people came.", True),
        ("25,470 people came.", True),
        ("75 % of the people came.", False),
        ("The people came for $40 each.", False),
        ("The people came at 10:30.", False),
        ("One of the people came.", False),
    ],
)
def test_only_what_counts_answers_how_many(text: str, answers: bool) -> None:  # noqa: FBT001 - a table
    wanted = Wanted(AnswerType.NUMBER, lambda _: False, counted=True, in_words=True)
    held = held_in(text, analyse(text), hit_of(text), wanted)
    assert bool(held.weight) is answers
    assert bool(held.places) is answers


@pytest.mark.parametrize(
    ("text", "language", "places"),
    [
        ("Am 26.8. geht es wieder los.", "de", (1,)),
        ("16.04. 18:00 | Versammlung im Heim.", "de", (0,)),
        ("12.13.(금) 개최합니다.", "ko", (0,)),
        ("It works since version 1.2. Try it.", "en", ()),
    ],
)
def test_a_day_without_its_year_is_a_date_where_a_stop_makes_ordinals(
    text: str, language: str, places: tuple[int, ...]
) -> None:
    story = article(text, language=language)
    hit = replace(hit_of(text), article=story, issue=issue(articles=(story,)))
    held = held_in(text, analyse(text), hit, Wanted(AnswerType.DATE, lambda _: False))
    assert held.places == places


def test_a_year_alone_answers_only_who_asks_for_a_year() -> None:
    text = "The results go back to 1953 for federal elections."
    for year, places in ((True, (5,)), (False, ())):
        wanted = Wanted(AnswerType.DATE, lambda _: False, year=year)
        assert held_in(text, analyse(text), hit_of(text), wanted).places == places


def test_a_version_is_found_where_one_is_asked_for_and_other_numbers_are_none() -> None:
    text = "Of 12 builds 8.0.0 is new."
    wanted = Wanted(AnswerType.NUMBER, lambda _: False, version=True)
    assert held_in(text, analyse(text), hit_of(text), wanted).places == (3,)


@pytest.mark.parametrize(
    ("text", "weight"),
    [("It stood in the 15th century.", ERA), ("It stood in May 1953.", 1.0), ("It stands.", 0.0)],
)
def test_an_era_answers_when_a_little_less_than_a_date(text: str, weight: float) -> None:
    assert holds(text, hit_of(text), AnswerType.DATE) == weight
