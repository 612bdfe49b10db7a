"""A span of time is told from a date, in figures and in words, in every language."""

import pytest

from bot.durations import gives_duration


@pytest.mark.parametrize(
    "text",
    [
        "The pool is closed for three weeks.",
        "You have 10 working days.",
        "two and a half years",
        "a twelve-week course",
        "in half an hour",
        "eine zweistündige Führung",
        "noch zwei weitere Jahre",
        "más de dos años",
        "duas horas por reunião",
        "pour trois jours",
        "per due settimane",
        "в течение двух месяцев",
        "двухнедельный отпуск",
        "ثلاثة أيام",
        "لمدة أسبوعين",
        "दो सप्ताह तक",
        "selama dua minggu",
        "kurang dari sebulan",
        "trong ba ngày",
        "iki hafta sürer",
        "ปิดสามวัน",
        "석 달 동안",
        "사흘간",
        "3년 연속",
        "任期五年",
        "一个半月",
        "三週間の工事",
    ],
)
def test_a_span_of_time_is_found(text: str) -> None:
    assert gives_duration(text)


@pytest.mark.parametrize(
    "text",
    [
        "It opened in 2019.",
        "It opened in 2019년.",
        "on business days",
        "el 2 de mayo",
        "20 Euro im Monat",
        "3 cases a day",
        "12월 4일에 열린다",
        "10시 30분에 시작한다",
        "2020年12月4日",
        "三年级",
        "周一",
    ],
)
def test_a_date_a_time_of_day_and_a_rate_are_no_span_of_time(text: str) -> None:
    assert not gives_duration(text)
