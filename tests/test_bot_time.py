"""Questions about a time get what was said then; what the issue's date adds is told as ours."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from builders import article, issue, searcher_over
from hypothesis import given, settings
from hypothesis import strategies as st
from newsroom import archive, quote_of

from bot.answer import Answer, Status, reply
from bot.citation import issue_name
from bot.commands.answers import to_json, to_text
from bot.dating import reckoned
from bot.excerpt import length
from bot.messages import MESSAGE_LIMIT, answer_text
from bot.time_notes import time_notes
from bot.wording import wording_for
from corpus.dates import PartialDate
from corpus.issue import Issue
from index.search import Searcher

TODAY = date(2021, 11, 22)


def number(
    volume: int, published: PartialDate, title: str, body: str, *, language: str = "en", **more: str
) -> Issue:
    """Make an issue of one story, dated by the issue alone."""
    source = f"{volume}.{language}.md"
    story = article(
        body, id=f"{source}#1", title=title, language=language, published=None, url=None
    )
    return issue(
        source=source,
        number=f"Vol.{volume}",
        title=f"Vol.{volume}",
        published=published,
        language=language,
        articles=(story,),
        **more,
    )


FESTIVAL = "The river festival had {} visitors. It took place in the park."
ISSUES = [
    number(40, PartialDate(2019, 9), "River festival", FESTIVAL.format(300)),
    number(
        46,
        PartialDate(2020, 3, 6),
        "Library hearing",
        "The new library is being planned."
        " The public hearing about the library is next Thursday in the city hall.",
    ),
    number(52, PartialDate(2020, 9), "River festival", FESTIVAL.format(120)),
    number(55, PartialDate(2021, 2), "Bus fares", "A day pass for the river bus costs 8 dollars."),
    number(
        60, PartialDate(2021, 8), "Bus fares", "A day pass for the river bus now costs 9 dollars."
    ),
    number(
        61,
        PartialDate(2021, 9, 14),
        "Version 3.1",
        "Version 3.1 of the city app is out. It shows the buses on a map.",
    ),
    number(
        63,
        PartialDate(2021, 11),
        "Looking back at the summit",
        "The 2020 summit gathered 43 cities. Its white paper can be read online.",
    ),
]


@pytest.fixture(scope="module")
def searcher() -> Searcher:
    return searcher_over(ISSUES)


def ask(searcher: Searcher, question: str, language: str = "en") -> Answer:
    return reply(question, searcher=searcher, language=language, today=TODAY)


def first(searcher: Searcher, question: str, language: str = "en") -> str:
    """Give the first quote's text and issue, or how the question ended."""
    answer = ask(searcher, question, language)
    if not answer.quotes:
        return answer.status.value
    return f"{answer.quotes[0].hit.issue.title}: {answer.quotes[0].text}"


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("When was version 3.1 released?", "en"),
        ("버전 3.1은 언제 나왔나요?", "ko"),
        ("バージョン3.1はいつ出ましたか？", "ja"),
        ("3.1版是什么时候发布的？", "zh-Hans"),
        ("¿Cuándo salió la versión 3.1?", "es"),
        ("Quand la version 3.1 est-elle sortie ?", "fr"),
        ("Wann ist Version 3.1 erschienen?", "de"),
        ("Когда вышла версия 3.1?", "ru"),
        ("Quando saiu a versão 3.1?", "pt"),
        ("Sürüm 3.1 ne zaman çıktı?", "tr"),
    ],
)
def test_a_text_without_a_date_is_dated_by_its_issue_and_it_is_said(
    searcher: Searcher, question: str, language: str
) -> None:
    answer = ask(searcher, question, language)
    released = "Version 3.1 of the city app is out."
    assert answer.quotes[0].text in {released, f"{released} It shows the buses on a map."}
    assert answer.quotes[0].issue_date == PartialDate(2021, 9, 14)
    wording = wording_for(language)
    said = wording.say(
        "The text names no date; the date of this issue is {date}.",
        date=wording.date(PartialDate(2021, 9, 14)),
    )
    assert said.text in answer_text(answer, wording, archive(*ISSUES)).text


