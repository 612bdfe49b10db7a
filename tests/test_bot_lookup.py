"""A lookup names the kind of fact it wants at its begin or end, and a question is no lookup."""

import pytest
from builders import issue, searcher_over

from bot.answer import reply
from bot.answer_types import AnswerType, Asked, asked_by
from bot.counts import asks_for_count
from bot.lookup import is_lookup
from bot.measures import Measure, measure_asked

DATE, NUMBER, PERSON = AnswerType.DATE, AnswerType.NUMBER, AnswerType.PERSON
PLACE, OTHER = AnswerType.PLACE, AnswerType.OTHER


@pytest.mark.parametrize(
    ("lookup", "answer_type", "asking"),
    [
        ("CAC summit date", DATE, "date"),
        ("fecha cumbre CAC", DATE, "fecha"),
        ("CAC 정상회의 날짜", DATE, "날짜"),
        ("サミット 開催日", DATE, "日"),
        ("峰会 日期", DATE, "日期"),
        ("дата саммита", DATE, "дата"),
        ("موعد القمة", DATE, "موعد"),
        ("ngày hội nghị", DATE, "ngày"),
        ("วันที่ประชุมสุดยอด", DATE, "วันที่"),
        ("tanggal KTT", DATE, "tanggal"),
        ("data do encontro", DATE, "data"),
        ("scadenza iscrizioni", DATE, "scadenza"),
        ("date limite inscription", DATE, "date limite"),
        ("zirve tarihi", DATE, "tarihi"),
        ("सम्मेलन तारीख", DATE, "तारीख"),
        ("number of speakers", NUMBER, "number"),
        ("정상회의 연사 수", NUMBER, "수"),
        ("サミット 登壇者数", NUMBER, "数"),
        ("峰會 講者人數", NUMBER, "數"),
        ("konuşmacı sayısı", NUMBER, "sayısı"),
        ("summit venue", PLACE, "venue"),
        ("정상회의 개최지", PLACE, "개최지"),
        ("峰会 城市", PLACE, "城市"),
        ("lieu du sommet", PLACE, "lieu"),
    ],
)
def test_a_noun_that_names_nothing_else_asks(
    lookup: str, answer_type: AnswerType, asking: str
) -> None:
    assert asked_by(lookup) == Asked(answer_type, asking, is_lookup=True)


@pytest.mark.parametrize(
    ("lookup", "answer_type"),
    [
        ("Gipfel Anmeldefrist", DATE),
        ("Teilnehmerzahl Gipfel", NUMBER),
        ("Gipfel Tagungsort", PLACE),
        ("newsletter subscribers", NUMBER),
        ("ferry duración", NUMBER),
        ("부산 지하철 지원금", NUMBER),
        ("会場使用 料率", NUMBER),
    ],
)
def test_a_noun_that_a_sentence_says_as_well_asks_nothing(
    lookup: str, answer_type: AnswerType
) -> None:
    assert asked_by(lookup) == Asked(answer_type, is_lookup=True)


@pytest.mark.parametrize(
    "lookup", ["marathon 2019 winner", "автор памятника", "마라톤 우승자", "儀表板 公布者"]
)
def test_a_role_asks_for_somebody(lookup: str) -> None:
    assert asked_by(lookup) == Asked(PERSON, is_lookup=True)


@pytest.mark.parametrize(
    ("lookup", "answer_type"),
    [
        ("the day care centre", OTHER),
        ("city marathon date", DATE),
        ("max funding per year", NUMBER),
        ("Adobe MAX 2024 開催都市", PLACE),
        ("모바일 스타일", OTHER),
    ],
)
def test_a_noun_within_names_a_thing(lookup: str, answer_type: AnswerType) -> None:
    assert asked_by(lookup).answer_type is answer_type


@pytest.mark.parametrize(
    "text",
    [
        "the date?",
        "the date please",
        "디자이너 이름 알려주세요",
        "what the mayor said on the day",
        "Wofür steht DIF",
        "The city opened a park by the river, and all of its paths have lamps",
    ],
)
def test_what_asks_is_no_lookup(text: str) -> None:
    assert not is_lookup(text)


def test_a_lookup_of_a_number_counts_things() -> None:
    assert [asks_for_count(one) for one in ("연사 수", "newsletter readers", "ferry duration")] == [
        True,
        True,
        False,
    ]


def test_a_question_without_its_mark_counts_nothing_by_its_last_noun() -> None:
    assert measure_asked("cuánto pagan los visitantes") is Measure.MONEY


def test_a_lookup_is_answered_as_its_question_is() -> None:
    body = (
        "The summit was held in the City Hall from Jun. 1 to 5, 2020. "
        "In all, 156 speakers from 43 cities took part in the summit."
    )
    searcher = searcher_over([issue(body)])

    answers = [
        reply(asked, searcher=searcher, language="en").quotes[0].text
        for asked in ("How many speakers were at the summit?", "summit speakers number")
    ]

    assert answers == ["In all, 156 speakers from 43 cities took part in the summit."] * 2
