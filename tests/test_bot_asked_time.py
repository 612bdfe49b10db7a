"""What time a question asks about: a stretch, the newest, or an issue, in 17 languages."""

import time
from datetime import date

import pytest
from builders import issue
from hypothesis import given
from hypothesis import strategies as st

from bot.asked_issue import AskedIssue
from bot.asked_time import NO_TIME, AskedTime, asked_time
from corpus.dates import PartialDate

TODAY = date(2026, 11, 22)
EVER_BEFORE = "0001"


def asked(question: str, language: str = "en") -> AskedTime:
    return asked_time(question, TODAY, language)


def stretch(question: str, language: str = "en") -> tuple[str, str] | None:
    period = asked(question, language).period
    return None if period is None else (str(period.first), str(period.last))


@pytest.mark.parametrize(
    "question",
    [
        "What opened in 2019?",
        "Was the 2019 festival free?",
        "2019년에 무엇이 열렸나요?",
        "2019年に何が開きましたか",
        "2019年开了什么",
        "¿Qué abrió en 2019?",
        "Qu’est-ce qui a ouvert en 2019 ?",
        "Was wurde 2019 eröffnet?",
        "Что открылось в 2019 году?",
        "ماذا افتتح في عام 2019؟",
        "Năm 2019 có gì mở cửa?",
        "ปี 2562 เปิดอะไร",
        "Apa yang dibuka tahun 2019?",
        "O que abriu em 2019?",
        "Cosa ha aperto nel 2019?",
        "2019'da ne açıldı?",
        "2019 में क्या खुला?",
    ],
)
def test_a_year_is_a_stretch_of_time_in_every_language(question: str) -> None:
    assert stretch(question) == ("2019", "2019")


@pytest.mark.parametrize(
    ("question", "meant"),
    [
        ("What happened in March 2020?", "2020-03"),
        ("2020년 3월에 무슨 일이 있었나요?", "2020-03"),
        ("2020年3月の出来事", "2020-03"),
        ("2020年3月的活动", "2020-03"),
        ("¿Qué pasó en marzo de 2020?", "2020-03"),
        ("Was geschah im März 2020?", "2020-03"),
        ("Что было в марте 2020 года?", "2020-03"),
        ("ماذا حدث في مارس 2020؟", "2020-03"),
        ("tháng 3 năm 2020", "2020-03"),
        ("มีนาคม 2563", "2020-03"),
        ("मार्च 2020 में", "2020-03"),
        ("What opened this year?", "2026"),
        ("작년에 열린 축제", "2025"),
        ("先月のイベント", "2026-10"),
        ("去年的活动", "2025"),
        ("¿Qué pasó el mes pasado?", "2026-10"),
        ("Was war letztes Jahr?", "2025"),
        ("Qu’a-t-on ouvert l’année dernière ?", "2025"),
        ("Что было в прошлом году?", "2025"),
        ("العام الماضي", "2025"),
        ("năm ngoái", "2025"),
        ("เดือนที่แล้ว", "2026-10"),
        ("tahun lalu", "2025"),
        ("no ano passado", "2025"),
        ("geçen ay", "2026-10"),
        ("पिछले साल", "2025"),
    ],
)
def test_months_and_relative_times_are_stretches(question: str, meant: str) -> None:
    assert stretch(question) == (meant, meant)


@pytest.mark.parametrize(
    "question",
    [
        "How many visitors came before the pandemic?",
        "코로나 이전 관광객 수",
        "コロナ前の来場者数",
        "疫情之前有多少游客",
        "antes de la pandemia",
        "avant la pandémie",
        "vor der Pandemie",
        "до пандемии",
        "قبل الجائحة",
        "trước đại dịch",
        "ก่อนโควิด",
        "sebelum pandemi",
        "antes da pandemia",
        "prima della pandemia",
        "pandemiden önce",
        "महामारी से पहले",
    ],
)
def test_before_the_pandemic_is_until_february_2020(question: str) -> None:
    assert stretch(question) == (EVER_BEFORE, "2020-02-29")


def test_the_pandemic_itself_is_a_subject_and_no_time() -> None:
    assert asked("What did the city do against the pandemic?") == NO_TIME


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("What opened since 2019?", ("2019", "9999")),
        ("What opened before 2019?", (EVER_BEFORE, "2018-12-31")),
        ("Visitors from 2018 to 2020", ("2018", "2020")),
        ("2019년 이후의 축제", ("2019", "9999")),
        ("2019年以降の祭り", ("2019", "9999")),
    ],
)
def test_a_year_may_begin_or_end_a_stretch(question: str, expected: tuple[str, str]) -> None:
    assert stretch(question) == expected


@pytest.mark.parametrize(
    "question",
    [
        "What is the latest news on the library?",
        "도서관 최신 소식",
        "図書館の最新情報",
        "图书馆的最新消息",
        "¿Cuáles son las últimas noticias?",
        "Quelles sont les nouvelles les plus récentes ?",
        "Was sind die neuesten Nachrichten?",
        "Какие последние новости?",
        "ما آخر الأخبار؟",
        "Tin mới nhất là gì?",
        "ข่าวล่าสุด",
        "Apa berita terbaru?",
        "Quais são as notícias mais recentes?",
        "Quali sono le ultime notizie?",
        "En son haberler neler?",
        "ताज़ा खबर क्या है?",
    ],
)
def test_the_latest_is_asked_for_in_every_language(question: str) -> None:
    found = asked(question)
    assert (found.newest, found.period, found.issue) == (True, None, None)