@pytest.mark.parametrize(
    ("body", "question"),
    [
        ("The bridge was opened on 4 May.", "When was the bridge opened?"),
        ("The bridge of 2019 was opened.", "When was the bridge opened?"),
        ("The bridge opens every Monday.", "When does the bridge open?"),
        ("The bridge opens tomorrow.", "When does the bridge open?"),
        ("The bridge opens at 9:30 for all.", "When does the bridge open?"),
        ("The bridge was opened.", "What time does the bridge open?"),
        ("The bridge was opened.", "Who opened the bridge?"),
    ],
)
def test_the_issue_s_date_is_no_answer_where_the_text_has_one_or_none_is_asked_for(
    body: str, question: str
) -> None:
    made = searcher_over([number(1, PartialDate(2021, 3, 1), "A bridge", body)])
    assert [quote.issue_date for quote in ask(made, question).quotes] == [None]


def test_an_undated_issue_lends_no_date() -> None:
    undated = replace(ISSUES[5], published=None)
    (quote,) = ask(searcher_over([undated]), "When was version 3.1 released?").quotes
    assert (quote.issue_date, quote.reckoned) == (None, ())


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("en", "Reckoned by us from the date of the issue: next Thursday (March 12, 2020)"),
        ("ko", "발행일을 기준으로 저희가 계산한 날짜: next Thursday (2020년 3월 12일)"),
        ("ja", "発行日をもとに当方で計算した日付：next Thursday (2020年3月12日)"),
        ("de", "Von uns aus dem Datum der Ausgabe berechnet: next Thursday (12. März 2020)"),
    ],
)
def test_a_relative_date_is_shown_with_the_date_it_means_below_the_quote(
    searcher: Searcher, language: str, note: str
) -> None:
    answer = ask(searcher, "When is the hearing about the library?", language)
    text = answer_text(answer, wording_for(language), archive(*ISSUES)).text
    quote = "The public hearing about the library is next Thursday in the city hall."
    assert text.startswith(f"{quote}\n\n{note}\n\n")


@pytest.mark.parametrize(
    ("written", "body", "language", "note"),
    [
        (PartialDate(2020, 3, 9), "The park opens next Thursday.", "en",
         "next Thursday (March 12, 2020 or March 19, 2020)"),
        (PartialDate(2020, 3, 9), "The park opens next week.", "fr", "next week (16–22 mars 2020)"),
        (PartialDate(2020, 3), "The park opens next month.", "es", "next month (abril de 2020)"),
        (PartialDate(2020, 3), "The park opens this year.", "ru", "this year (2020"),
        (PartialDate(2020, 3, 9), "The park opens tomorrow.", "ar", "\u2068tomorrow\u2069 (\u2068"),
    ],
)  # fmt: skip
def test_what_a_phrase_means_is_written_as_precisely_as_it_is_known(
    written: PartialDate, body: str, language: str, note: str
) -> None:
    made = searcher_over([number(1, written, "The park", body)])
    (quote,) = ask(made, "When does the park open?", language).quotes
    assert note in time_notes(quote, wording_for(language)).text


def test_a_month_does_not_tell_what_tomorrow_is() -> None:
    made = searcher_over([number(1, PartialDate(2020, 3), "Park", "The park opens tomorrow.")])
    (quote,) = ask(made, "When does the park open?").quotes
    assert (quote.reckoned, quote.issue_date) == ((), PartialDate(2020, 3))


def test_the_newest_figure_comes_first_and_the_older_beside_it(searcher: Searcher) -> None:
    answer = ask(searcher, "How much is a day pass for the river bus?")
    newest, older = answer.quotes[:2]
    assert newest.text == "A day pass for the river bus now costs 9 dollars."
    assert older.text == "A day pass for the river bus costs 8 dollars."
    assert newest.older == older
    text = answer_text(answer, wording_for("en"), archive(*ISSUES)).text
    assert text.startswith(
        f"{newest.text}\n\nAn older issue (February 2021) said: “{older.text}”\n\n"
    )


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("강 버스 하루 이용권은 얼마인가요?", "ko"),
        ("¿Cuánto cuesta un pase de un día para el bus del río?", "es"),
        ("Wie viel kostet eine Tageskarte für den Flussbus?", "de"),
        ("Сколько стоит дневной проездной на речной автобус?", "ru"),
    ],
)
def test_the_newest_figure_comes_first_in_other_languages(
    searcher: Searcher, question: str, language: str
) -> None:
    newest = ask(searcher, question, language).quotes[0]
    assert newest.hit.issue.title == "Vol.60"
    assert newest.older is not None
    assert newest.older.hit.issue.title == "Vol.55"


