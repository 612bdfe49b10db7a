"""Dates: reading the one a field states, finding those a sentence tells, in 17 languages."""

from calendar import monthrange
from datetime import date, timedelta

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from corpus.dates import FoundDate, Order, PartialDate, YearlessDate, find_dates, parse_date
from corpus.errors import AmbiguousDateError, CorpusError
from corpus.languages import LANGUAGES

JUNE_1_TO_5 = (PartialDate(2020, 6, 1), PartialDate(2020, 6, 5))
Told = tuple[PartialDate | YearlessDate, PartialDate | YearlessDate]


def told(text: str, language: str) -> list[Told]:
    return [(found.first, found.last) for found in find_dates(text, language)]


@pytest.mark.parametrize(
    ("text", "languages", "expected"),
    [
        ("2020-12-04", ["en"], PartialDate(2020, 12, 4)),
        ("2020-12", ["en"], PartialDate(2020, 12)),
        ("2020", ["en"], PartialDate(2020)),
        ("20201204", ["en"], PartialDate(2020, 12, 4)),
        ("2020-12-04T10:00:00+09:00", ["en"], PartialDate(2020, 12, 4)),
        ("Fri, 04 Dec 2020 10:00:00 +0900", ["en"], PartialDate(2020, 12, 4)),
        ("2020 December (Vol.55)", ["en"], PartialDate(2020, 12)),
        ("December 2020", ["en"], PartialDate(2020, 12)),
        ("Dec. 4, 2020", ["en"], PartialDate(2020, 12, 4)),
        ("61Jul2023", ["en"], PartialDate(2023, 7)),
        ("Data Is Plural — 2022.02.02 edition", ["en"], PartialDate(2022, 2, 2)),
        ("4 décembre 2020", ["fr"], PartialDate(2020, 12, 4)),
        ("4. Dezember 2020", ["fr", "de"], PartialDate(2020, 12, 4)),
        ("2020년 12월 4일", ["ko"], PartialDate(2020, 12, 4)),
        ("2020. 12. 4.", ["ko"], PartialDate(2020, 12, 4)),
        ("'20년 12월", ["ko"], PartialDate(2020, 12)),
        ("2020年12月4日", ["ja"], PartialDate(2020, 12, 4)),
        ("令和2年12月4日", ["ja"], PartialDate(2020, 12, 4)),
        ("民國109年12月", ["zh-Hant"], PartialDate(2020, 12)),
        ("4 ธันวาคม 2563", ["th"], PartialDate(2020, 12, 4)),
        ("४ दिसंबर २०२०", ["hi"], PartialDate(2020, 12, 4)),
        ("٤ ديسمبر ٢٠٢٠", ["ar"], PartialDate(2020, 12, 4)),
        ("4 كانون الأول 2020", ["ar"], PartialDate(2020, 12, 4)),
        ("4 декабря 2020 г.", ["ru"], PartialDate(2020, 12, 4)),
        ("4 Aralık 2020", ["tr"], PartialDate(2020, 12, 4)),
        ("ngày 4 tháng 12 năm 2020", ["vi"], PartialDate(2020, 12, 4)),
        ("14. Maerz 2024", ["de"], PartialDate(2024, 3, 14)),
        ("fevrier 2024", ["fr"], PartialDate(2024, 2)),
        ("4.12.20", ["de"], PartialDate(2020, 12, 4)),
        ("20.12.04", ["ko", "en"], PartialDate(2020, 12, 4)),
        ("20-12-04", ["ja", "en"], PartialDate(2020, 12, 4)),
        ("31 February 2020", ["en"], None),
        ("2021-02-29", ["en"], None),
        ("25,470K views", ["en"], None),
        ("", ["en"], None),
    ],
)
def test_a_stated_date_is_read_as_precisely_as_it_is(
    text: str, languages: list[str], expected: PartialDate | None
) -> None:
    assert parse_date(text, languages=languages) == expected


@pytest.mark.parametrize(
    ("text", "order", "expected"),
    [
        ("12/03/2025", "MDY", PartialDate(2025, 12, 3)),
        ("12/03/2025", "DMY", PartialDate(2025, 3, 12)),
        ("12/03/25", "MDY", PartialDate(2025, 12, 3)),
        ("13/03/2025", None, PartialDate(2025, 3, 13)),
        ("03/13/2025", None, PartialDate(2025, 3, 13)),
        ("12.03.2025", "MDY", PartialDate(2025, 3, 12)),
        ("12/12/2025", None, PartialDate(2025, 12, 12)),
    ],
)
def test_a_numeric_date_is_read_in_the_order_of_its_source(
    text: str, order: Order | None, expected: PartialDate
) -> None:
    assert parse_date(text, order=order) == expected


