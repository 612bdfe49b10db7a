"""Questions to the sample issues, in many languages, get the right sentence or an honest no."""

import json
from pathlib import Path
from typing import Any

import pytest
from builders import issue, searcher_over

from bot.answer import Answer, Status, reply
from corpus.read import find, read
from index.search import Searcher

ROOT = Path(__file__).parents[1]
USER_PAGE = ROOT.parent / "shared/data/newsletters/user-page"
QUESTIONS: list[dict[str, Any]] = [
    json.loads(line)
    for line in (ROOT / "tests/data/questions/samples.jsonl").read_text("utf-8").splitlines()
]
FACTS = ["Jun. 1 to 5, 2020", "156 speakers", "Jared Diamond", "113 countries"]
# The questions the product stands on: four facts of one summit, each in six languages and more.
SUMMIT = [one for one in QUESTIONS if one["issue"] == "2020-12" and one["contains"][0] in FACTS]
SUMMIT_NAMED: list[dict[str, Any]] = [
    *(one for one in SUMMIT if one["contains"][0] == FACTS[0]),
    {"question": "When was the CAC summit in 2020?", "language": "en", "contains": FACTS[:1]},
    {"question": "CAC 정상회의에 연사는 몇 명인가요?", "language": "ko", "contains": FACTS[1:2]},
]
BUSAN = [one for one in QUESTIONS if one["issue"] is None][:6]


def searcher_of(folder: Path) -> Searcher:
    """Read a folder's issues and index them."""
    return searcher_over(
        [issue for source, path in find([folder]) for issue in read(source, path).issues]
    )


@pytest.fixture(scope="module")
def samples() -> Searcher:
    return searcher_of(ROOT / "corpus/samples")


@pytest.fixture(scope="module")
def page() -> Searcher:
    if not USER_PAGE.is_dir():
        pytest.skip("the user's own page is not at hand (../shared)")
    return searcher_of(USER_PAGE)


def ask(searcher: Searcher, asked: dict[str, Any]) -> Answer:
    return reply(asked["question"], searcher=searcher, language=asked["language"])


def is_right(answer: Answer, asked: dict[str, Any]) -> bool:
    """Tell whether the first quote holds what was asked, and is of the issue that says it."""
    if not answer.quotes:
        return False
    first = answer.quotes[0]
    return any(text in first.text for text in asked["contains"])


@pytest.mark.parametrize("asked", SUMMIT, ids=lambda asked: str(asked["question"]))
def test_the_summit_questions_get_the_right_sentence_first(
    samples: Searcher, asked: dict[str, Any]
) -> None:
    answer = ask(samples, asked)
    assert is_right(answer, asked)
    assert "(Vol.55)" in answer.quotes[0].hit.issue.title


@pytest.mark.parametrize("asked", SUMMIT, ids=lambda asked: str(asked["question"]))
def test_the_users_own_page_gives_the_right_sentence_first(
    page: Searcher, asked: dict[str, Any]
) -> None:
    answer = ask(page, asked)
    assert is_right(answer, {**asked, "contains": asked["contains"]})
    assert answer.quotes[0].hit.issue.title == "2020 December (Vol.55)"


@pytest.mark.parametrize("asked", SUMMIT_NAMED, ids=lambda asked: str(asked["question"]))
def test_a_story_that_names_its_summit_once_is_found_among_many_summits(
    page: Searcher, asked: dict[str, Any]
) -> None:
    summits = [
        f"The {topic} summit was held online with {number} speakers. It was livestreamed over the "
        f"course of two days from Mar. {number}, 2019. There were sessions on transport."
        for topic in ("climate", "housing", "water")
        for number in (3, 5, 8, 13, 21)
    ]
    parks = [f"Park {number} opened in May. It has a pond and 500 trees." for number in range(60)]
    others = issue(*summits, *parks)
    answer = ask(searcher_over([*page.issues, others]), asked)
    assert is_right(answer, asked)


@pytest.mark.parametrize("asked", BUSAN, ids=lambda asked: str(asked["question"]))
def test_a_fare_in_another_city_is_not_in_the_newsletters(
    samples: Searcher, asked: dict[str, Any]
) -> None:
    answer = ask(samples, asked)
    assert (answer.status, answer.quotes) == (Status.NOT_FOUND, ())
    assert answer.nearest


def test_every_quote_stands_in_its_article_to_the_letter(samples: Searcher) -> None:
    for asked in QUESTIONS:
        for quote in ask(samples, asked).quotes:
            body = quote.hit.article.body
            assert body[quote.start : quote.end] == quote.text
            assert quote.text in quote.context


@pytest.mark.parametrize(
    ("message", "status"),
    [
        ("Hello!", Status.GREETING),
        ("안녕하세요", Status.GREETING),
        ("谢谢", Status.THANKS),
        ("धन्यवाद", Status.THANKS),
        ("?!…", Status.UNINTELLIGIBLE),
        ("when " * 200, Status.TOO_LONG),
    ],
)
def test_what_is_no_question_is_not_searched_for(
    samples: Searcher, message: str, status: Status
) -> None:
    assert reply(message, searcher=samples, language="en") == Answer(
        question=message, language="en", status=status
    )