def test_another_version_is_no_newer_figure() -> None:
    made = searcher_over(
        [
            number(1, PartialDate(2021, 2), "Version 3.1", "Version 3.1 of the app has 5 maps."),
            number(2, PartialDate(2021, 8), "Version 3.2", "Version 3.2 of the app has 7 maps."),
        ]
    )
    quotes = ask(made, "How many maps has version 3.1 of the app?").quotes
    assert [quote.older for quote in quotes] == [None, None]
    assert quotes[0].hit.issue.title == "Vol.1"


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        ({"body": "A day pass costs 8 dollars."}, {"body": "A day pass costs 8 dollars."}),
        ({"body": "A day pass costs 8 dollars."}, {"body": "The 9 new parks cost much to build."}),
        ({"body": "A day pass costs 8 dollars."}, {"newsletter": "Port News"}),
        ({"published": PartialDate(2021)}, {"published": PartialDate(2021, 8)}),
        ({"published": PartialDate(2021, 8)}, {"published": PartialDate(2021, 8)}),
        ({"published": None}, {}),
    ],
    ids=["same figure", "another story", "another newsletter", "within", "same date", "undated"],
)
def test_what_is_not_surely_superseded_is_not_told_to_be(
    older: dict[str, Any], newer: dict[str, Any]
) -> None:
    first_one = {"published": PartialDate(2021, 2), "body": "A day pass costs 8 dollars.", **older}
    second = {"published": PartialDate(2021, 8), "body": "A day pass costs 9 dollars.", **newer}
    made = searcher_over(
        [
            number(volume, title="Fares", **fields)
            for volume, fields in ((1, first_one), (2, second))
        ]
    )
    assert [quote.older for quote in ask(made, "How much is a day pass?").quotes] == [None, None]


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("How many visitors had the river festival in 2019?", "en"),
        ("How many visitors had the river festival before the pandemic?", "en"),
        ("How many visitors had the river festival in September 2019?", "en"),
        ("2019년 강 축제 방문객은 몇 명이었나요?", "ko"),
        ("¿Cuántos visitantes tuvo el festival del río en 2019?", "es"),
        ("Wie viele Besucher hatte das Festival am Fluss 2019?", "de"),
        ("Combien de visiteurs au festival en 2019 ?", "fr"),
    ],
)
def test_a_question_about_a_time_gets_what_was_said_then(
    searcher: Searcher, question: str, language: str
) -> None:
    answer = ask(searcher, question, language)
    assert answer.quotes[0].text == "The river festival had 300 visitors."
    assert answer.quotes[0].older is None


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("How many visitors had the river festival last year?", "Vol.52"),
        ("How many visitors had the latest river festival?", "Vol.52"),
        ("How many visitors had the festival, says Vol.40?", "Vol.40"),
        ("How much is a day pass for the river bus, says issue 55?", "Vol.55"),
        ("How much is a day pass, in the February issue?", "Vol.55"),
        ("How much is a day pass for the river bus, in issue 99?", "Vol.60"),
        ("How many cities did the 2020 summit gather?", "Vol.63"),
    ],
)
def test_the_time_or_issue_that_is_named_decides_among_good_matches(
    searcher: Searcher, question: str, expected: str
) -> None:
    assert first(searcher, question).startswith(f"{expected}: ")


def test_a_question_about_last_year_finds_the_event_told_of_later() -> None:
    told_later = number(
        2, PartialDate(2021, 1), "Looking back", "Last year the fair had 70 stalls on the square."
    )
    told_before = number(
        1, PartialDate(2020, 1), "Looking back", "Last year the fair had 90 stalls on the square."
    )
    made = searcher_over([told_before, told_later])
    assert first(made, "How many stalls did the fair have in 2020?").startswith("Vol.2: ")
    assert first(made, "How many stalls did the fair have in 2019?").startswith("Vol.1: ")


