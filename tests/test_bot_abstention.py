"""A sentence that lacks what is asked for is no answer, however many of its words are asked."""

import pytest
from builders import article, issue, searcher_over

from bot.abstention import EVIDENCE, USUAL, evidence, judge
from bot.quoting import candidates
from bot.status import Status

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


def ending(question: str, text: str = CLUB) -> Status:
    """Ask one article a question and give how it ends."""
    searcher = searcher_over([issue(articles=(article(text, title="The rowing club"),))])
    query = searcher.understand(question)
    return judge(query, candidates(query, searcher.search(query)))


@pytest.mark.parametrize(
    ("question", "lacks"),
    [
        ("How many members did the rowing club gain?", 0.0),
        ("How high is the membership fee of the rowing club?", 1.0),
        ("What is the fee of the rowing club?", 1.0),
        ("What are the opening hours of the rowing club?", 1.0),
        ("¿Cuál es el horario de apertura del rowing club?", 1.0),
        ("Wie sind die Öffnungszeiten vom rowing club?", 1.0),
        ("rowing club의 운영시간은?", 1.0),
        ("rowing clubの営業時間は？", 1.0),
        ("rowing clubは何時に開きますか？", 1.0),
        ("rowing club何時成立？", 0.0),
    ],
)
def test_a_price_or_opening_hours_are_lacking_where_nothing_gives_them(
    question: str, lacks: float
) -> None:
    assert told(question, "lacks") == lacks


def test_a_price_that_is_given_is_not_lacking() -> None:
    asked = "How much is the fee of the rowing club?"

    assert told(asked, "lacks", "The fee of the rowing club is 30 euros.") == 0.0
    assert told(asked, "lacks", "The fee of the rowing club rose with its 30 members.") == 1.0


def test_a_number_counts_for_what_stands_beside_it() -> None:
    beside = told("How many members did the rowing club gain in March?", "counted")
    of_others = told("How many rivers did the rowing club cross in March?", "counted")
    of_no_number = told("Who is the president of the rowing club?", "counted")

    assert of_others < beside
    assert of_no_number == USUAL


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The rowing club of Busan welcomed its members in May 2019.", Status.NOT_FOUND),
        ("The 8th rowing club of Busan welcomed members on May 3, 2019.", Status.NOT_FOUND),
        ("The rowing club of Busan welcomed nine members in May 2019.", Status.ANSWERED),
        ("The rowing club of Busan welcomed a million members.", Status.ANSWERED),
        ("The rowing club of Busan welcomed 95 members in May 2019.", Status.ANSWERED),
    ],
)
def test_how_many_is_answered_by_a_number_in_figures_or_words(text: str, status: Status) -> None:
    assert ending("How many members did the rowing club of Busan welcome?", text) is status


def test_somebody_is_lacking_where_who_is_asked_and_nobody_named() -> None:
    nobody = "The rowing club of Busan grew in March and has a president."

    assert told("Who is the president of the rowing club?", "unnamed") == 0.0
    assert told("Who is the president of the rowing club?", "unnamed", nobody) == 1.0
    assert told("When did the rowing club grow?", "unnamed", nobody) == 0.0


def test_a_better_sentence_speaks_for_an_answer() -> None:
    of_members = told("How many members did the rowing club gain?", "score")
    of_dolphins = told("How many dolphins did the rowing club sell?", "score")

    assert of_dolphins < of_members


def test_an_answer_about_another_name_is_told_by_the_name() -> None:
    same = told("What did the rowing club of Busan gain?", "named")
    another = told("What did the rowing club of Toronto gain?", "named")
    none = told("what did the rowing club gain?", "named")

    assert another < same
    assert none == 1.0


def test_a_question_that_is_matched_by_pieces_too_is_marked() -> None:
    assert told("rowing club 회원은 지난 3월에 모두 몇 명이나 늘어났나요?", "pieces") == 1.0
    assert told("How many members did the rowing club gain?", "pieces") == 0.0


@pytest.mark.parametrize(
    ("question", "foreign"),
    [("How many members?", 0.0), ("Wie viele Mitglieder?", 0.0), ("회원은 몇 명인가요?", 1.0)],
)
def test_another_script_than_the_question_is_known(question: str, foreign: float) -> None:
    assert told(question, "foreign") == foreign


def test_a_single_digit_that_is_written_otherwise_is_no_figure_that_is_missing() -> None:
    assert told("What was on 5 May in the rowing club?", "figures") == 1.0
    assert told("How many members had the rowing club in 2019?", "figures") == 0.0


def test_what_is_asked_of_a_name_unheard_of_is_refused_whatever_else_is_matched() -> None:
    asked = "How many members did the rowing club gain"

    assert ending(f"{asked} in March?") is Status.ANSWERED
    assert ending(f"{asked} on TikTok?") is Status.NOT_FOUND


def test_a_question_about_another_year_is_refused() -> None:
    text = "The rowing club of Busan gained 5 new members in March."
    asked = "How many new members did the rowing club gain in March"

    assert ending(f"{asked} 2020?", text) is Status.ANSWERED
    assert ending(f"{asked} 2015?", text) is Status.NOT_FOUND


@pytest.mark.parametrize(
    ("question", "text"),
    [
        (
            "Kürek kulübünün Şanghay kongresi kaçıncı kongredir?",
            "The 8th congress of the rowing club was held in Shanghai.",
        ),
        (
            "How long did the rowing club plan its house?",
            "After nearly a year of planning the rowing club opened its house.",
        ),
    ],
)
def test_an_order_and_a_single_span_are_no_lack_of_a_number(question: str, text: str) -> None:
    searcher = searcher_over([issue(articles=(article(text, title="The rowing club"),))])
    query = searcher.understand(question)
    [best] = candidates(query, searcher.search(query))

    assert best.weighed["number"] == 0.0
    assert judge(query, [best]) is not Status.NOT_FOUND


def test_a_decade_is_not_only_its_first_year() -> None:
    text = "The rowing club of Busan gained 5 new members in 1974."
    asked = "How many new members did the rowing club of Busan gain in"

    assert ending(f"{asked} the 1970s?", text) is not Status.NOT_FOUND
    assert ending(f"{asked} 1970?", text) is Status.NOT_FOUND