@pytest.mark.parametrize("text", ["12/03/2025", "Posted: 12-03-2025", "12/03/25"])
@pytest.mark.parametrize("language", ["en", "de"])
def test_without_an_order_an_ambiguous_date_is_refused_not_guessed(
    text: str, language: str
) -> None:
    with pytest.raises(AmbiguousDateError, match="say which order this source uses") as caught:
        parse_date(text, languages=[language])
    assert caught.value.text == text.removeprefix("Posted: ")
    assert isinstance(caught.value, CorpusError)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "five days from Jun. 1 to 5, 2020."),
        ("en", "held 1–5 June 2020 online"),
        ("es", "se celebró del 1 al 5 de junio de 2020"),
        ("fr", "du 1er au 5 juin 2020"),
        ("de", "vom 1.–5. Juni 2020"),
        ("de", "vom 1. bis 5. Juni 2020"),
        ("it", "dal 1 al 5 giugno 2020"),
        ("pt", "de 1 a 5 de junho de 2020"),
        ("ru", "с 1 по 5 июня 2020 года"),
        ("tr", "1-5 Haziran 2020 tarihlerinde"),
        ("id", "1 sampai 5 Juni 2020"),
        ("vi", "từ 1 đến 5 tháng 6 năm 2020"),
        ("ar", "من 1 إلى 5 يونيو 2020"),
        ("hi", "1 से 5 जून 2020 तक"),
        ("th", "วันที่ 1 ถึง 5 มิถุนายน พ.ศ. 2563"),
        ("ko", "2020년 6월 1일부터 5일까지"),
        ("ja", "2020年6月1日から5日まで"),
        ("zh-Hans", "2020年6月1日至5日"),
        ("zh-Hant", "2020年6月1日至5日"),
    ],
)
def test_a_range_of_days_is_found_in_every_language(language: str, text: str) -> None:
    assert told(text, language) == [JUNE_1_TO_5]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "in 2019"), ("es", "en 2019"), ("fr", "depuis 2019"), ("de", "im Jahr 2019"),
        ("it", "nel 2019"),
        ("pt", "em 2019"), ("ru", "в 2019 году"), ("tr", "2019 yılında"),
        ("id", "tahun 2019"), ("vi", "năm 2019"),
        ("ar", "عام 2019"), ("hi", "2019 में"), ("th", "ในปี 2562"),
        ("ko", "2019년에"), ("ja", "2019年に"),
        ("zh-Hans", "2019年"), ("zh-Hant", "2019年"),
    ],
)  # fmt: skip
def test_a_year_is_found_in_every_language(language: str, text: str) -> None:
    assert told(text, language) == [(PartialDate(2019), PartialDate(2019))]


def test_the_four_dates_of_the_white_paper_story_keep_their_places() -> None:
    text = (
        "Published on Dec. 4, 2020; held Jun. 1 to 5, 2020; a talk on Jun. 4; sent during December."
    )
    assert [
        (text[found.start : found.end], found.lacks_year) for found in find_dates(text, "en")
    ] == [
        ("Dec. 4, 2020", False),
        ("Jun. 1 to 5, 2020", False),
        ("Jun. 4", True),
        ("December", True),
    ]


def test_a_date_without_a_year_can_be_put_into_one() -> None:
    found = find_dates("6월 1일부터 5일까지", "ko")
    assert found == [FoundDate(start=0, end=10, first=YearlessDate(6, 1), last=YearlessDate(6, 5))]
    assert YearlessDate(6, 1).in_year(2020) == PartialDate(2020, 6, 1)


def test_a_range_over_new_year_begins_in_the_year_before() -> None:
    assert told("Dec. 30 to Jan. 2, 2021", "en") == [
        (PartialDate(2020, 12, 30), PartialDate(2021, 1, 2))
    ]


def test_an_ambiguous_numeric_date_in_a_sentence_keeps_its_year_only() -> None:
    assert find_dates("by 12/03/2025", "en") == [
        FoundDate(start=3, end=13, first=PartialDate(2025), last=PartialDate(2025), ambiguous=True)
    ]
    assert told("bis 12/03/2025", "de") == [(PartialDate(2025, 3, 12), PartialDate(2025, 3, 12))]


@pytest.mark.parametrize(
    "text",
    ["156 speakers from 43  cities", "It may 5 times", "at 10:30", "12,097 people", "3.5 %",
     "CAC Global Summit 2020",
     "COVID-19 era", "1500 visitors", "version 3.11.7"],
)  # fmt: skip
def test_numbers_that_are_no_dates_are_left_alone(text: str) -> None:
    assert find_dates(text, "en") == []


days = st.dates(min_value=date(1950, 1, 1), max_value=date(2150, 12, 31))


@given(days, st.sampled_from(LANGUAGES))
def test_whatever_babel_writes_out_in_full_is_read_back(day: date, language: str) -> None:
    text = format_date(day, "long", locale=language.replace("-", "_"))
    expected = PartialDate(day.year, day.month, day.day)
    assert parse_date(text, languages=[language]) == expected
    assert told(text, language) == [(expected, expected)]


@given(days)
def test_an_iso_date_is_read_back(day: date) -> None:
    assert str(parse_date(day.isoformat())) == day.isoformat()


@given(days, st.integers(min_value=1, max_value=400))
def test_a_range_written_out_begins_and_ends_where_it_says(first: date, length: int) -> None:
    last = first + timedelta(days=length)
    text = f"{first:%B} {first.day}, {first.year} to {last:%B} {last.day}, {last.year}"
    assert told(text, "en") == [
        (
            PartialDate(first.year, first.month, first.day),
            PartialDate(last.year, last.month, last.day),
        )
    ]


@given(st.text(), st.sampled_from([*LANGUAGES, "cs", "xx"]))
def test_spans_lie_in_the_text_and_dates_in_the_calendar(text: str, language: str) -> None:
    place = 0
    for found in find_dates(text, language):
        assert place <= found.start < found.end <= len(text)
        place = found.end
        for stated in (found.first, found.last):
            year = stated.year if isinstance(stated, PartialDate) else 2000
            assert stated.day is None or stated.month is not None
            assert (
                stated.month is None or 1 <= (stated.day or 1) <= monthrange(year, stated.month)[1]
            )