@pytest.mark.parametrize(
    ("question", "number", "is_sure"),
    [
        ("Who spoke, says issue 55?", 55, True),
        ("Vol.55 speakers", 55, True),
        ("vol. 55", 55, True),
        ("the 55th issue", 55, True),
        ("No. 55", 55, False),
        ("제55호 백서", 55, False),
        ("55호에 뭐가 있나요?", 55, False),
        ("第55期说了什么", 55, True),
        ("第55号の内容", 55, False),
        ("Ausgabe 55", 55, True),
        ("numéro 55", 55, False),
        ("выпуск 55", 55, True),
        ("العدد 55", 55, True),
        ("ฉบับที่ 55", 55, True),
        ("edisi 55", 55, True),
        ("अंक 55", 55, True),
    ],
)
def test_an_issue_is_named_by_its_number(question: str, number: int, *, is_sure: bool) -> None:
    assert asked(question).issue == AskedIssue(number=number, is_sure=is_sure)


@pytest.mark.parametrize(
    ("question", "year"),
    [
        ("What does the December issue say?", None),
        ("the December 2020 issue", 2020),
        ("12월호", None),
        ("2020년 12월호", 2020),
        ("2020年12月号", 2020),
        ("2020年12月號", 2020),
        ("el número de diciembre", None),
        ("numéro de décembre 2020", 2020),
        ("Dezemberausgabe", None),
        ("die Dezember-Ausgabe 2020", 2020),
        ("в декабрьском выпуске", None),
        ("عدد ديسمبر", None),
        ("bản tin tháng 12", None),
        ("ฉบับเดือนธันวาคม", None),
        ("edição de dezembro", None),
        ("edizione di dicembre", None),
        ("Aralık sayısı", None),
        ("दिसंबर अंक", None),
    ],
)
def test_an_issue_is_named_by_its_month(question: str, year: int | None) -> None:
    assert asked(question).issue == AskedIssue(month=12, year=year)


@pytest.mark.parametrize(
    "question",
    ["the latest issue", "최신호", "最新号", "最新一期", "el último número", "die neueste Ausgabe"],
)
def test_the_latest_issue_is_an_issue(question: str) -> None:
    assert asked(question).issue == AskedIssue(is_newest=True)


@pytest.mark.parametrize(
    "question",
    [
        "When was version 3.1 released?",
        "How much are 1,200 tickets?",
        "How long did it last?",
        "12호선 요금은 얼마인가요?",
        "5号线什么时候开通",
        "Was ist hier neu?",
        "What may I bring?",
        "Wie hoch ist der Turm?",
    ],
)
def test_a_question_without_a_time_has_none(question: str) -> None:
    assert asked(question, "de") == NO_TIME


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("What opened in 2019?", ["in 2019"]),
        ("How many came last month?", ["last month"]),
        ("Who spoke in Vol. 55?", ["Vol. 55"]),
        ("¿Qué dice el número de diciembre?", ["número de diciembre"]),
    ],
)
def test_the_question_says_it_at_the_spans(question: str, said: list[str]) -> None:
    found = asked(question)
    assert [question[start:end] for start, end in found.spans] == said
    assert found.said == tuple(text.lower() for text in said)


def test_an_issue_s_number_is_compared_as_a_number() -> None:
    one = issue(source="55.md", number="Vol.55")
    other = issue(source="5.md", number="Vol. 5")
    unnumbered = issue(source="x.md", number=None)
    assert AskedIssue(number=5).among([one, other, unnumbered]) == {"5.md"}
    assert AskedIssue(number=99).among([one, other, unnumbered]) == frozenset()


def test_the_newest_issue_is_each_newsletter_s_own_in_all_its_editions() -> None:
    issues = [
        issue(source="old.md", published=PartialDate(2020, 11)),
        issue(source="new.en.md", published=PartialDate(2020, 12)),
        issue(source="new.ko.md", published=PartialDate(2020, 12), language="ko"),
        issue(source="undated.md", published=None),
        issue(source="other.md", published=PartialDate(2019, 1), newsletter="Port News"),
    ]
    newest = AskedIssue(is_newest=True).among(issues)
    assert newest == {"new.en.md", "new.ko.md", "other.md"}


@given(st.text(max_size=120), st.sampled_from(["en", "ko", "de", "ar"]))
def test_any_text_is_read_and_its_spans_lie_in_it(text: str, language: str) -> None:
    for start, end in asked(text, language).spans:
        assert 0 <= start < end


def test_reading_the_time_takes_a_third_of_a_millisecond() -> None:
    question = "How many visitors came to the river festival in the park in autumn?"
    asked(question)
    took = []
    for _ in range(50):
        begun = time.process_time()
        asked(question)
        took.append(time.process_time() - begun)
    assert min(took) < 0.0003