def test_what_a_named_issue_does_not_say_is_not_answered_from_another(searcher: Searcher) -> None:
    answer = ask(searcher, "How much is a day pass, says issue 63?")
    assert (answer.status, answer.quotes) == (Status.NOT_FOUND, ())
    assert [one.title for one in answer.within] == ["Vol.63"]
    assert {headline.hit.issue.title for headline in answer.nearest} == {"Vol.63"}
    text = answer_text(answer, wording_for("en"), archive(*ISSUES)).text
    assert "\nI looked only in the issue you named: Vol.63\n" in text


def test_a_month_s_issues_of_several_years_are_all_named(searcher: Searcher) -> None:
    answer = ask(searcher, "How much is a day pass, says the September issue?")
    assert answer.status is Status.NOT_FOUND
    text = answer_text(answer, wording_for("en"), archive(*ISSUES)).text
    (line,) = [one for one in text.splitlines() if one.startswith("I looked only in")]
    named = set(line.partition(": ")[2].split(", "))
    assert named == {issue_name(ISSUES[at]) for at in (0, 2, 5)}


def test_a_bus_number_is_no_issue() -> None:
    made = searcher_over(
        [
            number(42, PartialDate(2021, 1), "The museum", "The museum has 42 halls and a garden."),
            number(43, PartialDate(2021, 2), "Buses", "Bus No. 42 goes to the harbour in winter."),
        ]
    )
    assert first(made, "Where does bus No. 42 go?").startswith("Vol.43: ")


def test_search_keeps_to_the_issues_it_is_given(searcher: Searcher) -> None:
    query = searcher.understand("How many visitors had the river festival?")
    hits = searcher.search(query, among=lambda _: {"55.en.md", "61.en.md"})
    assert {hit.issue.title for hit in hits} == {"Vol.55", "Vol.61"}
    assert searcher.search(query, among=lambda _: set()) == []


def test_the_json_carries_what_is_ours(searcher: Searcher) -> None:
    hearing = json.loads(json.dumps(to_json(ask(searcher, "When is the library hearing?"))))
    assert hearing["quotes"][0]["reckoned"] == [{"text": "next Thursday", "dates": ["2020-03-12"]}]
    version = to_json(ask(searcher, "When was version 3.1 released?"))
    assert version["quotes"][0]["issue_date"] == "2021-09-14"  # type: ignore[index]
    fare = to_json(ask(searcher, "How much is a day pass for the river bus?"))
    assert fare["quotes"][0]["older"]["published"] == "2021-02"  # type: ignore[index]
    last_year = to_json(ask(searcher, "How many visitors had the festival last year?"))
    assert last_year["time"] == {"period": "2020", "newest": False, "issues": []}
    restricted = to_json(ask(searcher, "How much is a day pass, in issue 55?"))
    assert restricted["time"] == {"period": None, "newest": False, "issues": ["Vol.55"]}


def test_the_terminal_shows_what_is_ours(searcher: Searcher) -> None:
    text = to_text(ask(searcher, "When is the library hearing?"), bold=False)
    assert "  Reckoned by us from the date of the issue: next Thursday (March 12, 2020)\n" in text


@settings(deadline=None)
@given(
    st.integers(0, 400),
    st.integers(0, 4000),
    st.sampled_from(["en", "ar", "th", "ja"]),
    st.sampled_from(["next   Thursday", "tomorrow", "this year", "next\nweek"]),
)
def test_no_answer_with_notes_is_longer_than_telegram_takes(
    times: int, tail: int, language: str, phrase: str
) -> None:
    body = f"The bus costs 9 dollars {phrase}." + f" It goes {phrase}." * times + "x" * tail
    made = number(1, PartialDate(2020, 3, 6), "Buses", body)
    (story,) = made.articles
    one = replace(
        quote_of(story, 0, within=made),
        reckoned=reckoned(story, made, 0, len(body)),
    )
    older = replace(one, text="word " * 900)
    answer = Answer(
        question="?",
        language=language,
        status=Status.ANSWERED,
        quotes=(replace(one, older=older, issue_date=PartialDate(2020, 1)),),
    )
    text = answer_text(answer, wording_for(language), archive())
    assert length(text.text) <= MESSAGE_LIMIT
