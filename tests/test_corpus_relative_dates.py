"""Relative dates: found in 17 languages, reckoned from the day of writing, silent where unclear."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.date_range import DateRange
from corpus.dates import PartialDate
from corpus.languages import LANGUAGES
from corpus.relative_dates import RelativeDate, find_relative_dates, names_weekday

FRIDAY = PartialDate(2020, 3, 6)
DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
PHRASES = {
    "en": ("next Thursday", "tomorrow", "last month", "this year"),
    "ko": ("다음 주 목요일", "내일", "지난달", "올해"),
    "ja": ("来週の木曜日", "明日", "先月", "今年"),
    "zh-Hans": ("下周四", "明天", "上个月", "今年"),
    "zh-Hant": ("下週四", "明天", "上個月", "今年"),
    "es": ("próximo jueves", "mañana", "mes pasado", "este año"),
    "fr": ("jeudi prochain", "demain", "mois dernier", "cette année"),
    "de": ("nächsten Donnerstag", "morgen", "letzten Monat", "dieses Jahr"),
    "ru": ("следующий четверг", "завтра", "прошлом месяце", "этом году"),
    "ar": ("الخميس المقبل", "غدًا", "الشهر الماضي", "هذا العام"),
    "vi": ("thứ năm tới", "ngày mai", "tháng trước", "năm nay"),
    "th": ("วันพฤหัสบดีหน้า", "พรุ่งนี้", "เดือนที่แล้ว", "ปีนี้"),
    "id": ("Kamis depan", "besok", "bulan lalu", "tahun ini"),
    "pt": ("próxima quinta-feira", "amanhã", "mês passado", "este ano"),
    "it": ("giovedì prossimo", "domani", "mese scorso", "quest’anno"),
    "tr": ("önümüzdeki perşembe", "yarın", "geçen ay", "bu yıl"),
    "hi": ("अगले गुरुवार", None, "पिछले महीने", "इस साल"),
}
MEANT = ("2020-03-12", "2020-03-07", "2020-02", "2020")


def read(text: str, language: str, written: PartialDate = FRIDAY) -> list[tuple[str, str]]:
    """Give each phrase found with its readings, written out."""
    return [
        (text[one.start : one.end], " or ".join(map(written_out, one.readings)))
        for one in find_relative_dates(text, [language], written)
    ]


def written_out(dates: DateRange) -> str:
    return str(dates.first) if dates.first == dates.last else f"{dates.first}/{dates.last}"


def test_every_language_has_its_phrases() -> None:
    assert set(PHRASES) == set(LANGUAGES)


@pytest.mark.parametrize(
    ("language", "phrase", "meant"),
    [
        (language, phrase, meant)
        for language, phrases in PHRASES.items()
        for phrase, meant in zip(phrases, MEANT, strict=True)
        if phrase is not None
    ],
)
def test_a_phrase_means_the_date_it_is_reckoned_to(language: str, phrase: str, meant: str) -> None:
    assert read(phrase, language) == [(phrase, meant)]
    assert read(f"({phrase}.)", language) == [(phrase, meant)]


@pytest.mark.parametrize(
    ("language", "text", "phrase", "meant"),
    [
        ("en", "See you on Tuesday of next week!", "Tuesday of next week", "2020-03-10"),
        ("en", "It closed the day before yesterday.", "the day before yesterday", "2020-03-04"),
        ("en", "Open this weekend.", "this weekend", "2020-03-07/2020-03-08"),
        ("ko", "오는 월요일에 문을 엽니다.", "오는 월요일", "2020-03-09"),
        ("ko", "내일모레까지 신청하세요.", "내일모레", "2020-03-08"),
        ("ko", "지난달 27일 열린 기탁식", "지난달 27일", "2020-02-27"),
        ("ko", "내년 2월 새로 단장해", "내년 2월", "2021-02"),
        ("ko", "이달 31일까지", "이달 31일", "2020-03-31"),
        ("ko", "이달 3일간 쉽니다", "이달", "2020-03"),
        ("ko", "올해 13월", "올해", "2020"),
        ("ko", "오는 12일에 열린다", "오는 12일", "2020-03-12"),
        ("ko", "오는 5일부터 접수한다", "오는 5일", "2020-04-05"),
        ("ko", "지난 29일 밝혔다", "지난 29일", "2020-02-29"),
        ("ko", "오는 1월 4일까지", "오는 1월 4일", "2021-01-04"),
        ("ja", "来年3月5日に開きます。", "来年3月5日", "2021-03-05"),
        ("zh-Hant", "下個月5日舉行", "下個月5日", "2020-04-05"),
        ("ja", "再来週の月曜日に始まります。", "再来週の月曜日", "2020-03-16"),
        ("zh-Hans", "本周日举行。", "本周日", "2020-03-08"),
        ("fr", "Fermé après-demain.", "après-demain", "2020-03-08"),
        ("de", "Am kommenden Montag ist zu.", "kommenden Montag", "2020-03-09"),
        ("ru", "Это было в прошлый вторник.", "прошлый вторник", "2020-03-03"),
        ("ar", "افتتح الأسبوع الماضي والجسر مغلق", "الأسبوع الماضي", "2020-02-24/2020-03-01"),
        ("vi", "Mở cửa thứ hai tuần sau.", "thứ hai tuần sau", "2020-03-09"),
        ("id", "Dibuka minggu depan.", "minggu depan", "2020-03-09/2020-03-15"),
        ("it", "Lo dice l’altro ieri il sindaco.", "l’altro ieri", "2020-03-04"),
        ("tr", "Geçen yılın bütçesi", "Geçen yılın", "2019"),
    ],
)
def test_a_phrase_is_found_in_a_sentence(language: str, text: str, phrase: str, meant: str) -> None:
    assert read(text, language) == [(phrase, meant)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The next year he built a wall."),
        ("en", "On the last Friday of June we meet."),
        ("en", "We meet on Friday."),
        ("en", "USA Today wrote about it."),
        ("en", "It is next Thursday, 12 March."),
        ("en", "It is tomorrow (Saturday November 14)."),
        ("en", "The city of tomorrow."),
        ("ko", "오늘날 서울은 크다."),
        ("ko", "그제야 문이 열렸다."),
        ("ko", "지난 3일간 비가 왔고 지난 32일에는, 오는 6일에도"),
        ("ja", "日本年金機構"),
        ("ja", "今日では珍しい。"),
        ("zh-Hans", "光明日报报道了晚上周六的版本周期。"),
        ("es", "Abre por la mañana y hoy en día es gratis."),
        ("es", "El pasado mes de marzo"),
        ("fr", "Cette année-là, il neigea."),
        ("de", "Guten Morgen!"),
        ("ar", "في اليوم العالمي"),
        ("vi", "Hai năm trước"),
        ("th", "ทุกวันนี้ และ 2 ปีที่แล้ว"),
        ("id", "Dua tahun lalu, Minggu depan"),
        ("hi", "कल की आजादी"),
    ],
)
def test_what_only_looks_relative_or_may_mean_anything_is_left_alone(
    language: str, text: str
) -> None:
    assert read(text, language) == []


def test_next_thursday_has_two_readings_where_people_disagree() -> None:
    monday = PartialDate(2020, 3, 9)
    assert read("next Thursday", "en", monday) == [("next Thursday", "2020-03-12 or 2020-03-19")]
    assert read("next week on Thursday", "en", monday) == [("next week on Thursday", "2020-03-19")]


def test_on_a_sunday_nobody_knows_which_week_it_is_where_weeks_begin_on_it() -> None:
    sunday = PartialDate(2020, 3, 8)
    assert read("next week", "en", sunday) == []
    assert read("nächste Woche", "de", sunday) == [("nächste Woche", "2020-03-09/2020-03-15")]


@pytest.mark.parametrize(
    ("written", "resolved"),
    [
        (PartialDate(2020, 3, 6), ["tomorrow", "next week", "next month", "next year"]),
        (PartialDate(2020, 3), ["next month", "next year"]),
        (PartialDate(2020), ["next year"]),
    ],
)
def test_a_date_resolves_only_what_it_is_precise_enough_for(
    written: PartialDate, resolved: list[str]
) -> None:
    text = "tomorrow, next week, next month or next year"
    assert [phrase for phrase, _ in read(text, "en", written)] == resolved


def test_the_calendar_ends_where_python_s_does() -> None:
    assert read("tomorrow and next year", "en", PartialDate(9999, 12, 31)) == []
    assert read("last year", "en", PartialDate(1)) == []


def test_several_languages_are_looked_through_at_once() -> None:
    found = find_relative_dates("¿Qué abrió el mes pasado?", ["en", "es"], FRIDAY)
    assert found == [RelativeDate(start=14, end=24, readings=(DateRange.of(PartialDate(2020, 2)),))]


@pytest.mark.parametrize(
    ("text", "language", "named"),
    [
        ("Open every monday.", "en", True),
        ("Mondayish", "en", False),
        ("매주 월요일", "ko", True),
        ("毎週月曜日", "ja", True),
        ("सोमवार को बंद", "hi", True),
        ("Nichts", "de", False),
        ("Mitt in veckan", "sv", False),
    ],
)
def test_a_day_of_the_week_is_recognised(text: str, language: str, *, named: bool) -> None:
    assert names_weekday(text, language) is named


@given(st.sampled_from(sorted(PHRASES)), st.integers(0, 3), st.text("abyzéя", min_size=1))
def test_nothing_is_found_inside_a_longer_word(language: str, number: int, letters: str) -> None:
    phrase = PHRASES[language][number]
    if phrase is None or language in {"ja", "ko", "th", "zh-Hans", "zh-Hant"}:
        return
    assert [text for text, _ in read(phrase + letters, language) if text == phrase] == []
    assert [text for text, _ in read(letters + phrase, language) if text == phrase] == []


@given(st.sampled_from(sorted(PHRASES)), DAYS, st.text(max_size=30), st.text(max_size=30))
def test_spans_lie_in_the_text_in_order_and_readings_run_forward(
    language: str, written: date, before: str, after: str
) -> None:
    text = " ".join((before, *filter(None, PHRASES[language]), after))
    found = find_relative_dates(
        text, [language], PartialDate(written.year, written.month, written.day)
    )
    ends = [0, *(one.end for one in found)]
    assert all(end <= one.start < one.end for end, one in zip(ends, found, strict=False))
    assert ends[-1] <= len(text)
    for one in found:
        assert 1 <= len(one.readings) <= 2
        assert all(each.first_day <= each.last_day for each in one.readings)


@given(DAYS, st.sampled_from(["coming", "last", "next", "this"]), st.integers(0, 6))
def test_a_named_day_is_that_day_of_the_week_near_the_day_of_writing(
    written: date, rule: str, weekday: int
) -> None:
    name = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")[weekday]
    (found,) = find_relative_dates(
        f"{rule} {name}", ["en"], PartialDate(written.year, written.month, written.day)
    )
    for reading in found.readings:
        assert reading.first_day.weekday() == weekday
        distance = reading.first_day - written
        assert abs(distance) <= timedelta(days=14)
        if rule in {"coming", "next"}:
            assert distance > timedelta(0)
        if rule == "last":
            assert distance < timedelta(0)


@given(DAYS)
def test_months_and_years_follow_one_another(written: date) -> None:
    readings = [
        one.readings[0]
        for one in find_relative_dates(
            "last year, last month, this month, next month, next year",
            ["en"],
            PartialDate(written.year, written.month, written.day),
        )
    ]
    last_year, last, this, following, next_year = readings
    day = timedelta(days=1)
    assert last.last_day + day == this.first_day <= written <= this.last_day
    assert this.last_day + day == following.first_day
    assert last_year.last_day.year + 2 == next_year.first_day.year
